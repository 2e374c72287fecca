import type { Payload } from 'payload'
import { watermarks } from '../editions/follow.ts'
import { editionsOf } from '../editions/index.ts'
import { highestSequence } from '../editions/log.ts'
import { collectNotes, currentNotes } from '../editions/noting.ts'
import type { Editions } from '../editions/types.ts'
import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { checkQuery, segmentsBehind } from './address.ts'
import { ALLOWED, type Answer, NEVER_KEPT, preflight, requestIdOf, respond } from './answer.ts'
import { isDatabaseAway, within } from './away.ts'
import type { RouteContext } from './context.ts'
import { type HealthOptions, healthReport } from './health.ts'
import { kept } from './keeping.ts'
import { queryOf, readAll } from './parameters.ts'
import { Problem, problemDocument } from './problems.ts'
import { routeOf } from './routes/index.ts'
import type { Found } from './routes/tree.ts'

export interface HandlerOptions extends Pick<HealthOptions, 'build' | 'followers' | 'highest'> {
  editions: Editions
  /** Where the site is reached; absolute addresses are built from it, never from a Host header. */
  siteURL: string
  /** Path under which the API stands. @default '/api/v1' */
  base?: string
  /** What stories say in feeds. @default 'full' */
  feeds?: 'full' | 'summary'
  /** Milliseconds after which a silent database counts as away. @default 5000 */
  patience?: number
  /** Told of every fault of ours, with the id under which the client was told. @default console.error */
  onError?: (error: unknown, requestId: string) => void
}

export type Handler = (request: Request) => Promise<Response>

const MAX_ADDRESS = 2048

/** The headless API as one web-standard function: for the front, for a Next route, for any other server. */
export function createHandler(options: HandlerOptions): Handler {
  const { editions, base = '/api/v1', patience = 5000, feeds = 'full' } = options
  const siteURL = options.siteURL.replace(/\/+$/, '')
  const onError = options.onError ?? ((error, id) => console.error(`[api] ${id}`, error))
  const health = healthReport({ ...options, patience: Math.min(patience, 2000) })

  const answer = async (request: Request, url: URL, route: Found | null): Promise<Answer> => {
    if (request.url.length - url.origin.length > MAX_ADDRESS)
      throw new Problem('address_too_long', { limit: String(MAX_ADDRESS) })
    if (!route) throw new Problem('not_found')
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new Problem('method_not_allowed', { method: request.method }, { allow: ALLOWED })
    checkQuery(url.search)
    const { definition, path } = route
    const query = queryOf(url.searchParams, definition.parameters)
    const parameters = readAll(query, definition.parameters)
    const accept = request.headers.get('accept')
    const context: RouteContext = { editions, siteURL, base, path, query, accept, request, health, feeds }
    await definition.hold?.({ ...context, parameters })
    const run = () => within(patience, Promise.resolve(definition.run({ ...context, parameters })))
    // Who made this request may be collecting already; what is noted then is of this answer alone as well.
    const notes = currentNotes()
    if (notes) return kept(await run(), definition.group, notes)
    const { value, ...own } = await collectNotes(run)
    return kept(value, definition.group, own)
  }

  return async (request) => {
    const requestId = requestIdOf(request.headers)
    if (request.method === 'OPTIONS') return preflight(requestId)
    let language: LanguageCode | undefined
    try {
      const url = new URL(request.url)
      const segments = segmentsBehind(base, url.pathname) ?? []
      const [first] = segments
      language = isLanguage(first) ? first : undefined
      const route = segments.includes('') ? null : routeOf(segments)
      return respond(await answer(request, url, route), request, requestId)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code === 'internal') onError(error, requestId)
      const { status, body, headers } = problemDocument(problem, { language, requestId })
      headers['content-type'] = 'application/problem+json; charset=utf-8'
      if (status >= 500) headers['cache-control'] = NEVER_KEPT
      return respond({ status, body, headers }, request, requestId)
    }
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(isDatabaseAway(error) ? 'unavailable' : 'internal')
}

const handlers = new WeakMap<Payload, Handler>()

/** The API of a Payload instance; mounted in Next by exporting it as GET, HEAD, OPTIONS and the other methods. */
export function apiHandler(payload: Payload): Handler {
  const known = handlers.get(payload)
  if (known) return known
  const { siteURL, feeds } = optionsOf(payload.config)
  const onError = (error: unknown, requestId: string) => payload.logger.error({ err: error, requestId }, 'API fault')
  const handler = createHandler({
    editions: editionsOf(payload),
    siteURL,
    feeds: feeds.content,
    onError,
    followers: () => watermarks(payload),
    highest: () => highestSequence(payload),
  })
  handlers.set(payload, handler)
  return handler
}
