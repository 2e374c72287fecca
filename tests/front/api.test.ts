import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Front, frontOf } from '../../src/front/front.ts'
import { createHandler } from '../../src/headless/handler.ts'
import { edition, FakeEditions, FakeNext, serve } from './fakes.ts'

const siteURL = 'https://news.example'
let editions: FakeEditions
let front: Front
let site: Awaited<ReturnType<typeof serve>>
let logged: string[]

beforeEach(async () => {
  logged = []
  editions = new FakeEditions()
  editions.publish(edition('a', 'ko', { slug: '한글', title: '제목' }))
  editions.publish(edition('a', 'en', { slug: 'plain', title: 'Title' }))
  const logger = { warn: (text: string) => logged.push(text), error: (text: string) => logged.push(text) }
  const options = { logger, maxAge: 40, patience: 60 }
  front = frontOf({
    editions,
    api: createHandler({ editions, siteURL }),
    next: new FakeNext(editions).handle,
    siteURL,
    options,
  })
  site = await serve(front.listener)
})
afterEach(() => site.close())

const ONE = '/api/v1/en/articles/plain'

it('answers the API from memory, byte for byte what the handler gives', async () => {
  const direct = await createHandler({ editions, siteURL })(new Request(siteURL + ONE))
  const text = await direct.text()
  const first = await site.ask(ONE)
  const before = editions.queries
  const again = await site.ask(ONE, { headers: { 'accept-encoding': 'br' } })
  expect(first.text).toBe(text)
  expect(brotliDecompressSync(again.bytes).toString()).toBe(text)
  expect(first.headers.etag).toBe(direct.headers.get('etag'))
  expect(front.stats().made).toBe(1)
  expect(editions.queries - before).toBeLessThanOrEqual(1)
  for (const name of ['content-type', 'content-language', 'last-modified', 'link', 'access-control-allow-origin'])
    expect(first.headers[name]).toBe(direct.headers.get(name))
})

it('shows a publish, a withdrawal and a changed label to the next request', async () => {
  await site.ask(ONE)
  editions.publish(edition('a', 'en', { slug: 'plain', title: 'Second' }))
  expect(JSON.parse((await site.ask(ONE)).text).title).toBe('Second')
  editions.label('categories', 'c1', { name: { ko: '세계', en: 'World' }, slug: { ko: '세계', en: 'world' } })
  expect(JSON.parse((await site.ask(ONE)).text).category.name).toBe('World')
  editions.withdraw('a', 'en')
  expect((await site.ask(ONE)).status).toBe(410)
})

it('shows in a list what moved with one article alone', async () => {
  const list = '/api/v1/en/articles'
  await site.ask(list)
  editions.comments('a', 3)
  expect(JSON.parse((await site.ask(list)).text).items[0].commentCount).toBe(3)
})

it('keeps an answer of the log itself only while nothing at all moves', async () => {
  const changes = '/api/v1/changes?since=0'
  await site.ask(changes)
  await site.ask(changes)
  expect(front.stats().made).toBe(1)
  editions.publish(edition('z', 'ko'))
  expect(JSON.parse((await site.ask(changes)).text).items).toHaveLength(3)
})

it('keeps each form that clients accept apart from the others, and gives no client another’s', async () => {
  const accepting = (accept: string) => site.ask(ONE, { headers: { accept } })
  for (const round of [1, 2]) {
    expect((await accepting('text/markdown')).text, `round ${round}`).toMatch(/^---\ntitle: "Title"/)
    expect((await accepting('text/html,*/*;q=0.8')).text).toMatch(/^<article lang="en">/)
    expect(JSON.parse((await site.ask(ONE)).text).title).toBe('Title')
    expect((await accepting('text/plain')).headers.vary).toBe('accept, accept-encoding')
    expect((await site.ask(`${ONE}.md`, { headers: { accept: 'text/html' } })).headers.vary).toBe('accept-encoding')
  }
  expect(front.stats().made).toBe(5)
  editions.withdraw('a', 'en')
  expect((await accepting('text/markdown')).status).toBe(410)
})

