import { afterEach, beforeEach, expect, it } from 'vitest'
import { noteStatus } from '../../src/editions/noting.ts'
import { frontOf } from '../../src/front/front.ts'
import { type AskedPage, buildHead, type PageRenderer, withBuildHead } from '../../src/front/renderer.ts'
import { createHandler } from '../../src/headless/handler.ts'
import { edition, FakeEditions, FakeNext, serve } from './fakes.ts'

/** Pages that the host makes in Next's place. */
const siteURL = 'https://news.example'
let editions: FakeEditions
let next: FakeNext
let site: Awaited<ReturnType<typeof serve>>
let asked: AskedPage[]
let logged: string[]
/** In place of the ordinary page. */
let instead: PageRenderer | null

const renderPage: PageRenderer = async (page) => {
  asked.push(page)
  if (instead) return await instead(page)
  const { language, key } = page
  const found = await editions.bySlug(language, key)
  if (found.state !== 'live') noteStatus(found.state === 'withdrawn' ? 410 : 404)
  const title = found.state === 'live' ? found.edition.title : found.state
  return {
    html: `<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><h1>${title}</h1></html>`,
  }
}

beforeEach(async () => {
  asked = []
  logged = []
  instead = null
  editions = new FakeEditions()
  next = new FakeNext(editions)
  for (const name of ['a', 'b', 'c']) editions.publish(edition(name, 'en', { slug: name, title: `Title ${name}` }))
  const logger = { warn: (text: string) => logged.push(text), error: (text: string) => logged.push(text) }
  const api = createHandler({ editions, siteURL })
  const options = { logger, renderPage, renderTimeout: 200 }
  site = await serve(frontOf({ editions, api, next: next.handle, siteURL, options }).listener)
})
afterEach(() => site.close())

it('are made by Next the first time, so that the build’s styles are known, and then never by it', async () => {
  next.main = (html) => html.replace('</head>', '<link rel="stylesheet" href="/_next/static/a.css"/></head>')
  expect((await site.ask('/en/articles/a')).text).toContain('Title a')
  for (const name of ['b', 'c']) {
    const { status, text, headers } = await site.ask(`/en/articles/${name}`)
    expect([status, text.match(/<h1>.*<\/h1>/)?.[0]]).toEqual([200, `<h1>Title ${name}</h1>`])
    expect(text).toContain('<link rel="stylesheet" href="/_next/static/a.css"/><title>')
    expect(headers['content-security-policy']).toContain("script-src 'none'")
  }
  expect([next.renders, asked.map(({ key }) => key)]).toEqual([1, ['b', 'c']])
})

it('are kept like any other, and made anew after an act', async () => {
  for (const name of ['a', 'b', 'b']) await site.ask(`/en/articles/${name}`)
  expect(asked).toHaveLength(1)
  editions.publish(edition('b', 'en', { slug: 'b', title: 'Second title' }))
  expect((await site.ask('/en/articles/b')).text).toContain('Second title')
  editions.withdraw('b', 'en')
  expect((await site.ask('/en/articles/b')).status).toBe(410)
  expect([asked.length, next.renders]).toEqual([3, 1])
})

it('are told their address decoded and nothing of who asks', async () => {
  editions.publish(edition('d', 'ko', { slug: '한글-주소' }))
  await site.ask('/ko/articles/a')
  const headers = { cookie: 'payload-token=x', 'x-forwarded-host': 'evil.example' }
  await site.ask(`/ko/articles/${encodeURIComponent('한글-주소')}?utm=x`, { headers })
  await site.ask('/en/categories/world')
  await site.ask('/en/categories/world?cursor=abc&x=1')
  expect(asked).toEqual([
    { kind: 'article', language: 'ko', key: '한글-주소' },
    { kind: 'category', language: 'en', key: 'world', cursor: 'abc' },
  ])
})

it('are made by Next where the host leaves them to it', async () => {
  await site.ask('/en/articles/a')
  instead = async () => null
  expect((await site.ask('/en/articles/b')).text).toContain('Title b')
  expect(next.renders).toBe(2)
})

it('lead elsewhere for good or for now', async () => {
  await site.ask('/en/articles/a')
  instead = async ({ key }) => ({ location: `/en/articles/${key}-now`, permanent: key === 'b' })
  const replies = [await site.ask('/en/articles/b'), await site.ask('/en/articles/c')]
  expect(replies.map(({ status, headers }) => [status, headers.location])).toEqual([
    [308, '/en/articles/b-now'],
    [307, '/en/articles/c-now'],
  ])
})

it('that fail or take too long are a page that says so, with the reason in the log', async () => {
  await site.ask('/en/articles/a')
  instead = async () => Promise.reject(new Error('no title'))
  expect((await site.ask('/en/articles/b')).status).toBe(500)
  expect(logged).toEqual(['A request failed.'])
  instead = () => new Promise(() => undefined)
  expect((await site.ask('/en/articles/c')).status).toBe(503)
  instead = null
  expect((await site.ask('/en/articles/c')).status).toBe(200)
})

it('get of Next’s head what the build put there, and nothing of the page', () => {
  const styles = '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>'
  const icon = '<link rel="icon" href="/icon.svg"/>'
  const font = '<link rel="preload" href="/_next/a.woff2" as="font" crossorigin=""/>'
  const own =
    '<link rel="canonical" href="/en"/><link rel="preload" as="image" href="/a.webp"/><meta name="theme-color"/>'
  const page = (head: string) => `<html><head>${head}</head><body><link rel="stylesheet" href="/x.css"/></body></html>`
  const build = `<meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/>${font}${styles}${icon}`
  expect(buildHead(page(`${build}${own}<title>$&</title>`))).toBe(build)
  expect(buildHead('<p>no head</p>')).toBe('')
  expect(withBuildHead(page('<title>x</title>'), '<link href="$&"/>')).toBe(page('<link href="$&"/><title>x</title>'))
})
