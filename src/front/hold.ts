import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { unzipSync } from 'node:zlib'

export interface Holding {
  /** Whether a page with this status is held back. */
  holds: (status: number) => boolean
  /** Answers in its place, with a response on which nothing of the page is left but its cookies. */
  send: (page: { status: number; html: string }) => void
}

type HeadersGiven = OutgoingHttpHeaders | OutgoingHttpHeader[]
const LEFT = new Set(['set-cookie', 'x-request-id'])

/**
 * Holds back a page that Next writes, until it is whole, where `holds` says so. Everything else goes out as it comes.
 * `statusOf` tells which status the page goes out with.
 */
export function hold(res: ServerResponse, { holds, send }: Holding, statusOf: (status: number) => number): void {
  const { write, end, writeHead, flushHeaders } = res
  const chunks: Buffer[] = []
  let holding: boolean | null = null

  const held = (status: number): boolean => {
    if (holding === null) {
      res.statusCode = status
      holding = /^text\/html\b/i.test(String(res.getHeader('content-type') ?? '')) && holds(statusOf(status))
    }
    return holding
  }
  const keep = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }

  Object.assign(res, {
    writeHead(status: number, message?: string | HeadersGiven, headers?: HeadersGiven) {
      setAll(res, typeof message === 'string' ? headers : (message ?? headers))
      return held(status) ? res : writeHead.call(res, status)
    },
    write(chunk: unknown, ...rest: unknown[]) {
      if (!held(res.statusCode)) return write.apply(res, [chunk, ...rest] as never)
      keep(chunk, typeof rest[0] === 'string' ? rest[0] : undefined)
      const done = rest.find((value) => typeof value === 'function') as (() => void) | undefined
      if (done) queueMicrotask(done)
      return true
    },
    flushHeaders() {
      if (!held(res.statusCode)) flushHeaders.call(res)
    },
    end(chunk?: unknown, ...rest: unknown[]) {
      if (!held(res.statusCode)) return end.apply(res, [chunk, ...rest] as never)
      keep(chunk, typeof rest[0] === 'string' ? rest[0] : undefined)
      Object.assign(res, { write, end, writeHead, flushHeaders })
      const body = Buffer.concat(chunks)
      const html = (res.hasHeader('content-encoding') ? unzipSync(body) : body).toString('utf8')
      for (const name of res.getHeaderNames()) if (!LEFT.has(name)) res.removeHeader(name)
      send({ status: statusOf(res.statusCode), html })
      return res
    },
  })
}

function setAll(res: ServerResponse, given: HeadersGiven | undefined): void {
  if (Array.isArray(given)) {
    for (let at = 0; at + 1 < given.length; at += 2) res.setHeader(String(given[at]), given[at + 1] as string)
  } else if (given) {
    for (const [name, value] of Object.entries(given)) if (value !== undefined) res.setHeader(name, value)
  }
}
