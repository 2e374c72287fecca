import { type SiteSentences, site as siteEn } from './en/site.ts'
import { site as siteKo } from './ko/site.ts'
import type { LanguageCode, PerLanguage } from './types.ts'

export type { SiteSentences } from './en/site.ts'

const all: PerLanguage<SiteSentences> = { ko: siteKo, en: siteEn }

/** Every sentence the reader pages say, in one language. */
export const siteSentences = (code: LanguageCode): SiteSentences => all[code]
