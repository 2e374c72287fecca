import { beforeEach, expect, it } from 'vitest'
import { frontOf } from '../../src/front/front.ts'
import { createHandler, type Handler } from '../../src/headless/handler.ts'
import { newsSitemap } from '../../src/headless/maps/news.ts'
import { edition, FakeEditions, FakeNext, serve } from '../front/fakes.ts'
import { elementsOf, of } from './xml.ts'

const siteURL = 'https://news.example'
const HOSTILE = 'A ]]> <b> & [x](javascript:1) \u0008 title'
let editions: FakeEditions
let handler: Handler

beforeEach(() => {
  editions = new FakeEditions()
  editions.publish(edition('a', 'ko', { slug: '한글-주소', title: '제목' }))
  editions.publish(edition('a', 'en', { slug: 'plain', title: HOSTILE, kind: 'human' }))
  editions.publish(
    edition('b', 'ko', { slug: '옛-기사', title: '옛 기사', originallyPublishedAt: '2009-01-31T16:00:00.000Z' }),
  )
  handler = createHandler({ editions, siteURL, build: 'b1', onError: (error) => expect.fail(String(error)) })
})

async function get(path: string) {
  const response = await handler(new Request(`${siteURL}/api/v1${path}`))
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const elements = (xml: string, name: string) => of(elementsOf(xml), name)
const texts = (xml: string, name: string): string[] => elements(xml, name).map(({ text }) => text)

it('the index names a map for each month of each language, and every one it names is there', async () => {
  const { status, headers, text } = await get('/sitemap.xml')
  expect([status, headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8'])
  const maps = texts(text, 'loc')
  expect(maps).toEqual([
    `${siteURL}/sitemaps/pages.xml`,
    `${siteURL}/sitemaps/ko/2026-03.xml`,
    `${siteURL}/sitemaps/ko/2009-01.xml`,
    `${siteURL}/sitemaps/en/2026-03.xml`,
  ])
  for (const map of maps) expect((await get(map.slice(siteURL.length))).status).toBe(200)
  expect(texts(text, 'lastmod')[0]).toBe('2026-03-06T08:30:00+09:00')
})

it('a month names every article with its other language, both ways and for readers of others, only where it is live', async () => {
  const links = async (language: string) => {
    const { text } = await get(`/sitemaps/${language}/2026-03.xml`)
    return elements(text, 'xhtml:link').map(({ attributes }) => [attributes.hreflang, attributes.href])
  }
  const both = [
    ['ko', `${siteURL}/ko/articles/${encodeURIComponent('한글-주소')}`],
    ['en', `${siteURL}/en/articles/plain`],
    ['x-default', `${siteURL}/ko/articles/${encodeURIComponent('한글-주소')}`],
  ]
  expect(await links('ko')).toEqual(both)
  expect(await links('en')).toEqual(both)
  editions.withdraw('a', 'en')
  expect(await links('ko')).toEqual([])
  expect((await get('/sitemaps/en/2026-03.xml')).status).toBe(404)
  expect(texts((await get('/sitemap.xml')).text, 'loc')).not.toContain(`${siteURL}/sitemaps/en/2026-03.xml`)
})

it('fronts, notices and sections stand in a map of their own', async () => {
  const { text } = await get('/sitemaps/pages.xml')
  expect(texts(text, 'loc')).toEqual([
    `${siteURL}/ko`,
    `${siteURL}/en`,
    `${siteURL}/ko/disclaimers`,
    `${siteURL}/en/disclaimers`,
    `${siteURL}/ko/categories/${encodeURIComponent('국제')}`,
    `${siteURL}/en/categories/international`,
  ])
})

it('there is no map of a month that is none, of another language or under another spelling', async () => {
  for (const path of [
    'ko/2026-13.xml',
    'ko/2026-03.1.xml',
    'ko/2026-03.0.xml',
    'ko/2026-03.2.xml',
    'ko/1999-01.xml',
    'xx/2026-03.xml',
    'ko/2026-03.xml/x',
    'other.xml',
  ])
    expect([path, (await get(`/sitemaps/${path}`)).status]).toEqual([path, 404])
})

it('news are what first appeared in the last two days, in both languages, and nothing that was brought over', async () => {
  const place = { editions, siteURL, defaultLanguage: 'ko' as const, base: '/api/v1' }
  const now = Date.parse('2026-03-07T12:00:00.000Z')
  const text = await newsSitemap(place, now)
  expect(texts(text, 'news:title').sort()).toEqual(['A ]]> <b> & [x](javascript:1)  title', '제목'])
  expect(texts(text, 'news:language').sort()).toEqual(['en', 'ko'])
  expect(texts(text, 'news:publication_date')).toEqual(['2026-03-06T08:30:00+09:00', '2026-03-06T08:30:00+09:00'])
  expect(texts(await newsSitemap(place, now + 86_400_000), 'loc')).toEqual([])
  expect((await get('/news-sitemap.xml')).headers.get('cache-control')).toBe('no-store')
})

it('robots.txt keeps crawlers from the desk alone and names the maps', async () => {
  const { headers, text } = await get('/robots.txt')
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const lines = text.split('\n')
  for (const line of [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Allow: /api/v1/',
    `Sitemap: ${siteURL}/sitemap.xml`,
  ])
    expect(lines).toContain(line)
})

it('llms.txt says in both languages what the site is and links every new article as Markdown that is there', async () => {
  const { headers, text } = await get('/llms.txt')
  expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(text).toMatch(/^# \S/)
  expect(text).toContain('같은 기사를 한국어와 영어로')
  expect(text).toContain('The same journalism in Korean and English')
  const links = [...text.matchAll(/\]\((https:[^)\s]+)\)/g)].map(([, url]) => url ?? '')
  const articles = links.filter((url) => url.endsWith('.md'))
  expect(articles).toHaveLength(3)
  for (const url of articles) expect((await get(url.slice(`${siteURL}/api/v1`.length))).status).toBe(200)
  expect(text).toContain('\\[x\\](javascript:1)')
  const whole = (await get('/llms-full.txt')).text
  for (const words of ['Text of a', 'Text of b', '제목', '옛 기사']) expect(whole).toContain(words)
})

it('the list of feeds names the feed of every language and section, and each is there', async () => {
  const { headers, text } = await get('/feeds.opml')
  expect(headers.get('content-type')).toBe('text/x-opml; charset=utf-8')
  const feeds = elements(text, 'outline').flatMap(({ attributes }) => attributes.xmlUrl ?? [])
  expect(feeds).toHaveLength(5)
  for (const feed of feeds) expect((await get(feed.slice(siteURL.length))).status).toBe(200)
})

it('the front gives them under their own addresses, anew after each act, and takes no parameters to heart', async () => {
  const next = new FakeNext(editions)
  const site = await serve(frontOf({ editions, api: handler, next: next.handle, siteURL }).listener)
  const first = await site.ask('/sitemap.xml')
  expect([first.status, first.text]).toEqual([200, (await get('/sitemap.xml')).text])
  expect((await site.ask('/robots.txt?x=1')).text).toBe((await get('/robots.txt')).text)
  editions.withdraw('b', 'ko')
  expect((await site.ask('/sitemap.xml')).text).not.toContain('2009-01')
  await site.close()
})
