import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiHandler, type Handler } from '../../src/headless/handler.ts'
import { problemTable } from '../../src/headless/problems.ts'
import { exampleIn } from '../../src/headless/reference/examples.ts'
import { routes } from '../../src/headless/routes/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { publishExamples } from '../_support/examples.ts'

/** Requests on each database; the same ones for the same seed. */
const REQUESTS = Number(process.env.FUZZ ?? 5000)
const SEED = Number(process.env.FUZZ_SEED ?? 6)

/** A small generator of numbers in [0, 1) that a seed repeats (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const ODD = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  '9'.repeat(30),
  'NaN',
  'null',
  'true',
  '[]',
  '{"$gt":""}',
  '[$ne]',
  '$where',
  "' OR 1=1 --",
  '";DROP TABLE editions;--',
  '(a+)+$',
  '.*',
  '%',
  '%25',
  '%00',
  '%zz',
  '%E0%A4%A',
  '%ED%A0%80',
  '\u0000',
  '\u202e',
  '\ufeff',
  '../../etc/passwd',
  '..',
  '.',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '\r\nx-injected: 1',
  'a'.repeat(300),
  '가'.repeat(120),
  '다리'.normalize('NFD'),
  '😀',
  '\\',
  '/',
  '%2f',
  '%5c',
  ',',
  'uid,,title',
  'uid,__proto__',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '2026-03-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999+14:00',
  '1970-01-01T00:00:00-23:59',
  ...[
    '2026-01-01T00:00:00.000Z|x',
    '12-30',
    '0-0',
    '999999999999999-1',
    '["a",1]',
    '[0,"x"]',
    '[1e999,""]',
    'null',
  ].map((text) => Buffer.from(text).toString('base64url')),
]
const HEADERS: Record<string, readonly string[]> = {
  accept: [
    '*/*',
    'text/html',
    'application/vnd.iptc.ninjs+json;q=0.5,*/*;q=0.1',
    'text/markdown;q=abc',
    ';;;',
    'a'.repeat(3000),
    '*/*;q=2',
    'text/event-stream',
  ],
  'if-none-match': ['*', '"x"', 'W/"x"', '"', ',,,', '"a", "b"'.repeat(200)],
  'if-modified-since': ['x', 'Thu, 01 Jan 1970 00:00:00 GMT', '2026-03-01', '9'.repeat(100)],
  'accept-language': ['ko', 'xx', '*;q=0', 'ko;q=x', 'a-'.repeat(500)],
  'last-event-id': ['0', '-1', 'x', '9'.repeat(40)],
  'x-request-id': ['request-12', 'a b', '<script>', 'x'.repeat(200)],
  range: ['bytes=0-1'],
  cookie: ['language=ko; x'],
}
const METHODS = ['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE', 'PROPFIND']
const LEAK = /SQLITE|Mongo|node_modules|\bat \w+ \(|drizzle|payload\.db/i

function makerOf(random: () => number) {
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const chance = (share: number): boolean => random() < share
  /** As it is, or encoded: malformed encodings are only sent where they are not encoded once more. */
  const sent = (text: string): string =>
    chance(0.15)
      ? text.replace(/[\s#?&\\\r\n\u0000]/g, '')
      : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
  const language = () => one(['ko', 'en'] as const)

  return function request(): { path: string; init: RequestInit } {
    const { path: template, places, parameters } = one(routes)
    const spoken = language()
    let path = template
    for (const [name, place] of Object.entries(places))
      path = path.replace(`{${name}}`, () => sent(chance(0.6) ? exampleIn(place, spoken) : one([...ODD, 'fr', 'KO'])))
    if (chance(0.05))
      path = one([`/${path}`, `${path}/`, path.toUpperCase(), path.replace('/', '//'), `${path}.json`, `${path};x=1`])
    const known = Object.entries(parameters)
    const query: string[] = []
    while (chance(0.6) && query.length < 6) {
      const [name, parameter] =
        known.length > 0 && chance(0.8)
          ? one(known)
          : [one(['q', 'where[a]', '__proto__', 'limit', 'lang', ...ODD]), null]
      const value = parameter && chance(0.5) ? exampleIn(parameter, spoken) : one(ODD)
      // A request that waits for something to happen is another test's matter.
      query.push(`${sent(name)}=${name === 'wait' ? one(['0', 'x', '-1', '']) : sent(value)}`)
    }
    const headers: Record<string, string> = {}
    for (const [name, values] of Object.entries(HEADERS)) if (chance(0.12)) headers[name] = one(values)
    return { path: query.length > 0 ? `${path}?${query.join('&')}` : path, init: { method: one(METHODS), headers } }
  }
}

eachDatabase((db) => {
  let booted: Booted
  let handler: Handler
  beforeAll(async () => {
    booted = await db.boot()
    handler = apiHandler(booted.payload)
    await publishExamples(booted.payload)
  })
  afterAll(() => booted?.stop())

  it(`answers ${REQUESTS} odd requests of seed ${SEED} with what is there or a problem, and tells nothing of itself`, async () => {
    const request = makerOf(seeded(SEED))
    const statuses = new Map<number, number>()
    let slowest = { took: 0, path: '' }
    const began = performance.now()
    for (let count = 0; count < REQUESTS; count++) {
      const { path, init } = request()
      const place = `${init.method} ${path} ${JSON.stringify(init.headers)}`
      const started = performance.now()
      const response = await handler(new Request(`https://news.example/api/v1${path}`, init))
      const { status, headers } = response
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (headers.get('content-type')?.startsWith('text/event-stream')) {
        await response.body?.cancel()
        continue
      }
      const text = await response.text()
      const took = performance.now() - started
      if (took > slowest.took) slowest = { took, path }
      expect(status, place).toBeLessThan(500)
      expect(headers.has('x-injected'), place).toBe(false)
      if (status < 400) continue
      expect(text, place).not.toMatch(LEAK)
      expect(headers.get('content-type'), place).toMatch(/^application\/problem\+json/)
      if (init.method === 'HEAD') continue
      const body = JSON.parse(text) as { code: keyof typeof problemTable; status: number; detail: string }
      expect([problemTable[body.code]?.status, body.status], place).toEqual([status, status])
      expect(body.detail, place).not.toBe('')
    }
    const shown = Object.fromEntries([...statuses].sort(([a], [b]) => a - b))
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.info(
      `${REQUESTS} in ${seconds} s:`,
      JSON.stringify(shown),
      `slowest ${slowest.took.toFixed(0)} ms: ${slowest.path.slice(0, 80)}`,
    )
    for (const status of [200, 400, 404, 405])
      expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(REQUESTS / 100)
  }, 600_000)
})
