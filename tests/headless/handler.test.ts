import { beforeEach, describe, expect, it } from 'vitest'
import { createHandler, type Handler } from '../../src/headless/handler.ts'
import { problemTable } from '../../src/headless/problems.ts'
import { edition, FakeEditions } from '../front/fakes.ts'

const siteURL = 'https://news.example'
let editions: FakeEditions
let handler: Handler
let faults: unknown[]

beforeEach(() => {
  faults = []
  editions = new FakeEditions()
  editions.publish(edition('a', 'ko', { slug: '한글-주소', title: '제목' }))
  editions.publish(edition('a', 'en', { slug: 'plain', title: 'Title', kind: 'human' }))
  handler = createHandler({ editions, siteURL, build: 'b1', patience: 200, onError: (error) => faults.push(error) })
})

async function get(path: string, init: RequestInit = {}) {
  const response = await handler(new Request(`${siteURL}/api/v1${path}`, init))
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null }
}

describe('an article', () => {
  it('has the object of one language, with its place in the headers', async () => {
    const { status, body, headers } = await get('/en/articles/plain')
    expect(status).toBe(200)
    expect(body).toMatchObject({ uid: 'a', language: 'en', title: 'Title', url: `${siteURL}/en/articles/plain` })
    expect(body.category).toMatchObject({ uid: 'c1', name: 'International' })
    expect(headers.get('content-language')).toBe('en')
    expect(headers.get('last-modified')).toBe('Thu, 05 Mar 2026 23:30:00 GMT')
    expect(headers.get('link')).toContain(`<${siteURL}/en/articles/plain>; rel="canonical"`)
    expect(headers.get('link')).toContain(
      `<${siteURL}/api/v1/ko/articles/${encodeURIComponent('한글-주소')}>; rel="alternate"; hreflang="ko"`,
    )
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('vary')).toBe('accept')
  })

  it.each([
    ['encoded', encodeURIComponent('한글-주소')],
    ['decomposed', encodeURIComponent('한글-주소'.normalize('NFD'))],
    ['raw', '한글-주소'],
  ])('is found by its %s address', async (_, slug) => {
    expect((await get(`/ko/articles/${slug}`)).body.title).toBe('제목')
  })

  it('is found by uid in both languages', async () => {
    const { body, headers } = await get('/articles/a')
    expect(body).toMatchObject({ uid: 'a', originalLanguage: 'ko', editions: { ko: { title: '제목' }, en: {} } })
    expect(headers.get('content-language')).toBe('ko, en')
  })

  it.each(['/ko/nothing', '/ko/articles/없음', '/ko/articles/a/b/c'])(
    'at %s is missing in the address’s language',
    async (path) => {
      const { status, headers, body } = await get(path)
      expect([status, headers.get('content-language')]).toEqual([404, 'ko'])
      expect(body.detail).toMatch(/[가-힣]/)
    },
  )

  it('is refused in the address’s language too', async () => {
    const { status, body } = await get('/ko/articles/plain', { method: 'POST' })
    expect([status, body.detail]).toEqual([405, expect.stringMatching(/[가-힣]/)])
  })

  it('that moved is a 308 to its address', async () => {
    editions.publish(edition('a', 'en', { slug: 'newer' }))
    const { status, headers } = await get('/en/articles/plain')
    expect([status, headers.get('location')]).toEqual([308, `${siteURL}/api/v1/en/articles/newer`])
  })

  it('that was withdrawn is a 410, and one that was never public a 404 like any invented address', async () => {
    editions.withdraw('a', 'en')
    expect((await get('/en/articles/plain')).body).toMatchObject({ status: 410, code: 'gone' })
    const [one, two] = [await get('/en/articles/working-copy'), await get('/en/articles/invented')]
    expect([one.status, one.text]).toEqual([404, two.text])
    expect((await get('/articles/unknown')).text).toBe(one.text)
  })
})

