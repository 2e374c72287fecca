import { get, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Front, frontOf } from '../../src/front/front.ts'
import { listen, stop } from '../../src/front/listen.ts'
import { changeStream } from '../../src/headless/changes/stream.ts'
import { createHandler, type Handler } from '../../src/headless/handler.ts'
import { mountedOn } from '../_support/mounted.ts'
import { edition, FakeEditions, FakeNext, serve } from '../front/fakes.ts'

const siteURL = 'https://news.example'
const EVENTS = { accept: 'text/event-stream' }
let editions: FakeEditions
let api: Handler
let front: Front

beforeEach(() => {
  editions = new FakeEditions()
  editions.publish(edition('a', 'ko'))
  // The database counts as away after less than a stream is held.
  api = createHandler({ editions, siteURL, patience: 50, onError: (error) => expect.fail(String(error)) })
  front = frontOf({ editions, api, next: new FakeNext(editions).handle, siteURL })
})

interface Event {
  id?: string
  event?: string
  data: Record<string, unknown>
}
interface Stream {
  response: IncomingMessage
  events: Event[]
  ended: Promise<void>
}

/** Events of a stream as they come; the rest (comments, retry) is left out. */
const open = (port: number, path: string, headers: Record<string, string> = {}): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const req = get({ port, host: '127.0.0.1', path, headers: { ...EVENTS, ...headers }, agent: false }, (response) => {
      const events: Event[] = []
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        const parts = text.split('\n\n')
        text = parts.pop() ?? ''
        for (const part of parts) {
          const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s, 2)))
          if (fields.data) events.push({ ...fields, data: JSON.parse(fields.data) } as Event)
        }
      })
      response.on('error', () => undefined)
      resolve({ response, events, ended: new Promise((done) => response.once('close', done)) })
    })
    req.on('error', reject)
  })
const sequences = ({ events }: Stream) => events.flatMap(({ data }) => data.sequence ?? [])
const held = (count: number) => expect.poll(() => editions.listening).toBe(count)

const ways: [string, () => RequestListener][] = [
  ['through the front', () => front.listener],
  ['mounted on a bare Node server', () => mountedOn(api)],
]

describe.each(ways)('changes as they happen, %s', (_, listenerOf) => {
  let site: Awaited<ReturnType<typeof serve>>
  beforeEach(async () => {
    site = await serve(listenerOf())
  })
  afterEach(() => site.close())

  it('begin with where the log stands and what was missed, and go on', async () => {
    const stream = await open(site.port, '/api/v1/changes?since=0')
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'access-control-allow-origin': '*',
    })
    await expect.poll(() => sequences(stream)).toEqual([1])
    expect(stream.events[0]).toMatchObject({ event: 'head', data: { head: 1 } })
    editions.publish(edition('b', 'ko'))
    editions.withdraw('a', 'ko')
    await expect.poll(() => sequences(stream)).toEqual([1, 2, 3])
    expect(stream.events.at(-1)).toMatchObject({ id: '3', data: { kind: 'withdraw', subject: 'article:a' } })
  })

  it('go on behind the last event that a client names', async () => {
    for (const uid of ['b', 'c']) editions.publish(edition(uid, 'ko'))
    const stream = await open(site.port, '/api/v1/changes?since=0', { 'last-event-id': '2' })
    await expect.poll(() => sequences(stream)).toEqual([3])
  })

  it('are read to the end of the log by one who is far behind', async () => {
    for (let number = 0; number < 350; number++) editions.publish(edition(`n${number}`, 'ko'))
    const stream = await open(site.port, '/api/v1/changes')
    await expect.poll(() => sequences(stream).length).toBe(351)
    expect(sequences(stream)).toEqual(Array.from({ length: 351 }, (_, index) => index + 1))
  })

  it('hold nothing for a client that went away', async () => {
    const stream = await open(site.port, '/api/v1/changes?since=1')
    await held(1)
    stream.response.destroy()
    await held(0)
  })

  it.each(['since=x', 'since=1&wait=5', 'since=1&limit=5'])('are refused with a document for %s', async (query) => {
    const { status, text, headers } = await site.ask(`/api/v1/changes?${query}`, { headers: EVENTS })
    expect([status, JSON.parse(text).code]).toEqual([400, 'invalid_parameter'])
    expect(headers['content-type']).toContain('application/problem+json')
  })
  it('are refused for an event that is none', async () => {
    const { status } = await site.ask('/api/v1/changes', { headers: { ...EVENTS, 'last-event-id': 'x' } })
    expect(status).toBe(400)
  })

  it('are a list for everybody else, who may keep it as such', async () => {
    for (const accept of ['application/json', '*/*', 'application/json, text/event-stream;q=0.5']) {
      const { text, headers } = await site.ask('/api/v1/changes?since=0', { headers: { accept } })
      expect(JSON.parse(text).items).toHaveLength(1)
      expect(headers.vary).toContain('accept')
    }
    const stream = await open(site.port, '/api/v1/changes?since=0')
    await expect.poll(() => sequences(stream)).toEqual([1])
  })

  it('have a head without a body', async () => {
    const { status, headers, text } = await site.ask('/api/v1/changes', { method: 'HEAD', headers: EVENTS })
    expect([status, headers['content-type'], text]).toEqual([200, 'text/event-stream; charset=utf-8', ''])
    expect(editions.listening).toBe(0)
  })

  it('answer 503 while the database is away, and end where it fails meanwhile', async () => {
    const stream = await open(site.port, '/api/v1/changes?since=1')
    await held(1)
    editions.away = true
    editions.publish(edition('b', 'ko'))
    await stream.ended
    await held(0)
  })
})

