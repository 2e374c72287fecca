'use client'

import { useTranslation } from '@payloadcms/ui'
import { desk as en } from '../languages/en/desk.ts'
import { type LanguageCode, type LanguageDefinition, languageOf } from '../languages/index.ts'
import { interfaceLanguage } from '../languages/interface.ts'
import { desk as ko } from '../languages/ko/desk.ts'

const all = { ko, en }

export interface Desk {
  say: typeof en
  /** Language of the admin's interface. */
  code: LanguageCode
  language: LanguageDefinition
}

/** The desk's sentences in the language of the admin's interface. */
export function useDeskSentences(): Desk {
  const { i18n } = useTranslation()
  const code = interfaceLanguage(i18n.language)
  return { say: all[code], code, language: languageOf(code) }
}
