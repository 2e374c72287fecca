'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { Choice } from '../parts/Choice.tsx'
import { useAsk } from '../useAsk.ts'
import { useMachineSentences } from './useMachineSentences.ts'
import type { Standing } from './useStanding.ts'

interface Props {
  standing: Standing
  /** Saves what is typed first. @returns whether the form is saved */
  save: () => Promise<boolean>
  begun: (run: string) => void
  nameOf: (key: string) => string
}

/** Has the machine fill what is empty; what people wrote is replaced only where that is asked for, and shown before. */
export function FillByMachine({ standing, save, begun, nameOf }: Props) {
  const say = useMachineSentences()
  const ask = useAsk()
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const { article, language, empty, stale, persons, setup } = standing
  if (setup.state !== 'ready') return null
  const replaces = over && persons.length > 0
  const count = empty + stale
  const start = async (): Promise<void> => {
    setBusy(true)
    if (await save()) {
      const answer = await ask<{ run: string }>('/bilingual/machine', { article, language, overwrite: replaces })
      if (answer.ok) begun(answer.data.run)
      else toast.error(answer.message)
    }
    setBusy(false)
    setOver(false)
  }
  return (
    <section>
      <p className="field-description">{count > 0 || replaces ? say.fillHint(setup.name) : say.nothingToFill}</p>
      {(count > 0 || replaces) && (
        <Button
          className={replaces ? 'bilingual-danger bilingual-machine__fill' : 'bilingual-machine__fill'}
          disabled={busy}
          margin={false}
          onClick={() => void start()}
          size="small"
        >
          {replaces ? say.fillOver(persons.length) : say.fill(count)}
        </Button>
      )}
      {persons.length > 0 && (
        <Choice checked={over} disabled={busy} onChange={setOver}>
          {say.over}
        </Choice>
      )}
      {replaces && (
        <>
          <p className="bilingual-warn">{say.overWhat(persons.length)}</p>
          <ul className="bilingual-machine__over">
            {persons.map(({ key, text }) => (
              <li key={key}>
                <small>{nameOf(key)}</small> <span lang={language}>{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
