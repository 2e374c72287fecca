import { en } from './en/index.ts'
import { ko } from './ko/index.ts'
import type { LanguageCode, LanguageDefinition, PerLanguage } from './types.ts'

export { koreaDay, koreaISO, koreaMonth, koreaMonthBegins, koreaTime } from './dates.ts'
export { visible } from './script.ts'
export { isSlug, numberedSlug, SLUG_BYTES, slugFrom } from './slug.ts'
export type { LanguageCode, LanguageDefinition, PerLanguage } from './types.ts'

const definitions: PerLanguage<LanguageDefinition> = { ko, en }

/** Every language, in the order in which they are shown. */
export const languages: readonly LanguageDefinition[] = [ko, en]
export const languageCodes: readonly LanguageCode[] = languages.map(({ code }) => code)

export const languageOf = (code: LanguageCode): LanguageDefinition => definitions[code]

export const isLanguage = (value: unknown): value is LanguageCode =>
  typeof value === 'string' && Object.hasOwn(definitions, value)

export const otherLanguage = (code: LanguageCode): LanguageCode => {
  const other = languageCodes.find((candidate) => candidate !== code)
  if (!other) throw new Error(`${code} has no counterpart`)
  return other
}

/** A value made for each language. */
export const perLanguage = <T>(make: (code: LanguageCode) => T): PerLanguage<T> => ({ ko: make('ko'), en: make('en') })
