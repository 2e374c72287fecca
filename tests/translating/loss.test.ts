import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SavedState } from '../../src/body/ensureBlockIds.ts'
import type { BehindAnswer } from '../../src/translating/behind/index.ts'
import { mergeOf, openIn, resultOf, wordsOfNode } from '../../src/translating/merge/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { type Made, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'
import { act, type Line, lines, livePair, type Pair, rowOf } from './behindPair.ts'

const BODY: Line[] = [
  ['p1', '강변 산책로가 오늘 다시 열렸다.'],
  ['p2', '시장은 예산을 늘리겠다고 밝혔다.'],
  ['p3', '주민들은 반겼다.'],
]
const PEOPLE = 10

eachDatabase((db) => {
  let booted: Booted
  let translator: string
  const rest = (path: string, more: object = {}, token = translator) => restOf(booted)(path, { token, ...more })
  const behind = async ({ id }: Made) =>
    (await rest(`/api/bilingual/translations/${id}/behind`)).json as unknown as BehindAnswer
  const text = async ({ id }: Made) => (await rest(`/api/translations/${id}?depth=0`)).json
  const linesOf = (body: unknown) =>
    ((body as SavedState).root.children ?? []).map((node) => [node.$?.bid, wordsOfNode(node)])
  const english = async (made: Pair) => linesOf((await text(made.en)).body)

  beforeAll(async () => {
    booted = await db.boot()
    await people(booted.payload)
    translator = await tokenOf(booted, 'translator')
  })
  afterAll(() => booted?.stop())

  describe('a source whose paragraphs are merged and split', () => {
    it('leaves the translation of what stayed, and shows what came and went', async () => {
      const made = await livePair(booted.payload, BODY)
      const before = await english(made)
      await update(booted.payload, 'translations', made.ko.id, {
        body: lines(
          ['p1', '강변 산책로가 오늘 다시 열렸다. 시장은 예산을 늘리겠다고 밝혔다.'],
          ['p3', '주민들은'],
          ['p4', '반겼다.'],
        ),
      })
      await act(booted.payload, made.article, ['ko'])
      const { behind: found } = await behind(made.en)
      expect(found?.change?.blocks.map(({ id, state }) => [id, state])).toEqual([
        ['p1', 'changed'],
        ['p2', 'removed'],
        ['p3', 'changed'],
        ['p4', 'added'],
      ])
      expect(await english(made)).toEqual(before)
      const side = (await rest(`/api/bilingual/side/${made.en.id}?against=working`)).json as {
        blocks: { id: string; parts: { pieces: { state: string; text: string }[] }[] }[]
      }
      const pieces = side.blocks.find(({ id }) => id === 'p1')?.parts[0]?.pieces ?? []
      expect(pieces.filter(({ state }) => state === 'removed')).toEqual([])
    })
  })

  describe('an old version of the source that is restored', () => {
    it('makes the translation behind, and loses nothing of it', async () => {
      const { payload } = booted
      const made = await livePair(payload, BODY)
      const editor = await tokenOf(booted, 'editor')
      await update(payload, 'translations', made.ko.id, { body: lines(['p1', '산책로가 닫혔다.'], ...BODY.slice(1)) })
      await act(payload, made.article, ['ko'])
      await rest(`/api/bilingual/translations/${made.en.id}/behind`, { method: 'POST', body: { act: 'follow' } })
      await update(payload, 'translations', made.en.id, { title: 'Written after the change' })
      const before = await english(made)
      expect((await behind(made.en)).behind).toBeNull()

      const query = `where[parent][equals]=${made.ko.id}&sort=-updatedAt&depth=0&limit=20`
      const { docs } = (await rest(`/api/translations/versions?${query}`, {}, editor)).json as unknown as {
        docs: { id: string; version: { body: SavedState } }[]
      }
      const old = docs.find(({ version }) => JSON.stringify(version.body ?? null).includes('오늘 다시'))
      const restored = await rest(`/api/translations/versions/${old?.id}`, { method: 'POST' }, editor)
      expect(restored.status).toBe(200)
      await act(payload, made.article, ['ko'])
      const { behind: found } = await behind(made.en)
      expect(found?.change?.blocks.filter(({ state }) => state !== 'same').map(({ id }) => id)).toEqual(['p1'])
      expect(await english(made)).toEqual(before)
      expect(await text(made.en)).toMatchObject({ title: 'Written after the change' })
      expect((await rowOf(payload, made.en))?.followsSource).toBeTruthy()
    })
  })

  describe('an original with translations', () => {
    const trash = (id: unknown, token: string, query = '') =>
      rest(
        `/api/translations/${id}?depth=0${query}`,
        { method: 'PATCH', body: { deletedAt: new Date().toISOString() } },
        token,
      )
    const unpublished = () => story(booted.payload, { title: `Draft ${Math.random().toString(36).slice(2)}` })

    it('is not deleted: its translations are named, and once they are gone it goes', async () => {
      const admin = await tokenOf(booted, 'admin')
      const { texts, article } = await unpublished()
      const title = (await text(texts.en as Made)).title
      const remove = (path: string) => rest(path, { method: 'DELETE' }, admin)
      const refused = await remove(`/api/translations/${texts.ko?.id}`)
      expect(refused.status).toBe(409)
      expect(refused.text).toContain(String(title))
      expect((await remove(`/api/articles/${article.id}`)).status).toBe(409)
      const bulk = await remove(`/api/translations?where[id][equals]=${texts.ko?.id}`)
      expect(JSON.stringify(bulk.json.errors)).toContain(String(title))
      expect((await rest(`/api/translations/${texts.ko?.id}`)).status).toBe(200)
      expect((await remove(`/api/translations/${texts.en?.id}`)).status).toBe(200)
      expect((await remove(`/api/translations/${texts.ko?.id}`)).status).toBe(200)
    })

    it('goes to the trash only when it was said that they stay; a translation goes unasked', async () => {
      const editor = await tokenOf(booted, 'editor')
      const { texts } = await unpublished()
      const title = (await text(texts.en as Made)).title
      const refused = await trash(texts.ko?.id, editor)
      expect(refused.status).toBe(409)
      expect(refused.text).toContain(String(title))
      expect((await rest(`/api/translations/${texts.ko?.id}`)).status).toBe(200)
      expect((await trash(texts.ko?.id, editor, '&translations=keep')).status).toBe(200)
      const { en } = texts
      expect((await text(en as Made)).title).toBe(title)
      expect((await trash(en?.id, editor)).status).toBe(200)
    })
  })

  describe(`${PEOPLE} translators on one article at once`, () => {
    async function translators(): Promise<string[]> {
      const tokens: string[] = []
      for (let n = 0; n < PEOPLE; n += 1) {
        const data = { email: `t${n}@example.test`, password: `t${n}-password`, role: 'translator', languages: ['en'] }
        await booted.payload.create({ collection: 'users', data: data as never, overrideAccess: true })
        tokens.push(await tokenOf(booted, `t${n}`))
      }
      return tokens
    }
    const wide = (): Line[] => Array.from({ length: PEOPLE }, (_, n) => [`p${n}`, `${n}번째 문단이다.`])

    /**
     * Writes in a block of their own until it is saved, as a person does: what another saved is merged into what they
     * have, and only blocks that both changed would be asked for.
     */
    async function write(made: Pair, token: string, n: number, rounds: number): Promise<number> {
      let conflicts = 0
      const opened = (await rest(`/api/translations/${made.en.id}?depth=0`, {}, token)).json
      let base = opened
      for (let round = 1; round <= rounds; round += 1) {
        const mine = structuredClone(base.body) as SavedState
        const block = mine.root.children?.find(({ $ }) => $?.bid === `p${n}`)
        const [words] = block?.children ?? []
        if (!words) throw new Error(`Nobody may take block ${n} away`)
        words.text = `${words.text} person${n} round${round}`
        let from = base
        let body = mine
        for (;;) {
          const answer = await rest(
            `/api/translations/${made.en.id}?depth=0`,
            { method: 'PATCH', body: { rev: from.rev, body } },
            token,
          )
          if (answer.status === 200) {
            base = answer.json.doc as typeof base
            break
          }
          expect(answer.status).toBe(409)
          conflicts += 1
          const theirs = (await rest(`/api/translations/${made.en.id}?depth=0`, {}, token)).json
          const merge = mergeOf(base.body, mine, theirs.body)
          expect(openIn(merge, {})).toEqual([])
          from = theirs
          body = resultOf(merge)
        }
      }
      return conflicts
    }

    it('lose nothing: what conflicts is merged by blocks, and every word of every one stands', async () => {
      const made = await livePair(booted.payload, wide())
      const tokens = await translators()
      const acknowledging = async () => {
        await update(booted.payload, 'translations', made.ko.id, {
          body: lines(...wide().map(([id, words]): Line => [id, `${words} 고쳤다.`])),
        })
        for (let n = 0; n < PEOPLE; n += 1) {
          const body = { act: 'done', keys: [`b:p${n}`], against: 'working' }
          const said = await rest(`/api/bilingual/translations/${made.en.id}/behind`, { method: 'POST', body })
          expect(said.status).toBe(200)
        }
      }
      const [conflicts] = await Promise.all([
        Promise.all(tokens.map((token, n) => write(made, token, n, 2))),
        acknowledging(),
      ])
      expect(conflicts.some((count) => count > 0)).toBe(true)
      expect(await english(made)).toEqual(
        wide().map(([id], n) => [id, `English p${n} person${n} round1 person${n} round2`]),
      )
      expect((await behind(made.en)).behind).toBeNull()
    }, 240_000)
  })
})
