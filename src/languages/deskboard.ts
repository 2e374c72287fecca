import { type DeskboardSentences, deskboard as en } from './en/deskboard.ts'
import { deskboard as ko } from './ko/deskboard.ts'
import type { LanguageCode } from './types.ts'

export type { DeskboardSentences } from './en/deskboard.ts'
export const deskboardSentences = (language: LanguageCode): DeskboardSentences => ({ ko, en })[language]

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long ago, or how soon, in the words of a language: 3일 전 · 3 days ago. */
export function agoIn(language: LanguageCode, iso: string, now = Date.now()): string {
  const seconds = Math.round((Date.parse(iso) - now) / 1000)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  for (const [unit, size] of UNITS)
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  return deskboardSentences(language).justNow
}
