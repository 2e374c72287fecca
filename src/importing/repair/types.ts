import type { Range } from '../lines.ts'

export type RepairRule =
  /** A backslash before a word: `boats\and`. */
  | 'BS'
  /** A form feed for the f of `from`. */
  | 'FF'
  /** Another control byte for the first letter of a known word. */
  | 'CTRL'
  /** ` rom`: the form feed shown as a blank. */
  | 'SP'
  /** `boatsrom`: the form feed gone. */
  | 'MERGE'
  /** A line end for the n of `not` or the r of `replace`. */
  | 'NL'
  /** `\'` and `\"`. */
  | 'SLASH'
  /** A syllable torn in two by a wrong Korean encoding. */
  | 'C1'
  /** A character that is lost for good. */
  | 'LOST'

/** `certain` and `high` are repaired unless told otherwise; the others are reported and left. */
export type Confidence = 'certain' | 'high' | 'probable' | 'suspect'
export const CONFIDENCES: readonly Confidence[] = ['certain', 'high', 'probable', 'suspect']
export const APPLIED: readonly Confidence[] = ['certain', 'high']

export interface Finding {
  rule: RepairRule
  confidence: Confidence
  applied: boolean
  /** `title`, `body`, `comments` of a page; `text` of any other text. */
  field: string
  /** Place of `before` in the text given, in UTF-16 units. */
  offset: number
  /** Line in the text given, from 1. */
  line: number
  before: string
  after: string
  /** The words around it. */
  context: string
  /** `case`: the word may have begun with a capital, which cannot be known. */
  note?: 'case' | 'mixed' | 'exception' | 'language' | 'boundary'
}

/** A change that a rule proposes. Places are in the whole text. */
export interface Edit {
  start: number
  end: number
  after: string
  rule: RepairRule
  confidence: Confidence
  note?: Finding['note']
}

export interface Field extends Range {
  name: string
}

/** Fields that one hand posted: they are judged together. Fields of one name are parts of one. */
export type Scope = Field[]

export interface RepairOptions {
  /** Words that a filter put a backslash before. */
  keywords?: readonly string[]
  /** Words that make a following ` rom` no damage: `CD rom`. */
  exceptions?: readonly string[]
  /** What is repaired; the rest is only reported. */
  apply?: readonly Confidence[]
}