it('gives 304 for each form, and CORS with it', async () => {
  const { headers } = await site.ask(ONE, { headers: { 'accept-encoding': 'gzip' } })
  const again = await site.ask(ONE, { headers: { 'accept-encoding': 'gzip', 'if-none-match': headers.etag ?? '' } })
  expect([again.status, again.headers['access-control-allow-origin']]).toEqual([304, '*'])
})

it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('refuses %s with Allow', async (method) => {
  const reply = await site.ask(ONE, { method })
  expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect(JSON.parse(reply.text).code).toBe('method_not_allowed')
  const korean = await site.ask('/api/v1/ko/articles?limit=1', { method })
  expect([korean.headers['content-language'], JSON.parse(korean.text).detail]).toEqual([
    'ko',
    expect.stringMatching(/[가-힣]/),
  ])
})

it('answers a preflight', async () => {
  const reply = await site.ask(ONE, { method: 'OPTIONS' })
  expect([reply.status, reply.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, OPTIONS'])
})

it('keeps no refusal, and no headers or ids of others', async () => {
  const one = await site.ask('/api/v1/en/articles?catgory=x')
  const two = await site.ask('/api/v1/en/articles?catgory=x')
  expect([one.status, front.stats().entries]).toEqual([400, 0])
  expect(JSON.parse(one.text).requestId).not.toBe(JSON.parse(two.text).requestId)
  const cached = [await site.ask(ONE), await site.ask(ONE)]
  expect(cached[0]?.headers['x-request-id']).not.toBe(cached[1]?.headers['x-request-id'])
})

describe('acts of other processes', () => {
  it('are seen within maxAge', async () => {
    await site.ask(ONE)
    editions.elsewhere((log) => log.withdraw('a', 'en'))
    await new Promise((resolve) => setTimeout(resolve, 45))
    expect((await site.ask(ONE)).status).toBe(410)
  })

  it('cost one question however many requests ask', async () => {
    await site.ask(ONE)
    await new Promise((resolve) => setTimeout(resolve, 45))
    const before = editions.refreshes
    const began = performance.now()
    await Promise.all(Array.from({ length: 30 }, () => site.ask(ONE)))
    // At most once in half of the site's 40 ms, however long this machine takes for thirty answers.
    const due = Math.ceil((performance.now() - began) / 20)
    expect(editions.refreshes - before).toBeLessThanOrEqual(2 + due)
  })
})

describe.each(['away', 'silent'] as const)('while the database is %s', (how) => {
  const stop = async (): Promise<void> => {
    editions[how] = true
    await new Promise((resolve) => setTimeout(resolve, 45))
  }

  it('kept pages go on and the API answers 503 with Retry-After', async () => {
    const page = await site.ask('/en/articles/plain')
    await site.ask(ONE)
    await stop()
    const stale = await site.ask('/en/articles/plain')
    expect([stale.status, stale.text]).toEqual([200, page.text])
    const api = await site.ask(ONE)
    expect([api.status, api.headers['retry-after'], JSON.parse(api.text).code]).toEqual([503, '5', 'unavailable'])
    expect(logged.filter((text) => text.includes('away'))).toHaveLength(1)
  })

  it('a page that is not kept is a 503 in its language', async () => {
    await site.ask('/en/articles/plain')
    await stop()
    await site.ask('/en/articles/plain')
    const reply = await site.ask('/ko')
    expect([reply.status, reply.headers['retry-after']]).toEqual([503, '5'])
    expect(reply.text).toContain('<html lang="ko"')
  })

  it('health says so, cheaply', async () => {
    await stop()
    const started = performance.now()
    const reply = await site.ask('/api/v1/health')
    expect([reply.status, JSON.parse(reply.text).database]).toEqual([503, 'away'])
    expect(performance.now() - started).toBeLessThan(4000)
  })

  it('a page that an act moved is not shown again', async () => {
    await site.ask('/en/articles/plain')
    editions.withdraw('a', 'en')
    await stop()
    expect((await site.ask('/en/articles/plain')).status).toBe(503)
  })
})

it('comes back by itself when the database does', async () => {
  await site.ask(ONE)
  editions.away = true
  await new Promise((resolve) => setTimeout(resolve, 45))
  expect((await site.ask(ONE)).status).toBe(503)
  editions.away = false
  await expect.poll(async () => (await site.ask(ONE)).status, { interval: 20 }).toBe(200)
  expect(logged).toHaveLength(2)
})
