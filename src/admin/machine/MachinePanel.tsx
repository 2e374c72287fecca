'use client'

import { useEffect, useRef, useState } from 'react'
import type { Mark } from '../../translating/machine/words.ts'
import { focusField } from '../acts/focusField.ts'
import { beforeSave, meanwhile } from '../beforeSave.ts'
import { announce } from '../events.ts'
import { goToBlock } from '../side/blocks.ts'
import { useBodyEditor } from '../side/useBodyEditor.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { FillByMachine } from './FillByMachine.tsx'
import { FillByMemory } from './FillByMemory.tsx'
import { Marks } from './Marks.tsx'
import { Outcome } from './Outcome.tsx'
import { RunProgress } from './RunProgress.tsx'
import { Setup } from './Setup.tsx'
import { useMachineSentences } from './useMachineSentences.ts'
import { type Run, useRun } from './useRun.ts'
import { useSavedFirst } from './useSavedFirst.ts'
import { useSourceHints } from './useSourceHints.ts'
import { useStanding } from './useStanding.ts'
import { useTakeIn } from './useTakeIn.ts'

/** Of a place's name, which its first words are. */
const LONGEST = 24

/** On a translation's form: fills it by machine or from the memory, and what of that a person has still to look at. */
export function MachinePanel() {
  const say = useMachineSentences()
  const { say: desk, language: shown } = useDeskSentences()
  const stands = useStanding()
  const { standing } = stands
  const takeIn = useTakeIn()
  const save = useSavedFirst()
  const place = useRef<HTMLDivElement>(null)
  const editor = useBodyEditor(place)
  const [begun, setBegun] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [ended, setEnded] = useState<Run | null>(null)
  useSourceHints(place, editor, standing?.sources)

  const others = standing?.runs[0]?.run ?? null
  const at = begun ?? others
  const { run, stop } = useRun(at, (found) => {
    setEnded(found)
    setBegun(null)
    void meanwhile(takeIn).then(() => announce('moved', undefined))
  })
  // While a machine is at work on this text, a save starts from what it wrote.
  useEffect(() => (at === null ? undefined : beforeSave(takeIn)), [at, takeIn])

  // It opens where something is to be seen, and closes by hand alone.
  const seen = at !== null || ended !== null || (standing?.marks.length ?? 0) > 0
  useEffect(() => {
    if (seen) setOpen(true)
  }, [seen])

  const nameOf = (key: string): string => {
    const field = desk.fields[key.replace('field:', '')]
    const source = standing?.sources.find((one) => one.key === key)?.text ?? say.whole
    return field ?? (source.length > LONGEST ? `${source.slice(0, LONGEST)}…` : source)
  }
  const goTo = ({ key, block }: Pick<Mark, 'key' | 'block'>): void => {
    if (block === null) focusField(key.replace('field:', ''))
    else if (editor) goToBlock(editor, block)
  }
  if (!standing) return <div ref={place} />
  const { marks, empty, stale, unaligned, setup, runs } = standing
  const [first] = runs
  return (
    <div className="field-type bilingual-machine" ref={place}>
      <details
        onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}
        open={open}
      >
        <summary>
          <strong>{say.heading}</strong>{' '}
          <span className={marks.length > 0 ? 'bilingual-warn' : undefined}>
            {say.summary(marks.length, empty + stale)}
          </span>
        </summary>
        {at !== null && first && !first.own && <p>{say.startedBy(first.by, shown.formatDateTime(first.at))}</p>}
        {at !== null && run && <RunProgress run={run} stop={stop} />}
        {at === null && ended && <Outcome nameOf={nameOf} run={ended} />}
        {at === null && unaligned && <p>{say.unaligned}</p>}
        {at === null && !unaligned && (
          <div className="bilingual-machine__fills">
            <FillByMachine
              begun={(uid) => {
                setEnded(null)
                setBegun(uid)
              }}
              nameOf={nameOf}
              save={save}
              standing={standing}
            />
            <FillByMemory save={save} standing={standing} takeIn={takeIn} />
          </div>
        )}
        <Marks goTo={goTo} nameOf={nameOf} stands={stands} />
        <Setup setup={setup} />
      </details>
    </div>
  )
}