describe('a list', () => {
  beforeEach(() => {
    for (let n = 0; n < 120; n++)
      editions.publish(
        edition(`n${n}`, 'en', { originallyPublishedAt: new Date(1_700_000_000_000 + n * 60_000).toISOString() }),
      )
  })

  it.each([
    ['', 20],
    ['?limit=0', 1],
    ['?limit=-5', 1],
    ['?limit=7', 7],
    ['?limit=1000000000', 100],
  ])('%s has %i items', async (query, count) => {
    const { body } = await get(`/en/articles${query}`)
    expect(body.items).toHaveLength(count)
    expect(body.nextCursor).toEqual(expect.any(String))
  })

  it.each(['NaN', '1e9', '', '20; drop', '10.5', '{"$gt":""}'])('refuses the limit %s', async (limit) => {
    const { status, body } = await get(`/en/articles?limit=${encodeURIComponent(limit)}`)
    expect([status, body.code, body.parameter]).toEqual([400, 'invalid_parameter', 'limit'])
  })

  it('is walked by its cursor, each article once', async () => {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body, headers } = await get(`/en/articles?limit=50${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map(({ uid }: { uid: string }) => uid))
      if (body.nextCursor) expect(headers.get('link')).toContain(encodeURIComponent(body.nextCursor))
      cursor = body.nextCursor
    }
    expect([seen.length, new Set(seen).size]).toEqual([121, 121])
  })

  it('refuses a cursor that it never gave', async () => {
    expect((await get('/en/articles?cursor=abc')).body).toMatchObject({
      code: 'invalid_parameter',
      parameter: 'cursor',
    })
  })

  it.each(['c1', 'international', 'International'.toLowerCase()])('is narrowed by the label %s', async (value) => {
    expect((await get(`/en/articles?category=${value}`)).body.items.length).toBeGreaterThan(0)
  })

  it('does not answer a filter that names nothing with an empty list', async () => {
    expect((await get('/en/articles?category=sports')).body).toMatchObject({ status: 400, parameter: 'category' })
  })
})

describe('a parameter', () => {
  it.each([
    ['catgory', 'category'],
    ['lmit', 'limit'],
    ['Limit', 'limit'],
    ['curser', 'cursor'],
  ])('%s is refused, naming %s', async (name, nearest) => {
    const { status, body } = await get(`/en/articles?${name}=1`)
    expect([status, body.code, body.parameter, body.nearest]).toEqual([400, 'unknown_parameter', name, nearest])
    expect(body.detail).toContain(`"${nearest}"`)
  })

  it.each(['where[title][like]=x', 'draft=true', 'depth=9', 'locale=all', 'fallback-locale=ko', 'pagination=false'])(
    'of Payload is none of ours: %s',
    async (query) => {
      for (const path of ['/en/articles', '/en/articles/plain', '/articles/a', '/ko/categories', '/changes'])
        expect((await get(`${path}?${query}`)).status).toBe(400)
    },
  )

  it('may be given once', async () => {
    expect((await get('/en/articles?limit=1&limit=2')).body.code).toBe('repeated_parameter')
  })

  it.each(['?category=%E0%A4%A', '?category=%zz'])('in a broken encoding is a 400: %s', async (query) => {
    expect((await get(`/en/articles${query}`)).body.code).toBe('malformed_address')
  })
})

describe('labels', () => {
  it('stand under their language as lists', async () => {
    editions.label('categories', 'c2', { name: { ko: '경제', en: '' }, slug: { ko: '경제', en: '' }, order: 0 })
    const ko = (await get('/ko/categories')).body
    expect(ko).toMatchObject({ items: [{ uid: 'c2' }, { uid: 'c1', name: '국제', lang: 'ko' }], nextCursor: null })
    expect((await get('/en/categories')).body.items).toHaveLength(1)
  })

  it('of people and agencies show the name they have, with its language', async () => {
    editions.label('bylines', 'b', { name: { ko: '편집국', en: '' }, kind: 'desk' })
    editions.label('sources', 's', { name: { ko: '', en: 'HRN' }, code: 'HRN' })
    expect((await get('/en/bylines')).body.items).toMatchObject([{ name: '편집국', lang: 'ko', kind: 'desk' }])
    expect((await get('/ko/sources')).body.items).toMatchObject([{ name: 'HRN', lang: 'en', code: 'HRN' }])
  })

  it('that were deleted are gone; notices without a text in the language are not listed', async () => {
    editions.label('tags', 't', { name: { ko: '가', en: 'a' }, slug: { ko: '가', en: 'a' }, deleted: true })
    editions.label('disclaimers', 'd', { name: { ko: '고지', en: '' }, text: { ko: '글', en: '' }, scope: 'site' })
    expect((await get('/ko/tags')).body.items).toEqual([])
    expect((await get('/ko/disclaimers')).body.items).toMatchObject([{ title: '고지', text: '글', scope: 'site' }])
    expect((await get('/en/disclaimers')).body.items).toEqual([])
  })

  it('are paged by a cursor', async () => {
    for (let n = 0; n < 5; n++) {
      const name = { ko: `꼬리표 ${n}`, en: `Tag ${n}` }
      editions.label('tags', `t${n}`, { name, slug: { ko: `t${n}`, en: `t${n}` } })
    }
    const first = (await get('/en/tags?limit=3')).body
    const second = (await get(`/en/tags?limit=3&cursor=${first.nextCursor}`)).body
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null])
    expect((await get('/en/tags?cursor=x')).body.parameter).toBe('cursor')
  })
})

describe('changes', () => {
  it('tell what happened after a sequence, and where to go on', async () => {
    const first = (await get('/changes?since=0&limit=1')).body
    expect(first).toMatchObject({ items: [{ sequence: 1, kind: 'publish' }], nextCursor: '1', head: 2 })
    expect((await get('/changes?cursor=1')).body).toMatchObject({ items: [{ sequence: 2 }], nextCursor: null })
    expect((await get('/changes?since=2')).body).toMatchObject({ items: [], nextCursor: null, head: 2 })
    expect((await get('/changes?since=-1')).status).toBe(400)
  })
})

describe('validators', () => {
  it('are strong, answered by 304, and change with a label that the answer shows', async () => {
    const etag = (await get('/en/articles/plain')).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"/)
    for (const given of [etag, `W/${etag}`, `"x", ${etag.replace(/"$/, '-br"')}`, '*']) {
      const again = await get('/en/articles/plain', { headers: { 'if-none-match': given } })
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    }
    editions.label('categories', 'c1', { name: { ko: '세계', en: 'World' }, slug: { ko: '세계', en: 'world' } })
    expect((await get('/en/articles/plain', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('are the same in another process', async () => {
    const other = createHandler({ editions, siteURL })
    const response = await other(new Request(`${siteURL}/api/v1/en/articles/plain`))
    expect(response.headers.get('etag')).toBe((await get('/en/articles/plain')).headers.get('etag'))
  })
})

describe('methods', () => {
  it('HEAD has the length and no body', async () => {
    const { status, text, headers } = await get('/en/articles/plain', { method: 'HEAD' })
    expect([status, text]).toEqual([200, ''])
    expect(Number(headers.get('content-length'))).toBe(Buffer.byteLength((await get('/en/articles/plain')).text))
  })
  it('OPTIONS is answered everywhere; others are refused with Allow', async () => {
    expect((await get('/en/articles', { method: 'OPTIONS' })).status).toBe(204)
    const { status, headers } = await get('/en/articles', { method: 'DELETE' })
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })
})

describe('addresses', () => {
  it.each([
    '',
    '/',
    '/fr/articles',
    '/ko',
    '/KO/articles',
    '/ko/articles/',
    '/ko//articles',
    '/ko/users',
    '/ko/articles/a/b',
    '/ko/articles/%2e%2e',
    '/ko/articles/a%2Fb',
    '/articles',
    '/changes/1',
    '/users',
    '/ko/articles/__proto__',
    '/constructor',
    '/ko/constructor',
  ])('%s is nothing', async (path) => {
    const { status, body } = await get(path)
    expect([status, body.code]).toEqual([404, 'not_found'])
  })
  it.each(['/ko/articles/%E0%A4%A', '/ko/articles/%00', '/ko/articles/%5C'])('%s stands for no text', async (path) => {
    expect((await get(path)).body.code).toBe('malformed_address')
  })
  it('longer than a link ever is are a 414', async () => {
    expect((await get(`/ko/articles/${'a'.repeat(3000)}`)).body).toMatchObject({ status: 414, limit: '2048' })
  })
})

describe('problems', () => {
  it('are RFC 9457 documents in the language of the address, with the id under which they are logged', async () => {
    const { headers, body } = await get('/ko/articles?x=1', { headers: { 'x-request-id': 'request-77' } })
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect([headers.get('x-request-id'), body.requestId]).toEqual(['request-77', 'request-77'])
    expect(Object.keys(body)).toEqual(expect.arrayContaining(['type', 'title', 'status', 'detail', 'code']))
    expect(body.detail).toMatch(/[가-힣]/)
    expect(headers.get('content-language')).toBe('ko')
  })

  it('take no id that could forge a line of the log', async () => {
    const { headers } = await get('/ko/articles?x=1', { headers: { 'x-request-id': 'a b <script>' } })
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
  })

  it('are listed with their sentences in both languages', async () => {
    const { body } = await get('/problems')
    expect(body.items.map(({ code }: { code: string }) => code)).toEqual(Object.keys(problemTable))
    for (const { detail } of body.items)
      expect([/[가-힣]/.test(detail.ko), /[가-힣]/.test(detail.en)]).toEqual([true, false])
  })

  it.each(['away', 'silent'] as const)('say 503 while the database is %s', async (how) => {
    editions[how] = true
    const { status, headers, body } = await get('/ko/articles')
    expect([status, headers.get('retry-after'), body.code]).toEqual([503, '5', 'unavailable'])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(faults).toEqual([])
  })

  it('of our own tell the client an id and the log everything', async () => {
    editions.list = () => Promise.reject(new Error('secret at mongodb://user:pass@host'))
    const { status, text, body } = await get('/en/articles')
    expect([status, body.code, text.includes('secret')]).toEqual([500, 'internal', false])
    expect(faults).toHaveLength(1)
  })
})

describe('health', () => {
  it('asks the database, and tells head, lag and build', async () => {
    expect((await get('/health')).body).toMatchObject({ status: 'ok', database: 'up', head: 2, lag: 0, build: 'b1' })
  })
  it('is honest about what this process did not know, and about followers', async () => {
    editions.elsewhere((log) => log.publish(edition('x', 'ko')))
    const followers = () => ({ search: 1 })
    const own = createHandler({ editions, siteURL, followers })
    const response = await own(new Request(`${siteURL}/api/v1/health`))
    expect(await response.json()).toMatchObject({ head: 3, lag: 2, followers: { search: 2 } })
  })
  it('is one question for many who ask', async () => {
    const before = editions.refreshes
    await Promise.all(Array.from({ length: 50 }, () => get('/health')))
    expect(editions.refreshes - before).toBe(1)
  })
  it('says 503 while the database is away', async () => {
    editions.away = true
    const { status, body, headers } = await get('/health')
    expect([status, body.status, body.database, headers.get('retry-after')]).toEqual([503, 'degraded', 'away', '5'])
  })
})
