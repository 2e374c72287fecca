import { correct, publish, reconcile, redact, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, story, update } from '../_support/desk.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('labels, notices, corrections and redactions', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted.stop())

    it('brings a saved notice to readers with the save, in every article that carries it', async () => {
      const { payload } = booted
      const notice = await create(payload, 'disclaimers', {
        name: { ko: '주의', en: 'Notice' },
        text: { ko: '처음', en: 'First' },
        scope: 'article',
      })
      const { article } = await story(payload, { title: 'Noticed', article: { disclaimers: [notice.id] } })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      await update(payload, 'disclaimers', notice.id, { text: { ko: '다음', en: 'Next' } })
      expect((await editionsOf(payload).taxonomy()).get('disclaimers', notice.uid)?.text?.ko).toBe('다음')
    })

    it('refuses to empty a name that live editions carry, and names the articles', async () => {
      const { payload } = booted
      const { article, category } = await story(payload, { title: 'Sectioned', languages: ['ko'] })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      await expect(
        update(payload, 'categories', category.id, { name: { ko: '', en: 'International' } }),
      ).rejects.toThrow(/Sectioned ko/)
      await expect(
        payload.delete({ collection: 'categories' as 'users', id: category.id, overrideAccess: true }),
      ).rejects.toThrow(/Sectioned ko/)
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      await update(payload, 'categories', category.id, { name: { ko: '', en: 'International' } })
    })

    it('holds a language back where a required notice has no text in it', async () => {
      const { payload } = booted
      const notice = await create(payload, 'disclaimers', {
        name: { ko: '한 말', en: 'One' },
        text: { ko: '우리말만' },
        scope: 'article',
        required: true,
      })
      const { article } = await story(payload, { title: 'Half noticed', article: { disclaimers: [notice.id] } })
      await expect(publish(payload, { article: article.uid, languages: ['ko', 'en'], by })).rejects.toMatchObject({
        problems: [expect.objectContaining({ code: 'disclaimer-unwritten', language: 'en', path: 'text.en' })],
      })
      expect(await editionsOf(payload).byUid(article.uid)).toEqual({})
    })

    it('refuses a notice that live articles would have to carry without words', async () => {
      const { payload } = booted
      const site = { name: { ko: '모두', en: 'All' }, text: { ko: '한국어만', en: '' }, scope: 'site', required: true }
      const { article, category } = await story(payload, { title: 'Bearer' })
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      await expect(create(payload, 'disclaimers', site)).rejects.toMatchObject({ status: 422 })
      const own = await create(payload, 'disclaimers', { ...site, scope: 'category' })
      await expect(update(payload, 'categories', category.id, { disclaimers: [own.id] })).rejects.toThrow(/Bearer en/)
      await update(payload, 'disclaimers', own.id, { text: { ko: '한국어', en: 'English' } })
      await update(payload, 'categories', category.id, { disclaimers: [own.id] })
    })

    it('adds a dated note with a correction, and refuses one without a note', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Mistaken', languages: ['ko'] })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      await update(payload, 'translations', texts.ko?.id ?? '', { deck: '바로잡은 부제' })
      await expect(correct(payload, { article: article.uid, languages: ['ko'], by })).rejects.toMatchObject({
        status: 422,
      })
      await correct(payload, { article: article.uid, languages: ['ko'], by, note: '부제를 바로잡았습니다.' })
      const { ko } = await editionsOf(payload).byUid(article.uid)
      expect(ko?.corrections.map(({ note }) => note)).toEqual(['부제를 바로잡았습니다.'])
      expect(ko?.deck).toBe('바로잡은 부제')
    })

    it('blanks earlier text in the log and in versions, and refuses what is live', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Ordered', languages: ['ko'] })
      const first = await publish(payload, { article: article.uid, languages: ['ko'], by })
      await expect(
        redact(payload, { article: article.uid, languages: ['ko'], sequences: [first.sequence], reason: 'court', by }),
      ).rejects.toMatchObject({ status: 422 })
      await update(payload, 'translations', texts.ko?.id ?? '', { title: 'Harmless ko' })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      await redact(payload, {
        article: article.uid,
        languages: ['ko'],
        sequences: [first.sequence],
        reason: 'court',
        by,
      })
      const { docs } = await payload.db.find<{ id: string; document: unknown }>({
        collection: 'releases',
        where: {},
        limit: 0,
        pagination: false,
      })
      expect(JSON.stringify(docs).includes('Ordered ko')).toBe(false)
      const versions = await payload.findVersions({
        collection: 'translations' as 'users',
        where: { parent: { equals: texts.ko?.id } },
        limit: 0,
        depth: 0,
        overrideAccess: true,
      })
      expect(JSON.stringify(versions).includes('Ordered ko')).toBe(false)
    })

    it('finds and mends whatever of the projection is not what the log says', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Rebuilt' })
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      expect((await reconcile(payload)).differences).toEqual([])
      await payload.db.updateOne({
        collection: 'editions',
        where: { key: { equals: `article:${article.uid}:en` } },
        data: { live: false },
      })
      await payload.db.deleteMany({
        collection: 'edition-terms',
        where: { edition: { equals: `article:${article.uid}:ko` } },
      })
      const { differences } = await reconcile(payload)
      expect(differences.map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
        `edition article:${article.uid}:en`,
        `terms article:${article.uid}:ko`,
      ])
      expect(Object.keys(await editionsOf(payload).byUid(article.uid)).sort()).toEqual(['en', 'ko'])
      await reconcile(payload, { rebuild: true })
      expect((await reconcile(payload)).differences).toEqual([])
    })
  })
})
