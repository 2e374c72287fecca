import { koreaISO, type LanguageCode, languageOf } from 'payload-bilingual/next'

/** A time as readers of a language write it, in Korea time. */
export function Time({ at, language, day = false }: { at: string; language: LanguageCode; day?: boolean }) {
  const { formatDate, formatDateTime } = languageOf(language)
  return <time dateTime={koreaISO(at)}>{day ? formatDate(at) : formatDateTime(at)}</time>
}
