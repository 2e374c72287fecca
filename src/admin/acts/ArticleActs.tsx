'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { Acts } from './Acts.tsx'

/** In an article's form, in place of the save button. */
export function ArticleActs() {
  const { id } = useDocumentInfo()
  const uid = useFormFields(([fields]) => fields?.uid?.value)
  const here = useMemo(() => ({ collection: 'articles' as const, uid: String(uid ?? ''), language: null }), [uid])
  return <Acts article={id} here={here} />
}
