import { isLanguage } from './index.ts'
import type { LanguageCode } from './types.ts'

/** The language of the interface that Payload's i18n or an Accept-Language chose; English where it is neither of ours. */
export const interfaceLanguage = (code: string | undefined): LanguageCode => {
  const primary = code?.toLowerCase().split('-')[0]
  return isLanguage(primary) ? primary : 'en'
}

/** A label in both languages, in the shape Payload's admin takes. */
export const label = (ko: string, en: string): { ko: string; en: string } => ({ ko, en })
