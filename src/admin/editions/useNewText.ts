'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import type { MemoryFilled } from '../../translating/memory/fill.ts'
import { useMachineSentences } from '../machine/useMachineSentences.ts'
import { useAsk } from '../useAsk.ts'
import { usePlaces } from '../usePlaces.ts'

/** What a new translation is filled with; its places are empty where it is with nothing. */
export type Filling = { by: 'memory'; least: number } | { by: 'machine' } | null

interface NewText {
  writeOriginal: (language: LanguageCode) => Promise<void>
  /** @returns whether there is a text now */
  startTranslation: (language: LanguageCode, credit: string, filling?: Filling) => Promise<boolean>
  /** @param beside with its original beside it */
  openText: (id: string | number, beside?: boolean) => void
}

/** Makes the text of an article in one language and goes to it. */
export function useNewText(article: string | number): NewText {
  const ask = useAsk()
  const say = useMachineSentences()
  const router = useRouter()
  const { admin, slugOf } = usePlaces()
  const openText = useCallback(
    (id: string | number, beside = false): void =>
      router.push(admin('translations', beside ? `/${id}?side=1` : `/${id}`)),
    [admin, router],
  )
  const writeOriginal = useCallback(
    async (language: LanguageCode) => {
      const answer = await ask<{ doc: { id: string | number } }>(`/${slugOf('translations')}?depth=0`, {
        article,
        language,
        kind: 'original',
        workflow: 'draft',
      })
      if (answer.ok) openText(answer.data.doc.id)
      else toast.error(answer.message)
    },
    [article, ask, openText, slugOf],
  )
  const startTranslation = useCallback(
    async (language: LanguageCode, credit: string, filling: Filling = null) => {
      const answer = await ask<{ id: string | number }>('/bilingual/translations', { article, language, credit })
      if (!answer.ok) {
        toast.error(answer.message)
        return false
      }
      if (filling?.by === 'memory') {
        const filled = await ask<MemoryFilled>('/bilingual/memory/fill', { article, language, least: filling.least })
        const found = filled.ok ? filled.data.filled.length : 0
        if (!filled.ok) toast.error(filled.message)
        else toast.info(found > 0 ? say.memoryFilled(found, filled.data.empty) : say.memoryNone)
      }
      // Its run is followed in the text's own form.
      const begun = filling?.by === 'machine' ? await ask('/bilingual/machine', { article, language }) : null
      if (begun && !begun.ok) toast.error(begun.message)
      openText(answer.data.id, true)
      return true
    },
    [article, ask, openText, say],
  )
  return { writeOriginal, startTranslation, openText }
}
