'use client'

import { Button, Drawer, TextInput, useForm, useFormModified, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { TakeIn } from '../exchange/TakeIn.tsx'
import { LeastChoice } from '../machine/FillByMemory.tsx'
import { Setup } from '../machine/Setup.tsx'
import { useMachineSentences } from '../machine/useMachineSentences.ts'
import type { Runs } from '../machine/useRuns.ts'
import { Choice } from '../parts/Choice.tsx'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { type Filling, useNewText } from './useNewText.ts'

const WAYS = ['empty', 'memory', 'machine', 'file'] as const
type Way = (typeof WAYS)[number]

interface Props {
  article: string | number
  language: LanguageCode
  /** The text, where it is there already: one that a file made while the drawer was open. */
  document: string | number | null
  modalSlug: string
}

/**
 * Starts the text in this language from what is written here, saved first where it is not: with empty places, with what
 * the memory or a machine gives, or from a translator's file.
 */
export function StartTranslation({ article, language, document: made, modalSlug }: Props) {
  const { say } = useDeskSentences()
  const { isModalOpen } = useModal()
  return (
    <Drawer slug={modalSlug} title={say.startHeading(say.languages[language])}>
      {isModalOpen(modalSlug) && <Ways article={article} document={made} language={language} modalSlug={modalSlug} />}
    </Drawer>
  )
}

function Ways({ article, language, document: made, modalSlug }: Props) {
  const { say } = useDeskSentences()
  const words = useMachineSentences()
  const { closeModal } = useModal()
  const { openText, startTranslation } = useNewText(article)
  const { submit } = useForm()
  const modified = useFormModified()
  const ask = useAsk()
  const [way, choose] = useState<Way>('empty')
  const [credit, setCredit] = useState('')
  const [least, setLeast] = useState(100)
  const [busy, setBusy] = useState(false)
  const [setup, setSetup] = useState<Runs['setup'] | null>(null)
  useEffect(() => {
    void ask<Runs>('/bilingual/machine').then((answer) => answer.ok && setSetup(answer.data.setup))
  }, [ask])
  const ready = way !== 'machine' || setup?.state === 'ready'
  const fillings: Record<Exclude<Way, 'file'>, Filling> = {
    empty: null,
    memory: { by: 'memory', least },
    machine: { by: 'machine' },
  }
  const start = async (): Promise<void> => {
    if (way === 'file') return
    setBusy(true)
    const saved = !modified || (await submit())?.res?.ok === true
    if (saved && (await startTranslation(language, credit.trim(), fillings[way]))) closeModal(modalSlug)
    setBusy(false)
  }
  return (
    <div className="bilingual-dialog bilingual-start">
      <p>{say.startHint}</p>
      <fieldset className="bilingual-machine__ways">
        <legend>{words.from}</legend>
        {WAYS.map((one) => (
          <Choice
            checked={one === way}
            disabled={busy}
            key={one}
            name={`${modalSlug}-way`}
            onChange={() => choose(one)}
            type="radio"
          >
            {words.ways[one]}
            <small>{words.wayHints[one]}</small>
          </Choice>
        ))}
      </fieldset>
      {way === 'memory' && <LeastChoice choose={setLeast} least={least} />}
      {way === 'machine' && setup && <Setup open setup={setup} />}
      {way === 'file' ? (
        <TakeIn />
      ) : (
        <TextInput
          label={say.credit}
          onChange={(event: { target: { value: string } }) => setCredit(event.target.value)}
          path={`${modalSlug}-credit`}
          value={credit}
        />
      )}
      <footer>
        <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(modalSlug)}>
          {say.cancel}
        </Button>
        {made !== null && (
          <Button
            margin={false}
            onClick={() => {
              closeModal(modalSlug)
              openText(made, true)
            }}
          >
            {words.openText}
          </Button>
        )}
        {made === null && way !== 'file' && ready && (
          <Button disabled={busy} id={`${modalSlug}-start`} margin={false} onClick={() => void start()}>
            {say.start}
          </Button>
        )}
      </footer>
    </div>
  )
}
