import type { LanguageCode } from '../languages/types.ts'

export interface Alternate {
  language: LanguageCode
  url: string
}
export interface HrefLang {
  hreflang: LanguageCode | 'x-default'
  href: string
}

/**
 * The set of alternate links of a page: every version names itself and all others, and a default for readers
 * of other languages. Fewer than two versions are no set, and nothing is said.
 */
export function hrefLangs(alternates: readonly Alternate[], fallback: LanguageCode): HrefLang[] {
  const [first] = alternates
  if (!first || alternates.length < 2) return []
  const forOthers = alternates.find(({ language }) => language === fallback) ?? first
  return [
    ...alternates.map(({ language, url }) => ({ hreflang: language, href: url })),
    { hreflang: 'x-default' as const, href: forOthers.url },
  ]
}
