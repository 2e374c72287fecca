'use client'

import { useFormFields } from '@payloadcms/ui'
import { isLanguage, type LanguageCode } from '../../languages/index.ts'

/** The article and language that the form of a text names. */
export function useTextOf(): { article: string | number | null; language: LanguageCode | null } {
  const article = useFormFields(([fields]) => fields?.article?.value)
  const language = useFormFields(([fields]) => fields?.language?.value)
  return {
    article: typeof article === 'string' || typeof article === 'number' ? article : null,
    language: isLanguage(language) ? language : null,
  }
}
