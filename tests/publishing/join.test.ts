import type { Payload } from 'payload'
import { deskOf, join, publish, schedule, split, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { articleAtOldAddress } from '../../src/headless/oldAddress.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
type Row = Record<string, unknown> & { id: string | number }

const rowOf = async (payload: Payload, collection: string, id: string | number): Promise<Row> =>
  (await payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })) as Row

const restore = (payload: Payload, id: string | number): Promise<unknown> =>
  payload.update({ collection: 'articles' as 'users', id, data: { deletedAt: null } as never, trash: true, depth: 0 })

/** A pair that came from an old board as two articles. */
async function pair(payload: Payload, title: string, numbers: [number, number]): Promise<[Story, Story]> {
  const first = await story(payload, { title: `${title} A`, languages: ['ko'] })
  const second = await story(payload, { title: `${title} B`, languages: ['en'], category: first.category })
  for (const [index, { article }] of [first, second].entries())
    await update(payload, 'articles', article.id, { legacy: { key: `site/news/${numbers[index]}`, site: 'site' } })
  return [first, second]
}

eachDatabase((db) => {
  describe('joining two articles', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
      await people(booted.payload)
    })
    afterAll(() => booted.stop())

    it('makes the texts of one texts of the other, which go out as a pair', async () => {
      const { payload } = booted
      const [ko, en] = await pair(payload, 'Pair', [11, 12])
      const done = await join(payload, { article: ko.article.uid, with: en.article.uid, by })
      expect(done).toEqual({ state: 'joined', article: ko.article.uid, with: en.article.uid, languages: ['en'] })
      const text = await rowOf(payload, 'translations', en.texts.en?.id ?? '')
      expect(text).toMatchObject({ uid: en.texts.en?.uid, title: 'Pair B en', slug: 'pair-b-en', language: 'en' })
      expect((text.snapshot as { content: { article: string } }).content.article).toBe(ko.article.uid)
      expect((await rowOf(payload, 'articles', en.article.id)).deletedAt).toBeTruthy()
      await publish(payload, { article: ko.article.uid, languages: ['ko', 'en'], by })
      const editions = await editionsOf(payload).byUid(ko.article.uid)
      expect(Object.keys(editions).sort()).toEqual(['en', 'ko'])
      const found = await editionsOf(payload).bySlug('en', 'pair-b-en')
      expect(found.state === 'live' && Object.keys(found.alternates).sort()).toEqual(['en', 'ko'])
    })

    it('leads the old links of both to their language', async () => {
      const { payload } = booted
      expect(await articleAtOldAddress(payload, '/bbs/board.php?bo_table=news&wr_id=11')).toBe('/ko/articles/pair-a-ko')
      expect(await articleAtOldAddress(payload, '/bbs/board.php?bo_table=news&wr_id=12')).toBe('/en/articles/pair-b-en')
      expect(await articleAtOldAddress(payload, '/news/12')).toBe('/en/articles/pair-b-en')
      expect(await articleAtOldAddress(payload, '/news/pair-b-en/')).toBe('/en/articles/pair-b-en')
      expect(await articleAtOldAddress(payload, '/news/pair-a-ko/')).toBe('/ko/articles/pair-a-ko')
    })

    it('changes nothing a second time, and ends what was begun', async () => {
      const { payload } = booted
      const [ko, en] = await pair(payload, 'Twice', [21, 22])
      const act = { article: ko.article.uid, with: en.article.uid, by }
      await join(payload, act)
      const before = await rowOf(payload, 'translations', en.texts.en?.id ?? '')
      expect(await join(payload, act)).toMatchObject({ state: 'unchanged', languages: [] })
      expect(await rowOf(payload, 'translations', en.texts.en?.id ?? '')).toEqual(before)
      await restore(payload, en.article.id)
      expect(await join(payload, act)).toMatchObject({ state: 'unchanged' })
      expect((await rowOf(payload, 'articles', en.article.id)).deletedAt).toBeTruthy()
    })

    it('is refused where both have the language, where one is the other, and where there is nothing to join', async () => {
      const { payload } = booted
      const one = await story(payload, { title: 'Same A', languages: ['ko'] })
      const two = await story(payload, { title: 'Same B', languages: ['ko'] })
      const bare = await create(payload, 'articles', { workingTitle: 'Bare' })
      const act = { article: one.article.uid, by }
      await expect(join(payload, { ...act, with: two.article.uid })).rejects.toMatchObject({
        status: 409,
        message: expect.stringMatching(/“Same A ko”.*“Same B ko”.*Korean/),
      })
      await expect(join(payload, { ...act, with: one.article.id })).rejects.toMatchObject({ status: 422 })
      await expect(join(payload, { ...act, with: bare.uid })).rejects.toMatchObject({ status: 422 })
      await expect(join(payload, { ...act, with: 'nothing' })).rejects.toMatchObject({ status: 404 })
      await update(payload, 'articles', two.article.id, { deletedAt: new Date().toISOString() })
      await expect(join(payload, { ...act, with: two.article.uid })).rejects.toThrow(/trash/)
    })

    it('is refused while the text that would move is live or about to be, and says what to do', async () => {
      const { payload } = booted
      const [ko, en] = await pair(payload, 'Live', [31, 32])
      const act = { article: ko.article.uid, with: en.article.uid, by }
      await publish(payload, { article: en.article.uid, languages: ['en'], by })
      await expect(join(payload, act)).rejects.toMatchObject({
        status: 409,
        message: expect.stringMatching(/“Live B en” is live in English.*the other way round/),
      })
      await publish(payload, { article: ko.article.uid, languages: ['ko'], by })
      await expect(join(payload, act)).rejects.toMatchObject({
        message: expect.stringMatching(/Withdraw it, join .* publish/),
      })
      expect((await rowOf(payload, 'articles', en.article.id)).deletedAt).toBeFalsy()
      await withdraw(payload, { article: en.article.uid, languages: ['en'], by })
      await join(payload, act)
      await publish(payload, { article: ko.article.uid, languages: ['en'], by })
      const found = await editionsOf(payload).bySlug('en', 'live-b-en')
      expect(found).toMatchObject({ state: 'live', edition: { uid: ko.article.uid } })
      expect(Object.keys(await editionsOf(payload).byUid(en.article.uid)).sort()).toEqual(['en', 'ko'])
      const [planned, other] = await pair(payload, 'Due', [41, 42])
      const at = new Date(Date.now() + 300_000).toISOString()
      await schedule(payload, { article: other.article.uid, languages: ['en'], at, by })
      await expect(join(payload, { ...act, article: planned.article.uid, with: other.article.uid })).rejects.toThrow(
        /scheduled/,
      )
    })

    it('needs the right to write every language of both', async () => {
      const { payload } = booted
      const [ko, en] = await pair(payload, 'Rights', [51, 52])
      const act = { article: ko.article.uid, with: en.article.uid }
      const person = { id: '1', name: 'P', languages: ['ko' as const] }
      for (const role of ['editor', 'writer'] as const)
        await expect(join(payload, { ...act, by: { ...person, role } })).rejects.toMatchObject({ status: 403 })
      const translator = { ...person, role: 'translator' as const, languages: ['ko' as const, 'en' as const] }
      await expect(join(payload, { ...act, by: translator })).rejects.toMatchObject({ status: 403 })
      const writer = { ...translator, role: 'writer' as const }
      expect(await join(payload, { ...act, by: writer })).toMatchObject({ state: 'joined' })
    })

    it('is taken back by splitting, and the old links with it', async () => {
      const { payload } = booted
      const [ko, en] = await pair(payload, 'Split', [61, 62])
      await join(payload, { article: ko.article.uid, with: en.article.uid, by })
      expect((await deskOf(payload, en.article.uid))?.article.joined).toBe(ko.article.uid)
      expect((await deskOf(payload, ko.article.uid))?.article.joined).toBeNull()
      await publish(payload, { article: ko.article.uid, languages: ['en'], by })
      await expect(split(payload, { article: en.article.uid, by })).rejects.toThrow(/is live/)
      await withdraw(payload, { article: ko.article.uid, languages: ['en'], by })
      const act = { article: en.article.uid, by }
      expect(await split(payload, act)).toEqual({ article: ko.article.uid, with: en.article.uid, languages: ['en'] })
      expect((await rowOf(payload, 'articles', en.article.id)).deletedAt).toBeFalsy()
      await publish(payload, { article: en.article.uid, languages: ['en'], by })
      expect(await articleAtOldAddress(payload, '/news/62')).toBe('/en/articles/split-b-en')
      expect(Object.keys(await editionsOf(payload).byUid(en.article.uid))).toEqual(['en'])
      await expect(split(payload, act)).rejects.toMatchObject({ status: 404 })
    })

    it('takes the comments along', async () => {
      const { payload } = booted
      const [ko, en] = await pair(payload, 'Talk', [71, 72])
      const comment = await create(payload, 'comments', {
        article: en.article.id,
        language: 'en',
        text: 'Hm',
        name: 'R',
      })
      await join(payload, { article: ko.article.uid, with: en.article.uid, by })
      expect(String((await rowOf(payload, 'comments', comment.id)).article)).toBe(String(ko.article.id))
    })

    it('is an act of the API', async () => {
      const { payload } = booted
      const rest = restOf(booted)
      const [ko, en] = await pair(payload, 'Rest', [81, 82])
      const body = { act: 'join', article: ko.article.id, with: en.article.id }
      const [translator, writer] = [await tokenOf(booted, 'translator'), await tokenOf(booted, 'writer')]
      expect((await rest('/api/bilingual/acts', { method: 'POST', token: translator, body })).status).toBe(403)
      const { with: _, ...without } = body
      expect((await rest('/api/bilingual/acts', { method: 'POST', token: writer, body: without })).status).toBe(400)
      const { status, json } = await rest('/api/bilingual/acts', { method: 'POST', token: writer, body })
      expect([status, json]).toMatchObject([200, { state: 'joined', languages: ['en'] }])
      const back = { act: 'split', article: en.article.id }
      const undone = await rest('/api/bilingual/acts', { method: 'POST', token: writer, body: back })
      expect([undone.status, undone.json]).toMatchObject([200, { languages: ['en'] }])
    })
  })
})