it('many who follow ask the log once for all', async () => {
  const site = await serve(front.listener)
  const streams = await Promise.all(Array.from({ length: 60 }, () => open(site.port, '/api/v1/changes?since=1')))
  await held(60)
  const before = editions.queries
  editions.publish(edition('b', 'ko'))
  await expect.poll(() => streams.every((stream) => sequences(stream).length === 1)).toBe(true)
  expect(editions.queries - before).toBe(1)
  await site.close()
})

it('a reader who reads nothing costs one chunk, and misses nothing once they read', async () => {
  const stream = changeStream(editions, { since: 0, head: 1, signal: new AbortController().signal })
  const before = editions.queries
  for (let number = 0; number < 300; number++) editions.publish(edition(`n${number}`, 'ko'))
  expect(editions.queries).toBe(before)
  const reader = stream.getReader()
  let text = ''
  while (!text.includes('id: 301\n')) text += new TextDecoder().decode((await reader.read()).value)
  expect(text.match(/^id: /gm)).toHaveLength(301)
  await reader.cancel()
  expect(editions.listening).toBe(0)
})

it('a connection that stalls is not written to without end', async () => {
  const site = await serve(front.listener)
  const socket = connect(site.port, '127.0.0.1')
  socket.write('GET /api/v1/changes HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\n\r\n')
  await held(1)
  socket.pause()
  const before = process.memoryUsage().arrayBuffers
  for (let number = 0; number < 30_000; number++) editions.label('tags', 't', { order: number })
  await expect.poll(() => editions.listening).toBe(0)
  // 30,000 changes are 4 MB of frames: what is not read waits in the log.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000)
  socket.destroy()
  await site.close()
})

it('a quiet stream gives signs of life', async () => {
  const signal = new AbortController().signal
  const reader = changeStream(editions, { since: 1, head: 1, signal, heartbeat: 5 }).getReader()
  const chunks = [await reader.read(), await reader.read(), await reader.read()]
  expect(chunks.map(({ value }) => new TextDecoder().decode(value)).slice(1)).toEqual([':\n\n', ':\n\n'])
  await reader.cancel()
})

it('a server that ends closes its streams, and ends', async () => {
  const server = await listen(front, { port: 0, host: '127.0.0.1' })
  const stream = await open((server.address() as AddressInfo).port, '/api/v1/changes?since=1')
  await held(1)
  await stop(server, 60_000)
  await stream.ended
  expect(editions.listening).toBe(0)
})

it('a follower who asks again while the server ends does not hold it up', async () => {
  const server = await listen(front, { port: 0, host: '127.0.0.1' })
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const ask = () => socket.write('GET /api/v1/changes?since=1&wait=30 HTTP/1.1\r\nhost: x\r\n\r\n')
  socket.on('data', () => socket.writable && ask())
  ask()
  await held(1)
  await stop(server, 60_000)
  expect(editions.listening).toBe(0)
  socket.destroy()
})
