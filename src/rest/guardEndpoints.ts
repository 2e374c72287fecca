import {
  buildVersionCollectionFields,
  type Endpoint,
  type FlattenedField,
  NotFound,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { gateSentences, refusal } from '../working/refuse.ts'
import { malformedQuery } from './query.ts'
import { placeOf } from './where.ts'

const GUARDED = Symbol.for('payload-bilingual guarded endpoints')

/** What Payload's readers of a body throw, as faults of the server, at a body that is none. */
const BODY =
  /^(?:Unexpected end of form|Request is not eligible for file upload|Multipart: Boundary not found|Malformed (?:part header|content type|urlencoded form)|Missing Content-Type|uploadConfig\.handlers is not present|Unsupported content type)/
const READERS = /\b(?:addDataAndFileToRequest|parseParams)\b/

/** The part of a request that an error came from; null where the fault is not the request's. */
function partOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (BODY.test(error.message)) return 'body'
  if (error instanceof SyntaxError && READERS.test(error.stack ?? '')) return 'JSON'
  // SQLite's adapter, at a path into rich text or through a relation into another document.
  if (/^Cannot find field for path\b/.test(error.message)) return 'where'
  if (error.name === 'CastError') return String((error as { path?: unknown }).path ?? 'value').slice(0, 60)
  return null
}

/** Addresses of a collection that lead to nothing because of how it is configured; Payload asks the database anyway. */
function leadsNowhere(
  { path }: Endpoint,
  req: PayloadRequest,
  { auth, flattenedFields, upload, versions }: Collection,
): boolean {
  if (path.startsWith('/versions')) return !versions
  if (path.startsWith('/verify/')) return !auth?.verify
  if (!path.startsWith('/file/') || !upload) return false
  return Boolean(req.searchParams?.has('prefix')) && !flattenedFields.some((field) => field.name === 'prefix')
}
type Collection = Pick<SanitizedCollectionConfig, 'auth' | 'flattenedFields' | 'slug' | 'upload' | 'versions'>

/** Whether a document is sent in a form that Payload reads; of any other it takes no data at all, and fails on that. */
function isReadable({ method, path }: Endpoint, { headers }: PayloadRequest): boolean {
  if ((method !== 'post' && method !== 'patch') || (path !== '/' && path !== '/:id')) return true
  const [type = ''] = (headers.get('content-type') ?? '').split(';', 1)
  return type === 'application/json' || type.includes('multipart/')
}

/** Whether an id can be one of a database that counts: asked for another kind, it fails. */
function isId({ payload, routeParams }: PayloadRequest, fields: FlattenedField[]): boolean {
  const counts = payload.db.defaultIDType === 'number' && !fields.some((field) => field.name === 'id')
  return !counts || routeParams?.id === undefined || /^\d{1,15}$/.test(String(routeParams.id))
}

/** Payload's own addresses of a collection: what a host adds beside them has queries and faults of its own. */
const OWN =
  /^\/(?:count|:id(?:\/duplicate)?|versions(?:\/:id)?|access\/:id\?|file\/:filename|login|logout|me|init|refresh-token|forgot-password|reset-password|unlock|first-register|verify\/:id)?$/
const BY_ID = /^\/(?:versions\/|access\/)?:id/

const guarded = (endpoint: Endpoint, collection: Collection, versions: FlattenedField[]): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const own = placeOf(req.payload, collection.slug)
    const place = endpoint.path.startsWith('/versions') ? { ...own, slug: undefined, fields: versions } : own
    const part = malformedQuery(req, place)
    if (part) throw refusal(gateSentences(req).malformed(part), 400)
    if (!isReadable(endpoint, req)) throw refusal(gateSentences(req).malformed('Content-Type'), 400)
    const found = !BY_ID.test(endpoint.path) || isId(req, place.fields)
    if (!found || leadsNowhere(endpoint, req, collection)) throw new NotFound(req.t)
    try {
      return await endpoint.handler(req)
    } catch (error) {
      const fault = partOf(error)
      if (fault) throw refusal(gateSentences(req).malformed(fault), 400)
      throw error
    }
  },
})

/**
 * Payload's REST takes malformed queries and bodies, of anybody, to its database and its parsers and answers 500, with a
 * stack in the log. Here they are refused with 400 and a sentence, in front of every collection's own endpoints.
 */
export function guardEndpoints(payload: Payload): void {
  for (const { config } of Object.values(payload.collections)) {
    if (!config.endpoints || GUARDED in config.endpoints) continue
    const versions = buildVersionCollectionFields(payload.config, config, true)
    const endpoints = config.endpoints.map((endpoint) =>
      OWN.test(endpoint.path) ? guarded(endpoint, config, versions) : endpoint,
    )
    config.endpoints = Object.assign(endpoints, { [GUARDED]: true })
  }
}
