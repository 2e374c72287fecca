import { randomUUID } from 'node:crypto'
import { etagOf, stillHas } from './etag.ts'

/** What a route gives, and what stands in its headers. */
export interface Answer {
  status: number
  /** A text or a stream goes out as it is, anything else as JSON, null as nothing. */
  body: unknown
  headers: Record<string, string>
}

/** What a web page may read of an answer beside its body. */
export const EXPOSED = 'Content-Language, ETag, Last-Modified, Link, Location, Retry-After, X-Request-Id'
const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED }
const ALWAYS = { ...CORS, 'x-content-type-options': 'nosniff' }

export const ALLOWED = 'GET, HEAD, OPTIONS'
/** What a browser is told that asks whether it may ask. */
export const PREFLIGHT = {
  'access-control-allow-methods': ALLOWED,
  'access-control-allow-headers': 'Accept, If-Modified-Since, If-None-Match, Last-Event-ID, X-Request-Id',
  'access-control-max-age': '86400',
  allow: ALLOWED,
}
/** Fresh for nobody without asking: the answer to If-None-Match costs a few bytes and is never old. */
export const REVALIDATE = 'public, max-age=0, must-revalidate'
export const NEVER_KEPT = 'no-store'

/** The id under which a request is logged: the one that came with it where that is harmless, else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id')
  return given && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID()
}

/** The answer to a browser that asks whether it may ask. */
export function preflight(requestId: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      ...PREFLIGHT,
      'x-request-id': requestId,
    },
  })
}

const textOf = (body: unknown): string =>
  typeof body === 'string' ? body : body === null ? '' : `${JSON.stringify(body)}\n`

/** The HTTP form of an answer: validator, 304, HEAD, length. */
export function respond(answer: Answer, request: Request, requestId: string): Response {
  const { status } = answer
  const headers = new Headers({ ...ALWAYS, 'cache-control': REVALIDATE, ...answer.headers, 'x-request-id': requestId })
  if (answer.body instanceof ReadableStream) return new Response(answer.body, { status, headers })
  const text = textOf(answer.body)
  if (!headers.has('content-type')) headers.set('content-type', 'application/json; charset=utf-8')
  if (status === 200 && headers.get('cache-control') !== NEVER_KEPT) {
    const etag = etagOf(text)
    headers.set('etag', etag)
    const asked = { tag: request.headers.get('if-none-match'), date: request.headers.get('if-modified-since') }
    if (stillHas(asked, { etag, modified: headers.get('last-modified') })) {
      headers.delete('content-type')
      return new Response(null, { status: 304, headers })
    }
  }
  const bytes = new TextEncoder().encode(text)
  headers.set('content-length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : bytes, { status, headers })
}
