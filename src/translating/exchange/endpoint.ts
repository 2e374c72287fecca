import type { Endpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { isLanguage, otherLanguage } from '../../languages/index.ts'
import { actingPerson, answering, answerLanguage } from '../../publishing/request.ts'
import { gateSentences } from '../../working/refuse.ts'
import { exchangeHelp } from './help.ts'
import { MOST_BYTES, readExchange } from './read.ts'
import { ExchangeRefused } from './refusal.ts'
import type { ExchangeReport } from './report.ts'
import { exchangeSentences } from './say.ts'
import { sendOut } from './sendOut.ts'
import { takeIn } from './takeIn.ts'
import { type ExchangeFormat, exchangeFormats } from './types.ts'

const refuse = (message: string, status: number, data?: unknown): APIError =>
  new APIError(message, status, (data ?? null) as never, true)

const malformed = (req: PayloadRequest, what: string): APIError => refuse(gateSentences(req).malformed(what), 400)

const queryOf = (req: PayloadRequest): URLSearchParams => new URL(req.url ?? '', 'http://localhost').searchParams

/** `true` or `1`; anything else that is named is a mistake and said. */
function flag(req: PayloadRequest, query: URLSearchParams, name: string, otherwise = false): boolean {
  const value = query.get(name)
  if (value === null) return otherwise
  if (value === 'false' || value === '0') return false
  if (value === 'true' || value === '1' || value === '') return true
  throw malformed(req, name)
}

const isFormat = (value: unknown): value is ExchangeFormat => (exchangeFormats as readonly unknown[]).includes(value)

async function send(req: PayloadRequest): Promise<Response> {
  const by = actingPerson(req)
  const query = queryOf(req)
  const format = query.get('format') ?? 'xliff21'
  if (!isFormat(format)) throw malformed(req, 'format')
  const to = query.get('to')
  if (!isLanguage(to)) throw malformed(req, 'to')
  const from = query.get('from') ?? otherLanguage(to)
  if (!isLanguage(from) || from === to) throw malformed(req, 'from')
  const named = (query.get('articles') ?? '').split(',').flatMap((uid) => uid.trim() || [])
  const behind = flag(req, query, 'behind')
  if (behind === named.length > 0 || named.some((uid) => uid.length > 64)) throw malformed(req, 'articles')
  const { name, type, body, leftOut } = await sendOut(req.payload, {
    by,
    req,
    format,
    from,
    to,
    articles: behind ? 'behind' : named,
    help: exchangeHelp(req.payload, { matches: flag(req, query, 'matches', true) }),
    say: exchangeSentences(req),
    signal: req.signal,
  })
  const bytes = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await body.next()
      if (done) controller.close()
      else controller.enqueue(bytes.encode(value))
    },
    async cancel() {
      await body.return(undefined)
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...(leftOut.length > 0 && { 'x-left-out': leftOut.join(',') }),
    },
  })
}

const TYPES =
  /^(?:application\/(?:x-)?xliff\+xml|application\/xml|text\/xml|text\/csv|application\/octet-stream)(?:;|$)/i

/** The request's file. Only types that a form on another site cannot send. @throws 413, 415 */
async function fileOf(req: PayloadRequest): Promise<Uint8Array> {
  const say = exchangeSentences(req)
  if (!TYPES.test(req.headers.get('content-type') ?? '')) throw refuse(say.wrongType, 415)
  const large = () => refuse(say.file({ code: 'too-large', megabytes: MOST_BYTES >> 20 }), 413)
  if (Number(req.headers.get('content-length') ?? 0) > MOST_BYTES) throw large()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (req.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MOST_BYTES) throw large()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function take(req: PayloadRequest): Promise<ExchangeReport> {
  const by = actingPerson(req)
  const query = queryOf(req)
  const options = {
    dryRun: flag(req, query, 'dryRun'),
    merge: flag(req, query, 'merge'),
    overwrite: flag(req, query, 'overwrite'),
  }
  const bytes = await fileOf(req)
  try {
    const file = await readExchange(bytes)
    return await takeIn(req.payload, file, { ...options, by, req, language: answerLanguage(req), signal: req.signal })
  } catch (error) {
    if (!(error instanceof ExchangeRefused)) throw error
    throw refuse(exchangeSentences(req).file(error.reason), 422, { exchange: error.reason })
  }
}

/**
 * `GET /api/bilingual/exchange?format=xliff12|xliff21|csv&to=en[&from=ko]&articles=uid,uid|behind=true`: a file for
 * translators. `POST` the file to the same place, with `?dryRun`, `merge`, `overwrite`, to take it in.
 */
export const exchangeEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/bilingual/exchange', method: 'get', handler: answering(send) },
  { path: '/bilingual/exchange', method: 'post', handler: answering(take) },
]
