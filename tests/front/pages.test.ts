import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Front, frontOf } from '../../src/front/front.ts'
import type { FrontOptions } from '../../src/front/types.ts'
import { createHandler } from '../../src/headless/handler.ts'
import { edition, FakeEditions, FakeNext, serve } from './fakes.ts'

const siteURL = 'https://news.example'
let editions: FakeEditions
let next: FakeNext
let front: Front
let site: Awaited<ReturnType<typeof serve>>
let logged: string[]

async function start(options: FrontOptions = {}) {
  const logger = { warn: (text: string) => logged.push(text), error: (text: string) => logged.push(text) }
  front = frontOf({
    editions,
    api: createHandler({ editions, siteURL }),
    next: next.handle,
    siteURL,
    options: { logger, ...options },
  })
  site = await serve(front.listener)
}

beforeEach(async () => {
  logged = []
  editions = new FakeEditions()
  next = new FakeNext(editions)
  editions.publish(edition('a', 'ko', { slug: '한글-주소', title: '첫 제목' }))
  editions.publish(edition('a', 'en', { slug: 'plain', title: 'First title' }))
  await start()
})
afterEach(() => site.close())

const KO = `/ko/articles/${encodeURIComponent('한글-주소')}`

describe('a kept page', () => {
  it('is made once and served from memory', async () => {
    for (let times = 0; times < 3; times++) expect((await site.ask('/en/articles/plain')).text).toContain('First title')
    expect(next.renders).toBe(1)
  })

  it('shows a publish to the very next request', async () => {
    await site.ask('/en/articles/plain')
    editions.publish(edition('a', 'en', { slug: 'plain', title: 'Second title' }))
    expect((await site.ask('/en/articles/plain')).text).toContain('Second title')
  })

  it('stays where an act touches another article', async () => {
    await site.ask('/en/articles/plain')
    editions.publish(edition('b', 'en'))
    await site.ask('/en/articles/plain')
    expect(next.renders).toBe(1)
  })

  it('is never seen again after a withdrawal, which answers 410', async () => {
    await site.ask('/en/articles/plain')
    editions.withdraw('a', 'en')
    const reply = await site.ask('/en/articles/plain')
    expect(reply.status).toBe(410)
    expect(reply.text).not.toContain('First title')
  })

  it('of a missing address is a 404 with content, and becomes the article when it is published', async () => {
    const missing = await site.ask('/en/articles/later')
    expect([missing.status, missing.text.includes('<h1>missing')]).toEqual([404, true])
    expect((await site.ask('/en/articles/later')).status).toBe(404)
    expect(next.renders).toBe(1)
    editions.publish(edition('b', 'en', { slug: 'later', title: 'Here now' }))
    const found = await site.ask('/en/articles/later')
    expect([found.status, found.text.includes('Here now')]).toEqual([200, true])
  })

  it('is not kept where nothing says what it was made of', async () => {
    await site.ask('/en/disclaimers')
    await site.ask('/en/disclaimers')
    expect(next.renders).toBe(2)
  })
})

describe('an act while a page is being made', () => {
  it('lets nobody who asks after it see the older page, and keeps only the newer', async () => {
    let open = () => {}
    next.gate = () =>
      new Promise((resolve) => {
        open = resolve
        next.gate = null
      })
    const early = site.ask('/en/articles/plain')
    await expect.poll(() => next.renders).toBe(1)
    editions.withdraw('a', 'en')
    const late = await site.ask('/en/articles/plain')
    expect([late.status, late.text.includes('First title')]).toEqual([410, false])
    open()
    expect((await early).status).toBe(410)
    expect((await site.ask('/en/articles/plain')).status).toBe(410)
  })

  it('of another article leaves the page kept', async () => {
    let open = () => {}
    next.gate = () =>
      new Promise((resolve) => {
        open = resolve
        next.gate = null
      })
    const early = site.ask('/en/articles/plain')
    await expect.poll(() => next.renders).toBe(1)
    editions.publish(edition('b', 'en'))
    open()
    await early
    await site.ask('/en/articles/plain')
    expect(next.renders).toBe(1)
  })
})

it('makes one page for many who ask at once', async () => {
  next.gate = () => new Promise((resolve) => setTimeout(resolve, 50))
  const replies = await Promise.all(Array.from({ length: 20 }, () => site.ask('/en/articles/plain')))
  expect(replies.every(({ text }) => text.includes('First title'))).toBe(true)
  expect(next.renders).toBe(1)
})

