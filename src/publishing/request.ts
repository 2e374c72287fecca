import { APIError, type PayloadRequest } from 'payload'
import { personOf } from '../access/payload.ts'
import type { Person } from '../access/person.ts'
import { refuseUnknownLogin } from '../afterError.ts'
import { legible } from '../body/legible.ts'
import { isLanguage, type LanguageCode } from '../languages/index.ts'
import { interfaceLanguage } from '../languages/interface.ts'
import { gateSentences } from '../working/refuse.ts'

/** Who acts by a request. @throws 401 without a login, 403 for an account that has no part in the desk */
export function actingPerson(req: PayloadRequest): Person {
  const person = personOf(req)
  if (person) return person
  const say = gateSentences(req)
  throw req.user ? new APIError(say.notAllowed(), 403, null, true) : new APIError(say.loginFirst(), 401, null, true)
}

const malformed = (req: PayloadRequest, what: string): APIError =>
  new APIError(gateSentences(req).malformed(what), 400, null, true)

const MOST = 1_000_000

/** The request's JSON object. @throws 400 where it is none, 413 where it is larger than a megabyte */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('application/json'))
    throw new APIError(gateSentences(req).malformed('Content-Type'), 415, null, true)
  const text = (await req.text?.()) ?? ''
  if (text.length > MOST) throw new APIError(gateSentences(req).malformed('size'), 413, null, true)
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw malformed(req, 'JSON')
}

export function languagesIn(req: PayloadRequest, value: unknown): LanguageCode[] {
  if (!Array.isArray(value) || !value.every(isLanguage)) throw malformed(req, 'languages')
  return [...new Set(value)]
}

export function articleIn(req: PayloadRequest, value: unknown, name = 'article'): string | number {
  if ((typeof value === 'string' && value !== '' && value.length < 100) || Number.isSafeInteger(value))
    return value as string | number
  throw malformed(req, name)
}

export function textIn(req: PayloadRequest, name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && value.length <= 10_000) return legible(value)
  throw malformed(req, name)
}

/** A note for one language or for each. */
export function noteIn(
  req: PayloadRequest,
  value: unknown,
): string | Partial<Record<LanguageCode, string>> | undefined {
  if (typeof value !== 'object' || value === null) return textIn(req, 'note', value)
  const entries = Object.entries(value)
  if (!entries.every(([code, note]) => isLanguage(code) && typeof note === 'string')) throw malformed(req, 'note')
  return Object.fromEntries(entries.map(([code, note]) => [code, legible(note)]))
}

export function expectIn(req: PayloadRequest, value: unknown): Record<string, string> | undefined {
  if (value === undefined) return undefined
  // Whoever names what they expect must be held to it: nothing is not read as "anything".
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(req, 'expect')
  const entries = Object.entries(value)
  if (!entries.every(([key, hash]) => (key === 'article' || isLanguage(key)) && typeof hash === 'string'))
    throw malformed(req, 'expect')
  return Object.fromEntries(entries)
}

/** Language in which the request is answered. */
export const answerLanguage = (req: PayloadRequest): LanguageCode => interfaceLanguage(req.i18n?.language)

/** Runs a handler and answers with its JSON, or as it answers itself; refusals are JSON, what is none goes on to Payload. */
export const answering =
  (handle: (req: PayloadRequest) => Promise<unknown>) =>
  async (req: PayloadRequest): Promise<Response> => {
    try {
      await refuseUnknownLogin(req)
      const answer = await handle(req)
      if (answer instanceof Response) return answer
      return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } })
    } catch (error) {
      if (!(error instanceof APIError) || !error.isPublic) throw error
      return Response.json(
        { errors: [{ name: error.name, message: error.message, data: error.data ?? undefined }] },
        {
          status: error.status,
          headers: { 'cache-control': 'private, no-store', ...(error.status === 503 && { 'retry-after': '5' }) },
        },
      )
    }
  }
