import { NEVER_KEPT } from '../headless/answer.ts'
import { etagOf } from '../headless/etag.ts'
import type { Handler } from '../headless/handler.ts'
import { guardsFor } from './headers.ts'
import type { Making } from './making.ts'
import type { Made } from './types.ts'

const KEPT = new Set([200, 308, 404, 410])
/** Set anew for each form or each request. */
const OWN = new Set(['content-length', 'etag', 'x-request-id', 'vary', 'access-control-allow-origin'])

/** Whether an address is under the API. */
export const isApi = (url: string, base: string): boolean =>
  url.startsWith(base) && (url.length === base.length || url[base.length] === '/' || url[base.length] === '?')

/** A request of the front's own for an address of the API; null where node:http let through what is no address. */
export function apiRequest(
  siteURL: string,
  url: string,
  method: string,
  headers: Record<string, string>,
): Request | null {
  try {
    return new Request(siteURL + url, { method, headers })
  } catch {
    return null
  }
}

interface RawAnswer {
  response: Response
  body: Buffer
}

/** How the answer to an address of the API is made and made ready. */
export const apiMaking = (handler: Handler, request: Request, siteURL: string): Making<RawAnswer> => ({
  async produce() {
    const response = await handler(request)
    return { response, body: Buffer.from(await response.arrayBuffer()) }
  },
  finish: ({ response, body }) => madeAnswer(response, body, siteURL),
})

function madeAnswer(response: Response, body: Buffer, siteURL: string): Made {
  const headers: Record<string, string> = { ...guardsFor(siteURL) }
  response.headers.forEach((value, name) => {
    if (!OWN.has(name)) headers[name] = value
  })
  // The API names what an answer depends on beside its address; the front keeps each under a key of its own.
  const vary = response.headers.get('vary')
  if (vary) headers.vary = vary
  const keep = KEPT.has(response.status) && headers['cache-control'] !== NEVER_KEPT && (!vary || vary === 'accept')
  return {
    kind: 'api',
    status: response.status,
    headers,
    body,
    etag: response.headers.get('etag') ?? etagOf(body),
    keep,
  }
}