it('still answers the others when the one who asked first goes away', async () => {
  next.gate = () => new Promise((resolve) => setTimeout(resolve, 100))
  const { request } = await import('node:http')
  const first = request({ port: site.port, host: '127.0.0.1', path: '/en/articles/plain' })
  first.on('error', () => undefined)
  first.end()
  await expect.poll(() => next.renders).toBe(1)
  const second = site.ask('/en/articles/plain')
  first.destroy()
  expect((await second).text).toContain('First title')
})

describe('what goes over the wire', () => {
  it('has no framework script, flight data, preload or mark, and keeps data for machines and style sheets', async () => {
    const { text } = await site.ask('/en/articles/plain')
    expect(text).not.toMatch(/__next_f|chunks\/[a-d]\.js|<!--\$|as="script"/)
    expect(text).toContain('{"@type":"NewsArticle"}')
    expect(text).toContain('chunks/a.css')
    expect(text).toMatch(/<\/main><\/body><\/html>$/)
  })

  it('has a validator for each form, a 304, and a HEAD without a body', async () => {
    const plain = await site.ask('/en/articles/plain')
    const br = await site.ask('/en/articles/plain', { headers: { 'accept-encoding': 'gzip, br' } })
    const gzip = await site.ask('/en/articles/plain', { headers: { 'accept-encoding': 'gzip' } })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text)
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain.text)
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
    const etag = br.headers.etag ?? ''
    const again = await site.ask('/en/articles/plain', { headers: { 'accept-encoding': 'br', 'if-none-match': etag } })
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag])
    expect(again.headers['content-length']).toBeUndefined()
    const head = await site.ask('/en/articles/plain', { method: 'HEAD' })
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(String(plain.bytes.length))
    expect(next.renders).toBe(1)
  })

  it('gives a changed page a new validator', async () => {
    const { headers } = await site.ask('/en/articles/plain')
    editions.publish(edition('a', 'en', { slug: 'plain', title: 'Second title' }))
    const reply = await site.ask('/en/articles/plain', { headers: { 'if-none-match': headers.etag ?? '' } })
    expect([reply.status, reply.text.includes('Second title')]).toEqual([200, true])
  })

  it('carries guards, a policy without unsafe-inline, the language, and an id of its own for each request', async () => {
    const [one, two] = [await site.ask('/en/articles/plain'), await site.ask('/en/articles/plain')]
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-language': 'en',
      vary: 'accept-encoding',
      'strict-transport-security': expect.stringContaining('max-age'),
    })
    expect(one.headers['content-security-policy']).toContain("script-src 'none'")
    expect(one.headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(one.headers['x-request-id']).not.toBe(two.headers['x-request-id'])
    expect(one.headers['x-powered-by']).toBeUndefined()
  })

  it('is not kept, and said in the log, where the page still waits for scripts', async () => {
    next.main = (html) => html.replace('<main>', '<template id="B:0"></template><main>')
    await site.ask('/en/articles/plain')
    const { text } = await site.ask('/en/articles/plain')
    expect(next.renders).toBe(2)
    expect(text).toContain('__next_f')
    expect(logged.join()).toContain('waits for scripts')
  })
})

describe('addresses', () => {
  it.each([
    ['NFD', `/ko/articles/${encodeURIComponent('한글-주소'.normalize('NFD'))}`, KO],
    ['lower-case escapes', KO.replace(/%[0-9A-F]{2}/g, (text) => text.toLowerCase()), KO],
    ['a slash at the end', `${KO}/`, KO],
    ['doubled slashes', '//en//articles/plain', '/en/articles/plain'],
    ['needless escapes', '/en/%61rticles/plain', '/en/articles/plain'],
    ['a query', '/en/?utm=1', '/en?utm=1'],
  ])('with %s lead to the one address of the page', async (_, from, to) => {
    const reply = await site.ask(from)
    expect([reply.status, reply.headers.location]).toEqual([308, to])
    expect(next.renders).toBe(0)
  })

  it.each(['/en/articles/%E0%A4%A', '/%E0%A4%A', '/en/articles/a%00b', '/ko/articles/a%5Cb'])(
    'that stand for no text are a 400: %s',
    async (path) => {
      const reply = await site.ask(path)
      expect(reply.status).toBe(400)
      expect(next.renders).toBe(0)
    },
  )

  it('that are too long are a 414', async () => {
    expect((await site.ask(`/en/articles/${'a'.repeat(2100)}`)).status).toBe(414)
  })

  it('of reader pages take no data', async () => {
    const reply = await site.ask('/en/articles/plain', { method: 'POST' })
    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(next.renders).toBe(0)
  })

  it('outside the languages go to Next as they are, and nothing of them is kept', async () => {
    for (const path of ['/', '/admin', '/api/articles?limit=1', '/_next/static/a.js'])
      expect((await site.ask(path)).text).toBe(`next: GET ${path}`)
    expect(front.stats().entries).toBe(0)
  })

  it('under a language that no page has answer with the status that the page noted', async () => {
    const reply = await site.ask('/en/nothing', { headers: { cookie: 'a=b', rsc: '1' } })
    expect([reply.status, reply.headers['x-content-type-options']]).toEqual([404, 'nosniff'])
    expect(next.seen[0]?.headers).toMatchObject({ cookie: 'a=b' })
    expect(next.seen[0]?.headers.rsc).toBeUndefined()
    expect(front.stats().entries).toBe(0)
  })

  it('of an older site are asked of the host', async () => {
    await site.close()
    await start({ oldAddress: (url) => (url.startsWith('/bbs/') ? '/ko/a/x' : null) })
    const reply = await site.ask('/bbs/board.php?bo_table=x&wr_id=3')
    expect([reply.status, reply.headers.location]).toEqual([308, '/ko/a/x'])
    expect((await site.ask('/about')).text).toContain('next:')
  })
})

