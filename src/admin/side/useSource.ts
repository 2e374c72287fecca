'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Against, BehindAnswer } from '../../translating/behind/types.ts'
import { announce } from '../events.ts'
import type { SideText } from '../server/side.ts'
import { useAsk } from '../useAsk.ts'
import type { BehindState, Order } from './useBehind.ts'

export interface SideSource {
  text: SideText | null
  /** Why there is none. */
  refused: string | null
  behind: BehindState
}

/**
 * The source of a translation and how far it is behind, in one question; asked again when `moved` changes. What is said
 * of the changes is no save of the form: an open form saves on as if nothing had been.
 */
export function useSource(id: string | number | undefined, against: Against, moved: unknown): SideSource {
  const ask = useAsk()
  const [text, setText] = useState<SideText | null>(null)
  const [answer, setAnswer] = useState<BehindAnswer | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const look = useCallback(async () => {
    if (id === undefined) return
    const found = await ask<SideText>(`/bilingual/side/${id}?against=${against}`)
    setText(found.ok ? found.data : null)
    setAnswer(found.ok ? found.data.told : null)
    setRefused(found.ok ? null : found.message)
  }, [ask, id, against])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves the text, and the server is asked again
  useEffect(() => void look(), [look, moved])

  const tell = async (order: Order): Promise<boolean> => {
    setBusy(true)
    const looked = order.act === 'undo' ? {} : { hash: answer?.source.hash }
    const said = await ask<BehindAnswer>(`/bilingual/translations/${id}/behind`, { ...order, against, ...looked })
    setBusy(false)
    if (said.ok) setAnswer(said.data)
    else toast.error(said.message)
    // What is marked as changed is so against another text now; a word on one place alone marks nothing else.
    if (!said.ok || order.act === 'follow' || order.act === 'undo' || said.data.behind === null) await look()
    announce('moved', undefined)
    return said.ok
  }
  return { text, refused, behind: { answer, busy, tell } }
}
