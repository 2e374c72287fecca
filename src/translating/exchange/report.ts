import type { LanguageCode } from '../../languages/index.ts'
import type { Piece as Compared } from '../diff/index.ts'
import type { Change } from './plan.ts'
import type { TextReason, UnitReason } from './refusal.ts'
import type { ExchangeFormat } from './types.ts'

/** Lines of each kind that a report holds at most; the counts are of all. */
export const MOST_LINES = 1000

export interface TextReport {
  /** uid of the article. */
  article: string
  title: string
  language: LanguageCode
  /** `would …` in a dry run. */
  outcome: 'created' | 'saved' | 'unchanged' | 'refused' | 'would create' | 'would save'
  reason?: TextReason
  /** Why it is refused, in the language of whoever asks. */
  sentence?: string
  /** `pieces`: the translation before and after, compared word by word; so with what differs in the source. */
  changes: (Omit<Change, 'inlines'> & { pieces: Compared[] })[]
  /** The source's words then and now, where the file was made for another revision. */
  differs: { key: string; was: string; is: string; pieces: Compared[] }[]
  /** Texts of the source that the file does not hold. */
  missing: string[]
  /** What translators wrote beside the words. */
  notes: { key: string; text: string }[]
}
export interface Refused {
  article: string
  /** Empty where the whole text is refused. */
  key: string
  reason: UnitReason | TextReason
  sentence: string
}
export interface ExchangeReport {
  format: ExchangeFormat
  dryRun: boolean
  /** Units in the file. */
  units: number
  changed: number
  same: number
  untranslated: number
  refusedCount: number
  refused: Refused[]
  /** Parts of the file that were made for nothing of ours. */
  strangers: number
  articles: TextReport[]
  /** All of it in one sentence. */
  sentence: string
}
