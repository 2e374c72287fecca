import type { LanguageCode } from '../languages/types.ts'
import type { SaidProblem } from '../publishing/problem.ts'
import type { PageProblem } from './errors.ts'
import type { Evidence } from './evidence.ts'
import type { Finding } from './repair/index.ts'

/** What became of a page's working copies. */
export type Outcome =
  /** New working copies. */
  | 'created'
  /** The page has changed and nobody had edited its copies: they say what it says now. */
  | 'updated'
  /** Nothing to do. */
  | 'unchanged'
  /** The page has changed, and so has the copy at the desk: left. */
  | 'edited'
  /** Its article is in the trash: left. */
  | 'trashed'
  /** The same page was read before in this run. */
  | 'duplicate'
  /** Not read, or not written. */
  | 'failed'

export type PublishingState =
  /** Went out now. */
  | 'published'
  /** Had gone out before; what is live is left. */
  | 'before'
  /** The gate said no. */
  | 'held'
  /** Edited at the desk since: to be published there. */
  | 'desk'

export interface PageReport {
  file: string
  outcome: Outcome
  key?: string
  /** uid of the article. */
  uid?: string
  language?: LanguageCode
  title?: string
  /** The file that had the page before. */
  of?: string
  problem?: { code: PageProblem | 'write'; detail: string; sentence: string }
  publishing?: PublishingState
  /** Address of the edition that is live. */
  url?: string
  /** The gate's, with its sentences. */
  problems?: SaidProblem[]
  findings?: Finding[]
}

/** Two pages that look like one story in two languages, and are articles of their own so far. */
export interface Pair {
  score: number
  /** What makes it certain; empty where it only looks so. */
  evidence: Evidence[]
  ko: { file: string; key: string; uid: string; title: string }
  en: { file: string; key: string; uid: string; title: string }
}

/** What became of a pair that the map file, or certain evidence, names. */
export interface Join {
  /** Pages by key or file name. */
  article: string
  with: string
  state: 'joined' | 'before' | 'refused' | 'missing'
  /** Why it was refused. */
  message?: string
  /** The page that was not imported. */
  missing?: string
}

export interface Totals {
  files: number
  outcomes: Record<Outcome, number>
  publishing: Record<PublishingState, number>
  /** Places repaired, and places reported and left, in what was created or updated. */
  repaired: number
  left: number
  /** Labels and notices that were made, by collection. */
  labels: Record<string, number>
  /** Labels and notices that got a language which they lacked. */
  completed: number
  /** Pairs that became one article. */
  joined: number
}

export interface ImportSummary {
  site: string
  dryRun: boolean
  /** Interrupted: what is not read yet is read by the next run. */
  stopped: boolean
  totals: Totals
  /** Proposed. */
  pairs: Pair[]
  joins: Join[]
}

export const emptyTotals = (): Totals => ({
  files: 0,
  outcomes: { created: 0, updated: 0, unchanged: 0, edited: 0, trashed: 0, duplicate: 0, failed: 0 },
  publishing: { published: 0, before: 0, held: 0, desk: 0 },
  repaired: 0,
  left: 0,
  labels: {},
  completed: 0,
  joined: 0,
})

export function count(totals: Totals, report: PageReport): void {
  totals.files += 1
  totals.outcomes[report.outcome] += 1
  if (report.publishing) totals.publishing[report.publishing] += 1
  if (report.outcome !== 'created' && report.outcome !== 'updated') return
  const applied = report.findings?.filter((finding) => finding.applied).length ?? 0
  totals.repaired += applied
  totals.left += (report.findings?.length ?? 0) - applied
}
