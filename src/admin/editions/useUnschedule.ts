'use client'

import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** Takes a schedule back. */
export function useUnschedule(): (schedule: string) => Promise<void> {
  const ask = useAsk()
  const { say } = useDeskSentences()
  return useCallback(
    async (schedule: string) => {
      const answer = await ask('/bilingual/acts', { act: 'unschedule', schedule })
      if (answer.ok) toast.success(say.unscheduled)
      else toast.error(answer.message)
      announce('moved', undefined)
    },
    [ask, say],
  )
}
