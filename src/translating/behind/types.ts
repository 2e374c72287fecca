import type { LanguageCode } from '../../languages/index.ts'
import type { Comparable, SourceChange } from '../diff/index.ts'
import type { FrozenSource, Seen } from '../source.ts'

/** Which text of the source a translation is compared with: the one readers have, or the one at the desk. */
export type Against = 'live' | 'working'

/** The source as it stands, ready to be followed. */
export interface SourceNow {
  against: Against
  /** As it would be frozen. */
  frozen: FrozenSource
  /** Who issued or saved it; '' where nobody is known. */
  by: string
  /** When each of its pictures was saved last, by uid. */
  pictured?: Record<string, string>
  /** Words that only minor edits part from it. */
  alike: string[]
}

/** What the log says happened to the source since a translation froze it. */
export interface Since {
  /** When the first change that asks for work went out, and who issued it; null where the log knows none. */
  first: { at: string; by: string } | null
  /** Texts before and after each minor edit, oldest first. */
  minor: { before: Comparable; after: Comparable }[]
}

/** How far a translation is behind its source. */
export interface Behind {
  against: Against
  /** Blocks and fields that changed and that nobody has looked at yet. */
  blocks: number
  fields: number
  /** When the source moved on (ISO 8601), and who did it; '' where nobody is known. */
  since: string
  by: string
  /** null where the text that was followed is not kept: it was redacted. */
  change: SourceChange | null
  /** Changes that were looked at, by key. */
  acknowledged: Record<string, Seen>
}

export interface BehindAnswer {
  /** The source it was compared with. */
  source: { language: LanguageCode; against: Against; hash: string; at: string; by: string; live: boolean }
  /** When the followed text was frozen; null where none is followed. */
  followedAt: string | null
  /** null where the translation is up with its source. */
  behind: Behind | null
  /** Whether the last "follows now" can be taken back. */
  undo: boolean
  /** Of the translation; a form that was open before saves all the same. */
  rev: number
}
