'use client'

import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** Takes a schedule back, says in which languages it was, and offers to set it again as it was. */
export function useUnschedule(): (schedule: string) => Promise<void> {
  const ask = useAsk()
  const { say, language } = useDeskSentences()
  return useCallback(
    async (schedule: string) => {
      const answer = await ask<{ due: string; languages: LanguageCode[] }>('/bilingual/acts', {
        act: 'unschedule',
        schedule,
      })
      if (answer.ok) {
        const { due, languages } = answer.data
        const said = say.unscheduled(
          languages.map((code) => say.languages[code]).join(', '),
          language.formatDateTime(due),
        )
        toast.success(said)
        announce('did', { said, translation: '', undo: { act: 'reschedule', schedule }, to: '/bilingual/acts' })
      } else toast.error(answer.message)
      announce('moved', undefined)
    },
    [ask, language, say],
  )
}
