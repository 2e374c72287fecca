'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Desk } from '../publishing/desk.ts'
import { hear } from './events.ts'
import { untilDue } from './untilDue.ts'
import { useAsk } from './useAsk.ts'

export interface Known {
  desk: Desk | null
  /** What the server said instead. */
  trouble: string | null
  refresh: () => Promise<void>
}

/**
 * Where an article stands in each language; asked again after a save, an act, a due time and when
 * the window comes to the front.
 */
export function useDesk(article: string | number | null | undefined): Known {
  const ask = useAsk()
  const { lastUpdateTime } = useDocumentInfo()
  const [desk, setDesk] = useState<Desk | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const refresh = useCallback(async () => {
    if (article === null || article === undefined || article === '') return
    const answer = await ask<Desk>(`/bilingual/desk/${encodeURIComponent(String(article))}`)
    if (answer.ok) setDesk(answer.data)
    setTrouble(answer.ok ? null : answer.message)
  }, [ask, article])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves lastUpdateTime, and the state is asked again
  useEffect(() => void refresh(), [refresh, lastUpdateTime])
  useEffect(() => hear('moved', () => void refresh()), [refresh])
  useEffect(() => {
    const front = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    document.addEventListener('visibilitychange', front)
    window.addEventListener('focus', front)
    return () => {
      document.removeEventListener('visibilitychange', front)
      window.removeEventListener('focus', front)
    }
  }, [refresh])
  useEffect(() => {
    const wait = desk && untilDue(desk, Date.now())
    if (wait === null) return
    const timer = setTimeout(() => void refresh(), wait)
    return () => clearTimeout(timer)
  }, [desk, refresh])
  return { desk, trouble, refresh }
}
