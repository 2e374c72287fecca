import type { CollectionConfig, Field } from 'payload'
import { publish, systemPerson } from 'payload-bilingual'
import { describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { eachDatabase } from '../_support/databases.ts'
import { bodyOf, create, story } from '../_support/desk.ts'

const notes: CollectionConfig = { slug: 'notes', fields: [{ name: 'text', type: 'text', localized: true }] }
const own: CollectionConfig = { slug: 'articles', fields: [{ name: 'shop', type: 'text' }] }
const localization = { locales: ['de', 'fr'], defaultLocale: 'de' }
const by = systemPerson('test')

const renamed = {
  articles: { slug: 'stories' },
  translations: { slug: 'story-texts' },
  media: { slug: 'pictures' },
  releases: { slug: 'log-rows' },
}

function fieldsIn(fields: Field[]): Field[] {
  return fields.flatMap((field) => [field, ...('fields' in field ? fieldsIn(field.fields) : [])])
}

eachDatabase((db) => {
  describe('a host application', () => {
    it('is told which option to set where it has a collection of the same name', async () => {
      await expect(db.boot({ config: { collections: [own] } })).rejects.toThrow(
        /'articles'.*collections\.articles\.slug/s,
      )
    })

    it('keeps its own collections, hooks, endpoints and localization beside renamed ones', async () => {
      let inits = 0
      const onInit = () => {
        inits += 1
      }
      const endpoints = [{ path: '/own', method: 'get' as const, handler: () => Response.json({ own: true }) }]
      const booted = await db.boot({
        config: { collections: [own, notes], localization, onInit, endpoints },
        plugin: { collections: renamed },
      })
      const { payload } = booted
      try {
        expect(inits).toBe(1)
        expect(payload.config.endpoints.some(({ path }) => path === '/own')).toBe(true)
        await create(payload, 'articles', { shop: 'kept' })
        const section = await create(payload, 'categories', { name: { ko: '국제', en: 'International' } })
        const article = await create(payload, 'stories', {
          workingTitle: 'Renamed',
          originalLanguage: 'ko',
          category: section.id,
        })
        await create(payload, 'story-texts', {
          article: article.id,
          language: 'ko',
          title: '이름을 바꾼 곳',
          body: bodyOf('본문입니다.'),
        })
        await publish(payload, { article: article.uid, languages: ['ko'], by })
        const { ko } = await editionsOf(payload).byUid(article.uid)
        expect(ko?.title).toBe('이름을 바꾼 곳')
        const { totalDocs } = await payload.count({ collection: 'articles' as 'users', overrideAccess: true })
        expect(totalDocs).toBe(1)
      } finally {
        await booted.stop()
      }
    })

    it('adds fields and narrows access, and cannot widen it', async () => {
      const fields: Field[] = [{ name: 'desk', type: 'text' }]
      const access = { read: () => ({ desk: { equals: 'open' } }), create: () => true }
      const booted = await db.boot({ plugin: { collections: { articles: { fields, access } } } })
      try {
        const { payload } = booted
        await create(payload, 'articles', { workingTitle: 'Hidden', desk: 'closed' })
        await create(payload, 'articles', { workingTitle: 'Seen', desk: 'open' })
        const user = { id: 1, collection: 'users', role: 'editor', languages: ['ko'] } as never
        const seen = await payload.find({
          collection: 'articles' as 'users',
          depth: 0,
          limit: 10,
          overrideAccess: false,
          user,
        })
        expect((seen.docs as unknown as { workingTitle: string }[]).map(({ workingTitle }) => workingTitle)).toEqual([
          'Seen',
        ])
        await expect(
          payload.create({ collection: 'articles' as 'users', data: {} as never, overrideAccess: false }),
        ).rejects.toMatchObject({ status: 403 })
      } finally {
        await booted.stop()
      }
    })

    it('keeps the schema and runs nothing while the plugin is off', async () => {
      const booted = await db.boot({ plugin: { enabled: false } })
      try {
        const { payload } = booted
        const article = await create(payload, 'articles', { workingTitle: 'Plain' })
        expect(article.uid ?? null).toBeNull()
        expect(payload.config.endpoints.filter(({ path }) => path.startsWith('/bilingual'))).toEqual([])
        expect(Object.keys(payload.collections)).toContain('releases')
      } finally {
        await booted.stop()
      }
    })

    it('has no localized field from the plugin', async () => {
      const booted = await db.boot({ config: { localization } })
      try {
        const localized = booted.payload.config.collections.flatMap(({ slug, fields }) =>
          fieldsIn(fields).flatMap((field) => ('localized' in field && field.localized ? [slug] : [])),
        )
        expect(localized).toEqual([])
      } finally {
        await booted.stop()
      }
    })

    it('publishes from its own code, in the order of the acts', async () => {
      const booted = await db.boot()
      try {
        const { article } = await story(booted.payload, { languages: ['en'] })
        const { sequence } = await publish(booted.payload, { article: article.id, languages: ['en'], by })
        expect((await editionsOf(booted.payload).changes(sequence - 1, 10)).items).toEqual([
          expect.objectContaining({ sequence, kind: 'publish', subject: `article:${article.uid}`, languages: ['en'] }),
        ])
      } finally {
        await booted.stop()
      }
    })
  })
})
