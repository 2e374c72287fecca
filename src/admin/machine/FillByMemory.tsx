'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { MemoryFilled } from '../../translating/memory/fill.ts'
import { meanwhile } from '../beforeSave.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useMachineSentences } from './useMachineSentences.ts'
import type { Standing } from './useStanding.ts'

/** How alike a source may be asked to be, in per cent. */
const LEAST = [100, 90, 80, 70] as const

/** Chooses how alike the source of a match must be. */
export function LeastChoice({ least, choose }: { least: number; choose: (least: number) => void }) {
  const say = useMachineSentences()
  const id = useId()
  return (
    <span className="bilingual-machine__least">
      <label htmlFor={id}>{say.memoryLeast}</label>{' '}
      <select id={id} onChange={({ target }) => choose(Number(target.value))} value={least}>
        {LEAST.map((per) => (
          <option key={per} value={per}>
            {per === 100 ? say.memoryExact : say.memoryAlike(per)}
          </option>
        ))}
      </select>
    </span>
  )
}

interface Props {
  standing: Standing
  save: () => Promise<boolean>
  takeIn: () => Promise<void>
}

/** Fills the empty places with what was translated before; one click takes it back. */
export function FillByMemory({ standing, save, takeIn }: Props) {
  const say = useMachineSentences()
  const ask = useAsk()
  const [least, setLeast] = useState(100)
  const [busy, setBusy] = useState(false)
  const { article, language, empty } = standing
  if (empty === 0) return null

  /** Asks for a fill, or for one to be taken back, and takes what it did into the form. */
  const taken = <T,>(path: string, body: object) =>
    meanwhile(async () => {
      const answer = await ask<T>(`/bilingual/memory/fill${path}`, { article, language, ...body })
      await takeIn()
      return answer
    })
  const undo = async (at: string): Promise<void> => {
    if (!(await save())) return
    const answer = await taken<{ emptied: string[] }>('/undo', { at })
    if (answer.ok) toast.success(say.undone(answer.data.emptied.length))
    else toast.error(answer.message)
    announce('moved', undefined)
  }
  const fill = async (): Promise<void> => {
    setBusy(true)
    if (await save()) {
      const answer = await taken<MemoryFilled>('', { least })
      if (!answer.ok) toast.error(answer.message)
      else {
        const { filled, empty: left, coded, at } = answer.data
        if (filled.length === 0) toast.info(say.memoryNone)
        else
          toast.success(say.memoryFilled(filled.length, left), {
            action: { label: say.undo, onClick: () => void undo(at) },
          })
        if (coded > 0) toast.info(say.memoryCoded(coded))
      }
      announce('moved', undefined)
    }
    setBusy(false)
  }
  return (
    <section>
      <Button
        buttonStyle="secondary"
        className="bilingual-machine__memory"
        disabled={busy}
        margin={false}
        onClick={() => void fill()}
        size="small"
      >
        {say.memory}
      </Button>{' '}
      <LeastChoice choose={setLeast} least={least} />
    </section>
  )
}
