'use client'

import { useDocumentInfo, useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** A text without a title is headed by its language and that it has none, where Payload would show the row's id. */
export function useHeading(language: LanguageCode | null): void {
  const { id } = useDocumentInfo()
  const { say } = useDeskSentences()
  const { setDocumentTitle, title: shown } = useDocumentTitle()
  const title = useFormFields(([fields]) => fields?.title?.value)
  const heading = language && !title && id !== undefined ? `${say.languages[language]} · ${say.untitled}` : null
  useEffect(() => {
    if (!heading || shown === heading) return
    // Payload writes the id in an effect of its own, behind this one.
    const later = setTimeout(() => setDocumentTitle(heading))
    return () => clearTimeout(later)
  }, [heading, setDocumentTitle, shown])
}
