'use client'

import { useCallback, useEffect, useState } from 'react'
import type { MachineSetup } from '../../translating/machine/setup.ts'
import type { RunTold } from '../../translating/machine/tellRun.ts'
import { announce, hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { isAtWork } from './useRun.ts'

export interface Runs {
  setup: MachineSetup
  /** Most articles of one run. */
  most: number
  runs: RunTold[]
}

const EVERY_MS = 2000

/** The machine and the newest runs, one's own and others'; asked again while one is at work. */
export function useRuns(): { runs: Runs | null; refresh: () => Promise<void> } {
  const ask = useAsk()
  const [runs, setRuns] = useState<Runs | null>(null)
  const refresh = useCallback(async () => {
    const answer = await ask<Runs>('/bilingual/machine')
    if (answer.ok) setRuns(answer.data)
  }, [ask])
  useEffect(() => void refresh(), [refresh])
  useEffect(() => hear('moved', () => void refresh()), [refresh])
  const done = runs?.runs.reduce((sum, run) => sum + run.done, 0) ?? 0
  const atWork = runs?.runs.some(isAtWork) ?? false
  useEffect(() => {
    if (!atWork) return
    const timer = setInterval(() => void refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [atWork, refresh])
  const [known, setKnown] = useState<number | null>(null)
  useEffect(() => {
    if (!runs) return
    // An article that is through stands otherwise in the matrix.
    if (known !== null && known !== done) announce('moved', undefined)
    if (known !== done) setKnown(done)
  }, [runs, done, known])
  return { runs, refresh }
}
