'use client'

import { toast, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SaidProblem } from '../../publishing/problem.ts'
import type { ActResult } from '../../publishing/types.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { answerElsewhere } from './answerElsewhere.ts'
import { actRequest, checkRequest } from './request.ts'
import type { Checked, Chosen } from './types.ts'

const TYPING_MS = 350

/** Asks the gate whenever the choice changes, and carries out the act that was looked at. */
export function usePublishing({
  article,
  chosen,
  open,
  modalSlug,
  onProblems,
}: {
  article: string | number
  chosen: Chosen
  open: boolean
  modalSlug: string
  onProblems: (problems: SaidProblem[]) => void
}) {
  const ask = useAsk()
  const { closeModal } = useModal()
  const { say, language } = useDeskSentences()
  const [checked, setChecked] = useState<Checked | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const asked = useRef(0)

  const check = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    const answer = await ask<Checked>('/bilingual/acts', checkRequest(article, chosen))
    if (mine !== asked.current) return
    setChecked(answer.ok ? answer.data : null)
    setTrouble(answer.ok ? null : answer.message)
    if (answer.ok) onProblems(answer.data.problems)
  }, [article, ask, chosen, onProblems])

  useEffect(() => {
    if (!open) return setChecked(null)
    const timer = setTimeout(() => void check(), TYPING_MS)
    return () => clearTimeout(timer)
  }, [check, open])

  const act = async (): Promise<void> => {
    if (!checked) return
    setBusy(true)
    const answer = await ask<ActResult & { due?: string }>('/bilingual/acts', actRequest(article, chosen, checked))
    const open = answer.ok && !answer.data.due ? await answerElsewhere(ask, article, chosen, answer.data) : []
    setBusy(false)
    announce('moved', undefined)
    if (!answer.ok) {
      await check()
      setTrouble(answer.status === 409 ? say.movedMeanwhile : answer.message)
      return
    }
    const { state, due, editions } = answer.data
    const names = (editions ?? []).map((edition) => say.languages[edition.language]).join(', ')
    if (due) toast.success(say.scheduled(language.formatDateTime(due)))
    else if (state === 'unchanged') toast.info(say.nothingNew)
    else toast.success(chosen.correction ? say.corrected(names) : say.published(names))
    for (const code of open) toast.info(say.elsewhereStands(say.languages[code]))
    if (state === 'shortly') toast.info(say.shortly)
    onProblems([])
    closeModal(modalSlug)
  }
  return { checked, trouble, busy, act, again: check }
}
