import { check, deskOf } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standing } from '../../src/editions/live.ts'
import { apiHandler } from '../../src/headless/handler.ts'
import { redact } from '../../src/publishing/redact.ts'
import type { BehindAnswer } from '../../src/translating/behind/index.ts'
import type { FrozenSource } from '../../src/translating/source.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import type { Made } from '../_support/desk.ts'
import { update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { temporaryFolder } from '../_support/places.ts'
import { restOf, tokenOf } from '../_support/rest.ts'
import { act, editor, type Line, lines, livePair, type Pair, picture, rowOf } from './behindPair.ts'
import { readerOf } from './reading.ts'

const BODY: Line[] = [
  ['p1', '강변 산책로가 오늘 아침 다시 열렸다.'],
  ['p2', '시장은 예산 120만 원을 썼다고 밝혔다.'],
  ['p3', '주민들은 반겼다.'],
]

eachDatabase((db) => {
  let booted: Booted
  let translator: string
  let picOne: Made
  let picTwo: Made
  const behind = async ({ id }: Made, query = '', token = translator) => {
    const answer = await restOf(booted)(`/api/bilingual/translations/${id}/behind${query}`, { token })
    return { status: answer.status, ...(answer.json as unknown as BehindAnswer) }
  }
  const say = async ({ id }: Made, body: object, token = translator) => {
    const answer = await restOf(booted)(`/api/bilingual/translations/${id}/behind`, { method: 'POST', token, body })
    return { status: answer.status, ...(answer.json as unknown as BehindAnswer) }
  }
  const save = ({ id }: Made, body: object, token = translator) =>
    restOf(booted)(`/api/translations/${id}?depth=0`, { method: 'PATCH', token, body })
  const pair = (): Promise<Pair> => livePair(booted.payload, [...BODY, ['i1', { media: picOne.id }]])
  const rewrite = (made: Pair, body: Line[], more: object = {}) =>
    update(booted.payload, 'translations', made.ko.id, { body: lines(...body), ...more })
  const threeWordsAndAPicture = async (made: Pair) => {
    await rewrite(made, [
      ['p1', '강변 산책로가 어제 저녁 모두 열렸다.'],
      ...BODY.slice(1),
      ['i1', { media: picTwo.id }],
    ])
    await act(booted.payload, made.article, ['ko'])
  }

  beforeAll(async () => {
    booted = await db.boot({ plugin: { mediaDir: temporaryFolder() } })
    const { payload } = booted
    await people(payload)
    for (const language of ['ko', 'en'])
      await payload.create({
        collection: 'users',
        data: {
          name: `only ${language}`,
          email: `only-${language}@example.test`,
          password: `only-${language}-password`,
          role: 'translator',
          languages: [language],
        } as never,
        overrideAccess: true,
      })
    translator = await tokenOf(booted, 'translator')
    picOne = await picture(payload, 'one')
    picTwo = await picture(payload, 'two')
  })
  afterAll(() => booted?.stop())

  describe('a translation whose source went out with three other words and another picture', () => {
    it('is behind by two blocks, and it is said since when, by whom, and in which words', async () => {
      const made = await pair()
      expect((await behind(made.en)).behind).toBeNull()
      await threeWordsAndAPicture(made)
      const answer = await behind(made.en)
      const live = (await standing(booted.payload, `article:${made.article.uid}`))?.document.live.ko
      expect(answer.behind).toMatchObject({
        blocks: 2,
        fields: 0,
        by: editor.name,
        since: live?.updatedAt,
        against: 'live',
        acknowledged: {},
      })
      const changed = answer.behind?.change?.blocks.filter(({ state }) => state !== 'same')
      expect(changed?.map(({ key }) => key)).toEqual(['b:p1', 'b:i1'])
      const pieces = changed?.[0]?.parts[0]?.pieces ?? []
      expect(pieces.filter(({ state }) => state === 'removed').map(({ text }) => text)).toEqual(['오늘 아침 다시'])
      expect(changed?.[1]?.picture).toMatchObject({ before: picOne.uid, after: picTwo.uid })
    })

    it('is behind by what stands in a picture’s caption as well', async () => {
      const made = await pair()
      const other = await picture(booted.payload, 'captioned')
      await rewrite(made, [...BODY, ['i2', { media: other.id }]])
      await say(made.en, { act: 'follow', against: 'working' })
      expect((await behind(made.en, '?against=working')).behind).toBeNull()
      await update(booted.payload, 'media', other.id, { caption: { ko: '새 설명', en: '' } })
      const { behind: found } = await behind(made.en, '?against=working')
      expect(found).toMatchObject({ blocks: 1 })
      expect(found?.change?.blocks.find(({ key }) => key === 'b:i2')?.picture?.texts).toMatchObject([
        { name: 'caption', before: '', after: '새 설명' },
      ])
    })

    it('stays behind by a change until a person says so; a save says nothing', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      const { rev } = await behind(made.en)
      expect((await save(made.en, { rev, title: 'Riverside path: all of it' })).status).toBe(200)
      expect((await behind(made.en)).behind?.blocks).toBe(2)

      const one = await say(made.en, { act: 'done', keys: ['b:p1'] })
      expect(one.behind).toMatchObject({ blocks: 1, acknowledged: { 'b:p1': { verdict: 'done', by: 'translator' } } })
      expect((await say(made.en, { act: 'open', keys: ['b:p1'] })).behind).toMatchObject({
        blocks: 2,
        acknowledged: {},
      })
      await say(made.en, { act: 'done', keys: ['b:p1'] })
      const all = await say(made.en, { act: 'none', keys: ['b:i1'] })
      expect(all).toMatchObject({ behind: null, undo: true })
      const desk = await deskOf(booted.payload, made.article.id)
      expect(desk?.editions.find(({ language }) => language === 'en')?.follows?.current).toBe(true)

      expect((await say(made.en, { act: 'undo' })).behind).toMatchObject({ blocks: 1 })
      expect((await say(made.en, { act: 'follow' })).behind).toBeNull()
      expect((await say(made.en, { act: 'undo' })).behind).toMatchObject({ blocks: 1 })
    })

    it('is behind again where the source changes once more after a change was looked at', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      await say(made.en, { act: 'done', keys: ['b:p1'] })
      await rewrite(made, [['p1', '강변 산책로는 닫혔다.'], ...BODY.slice(1), ['i1', { media: picTwo.id }]])
      await act(booted.payload, made.article, ['ko'])
      expect((await behind(made.en)).behind).toMatchObject({ blocks: 2, acknowledged: {} })
    })
  })

  describe('a form that was open while somebody acknowledged', () => {
    it('saves without a conflict, and the acknowledgement stays', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      const opened = await behind(made.en)
      await say(made.en, { act: 'done', keys: ['b:p1'] })
      await say(made.en, { act: 'open', keys: ['b:p1'] })
      await say(made.en, { act: 'none', keys: ['b:i1'] })
      const saved = await save(made.en, { rev: opened.rev, title: 'Saved from an open form' })
      expect(saved.status).toBe(200)
      const after = await behind(made.en)
      expect(after.behind).toMatchObject({ blocks: 1, acknowledged: { 'b:i1': { verdict: 'none' } } })
      const row = await rowOf(booted.payload, made.en)
      expect(row).toMatchObject({ title: 'Saved from an open form', rev: after.rev })
      expect(row?.snapshot).toMatchObject({ rev: after.rev, content: { title: 'Saved from an open form' } })
    })

    it('still loses to another save, before or after the acknowledgement', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      const { rev } = await behind(made.en)
      const { rev: quiet } = await say(made.en, { act: 'done', keys: ['b:p1'] })
      expect((await save(made.en, { rev: quiet, title: 'First' })).status).toBe(200)
      expect((await save(made.en, { rev, title: 'Second' })).status).toBe(409)
      await say(made.en, { act: 'open', keys: ['b:p1'] })
      expect((await save(made.en, { rev, title: 'Second' })).status).toBe(409)
      expect((await rowOf(booted.payload, made.en))?.title).toBe('First')
    })

    it('loses nothing when saves and acknowledgements come at once', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      const [saved, said]: [number[], number[]] = [[], []]
      let saving = true
      const acknowledging = async (verdict: 'none' | 'open') => {
        while (saving) said.push((await say(made.en, { act: verdict, keys: ['b:i1'] })).status)
      }
      const saves = async () => {
        for (let n = 0; n < 20; n += 1) {
          const { rev } = await behind(made.en)
          saved.push((await save(made.en, { rev, title: `Save ${n}` })).status)
        }
        saving = false
      }
      await Promise.all([saves(), acknowledging('none'), acknowledging('open')])
      expect(said.length).toBeGreaterThan(5)
      expect(said.filter((status) => status !== 200)).toEqual([])
      expect(saved.filter((status) => status !== 200)).toEqual([])
      expect((await rowOf(booted.payload, made.en))?.title).toBe('Save 19')
      const last = await say(made.en, { act: 'done', keys: ['b:p1'] })
      expect(last.behind === null || Object.keys(last.behind.acknowledged).includes('b:p1')).toBe(true)
    })

    it('leaves versions, dates and the text alone', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      const before = await rowOf(booted.payload, made.en)
      const versions = () =>
        booted.payload.countVersions({
          collection: 'translations' as 'users',
          where: { parent: { equals: made.en.id } },
          overrideAccess: true,
        })
      const { totalDocs } = await versions()
      await say(made.en, { act: 'done', keys: ['b:p1'] })
      expect((await versions()).totalDocs).toBe(totalDocs)
      const after = await rowOf(booted.payload, made.en)
      expect(new Date(String(after?.updatedAt)).toISOString()).toBe(new Date(String(before?.updatedAt)).toISOString())
      expect(after?.body).toEqual(before?.body)
    })
  })

  describe('a minor edit of the source', () => {
    it('leaves the translation up with it, also several in a row, for the desk and for readers', async () => {
      const made = await pair()
      const { payload } = booted
      for (const words of ['주민들은 무척 반겼다.', '주민들은 매우 반겼다.']) {
        await rewrite(made, [...BODY.slice(0, 2), ['p3', words], ['i1', { media: picOne.id }]])
        await act(payload, made.article, ['ko'], { minor: true })
      }
      const release = await standing(payload, `article:${made.article.uid}`)
      expect(release?.document).toMatchObject({ minor: ['ko'] })
      expect((await behind(made.en)).behind).toBeNull()
      expect((await behind(made.en, '?against=working')).behind).toBeNull()
      const gate = await check(payload, { article: made.article.uid, languages: ['en'], by: editor })
      expect(gate.problems.map(({ code }) => code)).not.toContain('follows-older-source')
      const desk = await deskOf(payload, made.article.id)
      expect(desk?.editions.find(({ language }) => language === 'en')?.follows?.current).toBe(true)
      expect((await readerOf(payload, made.article.uid, 'en'))?.follows).toMatchObject({
        current: true,
        behindSince: null,
      })

      const uid = made.article.uid
      const program = await apiHandler(payload)(new Request(`http://localhost/api/v1/articles/${uid}`))
      expect((await program.json()).editions.en.follows).toMatchObject({ current: true, behindSince: null })

      await rewrite(made, [
        ['p1', '강변 산책로는 닫혔다.'],
        ['p2', BODY[1]?.[1] ?? ''],
        ['p3', '주민들은 매우 반겼다.'],
        ['i1', { media: picOne.id }],
      ])
      await act(payload, made.article, ['ko'])
      const { behind: found } = await behind(made.en)
      expect(found).toMatchObject({ blocks: 1 })
      expect(found?.change?.blocks.filter(({ state }) => state !== 'same').map(({ key }) => key)).toEqual(['b:p1'])
      expect((await readerOf(payload, made.article.uid, 'en'))?.follows).toMatchObject({ current: false })
    })

    it('does not hide what the translation was behind by before it', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      await rewrite(made, [
        ['p1', '강변 산책로가 어제 저녁 모두 열렸다.'],
        ...BODY.slice(1, 2),
        ['p3', '주민들은 매우 반겼다.'],
        ['i1', { media: picTwo.id }],
      ])
      await act(booted.payload, made.article, ['ko'], { minor: true })
      expect((await behind(made.en)).behind).toMatchObject({ blocks: 2 })
    })

    it('does not move the time since when it was behind', async () => {
      const made = await pair()
      const since = async () => [
        (await behind(made.en)).behind?.since,
        (await readerOf(booted.payload, made.article.uid, 'en'))?.follows?.behindSince,
      ]
      await threeWordsAndAPicture(made)
      const before = await since()
      expect(before[0]).toBe(before[1])
      await rewrite(made, [
        ['p1', '강변 산책로가 어제 저녁 모두 열렸다!'],
        ...BODY.slice(1),
        ['i1', { media: picTwo.id }],
      ])
      await act(booted.payload, made.article, ['ko'], { minor: true })
      expect(await since()).toEqual(before)
    })
  })

  it('a source that went out as it was before is caught up with: behind since it changed anew', async () => {
    const made = await pair()
    const rewritten = async (words: string) => {
      await rewrite(made, [['p1', words], ...BODY.slice(1), ['i1', { media: picOne.id }]])
      await act(booted.payload, made.article, ['ko'])
    }
    await rewritten('강변 산책로가 닫혔다.')
    await rewritten(String(BODY[0]?.[1]))
    expect((await behind(made.en)).behind).toBeNull()
    await rewritten('강변 산책로가 다시 닫혔다.')
    const live = (await standing(booted.payload, `article:${made.article.uid}`))?.document.live.ko
    expect((await behind(made.en)).behind?.since).toBe(live?.updatedAt)
    expect((await readerOf(booted.payload, made.article.uid, 'en'))?.follows?.behindSince).toBe(live?.updatedAt)
  })

  it('readers are told that a translation must be updated', async () => {
    const made = await pair()
    await threeWordsAndAPicture(made)
    await update(booted.payload, 'translations', made.en.id, { mustUpdate: true })
    await act(booted.payload, made.article, ['en'])
    expect(await readerOf(booted.payload, made.article.uid, 'en')).toMatchObject({
      mustUpdate: true,
      follows: { current: false },
    })
  })

  it('an older text of the source that comes back makes the translation behind and loses nothing of it', async () => {
    const made = await pair()
    await threeWordsAndAPicture(made)
    await say(made.en, { act: 'follow' })
    const english = (await rowOf(booted.payload, made.en))?.body
    await rewrite(made, made.body)
    await act(booted.payload, made.article, ['ko'])
    expect((await behind(made.en)).behind).toMatchObject({ blocks: 2, against: 'live' })
    expect((await rowOf(booted.payload, made.en))?.body).toEqual(english)
  })

  it('blocks of the source that are split, merged or moved leave the others as they were', async () => {
    const made = await pair()
    await rewrite(made, [
      ['p3', '주민들은 반겼다.'],
      ['p1', '강변 산책로가 오늘'],
      ['p1b', '아침 다시 열렸다. 시장은 예산 120만 원을 썼다고 밝혔다.'],
      ['i1', { media: picOne.id }],
    ])
    await act(booted.payload, made.article, ['ko'])
    const states = (await behind(made.en)).behind?.change?.blocks.map(({ id, state }) => [id, state])
    expect(states).toEqual([
      ['p3', 'moved'],
      ['p1', 'changed'],
      ['p2', 'removed'],
      ['p1b', 'added'],
      ['i1', 'same'],
    ])
    const english = JSON.stringify((await rowOf(booted.payload, made.en))?.body)
    for (const id of ['p1', 'p2', 'p3']) expect(english).toContain(`English ${id}`)
  })

  it('a redaction takes the frozen texts, those kept for a step back as well', async () => {
    const made = await pair()
    const { payload } = booted
    const first = (await standing(payload, `article:${made.article.uid}`))?.sequence ?? 0
    await threeWordsAndAPicture(made)
    await say(made.en, { act: 'follow' })
    await redact(payload, {
      article: made.article.uid,
      languages: ['ko'],
      sequences: [first],
      reason: 'order',
      by: editor,
    })
    const followed = (await rowOf(payload, made.en))?.followsSource as FrozenSource
    expect(JSON.stringify(followed)).not.toContain('오늘 아침 다시')
    expect((await behind(made.en)).status).toBe(200)
    expect((await say(made.en, { act: 'undo' })).behind).toMatchObject({ change: null })
    expect((await say(made.en, { act: 'follow' })).behind).toBeNull()
  })

  describe('rights', () => {
    it('are those of the translation’s language; the source comes with it', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      const [ko, en] = [await tokenOf(booted, 'only-ko'), await tokenOf(booted, 'only-en')]
      expect((await behind(made.en, '', en)).behind?.blocks).toBe(2)
      expect((await say(made.en, { act: 'done', keys: ['b:p1'] }, en)).status).toBe(200)
      expect((await behind(made.en, '', ko)).status).toBe(404)
      expect((await say(made.en, { act: 'follow' }, ko)).status).toBe(404)
      expect((await restOf(booted)(`/api/bilingual/translations/${made.en.id}/behind`)).status).toBe(401)
      expect((await behind(made.en, '', await tokenOf(booted, 'nobody'))).status).toBe(403)
      expect((await behind(made.ko)).status).toBe(404)
    })

    it('what cannot be meant is refused: unknown acts, keys that did not change, a source that moved on', async () => {
      const made = await pair()
      await threeWordsAndAPicture(made)
      expect((await say(made.en, { act: 'forget' })).status).toBe(400)
      expect((await say(made.en, { act: 'done', keys: [] })).status).toBe(400)
      expect((await say(made.en, { act: 'done', keys: ['b:p2'] })).status).toBe(400)
      expect((await say(made.en, { act: 'done', keys: ['__proto__'] })).status).toBe(400)
      expect((await say(made.en, { act: 'follow', hash: 'another' })).status).toBe(409)
      expect((await behind(made.en, '?against=both')).status).toBe(400)
      expect((await behind({ id: 'x', uid: '' })).status).toBe(404)
    })
  })
})
