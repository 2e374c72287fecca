import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { category, story } from '../_support/desk.ts'

eachDatabase((db) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await db.boot()
  })
  afterAll(() => booted?.stop())

  it('never takes a new section for the one that had its id before', async () => {
    const { payload } = booted
    const old = await category(payload, { ko: '옛 분류', en: 'Old section' })
    const { article, texts } = await story(payload, { title: 'First', category: old })
    await payload.delete({ collection: 'translations' as 'users', id: texts.en?.id ?? '', overrideAccess: true })
    await payload.delete({ collection: 'translations' as 'users', id: texts.ko?.id ?? '', overrideAccess: true })
    await payload.delete({ collection: 'articles' as 'users', id: article.id, overrideAccess: true })
    await payload.delete({ collection: 'categories' as 'users', id: old.id, overrideAccess: true })
    const fresh = await category(payload, { ko: '새 분류', en: 'New section' })
    const { article: next } = await story(payload, { title: 'Second', category: fresh })
    const row = await payload.db.findOne<{ id: string; snapshot: { content: { category: string } } }>({
      collection: 'articles',
      where: { id: { equals: next.id } },
    })
    expect(row?.snapshot.content.category).toBe(fresh.uid)
  })
})
