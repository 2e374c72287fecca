import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { guardedLookup, type Inside, InsideNetwork, refusedAddress } from './network.ts'
import type { Outcome } from './types.ts'

/** Characters of an answer that are kept to be shown. */
const SHOWN = 500
const READ = 4096

export interface Sending {
  url: string
  body: string
  headers: Record<string, string>
  inside: Inside
  /** Milliseconds until an answer must be there. */
  timeout: number
  signal: AbortSignal
}

const wordsOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  return error instanceof InsideNetwork || !code ? message : code
}

/**
 * Posts a message on a connection of its own. Nothing but the message is sent, and an answer that leads elsewhere is not
 * followed: it counts as not taken, as Standard Webhooks has it. Never rejects.
 */
export function send({ url, body, headers, inside, timeout, signal }: Sending): Promise<Outcome> {
  const began = performance.now()
  return new Promise((resolve) => {
    const done = (status: number, answer: string): void => {
      clearTimeout(late)
      resolve({
        ok: status >= 200 && status < 300,
        status,
        answer: answer.slice(0, SHOWN),
        milliseconds: Math.round(performance.now() - began),
      })
    }
    const refused = refusedAddress(url, inside)
    let late: NodeJS.Timeout | undefined
    if (refused) return done(0, refused === 'inside' ? new InsideNetwork(new URL(url).hostname).message : refused)
    const target = new URL(url)
    const req = (target.protocol === 'https:' ? https : http)(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'payload-bilingual',
        ...headers,
      },
      agent: false,
      lookup: guardedLookup(inside),
      maxHeaderSize: 16_384,
      signal,
    })
    late = setTimeout(() => req.destroy(new Error(`No answer within ${timeout} ms.`)), timeout)
    req.on('error', (error) => done(0, wordsOf(error)))
    req.on('response', (response) => {
      const status = response.statusCode ?? 0
      const chunks: Buffer[] = []
      let size = 0
      const end = (): void => {
        done(status, Buffer.concat(chunks).toString('utf8'))
        req.destroy()
      }
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk.subarray(0, READ - size))
        size += chunk.length
        // The receiver has said what it thinks of it; the rest is of no use to anybody.
        if (size >= READ) end()
      })
      response.on('end', end).on('error', end).on('close', end)
    })
    req.end(body)
  })
}
