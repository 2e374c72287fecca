'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { useTextOf } from '../editions/useTextOf.ts'
import { Acts } from './Acts.tsx'

/** In the form of a text, in place of the save button. */
export function TranslationActs() {
  const { id } = useDocumentInfo()
  const { article, language } = useTextOf()
  const uid = useFormFields(([fields]) => fields?.uid?.value)
  const here = useMemo(
    () => ({ collection: 'translations' as const, uid: String(uid ?? ''), language }),
    [uid, language],
  )
  return <Acts article={id === undefined ? null : article} here={here} />
}
