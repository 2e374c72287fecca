import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepWatermark } from '../../src/editions/follow.ts'
import { editionsOf } from '../../src/editions/index.ts'
import { findRows } from '../../src/editions/rows.ts'
import { optionsOf } from '../../src/options.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story } from '../_support/desk.ts'

eachDatabase((db) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await db.boot()
  })
  afterAll(() => booted?.stop())

  it('rows of before a list could be filtered by kind and language are filled in at a start', async () => {
    const { payload } = booted
    const by = systemPerson('test')
    const both = await story(payload, { title: 'Both' })
    await publish(payload, { article: both.article.uid, languages: ['ko', 'en'], by })
    const one = await story(payload, { title: 'One' })
    await publish(payload, { article: one.article.uid, languages: ['ko', 'en'], by })
    await withdraw(payload, { article: one.article.uid, languages: ['ko'], note: 'test', by })
    await keepWatermark(payload)
    const rows = () => findRows(payload, { kind: { equals: 'article' } }, { sort: 'key' })
    const filled = await rows()
    const { editions } = optionsOf(payload.config).slugs
    for (const { id } of filled)
      await payload.db.updateOne({
        collection: editions,
        id,
        data: { editionKind: null, languages: null, seenAt: null },
      })
    const where = { key: { equals: '~watermark' } }
    await payload.db.updateOne({ collection: editions, where, data: { document: null } })

    const other = await db.boot({ at: booted.at })
    const has = async (language: 'ko' | 'en') =>
      (await editionsOf(other.payload).list({ language: 'en', has: language })).items.map(({ edition }) => edition.uid)
    expect(await has('ko')).toEqual([both.article.uid])
    expect((await has('en')).length).toBe(2)
    expect(await rows()).toEqual(filled)
    await other.stop()
  })
})
