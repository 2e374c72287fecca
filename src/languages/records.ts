import { records as en, type RecordSentences } from './en/records.ts'
import { records as ko } from './ko/records.ts'
import type { LanguageCode, PerLanguage } from './types.ts'

const all: PerLanguage<RecordSentences> = { ko, en }

/** What the desk says of rows that the plugin wrote by itself. */
export const recordSentences = (code: LanguageCode): RecordSentences => all[code]
