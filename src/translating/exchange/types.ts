import type { Mark } from '../../body/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { Segment } from '../segments.ts'

export const exchangeFormats = ['xliff12', 'xliff21', 'csv'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

/** What a code in a line stands for. */
export type Code =
  | { kind: 'mark'; marks: Mark[]; lang?: string }
  | { kind: 'link'; href?: string; article?: string; newTab?: boolean }
  | { kind: 'break' }
  | { kind: 'tab' }

/** A line as an exchange file holds it: words, and codes by id. Where a code opens and closes need not nest. */
export type Piece = string | { open: string } | { close: string } | { alone: string }

/** How far the words of a unit are. `changed`: its source was changed since they were written. */
export type UnitState = 'untranslated' | 'changed' | 'machine' | 'translated' | 'in review' | 'reviewed' | 'final'

/** Which text of which article a file was made for, at which revision of both sides. */
export interface Stamp {
  article: string
  from: LanguageCode
  to: LanguageCode
  /** Hash and revision of the source text that went out. */
  hash: string
  rev: number
  /** Revision of the translation that went out with it; 0 where there was none. */
  targetRev: number
}

export interface TermMatch {
  source: string
  target: string
  note?: string
  /** Set where this is a translation that must not be used. */
  forbidden?: boolean
}
export interface MemoryMatch {
  source: string
  target: string
  /** 0 to 100. */
  similarity: number
  /** Where it comes from, for the translator. */
  origin: string
}

/** What goes out beside the words. Each is asked for one text at a time. */
export interface ExchangeHelp {
  terms?: (segment: Segment, from: LanguageCode, to: LanguageCode) => TermMatch[] | Promise<TermMatch[]>
  /** Asked for what is to be translated, not for what is. */
  matches?: (segment: Segment, article: string, to: LanguageCode) => MemoryMatch[] | Promise<MemoryMatch[]>
}

export interface ExchangeUnit {
  key: string
  kind: Segment['kind']
  source: Piece[]
  target: Piece[] | null
  codes: ReadonlyMap<string, Code>
  state: UnitState
  /** Short hash of the target as it went out; '' where there was none. */
  was: string
  notes: string[]
  terms: TermMatch[]
  matches: MemoryMatch[]
}
export interface ExchangeText {
  stamp: Stamp
  title: string
  /** When the source was saved, ISO 8601. */
  at: string
  notes: string[]
  units: ExchangeUnit[]
}

/** A unit as a file brings it, before anybody asked what it belongs to. */
export interface ReadUnit {
  /** What may be its key, the likeliest first. */
  names: string[]
  source: Piece[]
  target: Piece[] | null
  /** As it went out, where the file still says so. */
  was: string | null
  notes: string[]
  /** Its state says that nobody has translated it yet. */
  initial?: boolean
  /** A tool parted it, and some of its parts have no translation. */
  partial?: true
  /** Line ends are written as such, not as codes: a translator may set them otherwise. */
  looseBreaks?: true
}
export interface ReadText {
  stamp: Stamp
  units: ReadUnit[]
}
export interface ReadExchange {
  format: ExchangeFormat
  texts: ReadText[]
  /** Parts that do not say what they were made for. */
  strangers: number
}
