import type { ProblemSentences } from '../languages/en/problems.ts'
import { problems as en } from '../languages/en/problems.ts'
import { perLanguage } from '../languages/index.ts'
import { problems as ko } from '../languages/ko/problems.ts'
import type { LanguageCode, PerLanguage } from '../languages/types.ts'

type Values = Readonly<Record<string, string>>
interface Row {
  status: number
  title: string
  detail: (sentences: ProblemSentences, values: Values) => string
  /** A fact about the address, the same for everyone: no request id in the body, so that all such answers are equal. */
  plain?: true
  retryAfter?: number
}

/** Every error of the API: one code, one status, one sentence in each language. */
export const problemTable = {
  not_found: { status: 404, title: 'Not found', detail: (s) => s.notFound(), plain: true },
  gone: { status: 410, title: 'Gone', detail: (s) => s.gone(), plain: true },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    detail: (s, v) => s.methodNotAllowed(v.method ?? ''),
  },
  unknown_parameter: {
    status: 400,
    title: 'Unknown parameter',
    detail: (s, v) => s.unknownParameter(v.parameter ?? '', v.nearest ?? ''),
  },
  repeated_parameter: {
    status: 400,
    title: 'Repeated parameter',
    detail: (s, v) => s.repeatedParameter(v.parameter ?? ''),
  },
  missing_parameter: {
    status: 400,
    title: 'Missing parameter',
    detail: (s, v) => s.missingParameter(v.parameter ?? ''),
  },
  invalid_parameter: {
    status: 400,
    title: 'Invalid parameter',
    detail: (s, v) => s.invalidParameter(v.parameter ?? ''),
  },
  unknown_value: {
    status: 400,
    title: 'Unknown value',
    detail: (s, v) => s.unknownValue(v.parameter ?? '', v.value ?? '', v.nearest ?? ''),
  },
  malformed_address: { status: 400, title: 'Malformed address', detail: (s) => s.malformedAddress() },
  address_too_long: { status: 414, title: 'Address too long', detail: (s, v) => s.addressTooLong(v.limit ?? '') },
  unavailable: {
    status: 503,
    title: 'Temporarily unavailable',
    detail: (s) => s.unavailable(),
    retryAfter: 5,
  },
  internal: { status: 500, title: 'Internal error', detail: (s) => s.internal() },
} as const satisfies Record<string, Row>

export type ProblemCode = keyof typeof problemTable

const sentences: PerLanguage<ProblemSentences> = { ko, en }

/** Thrown anywhere in a route; the handler turns it into the answer. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    /** Named in the sentence and given as members of the document: `parameter`, `value`, `nearest`, `method`, `limit`. */
    readonly values: Values = {},
    readonly headers: Readonly<Record<string, string>> = {},
    /** Further members of the document, e.g. the editions that are still there. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
    this.name = 'Problem'
  }
}

export interface ProblemPlace {
  /** Language of the address; English where it has none. */
  language?: LanguageCode
  requestId: string
}

/** The RFC 9457 document of a problem, and the headers that belong to it. */
export function problemDocument(problem: Problem, { language = 'en', requestId }: ProblemPlace) {
  const row: Row = problemTable[problem.code]
  const body = {
    type: `urn:payload-bilingual:problem:${problem.code}`,
    title: row.title,
    status: row.status,
    detail: row.detail(sentences[language], problem.values),
    code: problem.code,
    ...problem.values,
    ...problem.members,
    ...(row.plain ? {} : { requestId }),
  }
  const headers: Record<string, string> = { 'content-language': language, ...problem.headers }
  if (row.retryAfter) headers['retry-after'] = String(row.retryAfter)
  return { status: row.status, body, headers }
}

/** A problem's sentence with dots for what each case names. */
export const problemSentence = (code: ProblemCode, language: LanguageCode): string => {
  const row: Row = problemTable[code]
  return row.detail(sentences[language], { parameter: '…', value: '…', nearest: '…', method: '…', limit: '…' })
}

/** Every code with its status and its sentence in each language, as documentation. */
export const problemList = () =>
  Object.entries<Row>(problemTable).map(([code, row]) => ({
    code,
    status: row.status,
    title: row.title,
    detail: perLanguage((language) => problemSentence(code as ProblemCode, language)),
  }))
