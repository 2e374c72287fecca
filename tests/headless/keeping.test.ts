import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { frontOf } from '../../src/front/front.ts'
import { apiHandler, createHandler, type Handler } from '../../src/headless/handler.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story, update } from '../_support/desk.ts'
import { edition, FakeEditions, FakeNext, serve } from '../front/fakes.ts'

const siteURL = 'https://news.example'
const asking =
  (handler: Handler) =>
  async (path: string, headers: Record<string, string> = {}) =>
    handler(new Request(`${siteURL}/api/v1${path}`, { headers }))

describe('what caches are told', () => {
  let editions: FakeEditions
  let get: ReturnType<typeof asking>
  beforeEach(() => {
    editions = new FakeEditions()
    editions.publish(edition('a', 'ko'))
    editions.publish(edition('a', 'en', { slug: 'plain' }))
    get = asking(createHandler({ editions, siteURL }))
  })
  const tags = (response: Response) => (response.headers.get('surrogate-key') ?? '').split(' ').sort()

  it('names what an answer was made of, so that it can be purged', async () => {
    expect(tags(await get('/en/articles/plain'))).toEqual(['article:a', 'taxonomy'])
    expect(tags(await get('/en/articles'))).toEqual(['article:a', 'list:en', 'taxonomy'])
    expect(tags(await get('/en/categories'))).toEqual(['taxonomy'])
    expect(tags(await get('/changes'))).toEqual(['log'])
    const { headers } = await get('/en/articles')
    expect(headers.get('cache-tag')?.split(',').sort().join(' ')).toBe(tags(await get('/en/articles')).join(' '))
  })

  it('names no single articles where there are very many', async () => {
    for (let number = 0; number < 300; number++) editions.publish(edition(`n${number}`, 'en'))
    expect(tags(await get('/en/search?q=Title'))).toContain('article:n299')
    expect(tags(await get('/en/search?q=nowhere'))).toEqual(['list:en', 'taxonomy'])
  })

  it('says of nothing that is not there what it would be made of', async () => {
    const { status, headers } = await get('/en/articles/nothing')
    expect([status, headers.get('surrogate-key'), headers.get('last-modified')]).toEqual([404, null, null])
  })

  it.each([
    ['/en/articles/plain', 'public, max-age=0, stale-while-revalidate=1, stale-if-error=60'],
    ['/en/articles', 'public, max-age=0, stale-while-revalidate=1, stale-if-error=60'],
    ['/en/categories', 'public, max-age=0, stale-while-revalidate=60, stale-if-error=3600'],
    ['/changes', 'public, max-age=0, must-revalidate'],
    ['/openapi.json', 'public, max-age=0, stale-while-revalidate=60, stale-if-error=86400'],
    ['/en/feed.xml', 'public, max-age=0, stale-while-revalidate=1, stale-if-error=600'],
    ['/health', 'no-store'],
    ['/en/articles/nothing', 'public, max-age=0, must-revalidate'],
  ])('says of %s how long it may be given while it is asked for', async (path, keeping) => {
    expect((await get(path)).headers.get('cache-control')).toBe(keeping)
  })

  it.each(['/en/articles/plain', '/en/articles', '/articles/a', '/en/categories', '/en/feed.xml', '/openapi.json'])(
    '%s has a date, which is answered by 304 as it is; another date, or a validator beside it, is not',
    async (path) => {
      const date = (await get(path)).headers.get('last-modified') ?? ''
      expect(date).toBe('Thu, 05 Mar 2026 23:30:00 GMT')
      expect((await get(path, { 'if-modified-since': date })).status).toBe(304)
      expect((await get(path, { 'if-modified-since': 'Thu, 05 Mar 2026 23:30:01 GMT' })).status).toBe(200)
      expect((await get(path, { 'if-modified-since': date, 'if-none-match': '"other"' })).status).toBe(200)
    },
  )

  it('has the same at the front', async () => {
    const api = createHandler({ editions, siteURL })
    const site = await serve(frontOf({ editions, api, next: new FakeNext(editions).handle, siteURL }).listener)
    const path = '/api/v1/en/articles/plain'
    const first = await site.ask(path)
    const date = first.headers['last-modified'] ?? ''
    expect([first.headers['surrogate-key']?.split(' ').sort(), date]).toEqual([
      ['article:a', 'taxonomy'],
      'Thu, 05 Mar 2026 23:30:00 GMT',
    ])
    for (const encoding of ['identity', 'br'])
      expect(
        (await site.ask(path, { headers: { 'if-modified-since': date, 'accept-encoding': encoding } })).status,
      ).toBe(304)
    expect((await site.ask(path, { headers: { 'if-modified-since': date, 'if-none-match': '"x"' } })).status).toBe(200)
    await site.close()
  })
})

eachDatabase((db) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await db.boot()
  })
  afterAll(() => booted?.stop())

  it('no date stands for bytes that differ: whatever changes an answer moves its date', async () => {
    const { payload } = booted
    const by = systemPerson('test')
    const { article, texts, category } = await story(payload)
    const act = () => publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
    await act()
    const slug = (await editionsOf(payload).byUid(article.uid)).en?.slug ?? ''
    const paths = [`/en/articles/${slug}`, `/articles/${article.uid}`, '/en/articles', '/en/feed.xml', '/en/categories']
    const get = asking(apiHandler(payload))
    const seen = new Map<string, string>()
    const look = async () => {
      for (const path of paths) {
        // A date is told once the second of the change is over.
        await expect.poll(async () => (await get(path)).headers.get('last-modified'), { timeout: 5000 }).not.toBeNull()
        const response = await get(path)
        const key = `${path} ${response.headers.get('last-modified')}`
        const etag = response.headers.get('etag') ?? ''
        expect([key, seen.get(key) ?? etag]).toEqual([key, etag])
        seen.set(key, etag)
      }
    }
    await look()
    await update(payload, 'translations', texts.en?.id ?? '', { title: 'Another headline', slug })
    await act()
    await look()
    await update(payload, 'categories', category.id, { name: { ko: '세계', en: 'World' } })
    await editionsOf(payload).refresh()
    await look()
    await withdraw(payload, { article: article.uid, languages: ['ko'], note: 'test', by })
    await look()
    expect(seen.size).toBeGreaterThan(paths.length * 2)
    const other = await db.boot({ at: booted.at })
    const again = asking(apiHandler(other.payload))
    const [path = ''] = paths
    const headers = [(await get(path)).headers, (await again(path)).headers]
    expect(headers[1]?.get('last-modified')).toBe(headers[0]?.get('last-modified'))
    await other.stop()
  })
})
