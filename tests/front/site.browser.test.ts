import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Site, startSite } from '../_support/server.ts'

/** The start command with the demo newspaper, walked from both front pages along every link of its own. */
let site: Site
const pages = new Map<string, { status: number; headers: Headers; html: string }>()

beforeAll(async () => {
  site = await startSite({ demo: true })
  const ways = ['/ko', '/en', '/ko/articles/not-here', '/en/articles/not-here']
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    if (pages.has(way)) continue
    const response = await fetch(site.url + way, { redirect: 'manual' })
    const html = await response.text()
    pages.set(way, { status: response.status, headers: response.headers, html })
    const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href = '']) => new URL(href, site.url))
    ways.push(
      ...links
        .filter(({ origin, pathname }) => origin === site.url && /^\/(ko|en)\b/.test(pathname))
        .map(({ pathname }) => pathname),
    )
  }
})
afterAll(() => site?.stop())

const readable = () => [...pages].filter(([, { status }]) => status === 200 || status === 404)

it('finds every page that a page links to', () => {
  expect(pages.size).toBeGreaterThan(40)
  const lost = [...pages].filter(([way, { status }]) => status >= 400 && !way.endsWith('not-here')).map(([way]) => way)
  expect(lost).toEqual([])
})

it('has no page that runs a script or waits for one', () => {
  const scripted = readable().filter(([, { html }]) =>
    /<script(?![^>]*type="application\/ld\+json")|<template id="B:|__next_f/.test(html),
  )
  expect(scripted.map(([way]) => way)).toEqual([])
})

it('has a strict policy on every page, its language in the page and in the head of the answer', () => {
  for (const [way, { headers, html }] of readable()) {
    const language = way.slice(1, 3)
    expect(headers.get('content-security-policy'), way).toMatch(/default-src 'none'; script-src 'none'/)
    expect(headers.get('content-security-policy'), way).not.toContain('unsafe-inline')
    expect([headers.get('content-language'), /<html lang="(\w+)"/.exec(html)?.[1]], way).toEqual([language, language])
  }
})

it('gives each page from memory the second time, byte for byte, and a 304 to who has it', async () => {
  for (const [way, { html, headers }] of readable().slice(0, 25)) {
    expect(await (await fetch(site.url + way)).text(), way).toBe(html)
    const { status } = await fetch(site.url + way, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect(status, way).toBe(pages.get(way)?.status === 200 ? 304 : pages.get(way)?.status)
  }
})

it('answers what nothing answers without a script, in a few kilobytes', async () => {
  for (const path of ['/fr/x', '/nothing', '/ko/nope', '/en/preview/nobodys']) {
    const response = await fetch(site.url + path, { headers: { 'accept-language': 'en' } })
    const html = await response.text()
    expect([response.status, response.headers.get('x-robots-tag')], path).toEqual([404, 'noindex'])
    expect(response.headers.get('content-security-policy'), path).toContain("script-src 'none'")
    expect(html, path).not.toMatch(/<script|__next_f|as="script"/)
    expect(html.length, path).toBeLessThan(6000)
  }
  const icon = /<link[^>]*rel="icon"[^>]*href="([^"]+)"/.exec(pages.get('/ko')?.html ?? '')?.[1]
  if (icon) expect((await fetch(site.url + icon)).headers.get('content-type')).toContain('svg')
})

it('answers a request that offers another protocol with the page', async () => {
  const { hostname, port } = new URL(site.url)
  // Next is asked first: it then listens for upgrades where it can.
  await fetch(`${site.url}/admin`)
  const headers = {
    connection: 'Upgrade, HTTP2-Settings',
    upgrade: 'h2c',
    'http2-settings': 'AAMAAABkAAQCAAAAAAIAAAAA',
  }
  for (const path of ['/en', '/admin/login']) {
    const status = await new Promise((done, fail) => {
      const asked = request({ hostname, port, path, headers, agent: false }, (res) => done(res.resume().statusCode))
      asked.on('error', fail).end()
    })
    expect(status, path).toBe(200)
  }
})

it('leads other spellings of an address to the page', async () => {
  const korean = [...pages.keys()].find((way) => /^\/ko\/articles\/.*%EA/.test(way)) ?? ''
  const [, , , slug = ''] = korean.split('/')
  const decomposed = `/ko/articles/${encodeURIComponent(decodeURIComponent(slug).normalize('NFD'))}`
  for (const other of [decomposed, `${korean}/`, korean.toLowerCase()]) {
    const response = await fetch(site.url + other, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')], other).toEqual([308, korean])
  }
})
