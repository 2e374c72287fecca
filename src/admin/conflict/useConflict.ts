'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import type { Choice } from '../../translating/merge/index.ts'
import { readyToSave } from '../beforeSave.ts'
import { announce } from '../events.ts'
import type { LastSave } from '../server/lastSave.ts'
import { useAsk } from '../useAsk.ts'
import {
  type Asked,
  type Comparison,
  compare,
  type Kept,
  onlyDeskMoved,
  overridesFor,
  theyMoved,
  type Values,
} from './compare.ts'
import { useComparedFields } from './useComparedFields.ts'
import { useConflictSentences } from './useConflictSentences.ts'

export interface Conflict {
  /** null until the newer version was read. */
  comparison: Comparison | null
  kept: Kept
  keep: (asked: readonly Asked[], choice: Choice) => void
  who: LastSave | null
  /** The text was saved once more since something was chosen. */
  again: boolean
  trouble: string | null
  /** Reads the newer version. @returns whether there is a conflict to show */
  look: (refused: boolean) => Promise<boolean>
  /** Saves what is chosen; both versions stay in the history. @returns whether the save was sent */
  save: () => Promise<boolean>
  /** The saved text in place of the form's, which stays in the history. @returns whether it is there */
  takeTheirs: () => Promise<boolean>
}

/** Another's save and the open form, as one document that is being chosen. Until it is saved the form keeps everything. */
export function useConflict(): Conflict {
  const { id, collectionSlug, data: base, setData } = useDocumentInfo()
  const { getData, reset, submit } = useForm()
  const fields = useComparedFields()
  const ask = useAsk()
  const say = useConflictSentences()
  const [theirs, setTheirs] = useState<Values | null>(null)
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [kept, setKept] = useState<Kept>({})
  const [who, setWho] = useState<LastSave | null>(null)
  const [again, setAgain] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  /** What of ours is in the history already, and the version it was chosen against. */
  const inHistory = useRef('')
  const against = useRef<unknown>(null)
  const resent = useRef<unknown>(null)

  const look = useCallback(
    async (refused: boolean): Promise<boolean> => {
      if (!refused) await readyToSave()
      const [answer, saved] = await Promise.all([
        ask<Values>(`/${collectionSlug}/${id}?depth=0`),
        ask<LastSave>(`/bilingual/saved/${collectionSlug}/${id}`),
      ])
      setWho(saved.ok ? saved.data : null)
      setTrouble(answer.ok ? null : answer.message)
      if (!answer.ok) return true
      // Payload goes by the clock: what our own acts wrote is no conflict.
      if (!refused && answer.data.rev === getData().rev) return false
      const found = compare(fields, base ?? {}, getData() as Values, answer.data)
      // The next save takes along what the desk set.
      if (!refused && onlyDeskMoved(found)) return false
      // Somebody only acknowledged something, in another process: what is in the form is saved as it is. A time, a name
      // or a step was set at the desk: it stays, and so does all that is written here.
      const asItIs = !theyMoved(found)
      if (refused && (asItIs || onlyDeskMoved(found)) && resent.current !== answer.data.rev) {
        resent.current = answer.data.rev
        const overrides = asItIs ? { rev: answer.data.rev } : overridesFor(found, {}, getData() as Values, answer.data)
        const sent = await submit({ overrides })
        announce('moved', undefined)
        if (asItIs) return false
        if (sent?.res.ok) {
          const names = found.fields.filter(({ by }) => by === 'theirs').map(({ field }) => field.label)
          toast.info(say.deskMoved(names.join(', ')))
          return false
        }
      }
      setAgain(against.current !== null && against.current !== answer.data.rev)
      against.current = answer.data.rev
      setTheirs(answer.data)
      setComparison(found)
      return true
    },
    [ask, base, collectionSlug, fields, getData, id, say, submit],
  )

  const keep = useCallback((asked: readonly Asked[], choice: Choice): void => {
    setKept((before) => ({ ...before, ...Object.fromEntries(asked.map(({ key, mark }) => [key, { choice, mark }])) }))
  }, [])
  const done = (): void => {
    setKept({})
    setAgain(false)
    against.current = null
    inHistory.current = ''
  }

  /** Keeps the form's text in the history. @returns whether it is there */
  const keepOurs = async (yours: Values): Promise<boolean> => {
    const whole = JSON.stringify(yours)
    if (inHistory.current === whole) return true
    const stored = await ask(`/bilingual/conflict/${collectionSlug}/${id}`, { data: yours })
    if (stored.ok) inHistory.current = whole
    else setTrouble(`${say.notKept} ${stored.message}`)
    return stored.ok
  }
  const save = async (): Promise<boolean> => {
    if (!theirs || !comparison) return false
    const yours = getData() as Values
    if (!(await keepOurs(yours))) return false
    const sent = await submit({ overrides: overridesFor(comparison, kept, yours, theirs) })
    if (sent?.res.ok) done()
    announce('moved', undefined)
    return true
  }
  const takeTheirs = async (): Promise<boolean> => {
    if (!theirs) return false
    await readyToSave()
    if (!(await keepOurs(getData() as Values))) return false
    done()
    setData(theirs)
    await reset(theirs)
    toast.info(say.putAside)
    return true
  }
  return { comparison, kept, keep, who, again, trouble, look, save, takeTheirs }
}
