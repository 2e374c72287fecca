import { createHash } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface LoadOptions {
  port: number
  path: string
  headers?: Record<string, string>
  /** @default 8 */
  connections?: number
  /** Milliseconds of measuring, behind a third as long of warming up. @default 1500 */
  duration?: number
}
export interface Load {
  /** Answers a second. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Bytes of one body. */
  bytes: number
}

const END = Buffer.from('\r\n\r\n')
const OK = Buffer.from('HTTP/1.1 200')
const CHECK_EVERY = 97

/**
 * Asks one address over kept connections, one request after another on each, and checks every answer:
 * status and length always, the whole body every so often.
 */
export async function load({ port, path, headers = {}, connections = 8, duration = 1500 }: LoadOptions): Promise<Load> {
  const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  const expected = await once(port, request)
  const begin = performance.now() + duration / 3
  const end = begin + duration
  const times: number[] = []
  await Promise.all(
    Array.from({ length: connections }, () => keepAsking(port, request, expected, { begin, end, times })),
  )
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
  return { rate: (times.length / duration) * 1000, p50: at(0.5), p99: at(0.99), bytes: expected.length }
}

const digest = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

interface Expected {
  length: number
  hash: string
}

/** A complete answer at the start of what came, as the number of bytes it takes; 0 while it is not complete. */
function answerIn(data: Buffer): { size: number; body: Buffer } | null {
  const at = data.indexOf(END)
  if (at < 0) return null
  const head = data.toString('latin1', 0, at).toLowerCase()
  if (!head.startsWith('http/1.1 200')) throw new Error(`Not 200: ${head.slice(0, 200)}`)
  const length = /\ncontent-length: *(\d+)/.exec(head)?.[1]
  if (length !== undefined) {
    const size = at + 4 + Number(length)
    return data.length >= size ? { size, body: data.subarray(at + 4, size) } : null
  }
  const last = data.indexOf('\r\n0\r\n\r\n', at)
  return last < 0 ? null : { size: last + 7, body: data.subarray(at + 4, last) }
}

/** Whether exactly one answer with this length of body came, told without reading its head. */
function isWhole(data: Buffer, length: number): boolean {
  const at = data.indexOf(END)
  return at > 0 && data.length === at + 4 + length && data.compare(OK, 0, OK.length, 0, OK.length) === 0
}

function once(port: number, request: Buffer): Promise<Expected> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let data = Buffer.alloc(0)
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      data = Buffer.concat([data, chunk])
      try {
        const answer = answerIn(data)
        if (!answer) return
        socket.destroy()
        resolve({ length: answer.body.length, hash: digest(answer.body) })
      } catch (error) {
        reject(error)
      }
    })
    socket.write(request)
  })
}

function keepAsking(
  port: number,
  request: Buffer,
  expected: Expected,
  { begin, end, times }: { begin: number; end: number; times: number[] },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let data: Buffer | null = null
    let asked = performance.now()
    let count = 0
    const next = (): void => {
      asked = performance.now()
      socket.write(request)
    }
    const answered = (): void => {
      count++
      data = null
      const now = performance.now()
      if (now >= begin) times.push(now - asked)
      if (now < end) next()
      else {
        socket.removeAllListeners('close').destroy()
        resolve()
      }
    }
    socket.on('connect', next)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed the connection.')))
    socket.on('data', (chunk) => {
      data = data === null ? chunk : Buffer.concat([data, chunk])
      try {
        // The generator must cost less than what it measures: most answers are only checked for status and length.
        if ((count + 1) % CHECK_EVERY !== 0 && isWhole(data, expected.length)) return answered()
        const answer = answerIn(data)
        if (!answer) return
        if (answer.body.length !== expected.length)
          throw new Error(`Length ${answer.body.length}, not ${expected.length}.`)
        if (digest(answer.body) !== expected.hash) throw new Error('Another body.')
      } catch (error) {
        return reject(error)
      }
      answered()
    })
  })
}
