import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { frontOf } from '../../src/front/front.ts'
import type { NextHandler } from '../../src/front/types.ts'
import { FakeEditions, serve } from './fakes.ts'

const KIB = 1024
const MIB = KIB * KIB
const LOGIN = { cookie: 'lng=ko; payload-token=abc' }
const FORM = { 'content-type': 'multipart/form-data; boundary=b' }

let site: Awaited<ReturnType<typeof serve>>
let handed: number[]

/** Next: reads what it is given; some addresses answer early, some never. */
const next: NextHandler = async (req, res) => {
  if (req.url === '/api/silent') return
  if (req.url === '/api/early') {
    for await (const _ of req) break
    res.statusCode = 413
    res.end('early')
    return
  }
  let size = 0
  for await (const chunk of req) size += (chunk as Buffer).length
  handed.push(size)
  res.end(String(size))
}

beforeEach(async () => {
  handed = []
  const front = frontOf({
    editions: new FakeEditions(),
    api: async () => new Response('{}'),
    next,
    siteURL: 'https://news.example',
    uploads: ['/api/media', '/api/early'],
    exchanges: ['/api/bilingual/exchange'],
    options: { answerTimeout: 150 },
  })
  site = await serve(front.listener)
})
afterEach(() => site.close())

interface Sent {
  bytes: number
  headers?: Record<string, string>
  chunked?: boolean
}

/** Sends as Python's clients do: everything, and only then a look at the answer. */
const send = (path: string, { bytes, headers = {}, chunked = false }: Sent) =>
  new Promise<{ status: number; text: string; connection: string; type: string }>((resolve, reject) => {
    const length = chunked ? {} : { 'content-length': String(bytes) }
    const all = { 'content-type': 'application/json', 'accept-language': 'en', ...headers, ...length }
    const req = request({ port: site.port, host: '127.0.0.1', path, method: 'POST', headers: all, agent: false })
    req.on('error', reject)
    req.on('response', (res) => {
      let text = ''
      res.on('data', (chunk) => {
        text += chunk
      })
      res.on('end', () => {
        const { connection = '', 'content-type': type = '' } = res.headers
        resolve({ status: res.statusCode ?? 0, text, connection, type })
      })
    })
    const piece = Buffer.alloc(64 * KIB, 'a')
    const more = (left: number): void => {
      if (left <= 0) return void req.end()
      const part = left < piece.length ? piece.subarray(0, left) : piece
      req.write(part, () => more(left - part.length))
    }
    more(bytes)
  })

it.each([
  ['without a login', '/api/users/login', 64 * KIB, {}],
  ['without a login, as a form', '/api/media', 64 * KIB, FORM],
  ['with a login', '/api/articles', 4 * MIB, LOGIN],
  ['with a header that brings a login', '/api/articles', 4 * MIB, { authorization: 'JWT x' }],
  ['with a form to what takes no files', '/api/articles', 4 * MIB, { ...LOGIN, ...FORM }],
  ['with an exchange file', '/api/bilingual/exchange?merge=true', 64 * MIB, LOGIN],
  ['without a login, an exchange file', '/api/bilingual/exchange', 64 * KIB, {}],
  ['with a file', '/api/media?depth=0', 20 * MIB, { ...LOGIN, ...FORM }],
])('a body %s goes through up to its limit and not beyond it', async (_, path, most, headers) => {
  for (const chunked of [false, true]) {
    handed = []
    expect(await send(path, { bytes: most, headers, chunked })).toMatchObject({ status: 200, text: String(most) })
    const over = await send(path, { bytes: most + 1, headers, chunked })
    expect(over).toMatchObject({ status: 413, connection: 'close', type: expect.stringContaining('application/json') })
    expect(JSON.parse(over.text).errors[0].message).toMatch(/larger than the \d+ [KM]iB/)
    expect(handed).toEqual([most])
  }
})

it('refuses at once by the length that is told, and keeps nothing of what is sent without end', async () => {
  const told = await new Promise<string>((resolve) => {
    const socket = connect(site.port, '127.0.0.1')
    socket.on('data', (data) => {
      resolve(String(data))
      socket.destroy()
    })
    socket.write('POST /api/users/login HTTP/1.1\r\nHost: x\r\nContent-Length: 300000000\r\n\r\n')
  })
  expect(told).toMatch(/^HTTP\/1\.1 413 /)
  const before = process.memoryUsage()
  await send('/api/users/login', { bytes: 100 * MIB, chunked: true })
  const { arrayBuffers } = process.memoryUsage()
  expect(arrayBuffers - before.arrayBuffers).toBeLessThan(40 * MIB)
  expect(handed).toEqual([])
})

it('a client that reads only after it has sent everything gets an answer that came before the end', async () => {
  const bytes = 20 * MIB
  const socket = connect(site.port, '127.0.0.1')
  socket.pause()
  socket.write(`POST /api/early HTTP/1.1\r\nHost: x\r\nCookie: ${LOGIN.cookie}\r\n`)
  socket.write(`Content-Type: ${FORM['content-type']}\r\nContent-Length: ${bytes}\r\n\r\n`)
  await new Promise<void>((resolve) => socket.write(Buffer.alloc(bytes, 'a'), () => resolve()))
  const answer = new Promise((resolve) => socket.once('data', resolve))
  socket.resume()
  expect(String(await answer)).toMatch(/^HTTP\/1\.1 413 /)
  socket.destroy()
})

it('says so in the reader’s language, as a page to who asks for one', async () => {
  const headers = { accept: 'text/html', 'accept-language': 'ko' }
  const { text } = await send('/api/users/login', { bytes: 100 * KIB, headers })
  expect(text).toContain('보낸 자료가 너무 큽니다')
  expect(text).toContain('64 KiB')
})

it('what is handed on and never answered gets an answer, whatever is written to it later', async () => {
  const late = await send('/api/silent', { bytes: 10 })
  expect([late.status, JSON.parse(late.text).errors[0].message]).toEqual([503, expect.stringContaining('look before')])
})
