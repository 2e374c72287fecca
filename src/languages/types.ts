/** The languages a newsroom publishes in. BCP 47 codes. */
export type LanguageCode = 'ko' | 'en'

/** A value for each language: `{ ko: '국제', en: 'International' }`. */
export type PerLanguage<T> = { readonly [code in LanguageCode]: T }

/**
 * Everything that depends on one language. Nothing outside this room asks which
 * language it has before it; it calls these.
 */
export interface LanguageDefinition {
  readonly code: LanguageCode
  /** The language's own name, as a switcher shows it: 한국어, English. */
  readonly name: string
  /** Class set on the page for typography; the style sheet keys on it. */
  readonly typography: 'hangul' | 'latin'
  /** What two texts are compared by; what stands between spaces in Korean carries particles and is looked into. */
  readonly comparedBy: 'word' | 'eojeol'
  /** Locale given to Intl for sorting. */
  readonly collation: string
  /** Date and time to the minute in Korea time: 2026년 3월 6일 오전 8:30 · March 6, 2026, 8:30 a.m. KST. */
  formatDateTime(iso: string): string
  /** The day alone: 2026년 3월 6일 · March 6, 2026. */
  formatDate(iso: string): string
  /** A whole number as the language groups it. */
  formatNumber(value: number): string
  /** Slug from a title: NFC, lower case, letters and digits joined by hyphens, at most 180 bytes of UTF-8. */
  slugify(title: string): string
  /** Share of the letters in a text that are of this language's script, 0 to 1. */
  scriptShare(text: string): number
}
