'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Against, BehindAnswer } from '../../translating/behind/types.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'

export type Order = { act: 'done' | 'none' | 'open'; keys: string[] } | { act: 'follow' } | { act: 'undo' }

export interface BehindState {
  answer: BehindAnswer | null
  busy: boolean
  /** Says something of the changes. @returns whether it was taken */
  tell: (order: Order) => Promise<boolean>
}

/** How far a translation is behind its source, and what is said of it. An open form saves on as if nothing had been. */
export function useBehind(id: string | number | undefined, against: Against, moved: unknown): BehindState {
  const ask = useAsk()
  const [answer, setAnswer] = useState<BehindAnswer | null>(null)
  const [busy, setBusy] = useState(false)
  const path = `/bilingual/translations/${id}/behind`
  const look = useCallback(async () => {
    if (id === undefined) return
    const found = await ask<BehindAnswer>(`${path}?against=${against}`)
    setAnswer(found.ok ? found.data : null)
  }, [ask, id, path, against])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves the text, and the server is asked again
  useEffect(() => void look(), [look, moved])
  const tell = async (order: Order): Promise<boolean> => {
    setBusy(true)
    const looked = order.act === 'undo' ? {} : { hash: answer?.source.hash }
    const said = await ask<BehindAnswer>(path, { ...order, against, ...looked })
    setBusy(false)
    if (said.ok) setAnswer(said.data)
    else {
      toast.error(said.message)
      await look()
    }
    announce('moved', undefined)
    return said.ok
  }
  return { answer, busy, tell }
}
