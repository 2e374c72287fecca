import { beforeEach, describe, expect, it } from 'vitest'
import { frontOf } from '../../src/front/front.ts'
import { createHandler, type Handler } from '../../src/headless/handler.ts'
import { edition, FakeEditions, FakeNext, serve } from '../front/fakes.ts'
import { elementsOf, of } from './xml.ts'

const siteURL = 'https://news.example'
const HOSTILE = 'Title ]]> <script>alert(1)</script> & \u0008 “인용”'
let editions: FakeEditions
let handler: Handler

beforeEach(() => {
  editions = new FakeEditions()
  editions.publish(edition('a', 'ko', { slug: '한글-주소', title: '제목', tags: ['t1'] }))
  editions.publish(
    edition('a', 'en', {
      slug: 'plain',
      title: HOSTILE,
      kind: 'human',
      credit: 'Night desk',
      updatedAt: '2026-03-06T01:00:00.000Z',
    }),
  )
  editions.label('disclaimers', 'd1', { text: { ko: '고지 글', en: 'Notice text' }, scope: 'site', position: 'before' })
  handler = createHandler({ editions, siteURL, build: 'b1', onError: (error) => expect.fail(String(error)) })
})

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await handler(new Request(`${siteURL}/api/v1${path}`, { headers }))
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe.each([
  ['RSS', 'feed.xml', 'application/rss+xml', 'guid', 'title', 'content:encoded'],
  ['Atom', 'atom.xml', 'application/atom+xml', 'id', 'title', 'content'],
])('%s', (_, file, type, id, title, content) => {
  it('has the stories of its language with their notices and the line that says how they came to be', async () => {
    const { status, headers, text } = await get(`/en/${file}`)
    expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([
      200,
      `${type}; charset=utf-8`,
      'en',
    ])
    const elements = elementsOf(text)
    expect(of(elements, title).map((element) => element.text)).toContain(
      'Title ]]> <script>alert(1)</script> &  “인용”',
    )
    expect(of(elements, id).at(-1)?.text).toBe('urn:payload-bilingual:en:a')
    const [story] = of(elements, content)
    for (const words of ['Notice text', 'Text of a', 'Translated from the Korean original by Night desk'])
      expect(story?.text).toContain(words)
    expect(story?.text.indexOf('Notice text')).toBeLessThan(story?.text.indexOf('Text of a') ?? 0)
    expect(story?.text).not.toContain('<script')
  })

  it('keeps a story’s id when its slug changes, and loses the story when it is withdrawn', async () => {
    editions.publish(edition('a', 'en', { slug: 'newer', title: 'Newer' }))
    const moved = elementsOf((await get(`/en/${file}`)).text)
    expect(of(moved, id).at(-1)?.text).toBe('urn:payload-bilingual:en:a')
    editions.withdraw('a', 'en')
    expect((await get(`/en/${file}`)).text).not.toContain('Newer')
    expect((await get(`/ko/${file}`)).text).toContain('제목')
  })

  it('is 304 while nothing moved', async () => {
    const etag = (await get(`/ko/${file}`)).headers.get('etag') ?? ''
    expect((await get(`/ko/${file}`, { 'if-none-match': etag })).status).toBe(304)
  })

  it('is there for a section, and missing where there is none', async () => {
    const section = await get(`/ko/categories/${encodeURIComponent('국제')}/${file}`)
    expect([section.status, section.text.includes('제목')]).toEqual([200, true])
    expect((await get(`/ko/categories/nothing/${file}`)).status).toBe(404)
    expect((await get(`/xx/${file}`)).status).toBe(404)
  })
})

it('Atom tells of what was withdrawn, and no longer once it is live again', async () => {
  editions.withdraw('a', 'en')
  const [gone] = of(elementsOf((await get('/en/atom.xml')).text), 'at:deleted-entry')
  expect(gone?.attributes.ref).toBe('urn:payload-bilingual:en:a')
  expect(of(elementsOf((await get('/ko/atom.xml')).text), 'at:deleted-entry')).toEqual([])
  editions.publish(edition('a', 'en', { slug: 'plain' }))
  expect(of(elementsOf((await get('/en/atom.xml')).text), 'at:deleted-entry')).toEqual([])
})

it('JSON Feed has the same stories, in Korea’s time, with the other language beside each', async () => {
  const { headers, text } = await get('/en/feed.json')
  expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  expect(JSON.parse(text)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${siteURL}/en/feed.json`,
    language: 'en',
    items: [
      {
        id: 'urn:payload-bilingual:en:a',
        date_published: '2026-03-06T08:30:00+09:00',
        date_modified: '2026-03-06T10:00:00+09:00',
        _editions: [{ language: 'ko', kind: 'original' }, { language: 'en' }],
      },
    ],
  })
})

it('the front gives them under their own addresses from memory, whatever query follows, and never an old one', async () => {
  const next = new FakeNext(editions)
  const front = frontOf({ editions, api: handler, next: next.handle, siteURL })
  const site = await serve(front.listener)
  const first = await site.ask('/en/feed.xml')
  expect(first.text).toBe((await get('/en/feed.xml')).text)
  expect((await site.ask('/en/feed.xml?utm_source=x')).text).toBe(first.text)
  expect(front.stats().made).toBe(1)
  expect((await site.ask('/feed.json')).text).toBe((await get('/feed.json')).text)
  editions.withdraw('a', 'en')
  expect((await site.ask('/en/feed.xml')).text).not.toContain('Text of a')
  expect((await site.ask('/ko/categories/nothing/feed.xml')).status).toBe(404)
  await site.close()
})
