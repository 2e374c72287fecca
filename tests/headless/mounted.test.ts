import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createHandler, type Handler } from '../../src/headless/handler.ts'
import { listenerOf } from '../../src/headless/listener.ts'
import { edition, FakeEditions, serve } from '../front/fakes.ts'

const siteURL = 'https://news.example'
let editions: FakeEditions
let api: Handler
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  site = await serve((req, res) => listenerOf(api)(req, res))
})
afterAll(() => site.close())
beforeEach(() => {
  editions = new FakeEditions()
  editions.publish(edition('a', 'ko', { slug: '다리' }))
  api = createHandler({ editions, siteURL })
})

it.each([
  '/api/v1/ko/articles',
  `/api/v1/ko/articles/${encodeURIComponent('다리')}.md`,
  '/api/v1/ko/nothing',
  '/api/v1/ko/articles?x=1',
])('a bare Node server answers %s as the handler does', async (path) => {
  const headers = { 'x-request-id': 'request-1' }
  const response = await api(new Request(siteURL + path, { headers }))
  const reply = await site.ask(path, { headers })
  expect([reply.status, reply.text]).toEqual([response.status, await response.text()])
  expect(reply.headers).toMatchObject(Object.fromEntries(response.headers))
})

it('a bare Node server answers HEAD, 304 and OPTIONS without a body', async () => {
  const { headers } = await site.ask('/api/v1/ko/articles')
  const asked = { headers: { 'if-none-match': headers.etag ?? '' } }
  expect(await site.ask('/api/v1/ko/articles', asked)).toMatchObject({ status: 304, text: '' })
  const head = await site.ask('/api/v1/ko/articles', { method: 'HEAD' })
  expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', headers['content-length']])
  expect(await site.ask('/api/v1/ko/articles', { method: 'OPTIONS' })).toMatchObject({ status: 204, text: '' })
})

it('a bare Node server passes changes on as they happen, and lets go of who is gone', async () => {
  const abort = new AbortController()
  const response = await fetch(`http://127.0.0.1:${site.port}/api/v1/changes`, {
    headers: { accept: 'text/event-stream' },
    signal: abort.signal,
  })
  let text = ''
  const reading = (async () => {
    for await (const chunk of response.body ?? []) text += new TextDecoder().decode(chunk)
  })().catch(() => undefined)
  await expect.poll(() => text).toContain('id: 1')
  editions.publish(edition('b', 'ko'))
  await expect.poll(() => text).toContain('id: 2')
  abort.abort()
  await reading
  await expect.poll(() => editions.listening).toBe(0)
})

it.each(['*', 'http://other.example/api/v1/health'])('a bare Node server takes %s for no address', async (path) => {
  const { request } = await import('node:http')
  const status = await new Promise<number>((resolve, reject) => {
    const req = request({ port: site.port, path, method: 'OPTIONS' }, (res) => resolve(res.resume().statusCode ?? 0))
    req.on('error', reject).end()
  })
  expect(status).toBe(400)
})
