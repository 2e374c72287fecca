import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Front, frontOf } from '../../src/front/front.ts'
import { blankNext, buildBlankNext } from '../bench/nextApp.ts'
import { FakeEditions, serve } from './fakes.ts'

/** The front before a real Next in production, with the smallest pages there are. */
let app: Awaited<ReturnType<typeof blankNext>>
let front: Front
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  await buildBlankNext()
  app = await blankNext()
  const editions = new FakeEditions()
  const api = async () => new Response('{}')
  front = frontOf({ editions, api, next: app.handle, siteURL: 'https://news.example' })
  site = await serve(front.listener)
})
afterAll(async () => {
  await site?.close()
  await app?.close()
})

it('keeps a page that Next made, knows what it was made of, and takes every script out of it', async () => {
  const first = await site.ask('/en/articles/abc', { headers: { 'accept-encoding': 'br' } })
  expect([first.status, first.headers['content-encoding']]).toEqual([200, 'br'])
  const { text } = await site.ask('/en/articles/abc')
  expect(text).toContain('<h1>en abc</h1>')
  expect(text).not.toMatch(/<script|as="script"|<!--|__next_f/)
  expect(front.stats()).toMatchObject({ entries: 1, made: 1 })
})

it('gives a page the status that it noted, and keeps a redirect', async () => {
  expect((await site.ask('/en/articles/missing')).status).toBe(404)
  const { status, headers, bytes } = await site.ask('/en/articles/elsewhere')
  expect([status, headers.location, bytes.length]).toEqual([307, '/en/articles/there', 0])
})

it('hands everything else through as it is', async () => {
  const [page, route] = [await site.ask('/dynamic'), await site.ask('/constant')]
  expect(page.text).toContain('__next_f')
  expect([route.text, route.headers['x-request-id']]).toEqual(['{"constant":true}', expect.any(String)])
})

it('answers in its own words where Next finds nothing', async () => {
  const reply = await site.ask('/nothing/at/all', { headers: { 'accept-encoding': 'gzip', 'accept-language': 'en' } })
  expect([reply.status, reply.headers['content-encoding'], reply.headers['content-language']]).toEqual([
    404,
    undefined,
    'en',
  ])
  expect(reply.text).not.toContain('<script')
  const under = await site.ask('/en/nothing/at/all', { headers: { 'accept-encoding': 'gzip' } })
  expect([under.status, under.text.includes('<html')]).toEqual([404, true])
  expect(under.text).not.toContain('<script')
})

it.each(['rsc', 'next-router-prefetch', 'x-middleware-subrequest', 'x-matched-path'])(
  'answers a reader page with HTML whatever the header %s says',
  async (name) => {
    const { text, headers } = await site.ask('/en/articles/steered', { headers: { [name]: '1' } })
    expect([headers['content-type'], text.slice(0, 15)]).toEqual(['text/html; charset=utf-8', '<!DOCTYPE html>'])
  },
)
