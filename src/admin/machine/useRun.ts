'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ArticleTold, RunTold } from '../../translating/machine/tellRun.ts'
import { useAsk } from '../useAsk.ts'

export type Run = RunTold & { articles: ArticleTold[] }

const EVERY_MS = 700

export const isAtWork = ({ state }: Pick<RunTold, 'state'>): boolean => state === 'queued' || state === 'running'

/** A run as it goes on, asked for while it is at work. */
export function useRun(uid: string | null, ended: (run: Run) => void): { run: Run | null; stop: () => Promise<void> } {
  const ask = useAsk()
  const [run, setRun] = useState<Run | null>(null)
  const look = useCallback(async (): Promise<Run | null> => {
    const answer = await ask<Run>(`/bilingual/machine/${uid}`)
    if (!answer.ok) return null
    setRun(answer.data)
    return answer.data
  }, [ask, uid])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever hears of the end is told once, by the newest listener
  useEffect(() => {
    setRun(null)
    if (uid === null) return
    let left = false
    let timer: ReturnType<typeof setTimeout>
    const again = async (): Promise<void> => {
      const found = await look()
      if (left) return
      if (found && !isAtWork(found)) ended(found)
      else timer = setTimeout(() => void again(), EVERY_MS)
    }
    void again()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [uid, look])
  const stop = async (): Promise<void> => {
    await ask(`/bilingual/machine/${uid}/stop`, {})
    await look()
  }
  return { run, stop }
}
