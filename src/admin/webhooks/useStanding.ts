'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Standing } from '../../webhooks/rest.ts'
import { useAsk } from '../useAsk.ts'

const EVERY_MS = 5000

export interface Sending {
  standing: Standing | null
  /** Why the last question or deed failed; '' where it did not. */
  trouble: string
  refresh: () => Promise<void>
  /** Does something with the webhook: what it answers, null where it was refused. */
  act: <T>(what: 'secret' | 'send', body?: object) => Promise<T | null>
}

/** Where a webhook stands, asked again now and then. */
export function useStanding(id: string | number): Sending {
  const ask = useAsk()
  const [standing, setStanding] = useState<Standing | null>(null)
  const [trouble, setTrouble] = useState('')
  const path = `/bilingual/webhooks/${id}`
  const refresh = useCallback(async () => {
    const answer = await ask<Standing>(path)
    if (answer.ok) setStanding(answer.data)
    else setTrouble(answer.message)
  }, [ask, path])
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [refresh])
  const act = useCallback(
    async <T>(what: 'secret' | 'send', body: object = {}): Promise<T | null> => {
      const answer = await ask<T>(`${path}/${what}`, body)
      setTrouble(answer.ok ? '' : answer.message)
      await refresh()
      return answer.ok ? answer.data : null
    },
    [ask, path, refresh],
  )
  return { standing, trouble, refresh, act }
}
