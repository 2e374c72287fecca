import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { follow } from '../../src/editions/follow.ts'
import { apiHandler, createHandler, type Handler } from '../../src/headless/handler.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { benchEdition, seed } from '../bench/seed.ts'
import { edition, FakeEditions } from '../front/fakes.ts'

const siteURL = 'https://news.example'

interface List {
  items: { uid: string }[]
  nextCursor: string | null
  next: string | null
}
const asking = (handler: Handler) => async (path: string) => {
  const response = await handler(new Request(path.startsWith('http') ? path : `${siteURL}/api/v1${path}`))
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as List }
}

/** The uids of all articles, from the newest list on, as a program without parameters reads them. */
async function walked(get: ReturnType<typeof asking>): Promise<string[]> {
  const uids: string[] = []
  for (let at: string | null = '/ko/articles.json'; at; ) {
    const { status, headers, body } = await get(at)
    expect(status, at).toBe(200)
    expect(body.nextCursor).toBeNull()
    expect(headers.get('link')).toBe(body.next && `<${body.next}>; rel="next"`)
    uids.push(...body.items.map(({ uid }) => uid))
    at = body.next
  }
  return uids
}

describe('the lists as files', () => {
  const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  const filled = (count: number) => {
    const editions = new FakeEditions()
    for (let number = 1; number <= count; number++)
      editions.publish(edition(`a${number}`, 'ko', { originallyPublishedAt: at(number) }))
    return { editions, get: asking(createHandler({ editions, siteURL })) }
  }

  it.each([0, 1, 19, 50, 51, 69, 70, 100, 119, 120, 151])(
    'lead through %i articles, newest first, each once',
    async (count) => {
      const { get } = filled(count)
      const expected = Array.from({ length: count }, (_, index) => `a${count - index}`)
      expect(await walked(get)).toEqual(expected)
      expect((await get('/ko/articles.json')).body.items.length).toBeGreaterThanOrEqual(Math.min(20, count))
    },
  )

  it('change on the newest page alone when a story is published', async () => {
    const { editions, get } = filled(130)
    const before = [await get('/ko/articles/pages/1.json'), await get('/ko/articles/pages/2.json')]
    editions.publish(edition('newest', 'ko', { originallyPublishedAt: at(1000) }))
    const after = [await get('/ko/articles/pages/1.json'), await get('/ko/articles/pages/2.json')]
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
    expect((await get('/ko/articles/pages/3.json')).body.items[0]?.uid).toBe('newest')
  })

  it('are missing where there is no such page, and take no parameters', async () => {
    const { get } = filled(3)
    for (const path of [
      '/ko/articles/pages/2.json',
      '/ko/articles/pages/0.json',
      '/ko/articles/pages/01.json',
      '/ko/articles/pages/x.json',
      '/ko/articles/pages/1',
    ])
      expect((await get(path)).status, path).toBe(404)
    expect((await get('/ko/articles.json?limit=2')).status).toBe(400)
    expect((await get('/ko/tags.json?cursor=x')).status).toBe(400)
  })

  it('have every label whole, and an article of both languages by its uid', async () => {
    const { editions, get } = filled(1)
    for (let number = 0; number < 130; number++)
      editions.label('tags', `t${number}`, {
        name: { ko: `주제 ${number}`, en: '' },
        slug: { ko: `주제-${number}`, en: '' },
      })
    const tags = await get('/ko/tags.json')
    expect([tags.body.items.length, tags.body.nextCursor, tags.headers.get('content-language')]).toEqual([
      130,
      null,
      'ko',
    ])
    expect((await get('/en/categories.json')).body.items).toEqual((await get('/en/categories')).body.items)
    expect((await get('/articles/a1.json')).text).toBe((await get('/articles/a1')).text)
    expect((await get('/problems.json')).text).toBe((await get('/problems')).text)
  })
})

eachDatabase((db) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await db.boot()
    await seed(booted.payload, 0, 123, (number, language) => benchEdition(number, language, 'c1'))
    await follow(booted.payload)
  })
  afterAll(() => booted?.stop())

  it('the lists as files lead through the articles of the database', async () => {
    const get = asking(apiHandler(booted.payload))
    expect(await walked(get)).toEqual(Array.from({ length: 123 }, (_, index) => `bench${122 - index}`))
    expect((await get('/ko/articles.json')).body.items).toHaveLength(23)
    expect((await get('/ko/articles/pages/3.json')).body.items).toHaveLength(23)
    expect((await get('/ko/articles/pages/4.json')).status).toBe(404)
  })
})
