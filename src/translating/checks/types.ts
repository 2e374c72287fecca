import type { LanguageCode } from '../../languages/index.ts'

export const CHECK_KINDS = [
  'numbers',
  'units',
  'dates',
  'times',
  'names',
  'quotes',
  'links',
  'images',
  'footnotes',
  'dateline',
  'byline',
  'untranslated',
  'script',
  'spaces',
  'particles',
  'punctuation',
] as const
/** What a check is about; its level can be set by it. */
export type CheckKind = (typeof CHECK_KINDS)[number]
export type CheckLevel = 'warning' | 'error' | 'off'
export type CheckLevels = Partial<Record<CheckKind, CheckLevel>>

/** Words in a segment's text. */
export interface Place {
  start: number
  end: number
  text: string
}

/** One thing that a check found; the sentence for its code stands in `languages`. */
export interface Finding {
  kind: CheckKind
  code: string
  level: 'warning' | 'error'
  /** Key of the segment, or id of the block. */
  key: string
  source?: Place
  target?: Place
  values: Record<string, string>
}

/** What a check says before its level and place are known. */
export type Found = Pick<Finding, 'kind' | 'code'> & Partial<Pick<Finding, 'source' | 'target' | 'values'>>

/** Two texts that should say the same. */
export interface TextPair {
  source: string
  target: string
  from: LanguageCode
  to: LanguageCode
}
