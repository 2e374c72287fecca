import type { Editions } from '../editions/types.ts'
import type { LanguageCode } from '../languages/types.ts'
import type { Answer } from './answer.ts'

/** Noted by what changes with every release; such an answer stands only while the log's head does. */
export const LOG_SUBJECT = 'log'

/** What every route gets beside its address. */
export interface RouteContext {
  editions: Editions
  /** Without a slash at the end. */
  siteURL: string
  /** Path under which the API stands, e.g. `/api/v1`. */
  base: string
  /** What stands in the address where the route's path has braces. */
  path: Readonly<Record<string, string>>
  /** The texts behind the question mark, as they were sent; what they say is in `parameters`. */
  query: ReadonlyMap<string, string>
  /** What the client takes, as it says. */
  accept: string | null
  request: Request
  health: () => Promise<Answer>
  /** What stories say in feeds. */
  feeds: 'full' | 'summary'
}
export type LanguageContext = RouteContext & { language: LanguageCode }

/** The last of some times; undefined where there are none. */
export const latest = (times: readonly string[]): string | undefined => [...times].sort().at(-1)

export const httpDate = (iso: string): string => new Date(iso).toUTCString()
