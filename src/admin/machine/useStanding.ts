'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import type { Reviewed } from '../../translating/machine/review.ts'
import type { MachineSetup } from '../../translating/machine/setup.ts'
import type { RunTold } from '../../translating/machine/tellRun.ts'
import type { TextStanding } from '../../translating/machine/text.ts'
import { meanwhile } from '../beforeSave.ts'
import { announce, hear } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useMachineSentences } from './useMachineSentences.ts'
import { useTakeIn } from './useTakeIn.ts'

export interface Standing extends TextStanding {
  article: string
  language: LanguageCode
  setup: MachineSetup
  /** Runs at work on it, whoever began them. */
  runs: RunTold[]
}
export interface Stands {
  standing: Standing | null
  refresh: () => Promise<void>
  /** Says that a person has looked at these places, or at all. */
  review: (keys?: readonly string[]) => Promise<void>
  busy: boolean
}

/** Where the open translation stands with machine and memory; null of a text that is none, or not theirs to write. */
export function useStanding(): Stands {
  const { id, lastUpdateTime } = useDocumentInfo()
  const ask = useAsk()
  const say = useMachineSentences()
  const takeIn = useTakeIn()
  const [standing, setStanding] = useState<Standing | null>(null)
  const [busy, setBusy] = useState(false)
  const refresh = useCallback(async () => {
    if (id === undefined) return
    const answer = await ask<Standing>(`/bilingual/machine/text/${id}`)
    // What was known stands where the server is not reached.
    if (answer.ok || answer.status > 0) setStanding(answer.ok ? answer.data : null)
  }, [ask, id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save moves the text, and the server is asked again
  useEffect(() => void refresh(), [refresh, lastUpdateTime])
  useEffect(() => hear('moved', () => void refresh()), [refresh])
  // A run may have been begun in another window.
  useEffect(() => {
    const front = () => void refresh()
    window.addEventListener('focus', front)
    return () => window.removeEventListener('focus', front)
  }, [refresh])

  const review = async (keys?: readonly string[]): Promise<void> => {
    if (!standing) return
    const { article, language, marks } = standing
    setBusy(true)
    const seen = Object.fromEntries(marks.map(({ key, hash }) => [key, hash]))
    const body = { article, language, seen, ...(keys && { keys }) }
    const answer = await meanwhile(async () => {
      const said = await ask<Reviewed>('/bilingual/machine/review', body)
      await takeIn()
      return said
    })
    if (!answer.ok) toast.error(answer.message)
    else if (answer.data.left.length === 0 && answer.data.kind === 'machine-reviewed') toast.success(say.allReviewed)
    setBusy(false)
    announce('moved', undefined)
  }
  return { standing, refresh, review, busy }
}
