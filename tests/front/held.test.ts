import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { noteStatus } from '../../src/editions/noting.ts'
import { frontOf } from '../../src/front/front.ts'
import type { NextHandler } from '../../src/front/types.ts'
import { FakeEditions, nextPage, serve } from './fakes.ts'

let site: Awaited<ReturnType<typeof serve>>
let seen: string[]
let editions: FakeEditions

const next: NextHandler = (req, res) => {
  const { pathname } = new URL((req.url ?? '').replace('%70', 'p'), 'http://x')
  seen.push(`${req.method} ${req.url}`)
  const page = (status: number, packed = false) => {
    const html = nextPage('en', `<main>${pathname} ${'word '.repeat(400)}</main>`)
    res.setHeader('set-cookie', 'kept=1')
    res.setHeader('cache-control', 's-maxage=31536000')
    if (packed) res.setHeader('content-encoding', 'gzip')
    res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    if (req.method === 'HEAD') return void res.end()
    if (packed) return void res.end(gzipSync(html))
    res.write(html.slice(0, 50))
    res.end(html.slice(50))
  }
  if (pathname.startsWith('/en/preview/')) return page(200, pathname.endsWith('packed'))
  if (pathname === '/en/contact' || pathname === '/about') return page(200)
  if (pathname === '/icon.svg') return void res.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>')
  if (pathname === '/lost.json') return void res.writeHead(404, { 'content-type': 'application/json' }).end('{}')
  if (pathname.endsWith('/broken')) return page(500)
  if (/^\/(?:ko|en)\//.test(pathname)) noteStatus(404)
  page(/^\/(?:ko|en)\//.test(pathname) ? 200 : 404)
}

const start = async (caching: boolean) => {
  const api = async () => new Response('{}')
  const logger = { warn: () => undefined, error: () => undefined }
  const front = frontOf({ editions, api, next, siteURL: 'https://news.example', options: { logger, caching } })
  site = await serve(front.listener)
}
beforeEach(() => {
  seen = []
  editions = new FakeEditions()
  return start(true)
})
afterEach(() => site.close())

/** What a client gets that writes its request line itself. */
const raw = (line: string): Promise<string> =>
  new Promise((resolve) => {
    let got = ''
    const socket = connect(site.port, '127.0.0.1')
    socket.on('data', (chunk) => {
      got += chunk
    })
    socket.on('close', () => resolve(got))
    socket.write(`${line} HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nConnection: close\r\n\r\n`)
  })

it.each(['/en/preview/key', '/en/preview/packed', '/en/%70review/key?x=1'])(
  'a preview runs nothing, is kept by nobody and tells nobody where it is: %s',
  async (path) => {
    const { status, text, headers } = await site.ask(path)
    expect(status).toBe(200)
    expect(text).toContain('word word </main>')
    expect(text).not.toMatch(/__next_f|as="script"|<script(?! type="application\/ld\+json")/)
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'/)
  },
)

it('what is not found under a language is the host’s page with 404 and without scripts', async () => {
  const { status, text, headers } = await site.ask('/ko/nope')
  expect([status, headers['content-language'], headers['x-robots-tag']]).toEqual([404, 'ko', 'noindex'])
  expect(text).toContain('<main>/ko/nope')
  expect(text).not.toContain('__next_f')
  const head = await site.ask('/ko/nope', { method: 'HEAD' })
  expect([head.status, head.text]).toEqual([404, ''])
  for (const name of ['content-length', 'content-security-policy']) expect(head.headers[name]).toBe(headers[name])
})

it.each(['/fr/x', '/nothing'])('what nothing answers is a short page in the reader’s language: %s', async (path) => {
  for (const language of ['ko', 'en']) {
    const { status, text, headers } = await site.ask(path, { headers: { 'accept-language': language } })
    expect([status, headers['content-language']]).toEqual([404, language])
    expect(text).toContain(`<html lang="${language}"`)
    expect(text).not.toContain('<script')
    expect(headers['cache-control']).toBe('no-store')
  }
})

it('leaves the host’s other pages, its files and the admin as they are', async () => {
  for (const path of ['/about', '/en/contact', '/admin/nothing']) {
    const { text, headers } = await site.ask(path)
    expect(text).toContain('__next_f')
    expect(headers['set-cookie']).toEqual(['kept=1'])
  }
  expect((await site.ask('/icon.svg')).text).toBe('<svg/>')
  expect((await site.ask('/lost.json')).text).toBe('{}')
})

it('answers a page that Next could not make with its own, by what is wrong', async () => {
  expect((await site.ask('/en/broken')).status).toBe(500)
  editions.away = true
  const { status, text, headers } = await site.ask('/en/broken')
  expect([status, headers['retry-after']]).toEqual([503, '5'])
  expect(text).not.toContain('__next_f')
})

it('leaves everything to Next in development', async () => {
  await site.close()
  await start(false)
  for (const path of ['/en/preview/key', '/ko/nope', '/nothing'])
    expect((await site.ask(path)).text).toContain('__next_f')
})

it.each(['/en/articles/%E0%A4%A', '/ko/articles/%E0%A4%A'])(
  'answers in the language it begins with: %s',
  async (path) => {
    const { status, text } = await site.ask(path, { headers: { 'accept-language': 'fr' } })
    expect([status, text.includes(`<html lang="${path.slice(1, 3)}"`)]).toEqual([400, true])
  },
)

it.each([
  ['http://evil.test/about', '/about'],
  ['HTTPS://evil.test', '/'],
  ['http://evil.test?x=1', '/?x=1'],
])('takes of a whole address only what is behind the host: %s', async (target, path) => {
  expect(await raw(`GET ${target}`)).not.toContain('evil')
  expect(seen).toEqual([`GET ${path}`])
})

it('leads a whole address under a language to the one address of the page, without its host', async () => {
  expect(await raw('GET http://evil.test/en/')).toMatch(/^HTTP\/1\.1 308[\s\S]*location: \/en\r\n/i)
})

it.each([
  ['GET *', 400],
  ['OPTIONS *', 400],
  ['GET ftp://evil.test/en', 400],
  ['TRACE /', 405],
  ['TRACE /admin', 405],
  ['PROPFIND /en', 405],
])('%s is refused with %d, and nobody else hears of it', async (line, status) => {
  expect(await raw(line)).toContain(`HTTP/1.1 ${status} `)
  expect(seen).toEqual([])
})

it.each([
  '/ko/%2e%2e/admin/login',
  '/ko/preview/%2E%2e/%2e./admin',
  '/ko/../admin',
  '/admin/./login',
  '/ko/preview/x%2f..%2fadmin',
  '/ko\\..\\admin',
  '/ko/%5C..%5cadmin',
  '/ko/..',
  '/api/v1/ko/../../users',
])('a path that may be read in two ways is refused, and nobody else hears of it: %s', async (path) => {
  expect(await raw(`GET ${path}`)).toContain('HTTP/1.1 400 ')
  expect(seen).toEqual([])
})

it.each(['/about/...', '/about/%252e%252e/x', '/about?next=../%2f', '/about/a..b'])(
  'dots that are nothing but text pass: %s',
  async (path) => {
    await raw(`GET ${path}`)
    expect(seen).toEqual([`GET ${path}`])
  },
)
