'use client'

import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { WorkResult } from '../../translating/desk/index.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'

/** Does an act of the desk to a text and says it in words; a refusal is shown. @returns what came of it */
export type DoWork = (translation: string, body: object, said: string) => Promise<WorkResult | null>

/** Acts of the desk: what was done stands in the line that takes it back. */
export function useWork(): DoWork {
  const ask = useAsk()
  return useCallback(
    async (translation, body, said) => {
      const answer = await ask<WorkResult>('/bilingual/work', { translation, ...body })
      if (!answer.ok) toast.error(answer.message)
      else announce('did', { said, translation, undo: answer.data.undo })
      announce('moved', undefined)
      return answer.ok ? answer.data : null
    },
    [ask],
  )
}
