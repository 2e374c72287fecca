'use client'

import { Button, Drawer, toast, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { Desk } from '../../publishing/desk.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { LanguagesChoice } from './LanguagesChoice.tsx'
import { Pending } from './Pending.tsx'

/** Takes live editions out, after saying what that means. */
export function WithdrawDialog({
  desk,
  asked,
  slug,
  you,
}: {
  desk: Desk
  asked: LanguageCode[]
  slug: string
  you: Person
}) {
  const { say } = useDeskSentences()
  const { closeModal, isModalOpen } = useModal()
  const ask = useAsk()
  const open = isModalOpen(slug)
  const [languages, setLanguages] = useState<LanguageCode[]>([])
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const live = desk.editions.filter((edition) => edition.live !== null)
  const may = (language: LanguageCode) => mayIn(you, 'publish', language)
  const staying = live.filter(({ language }) => !languages.includes(language))

  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed anew each time it opens, never while it is open
  useEffect(() => {
    if (!open) return
    const out = live.map(({ language }) => language).filter(may)
    const wanted = out.filter((language) => asked.includes(language))
    setLanguages(wanted.length > 0 ? wanted : out)
    setNote('')
    setTrouble(null)
  }, [open])

  const withdraw = async (): Promise<void> => {
    setBusy(true)
    const answer = await ask('/bilingual/acts', { act: 'withdraw', article: desk.article.id, languages, note })
    setBusy(false)
    announce('moved', undefined)
    if (!answer.ok) return setTrouble(answer.message)
    toast.success(say.withdrawn(languages.map((language) => say.languages[language]).join(', ')))
    closeModal(slug)
  }

  return (
    <Drawer slug={slug} title={say.withdrawHeading}>
      <div className="bilingual-dialog">
        <section>
          <LanguagesChoice chosen={languages} editions={live} may={may} onChange={setLanguages} />
          <p>{say.withdrawHint}</p>
          {languages.length > 0 &&
            staying.map(({ language }) => <p key={language}>{say.withdrawPair(say.languages[language])}</p>)}
          <Pending editions={live} languages={languages} say={say.scheduleEnds} />
          {trouble && (
            <p className="bilingual-refused" role="alert">
              {trouble}
            </p>
          )}
        </section>
        <label className="bilingual-note">
          <span>{say.withdrawReason}</span>
          <textarea onChange={(event) => setNote(event.currentTarget.value)} rows={2} value={note} />
        </label>
        <footer>
          <Button buttonStyle="secondary" margin={false} onClick={() => closeModal(slug)}>
            {say.cancel}
          </Button>
          <Button
            className="bilingual-danger"
            disabled={languages.length === 0 || busy}
            id="bilingual-withdraw-act"
            margin={false}
            onClick={() => void withdraw()}
          >
            {say.withdrawAct}
          </Button>
        </footer>
      </div>
    </Drawer>
  )
}
