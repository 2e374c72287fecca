'use client'

import { Button, Drawer, toast, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { type LanguageCode, languageCodes } from '../../languages/index.ts'
import { announce } from '../events.ts'
import { Choice } from '../parts/Choice.tsx'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useMachineSentences } from './useMachineSentences.ts'

/** Articles by their uids or ids, or all that lack the language under a filter of the matrix. */
export type Wanted = { articles: readonly (string | number)[] } | { missing: Record<string, string> }

interface Props {
  slug: string
  wanted: Wanted
  most: number
  you: Person
  /** Chosen at first. */
  into?: LanguageCode | undefined
  begun: () => void
}

/** Says what a run over many articles will do, in how many, and begins it. */
export function StartRun({ slug, wanted, most, you, into, begun }: Props) {
  const say = useMachineSentences()
  const { say: desk } = useDeskSentences()
  const { closeModal, isModalOpen } = useModal()
  const ask = useAsk()
  const mine = languageCodes.filter((code) => mayIn(you, 'write translations', code))
  const [chosen, choose] = useState<LanguageCode | undefined>(undefined)
  const language = chosen ?? (into && mine.includes(into) ? into : mine.at(-1))
  const [missing, setMissing] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const open = isModalOpen(slug)
  const filters = 'missing' in wanted ? JSON.stringify(wanted.missing) : null
  useEffect(() => {
    if (!open || filters === null || !language) return
    setMissing(null)
    const query = new URLSearchParams({ ...(JSON.parse(filters) as Record<string, string>), language })
    void ask<{ missing: number }>(`/bilingual/machine?${query}`).then((answer) => {
      if (answer.ok) setMissing(answer.data.missing)
      else toast.error(answer.message)
    })
  }, [ask, open, filters, language])
  if (!language) return null
  const count = 'articles' in wanted ? wanted.articles.length : missing
  const name = desk.languages[language]
  const start = async (): Promise<void> => {
    setBusy(true)
    const answer = await ask('/bilingual/machine', { language, ...wanted })
    setBusy(false)
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(say.started)
    closeModal(slug)
    begun()
    announce('moved', undefined)
  }
  return (
    <Drawer slug={slug} title={say.startHeading}>
      <div className="bilingual-dialog">
        {mine.length > 1 && (
          <fieldset className="bilingual-machine__ways">
            <legend>{say.into}</legend>
            {mine.map((code) => (
              <Choice
                checked={code === language}
                key={code}
                name={`${slug}-into`}
                onChange={() => choose(code)}
                type="radio"
              >
                {desk.languages[code]}
              </Choice>
            ))}
          </fieldset>
        )}
        <p role="status">
          {count === null ? desk.checking : ('articles' in wanted ? say.willSelected : say.willMissing)(count, name)}
        </p>
        {count !== null && count > most && <p className="bilingual-warn">{say.most(most)}</p>}
        <footer>
          <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)}>
            {say.cancel}
          </Button>
          {count !== null && count > 0 && (
            <Button disabled={busy} id={`${slug}-start`} margin={false} onClick={() => void start()}>
              {say.start}
            </Button>
          )}
        </footer>
      </div>
    </Drawer>
  )
}
