import { existsSync, readFileSync } from 'node:fs'
import type { Payload } from 'payload'
import { publish, reconcile, redact, schedule, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { schedules } from '../../src/publishing/scheduleRows.ts'
import { startTranslation } from '../../src/translating/start.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, story, update } from '../_support/desk.ts'

const by = systemPerson('test')
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

const collections = ['translations', 'articles', 'releases', 'editions', 'edition-terms', 'addresses', 'schedules']

/** Everything that the database holds of the desk's own collections, as text in lower case. */
async function everything(payload: Payload): Promise<string> {
  const texts = await Promise.all(
    collections.map(async (collection) => {
      const { docs } = await payload.db.find({ collection, where: {}, limit: 0, pagination: false })
      return JSON.stringify(docs)
    }),
  )
  const versions = await Promise.all(
    ['translations', 'articles'].map(async (collection) => {
      const { docs } = await payload.db.findVersions({ collection, where: {}, limit: 0, pagination: false })
      return JSON.stringify(docs)
    }),
  )
  return [...texts, ...versions].join('\n').toLowerCase()
}

eachDatabase((db) => {
  describe('a redaction', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted.stop())

    /** An article whose Korean text went out with a word in it that a court forbids, and then without it. */
    const withdrawnWord = async (word: string, before: (uid: string) => Promise<unknown> = async () => undefined) => {
      const { payload } = booted
      const { article, texts } = await story(payload, {
        title: word,
        languages: ['ko'],
        article: { workingTitle: 'plain', legacy: { raw: `<p>${word}</p>` } },
      })
      const ko = texts.ko?.id ?? ''
      await update(payload, 'translations', ko, { body: bodyOf(`About ${word}.`), legacy: { raw: `<p>${word}</p>` } })
      const { id: en } = await startTranslation(payload, { article: article.uid, language: 'en', by, credit: 'Desk' })
      await update(payload, 'translations', en, { title: 'Translated', body: bodyOf('Harmless.') })
      const first = await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      await before(article.uid)
      const clean = `clean-${article.uid}`
      await update(payload, 'translations', ko, { title: 'Clean', slug: clean, body: bodyOf('Clean.') })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      const order = () =>
        redact(payload, { article: article.uid, languages: ['ko'], sequences: [first.sequence], reason: 'court', by })
      return { article, ko, en, clean, slug: first.editions[0]?.slug ?? '', order }
    }

    it('leaves the word nowhere: not in what the other language was made from, not in any version', async () => {
      const { order } = await withdrawnWord('zabaglione')
      expect(await everything(booted.payload)).toContain('zabaglione')
      await order()
      expect(await everything(booted.payload)).not.toContain('zabaglione')
    })

    it('reaches every schedule, also those of the other language, however many there are', async () => {
      const { payload } = booted
      const { article, order } = await withdrawnWord('tiramisu', async (uid) => {
        const planned = await schedule(payload, { article: uid, languages: ['ko'], by, at: inHours(1) })
        const [row] = await schedules(payload, { uid: { equals: planned.uid } })
        await schedule(payload, { article: uid, languages: ['en'], by, at: inHours(2) })
        for (let number = 0; number < 120; number++) {
          const { id: _, ...copy } = row ?? { id: 0 }
          await payload.db.create({ collection: 'schedules', data: { ...copy, uid: `copy-${uid}-${number}` } })
        }
      })
      const { docs } = await payload.db.find<{ state: string; languages: string }>({
        collection: 'schedules',
        where: { subject: { equals: `article:${article.uid}` } },
        limit: 0,
        pagination: false,
      })
      const states = docs.map(({ state, languages }) => `${languages} ${state}`)
      expect([docs.length, new Set(states)]).toEqual([122, new Set(['ko refused', 'en pending'])])
      await order()
      expect(await everything(payload)).not.toContain('tiramisu')
    })

    it('takes the address that was made of its words out for good, and keeps it from other articles', async () => {
      const { payload } = booted
      const { slug, clean, order, article } = await withdrawnWord('panettone')
      const editions = editionsOf(payload)
      expect(await editions.bySlug('ko', slug)).toMatchObject({ state: 'moved', slug: clean })
      await order()
      expect(await editions.bySlug('ko', slug)).toEqual({ state: 'withdrawn', uid: '', alternates: {} })
      expect(await editions.bySlug('ko', clean)).toMatchObject({ state: 'live' })
      const other = await story(payload, { title: 'Other', languages: ['ko'] })
      await update(payload, 'translations', other.texts.ko?.id ?? '', { slug }).catch(() => undefined)
      const act = publish(payload, { article: other.article.uid, languages: ['ko'], by })
      expect((await act.catch(() => ({ editions: [] }))).editions.map((one) => one.slug)).not.toContain(slug)
      await reconcile(payload, { rebuild: true })
      expect((await reconcile(payload)).differences).toEqual([])
      expect(await editions.bySlug('ko', slug)).toMatchObject({ state: 'withdrawn' })
      expect(Object.keys(await editions.byUid(article.uid)).sort()).toEqual(['en', 'ko'])
    })

    it('leaves an address that also led to text that nobody forbids', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Cassata', languages: ['ko'] })
      const first = await publish(payload, { article: article.uid, languages: ['ko'], by })
      for (const deck of ['One', 'Two']) {
        await update(payload, 'translations', texts.ko?.id ?? '', { deck })
        await publish(payload, { article: article.uid, languages: ['ko'], by })
      }
      const slug = first.editions[0]?.slug ?? ''
      await redact(payload, { article: article.uid, languages: ['ko'], sequences: [first.sequence], reason: 'c', by })
      expect(await editionsOf(payload).bySlug('ko', slug)).toMatchObject({ state: 'live' })
      await update(payload, 'translations', texts.ko?.id ?? '', { slug: 'cassata-two' })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect(await editionsOf(payload).bySlug('ko', slug)).toMatchObject({ state: 'moved', slug: 'cassata-two' })
    })

    it('of a withdrawn article says of its address that it is gone', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Gelato', languages: ['ko'], article: { workingTitle: 'p' } })
      const { sequence, editions } = await publish(payload, { article: article.uid, languages: ['ko'], by })
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      await redact(payload, { article: article.uid, languages: ['ko'], sequences: [sequence], reason: 'court', by })
      expect(await editionsOf(payload).bySlug('ko', editions[0]?.slug ?? '')).toMatchObject({ state: 'withdrawn' })
    })

    // MongoDB's files are its own: docs/publishing.md says what remains there.
    const onSQLite = db.name === 'sqlite' ? it : () => undefined
    onSQLite('leaves none of its bytes in the files of the embedded database', async () => {
      const file = booted.at.slice('file:'.length)
      const found = () =>
        [file, `${file}-wal`].filter((one) => existsSync(one) && readFileSync(one).includes('sfogliatella'))
      const { order } = await withdrawnWord('sfogliatella')
      expect(found()).not.toEqual([])
      await order()
      expect(found()).toEqual([])
    })
  })
})