describe('poison', () => {
  const odd = {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': 'x',
    'x-middleware-subrequest': 'middleware',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    'x-nextjs-data': '1',
    cookie: '__prerender_bypass=1',
    authorization: 'Bearer x',
    host: 'evil.example',
    'accept-language': 'fr',
  }

  it('in headers never reaches the page', async () => {
    await site.ask('/en/articles/plain', { headers: odd })
    const [seen] = next.seen
    expect(seen?.headers).toEqual({
      host: 'news.example',
      accept: 'text/html',
      'accept-language': 'en',
      'x-forwarded-host': 'news.example',
      'x-forwarded-proto': 'https',
    })
  })

  it.each(['?_rsc=abc', '?%5Bslug%5D=x', '?slug=other', '?__nextLocale=ko', '?cursor=%3Cscript%3E'])(
    'in parameters never reaches the page: %s',
    async (query) => {
      await site.ask(`/en/articles/plain${query}`)
      expect(next.seen[0]?.url).toBe('/en/articles/plain')
      await site.ask('/en/articles/plain')
      expect(next.renders).toBe(1)
    },
  )

  it('leaves a cursor to the lists that it turns', async () => {
    await site.ask('/en?utm=x&cursor=abc')
    expect(next.seen[0]?.url).toBe('/en?cursor=abc')
  })

  it('cannot mix the languages of pages asked for at once', async () => {
    const paths = [KO, '/en/articles/plain', '/ko', '/en']
    const replies = await Promise.all(Array.from({ length: 40 }, (_, i) => site.ask(paths[i % 4] ?? '')))
    replies.forEach((reply, i) => {
      const language = i % 2 === 0 ? 'ko' : 'en'
      expect(reply.text).toContain(`<html lang="${language}"`)
      expect(reply.headers['content-language']).toBe(language)
    })
  })
})

describe('memory', () => {
  it('stays under the option, whatever is asked', async () => {
    await site.close()
    await start({ cacheBytes: 100_000 })
    for (let n = 0; n < 60; n++) editions.publish(edition(`n${n}`, 'en'))
    for (let n = 0; n < 60; n++) await site.ask(`/en/articles/n${n}-en`, { headers: { 'accept-encoding': 'br' } })
    expect(front.stats().bytes).toBeLessThanOrEqual(100_000)
    expect(front.stats().entries).toBeGreaterThan(5)
  })

  it('keeps real pages while invented addresses are asked for', async () => {
    await site.close()
    await start({ cacheBytes: 100_000 })
    await site.ask('/en/articles/plain')
    for (let n = 0; n < 100; n++) await site.ask(`/en/articles/invented-${n}`)
    const before = next.renders
    await site.ask('/en/articles/plain')
    expect(next.renders).toBe(before)
  })
})

describe('failures of a page', () => {
  it('are a page in its language with the number of the request, and are not kept', async () => {
    next.status = 500
    const reply = await site.ask('/ko')
    expect([reply.status, reply.headers['cache-control']]).toEqual([500, 'no-store'])
    expect(reply.text).toContain(reply.headers['x-request-id'])
    expect(reply.text).toContain('<html lang="ko"')
    next.status = 200
    expect((await site.ask('/ko')).status).toBe(200)
  })

  it('do not hang where Next never answers', async () => {
    await site.close()
    await start({ renderTimeout: 50 })
    next.gate = () => new Promise(() => undefined)
    expect((await site.ask('/en/articles/plain')).status).toBe(503)
  })
})
