'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { useAsk } from '../useAsk.ts'
import { usePlaces } from '../usePlaces.ts'

/** Makes the text of an article in one language and goes to it. */
export function useNewText(article: string | number): {
  writeOriginal: (language: LanguageCode) => Promise<void>
  startTranslation: (language: LanguageCode, credit: string) => Promise<void>
} {
  const ask = useAsk()
  const router = useRouter()
  const { admin, slugOf } = usePlaces()
  const writeOriginal = useCallback(
    async (language: LanguageCode) => {
      const answer = await ask<{ doc: { id: string | number } }>(`/${slugOf('translations')}?depth=0`, {
        article,
        language,
        kind: 'original',
        workflow: 'draft',
      })
      if (answer.ok) router.push(admin('translations', `/${answer.data.doc.id}`))
      else toast.error(answer.message)
    },
    [admin, article, ask, router, slugOf],
  )
  const startTranslation = useCallback(
    async (language: LanguageCode, credit: string) => {
      const answer = await ask<{ id: string | number }>('/bilingual/translations', { article, language, credit })
      if (answer.ok) router.push(admin('translations', `/${answer.data.id}`))
      else toast.error(answer.message)
    },
    [admin, article, ask, router],
  )
  return { writeOriginal, startTranslation }
}
