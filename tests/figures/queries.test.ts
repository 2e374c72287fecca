import type { Payload } from 'payload'
import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepWatermark } from '../../src/editions/follow.ts'
import { editionsOf } from '../../src/editions/index.ts'
import { apiHandler } from '../../src/headless/handler.ts'
import { reader } from '../../src/headless/reader.ts'
import { deskSettled } from '../../src/translating/desk/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { category, story } from '../_support/desk.ts'
import { expectNoGrowth } from './figures.ts'

const READS = ['find', 'findOne', 'count', 'queryDrafts', 'findVersions', 'findGlobal', 'findDistinct'] as const

/** Counts what is asked of the database while something runs. */
async function queriesOf(payload: Payload, run: () => Promise<unknown>): Promise<number> {
  const db = payload.db as unknown as Record<string, (...args: unknown[]) => unknown>
  const own = READS.filter((name) => typeof db[name] === 'function').map((name) => [name, db[name]] as const)
  let count = 0
  for (const [name, method] of own)
    db[name] = function (this: unknown, ...args: unknown[]) {
      count++
      return method?.apply(this, args)
    }
  try {
    await run()
  } finally {
    for (const [name, method] of own) if (method) db[name] = method
  }
  return count
}

eachDatabase((db) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await db.boot()
    const section = await category(booted.payload)
    for (let number = 0; number < 8; number++) {
      const { article } = await story(booted.payload, { title: `Counted ${number}`, category: section })
      await publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
    }
  })
  afterAll(() => booted?.stop())

  it('asks the database no more often than before, for each route and page that is not kept', async () => {
    const { payload } = booted
    // What is written down now and then, by the clock, is no part of an answer.
    await keepWatermark(payload)
    await deskSettled(payload)
    const handler = apiHandler(payload)
    const read = reader(payload)
    const { items } = await editionsOf(payload).list({ language: 'en', limit: 1 })
    const [{ edition: { uid = '', slug = '' } = {} } = {}] = items
    const section = (await editionsOf(payload).taxonomy()).all('categories').at(0)?.content.slug?.en ?? ''
    const api = (path: string) => async () => {
      const response = await handler(new Request(`https://news.example/api/v1${path}`))
      expect(response.status, path).toBe(200)
    }
    const runs: Record<string, () => Promise<unknown>> = {
      'api article': api(`/en/articles/${slug}`),
      'api article by uid': api(`/articles/${uid}`),
      'api list of 20': api('/en/articles'),
      'api list of a category': api(`/en/articles?category=${section}`),
      'api list by update': api('/en/articles?sort=updated'),
      'api list of a kind, in two languages': api('/en/articles?kind=human&has=ko'),
      'api list since an instant': api('/en/articles?changed=2026-01-01T00:00:00Z&fields=uid,title'),
      'api search': api('/en/search?q=Counted'),
      'api description': api('/openapi.json'),
      'api categories': api('/en/categories'),
      'api disclaimers': api('/en/disclaimers'),
      'api changes': api('/changes'),
      'page article': () => read.article('en', slug),
      'page front': () => read.front('en'),
      'page category': () => read.category('en', section),
      'page disclaimers': () => read.disclaimers('en'),
      'page furniture': () => read.site('en'),
      'asking the log': () => editionsOf(payload).refresh(),
    }
    const found: Record<string, number> = {}
    for (const [name, run] of Object.entries(runs)) found[name] = await queriesOf(payload, run)
    expectNoGrowth('queries.json', found)
  })
})
