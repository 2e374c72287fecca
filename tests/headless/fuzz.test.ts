import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiHandler, type Handler } from '../../src/headless/handler.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story } from '../_support/desk.ts'

const VALUES = [
  "'",
  "' OR 1=1 --",
  '" ; DROP TABLE editions; --',
  '$where',
  '{"$gt":""}',
  '[$ne]=1',
  '\\',
  '%',
  '_',
  '%25',
  '(a+)+$',
  '.*',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '9'.repeat(40),
  'a'.repeat(1500),
  '가'.repeat(180),
  '<script>',
  '\r\nx-injected: 1',
  Buffer.from('["a",1]').toString('base64url'),
  Buffer.from('2026-01-01T00:00:00.000Z|x').toString('base64url'),
  Buffer.from(`2026-01-01T00:00:00.000Z|${'x'.repeat(500)}`).toString('base64url'),
]
const NAMES = [
  'category',
  'tag',
  'source',
  'byline',
  'from',
  'to',
  'limit',
  'cursor',
  'since',
  'where[title][like]',
  'sort',
  'depth',
]
const PATHS = [
  '/ko/articles',
  '/en/articles',
  '/ko/categories',
  '/en/tags',
  '/changes',
  '/articles/x',
  '/ko/articles/x',
]

eachDatabase((db) => {
  let booted: Booted
  let handler: Handler
  beforeAll(async () => {
    booted = await db.boot()
    handler = apiHandler(booted.payload)
    const { article } = await story(booted.payload, { title: 'Target' })
    await publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
  })
  afterAll(() => booted?.stop())

  const answer = async (path: string): Promise<{ status: number; text: string }> => {
    const response = await handler(new Request(`https://news.example/api/v1${path}`))
    expect([...response.headers.keys()]).not.toContain('x-injected')
    return { status: response.status, text: await response.text() }
  }
  const encoded = (value: string): string => encodeURIComponent(value.replace(/[\ud800-\udfff]/g, '\ufffd'))

  it('answers every odd parameter with a list, a refusal or nothing, and never with a fault', async () => {
    for (const path of PATHS)
      for (const name of NAMES)
        for (const value of VALUES) {
          const { status, text } = await answer(`${path}?${encodeURIComponent(name)}=${encoded(value)}`)
          expect([200, 400, 404, 414], `${path} ${name}=${value}`).toContain(status)
          expect(text).not.toMatch(/SQLITE|Mongo|at \w+ \(/)
        }
  })

  it('answers every odd segment of an address with nothing', async () => {
    for (const value of VALUES)
      for (const path of [
        `/ko/articles/${encoded(value)}`,
        `/articles/${encoded(value)}`,
        `/${encoded(value)}/articles`,
      ]) {
        const { status, text } = await answer(path)
        expect([400, 404, 414], path).toContain(status)
        expect(text).not.toContain('Target')
      }
  })

  it('takes little time for any of it', async () => {
    const started = performance.now()
    for (const value of VALUES) await answer(`/en/articles?category=${encoded(value)}`)
    expect(performance.now() - started).toBeLessThan(VALUES.length * 50)
  })
})
