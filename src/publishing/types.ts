import type { PayloadRequest } from 'payload'
import type { Person } from '../access/person.ts'
import type { LanguageCode, PerLanguage } from '../languages/index.ts'
import type { Ask } from './asks.ts'
import type { SaidProblem } from './problem.ts'
import type { WorkingCopies } from './workingCopies.ts'

interface ActArgs {
  /** The article's uid, or the database's id of it. */
  article: string | number
  /** Who acts; rights are theirs. */
  by: Person
  /** The request it comes from; its language is the one in which refusals are said. */
  req?: PayloadRequest
}

/** Hashes of the snapshots a person saw when they said yes. */
export type Expect = Partial<PerLanguage<string>> & { article?: string }

export interface PublishArgs extends ActArgs {
  /** Languages whose text goes out. Empty: the article alone, which renews its live editions in every language. */
  languages: LanguageCode[]
  expect?: Expect
  /** `correct` adds a dated note that readers see. @default 'publish' */
  kind?: 'publish' | 'correct'
  /** The note of a correction, for each language or for the only one. Without it the text's own correction note counts. */
  note?: string | Partial<PerLanguage<string>>
  /** Take newer changes of the article along, into every live language. A first publication always does. */
  withArticle?: boolean
  /** The source's change is a minor edit: no translation is behind by it, and nobody is told to work. */
  minor?: boolean
  /** Frozen working copies to publish instead of the newest saved ones: what a schedule holds. */
  frozen?: WorkingCopies
  /**
   * The sequence that was live in each language when the act was decided on, null where none was. Where another
   * stands by now the gate says no: what happened in between was decided by somebody who saw it.
   */
  stood?: Partial<PerLanguage<number | null>>
  /** The article's last sequence when the act was decided on: what other schedules did since is no reason to say no. */
  since?: number
  /** When it goes out, where that is not now: what a schedule is judged by when it is made. */
  goesOut?: string
  /** What the release closes, once for ever: a schedule. */
  closes?: string
}

export interface WithdrawArgs extends ActArgs {
  languages: LanguageCode[]
  /** Why; stays in the log. */
  note?: string
}

export interface RedactArgs extends ActArgs {
  languages: LanguageCode[]
  /** Sequences of earlier releases whose text is blanked. */
  sequences: number[]
  /** By whose order and why; stays in the log. */
  reason: string
}

export interface JoinArgs extends ActArgs {
  /** uid or id of the article whose texts become texts of `article`. */
  with: string | number
}

/** `article` is the one that was joined with another. */
export type SplitArgs = ActArgs

export interface JoinResult {
  state: 'joined' | 'unchanged'
  /** uids */
  article: string
  with: string
  /** Languages whose text moved. */
  languages: LanguageCode[]
}

export interface ActResult {
  /** The release's sequence; the last one where nothing had changed. */
  sequence: number
  /** `live`: the next request sees it. `shortly`: it is in the log, followers are still at it. `unchanged`: nothing to do. */
  state: 'live' | 'shortly' | 'unchanged'
  editions: { language: LanguageCode; slug: string; url: string }[]
  warnings: SaidProblem[]
  /**
   * After a correction: live languages that did not get it. Whether each needs it too stands open at the desk until
   * somebody answers: `POST /api/bilingual/work { article, language, act: 'answer', correction: sequence, needed }`.
   */
  asks?: Ask[]
}
