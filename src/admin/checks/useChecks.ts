'use client'

import { toast, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { settled } from '../acts/settled.ts'
import { announce, hear } from '../events.ts'
import { type Answer, useAsk } from '../useAsk.ts'
import type { SaidChecks, SaidFinding } from './findings.ts'
import { inTurn } from './inTurn.ts'
import { type Checks, setChecks } from './store.ts'
import { useChecksSentences } from './useChecksSentences.ts'

const PAUSE_MS = 700
const SLOW_MS = 1000
/** The fields that are looked at. */
const FIELDS = ['title', 'deck', 'dateline', 'summary', 'seo.title', 'seo.description']

/**
 * The checks of the open form, its unsaved words included: asked for when the person pauses, one question at a time.
 * Who may not write the text sees those of the saved one.
 */
export function useChecks(): Checks {
  const { id, hasSavePermission, lastUpdateTime } = useDocumentInfo()
  const { getData } = useForm()
  const body = useFormFields(([fields]) => fields?.body?.value)
  const words = useFormFields(([fields]) => FIELDS.map((name) => fields?.[name]?.value ?? '').join('\n'))
  const ask = useAsk()
  const say = useChecksSentences()
  const [answer, setAnswer] = useState<SaidChecks | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [slow, setSlow] = useState(false)
  const unsaved = hasSavePermission === true
  const path = `/bilingual/translations/${id}`

  const take = useCallback((given: Answer<SaidChecks>): boolean => {
    if (given.ok) setAnswer(given.data)
    return given.ok
  }, [])
  const form = useCallback(() => {
    const { title, deck, dateline, summary, seo, body: blocks } = getData()
    return { title, deck, dateline, summary, seo, body: blocks }
  }, [getData])
  const task = useCallback(async () => {
    // A text that was never saved has nothing that could be asked for.
    if (id === undefined) return
    const wait = setTimeout(() => setSlow(true), SLOW_MS)
    const given = await ask<SaidChecks>(`${path}/checks`, unsaved ? { data: form() } : undefined)
    clearTimeout(wait)
    setSlow(false)
    take(given)
    setTrouble(given.ok ? null : given.message)
  }, [ask, form, id, path, take, unsaved])

  const turn = useMemo(() => inTurn(task, PAUSE_MS), [task])
  const first = useRef(true)
  useEffect(() => {
    first.current = true
    return turn.stop
  }, [turn])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written, and what is saved, is looked at anew
  useEffect(() => {
    if (id === undefined) return
    if (first.current) turn.now()
    else turn.soon()
    first.current = false
  }, [id, turn, body, words, lastUpdateTime])
  useEffect(() => hear('moved', turn.soon), [turn])

  const act = useCallback(
    async (name: 'waive' | 'unwaive', finding: SaidFinding, reason?: string): Promise<boolean> => {
      await settled()
      const data = unsaved ? { data: form() } : {}
      const given = await ask<SaidChecks>(`${path}/${name}`, { finding: finding.id, reason, ...data })
      if (!given.ok) toast.error(given.message)
      announce('moved', undefined)
      return take(given)
    },
    [ask, form, path, take, unsaved],
  )
  const unwaive = useCallback(
    async (finding: SaidFinding): Promise<boolean> => {
      const done = await act('unwaive', finding)
      if (done) toast.success(say.unwaivedToast)
      return done
    },
    [act, say],
  )
  const waive = useCallback(
    async (finding: SaidFinding, reason: string): Promise<boolean> => {
      const done = await act('waive', finding, reason)
      if (done) toast.success(say.waivedToast, { action: { label: say.unwaive, onClick: () => void unwaive(finding) } })
      return done
    },
    [act, say, unwaive],
  )
  const checks = useMemo<Checks>(
    () => ({ answer, slow, trouble, unsaved, again: turn.now, waive, unwaive }),
    [answer, slow, trouble, unsaved, turn, waive, unwaive],
  )
  useEffect(() => {
    if (id !== undefined) setChecks(String(id), checks)
  }, [id, checks])
  useEffect(() => () => (id === undefined ? undefined : setChecks(String(id), null)), [id])
  return checks
}
