import { GateError, publish, schedule, startTranslation, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, category, create, story, update } from '../_support/desk.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('publishing', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted.stop())

    it('brings a pair out in one release and readers get each in its language', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Pair' })
      const result = await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      expect(result.state).toBe('live')
      const editions = await editionsOf(payload).byUid(article.uid)
      expect(editions.ko?.title).toBe('Pair ko')
      expect(editions.en?.title).toBe('Pair en')
      expect(editions.ko?.sequence).toBe(result.sequence)
      expect(editions.en?.sequence).toBe(result.sequence)
      const found = await editionsOf(payload).bySlug('en', 'pair-en')
      expect(found.state).toBe('live')
    })

    it('names every problem at once and writes nothing', async () => {
      const { payload } = booted
      const article = await create(payload, 'articles', { workingTitle: 'Bare' })
      await create(payload, 'translations', { article: article.id, language: 'ko', title: '' })
      const head = await editionsOf(payload).refresh()
      const refused = await publish(payload, { article: article.uid, languages: ['ko', 'en'], by }).catch(
        (error) => error,
      )
      expect(refused).toBeInstanceOf(GateError)
      expect(
        refused.problems
          .map(({ code, language }: { code: string; language?: string }) => `${code}:${language ?? ''}`)
          .sort(),
      ).toEqual(
        [
          'body-missing:ko',
          'category-missing:',
          'slug-missing:ko',
          'title-missing:ko',
          'translation-missing:en',
        ].sort(),
      )
      expect(await editionsOf(payload).refresh()).toBe(head)
    })

    it('changes nothing for readers by a save, and says so when nothing changed', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Quiet', languages: ['ko'] })
      const first = await publish(payload, { article: article.uid, languages: ['ko'], by })
      const again = await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect(again).toMatchObject({ state: 'unchanged', sequence: first.sequence })
      await update(payload, 'translations', texts.ko?.id ?? '', { title: 'Loud ko' })
      const { ko } = await editionsOf(payload).byUid(article.uid)
      expect(ko?.title).toBe('Quiet ko')
    })

    it('takes one language out and leaves the other', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Half' })
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      await withdraw(payload, { article: article.uid, languages: ['en'], by })
      const found = await editionsOf(payload).bySlug('en', 'half-en')
      expect(found.state).toBe('withdrawn')
      const korean = await editionsOf(payload).bySlug('ko', 'half-ko')
      expect(korean.state === 'live' && Object.keys(korean.alternates)).toEqual(['ko'])
    })

    it('names what it refused to do', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Refused', languages: ['en'] })
      const act = { article: article.uid, languages: ['en' as const], by }
      await expect(withdraw(payload, act)).rejects.toThrow('Not withdrawn. Nothing is live in this language.')
      await update(payload, 'translations', texts.en?.id ?? '', { body: bodyOf('') })
      const at = new Date(Date.now() + 120_000).toISOString()
      await expect(schedule(payload, { ...act, at })).rejects.toThrow('Not scheduled: something is missing.')
      await expect(publish(payload, act)).rejects.toThrow('Not published: something is missing.')
    })

    it('names the right that is missing, in the language of the desk', async () => {
      const { article } = await story(booted.payload, { title: 'Foreign', languages: ['ko'] })
      await publish(booted.payload, { article: article.uid, languages: ['ko'], by })
      const writer = { id: '1', name: 'W', role: 'writer' as const, languages: ['ko' as const] }
      const act = { article: article.uid, languages: ['ko' as const], by: writer, req: { i18n: { language: 'ko' } } }
      for (const [run, verb] of [
        [withdraw, '철회'],
        [publish, '발행'],
      ] as const) {
        const refused = await run(booted.payload, act as never).catch((error: unknown) => error)
        expect(refused).toBeInstanceOf(GateError)
        expect(refused).toMatchObject({ status: 403, message: expect.stringMatching(`${verb}할 권한이 없습니다`) })
        expect((refused as GateError).message).not.toContain('빠진 것')
      }
    })

    it('dates what a translation follows by when readers got it', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Dated', languages: ['ko'] })
      const { id } = await startTranslation(payload, { article: article.uid, language: 'en', by, credit: 'Night desk' })
      await update(payload, 'translations', id, { title: 'Dated in English', body: bodyOf('Words.') })
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      const pair = await editionsOf(payload).byUid(article.uid)
      expect(pair.en?.follows?.at).toBe(pair.ko?.updatedAt)
      await update(payload, 'translations', texts.ko?.id ?? '', { deck: '새 부제' })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      const again = await publish(payload, { article: article.uid, languages: ['en'], by })
      expect(again.state).toBe('unchanged')
    })

    it('keeps an old address leading to the new one', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Moved', languages: ['ko'] })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      await update(payload, 'translations', texts.ko?.id ?? '', { slug: '옮긴-주소' })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect(await editionsOf(payload).bySlug('ko', 'moved-ko')).toEqual({
        state: 'moved',
        language: 'ko',
        slug: '옮긴-주소',
      })
    })

    it('lets forty publish at once, and ten the same article, without a gap or a loss', async () => {
      const { payload } = booted
      const section = await category(payload)
      const many = await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          story(payload, { title: `Many ${n}`, languages: ['ko'], category: section }),
        ),
      )
      const one = await story(payload, { title: 'Wanted by all', category: section })
      const before = await editionsOf(payload).refresh()
      const each = many.map(({ article }) => publish(payload, { article: article.uid, languages: ['ko'], by }))
      const same = Array.from({ length: 10 }, () =>
        publish(payload, { article: one.article.uid, languages: ['ko', 'en'], by }),
      )
      const results = await Promise.all([...each, ...same])
      expect(results.filter(({ state }) => state !== 'unchanged')).toHaveLength(41)
      const { items } = await editionsOf(payload).changes(before, 100)
      expect(items).toHaveLength(41)
      expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, index) => before + 1 + index))
      for (const { article } of many) expect((await editionsOf(payload).byUid(article.uid)).ko).toBeDefined()
      expect(Object.keys(await editionsOf(payload).byUid(one.article.uid)).sort()).toEqual(['en', 'ko'])
    })

    it('tells the loser of two saves, with both versions, and loses nothing', async () => {
      const { payload } = booted
      const { texts } = await story(payload, { title: 'Race', languages: ['ko'] })
      const id = texts.ko?.id ?? ''
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) =>
          update(payload, 'translations', id, { title: `Race ${n}`, body: bodyOf(`글 ${n}`), rev: 1 }),
        ),
      )
      const lost = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
      expect(lost).toHaveLength(9)
      for (const { reason } of lost) {
        expect(reason.status).toBe(409)
        expect(reason.data.conflict.yours.title).toMatch(/^Race \d$/)
        expect(reason.data.conflict.current.title).toMatch(/^Race \d$/)
      }
      const { totalDocs } = await payload.countVersions({
        collection: 'translations' as 'users',
        where: { parent: { equals: id } },
        overrideAccess: true,
      })
      expect(totalDocs).toBe(2)
    })
  })
})
