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
  parameters: ReadonlyMap<string, string>
  /** What the client takes, as it says. */
  accept: string | null
  request: Request
  health: () => Promise<Answer>
}
export type LanguageContext = RouteContext & { language: LanguageCode }

export interface Route {
  /** Names of the parameters it takes; others are refused. */
  parameters: readonly string[]
  /** Held until there is something to tell: not counted as the database's silence. */
  hold?: (context: RouteContext) => Promise<void>
  run: (context: RouteContext) => Promise<Answer> | Answer
}

/** The last of some times; undefined where there are none. */
export const latest = (times: readonly string[]): string | undefined => [...times].sort().at(-1)

export const httpDate = (iso: string): string => new Date(iso).toUTCString()
