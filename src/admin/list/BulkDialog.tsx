'use client'

import { Button, Drawer, useModal, useRouteCache } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Person } from '../../access/person.ts'
import { type LanguageCode, languageCodes } from '../../languages/index.ts'
import { Choice } from '../parts/Choice.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import type { BulkAct } from './sorting.ts'
import { type Listed, useBulk } from './useBulk.ts'

export const bulkSlug = (act: BulkAct): string => `bilingual-bulk-${act}`

interface Props {
  act: BulkAct
  articles: Listed[]
  /** How many more are selected than one run takes. */
  beyond: number
  you: Person
}

/** Publishes or withdraws the selected articles, with what became of each. */
export function BulkDialog({ act, articles, beyond, you }: Props) {
  const { say } = useDeskSentences()
  const { closeModal, isModalOpen } = useModal()
  const { clearRouteCache } = useRouteCache()
  const [languages, setLanguages] = useState<LanguageCode[]>([...languageCodes])
  const { rows, phase, progress, look, carryOut } = useBulk(act, languages, you)
  const slug = bulkSlug(act)
  const open = isModalOpen(slug)
  const ready = rows.filter(({ state }) => state === 'ready').length
  const busy = phase === 'acting'
  const { done, all } = progress
  const said = {
    looking: say.bulk.looking(done, all),
    looked: say.bulk[act].looked(ready, all),
    acting: say.bulk[act].acting(done, all),
    acted: say.bulk[act].acted(done, all),
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection is taken as it stood when the dialog opened
  useEffect(() => {
    if (open) void look(articles)
  }, [open, languages, articles])

  return (
    <Drawer slug={slug} title={act === 'publish' ? say.publishHeading : say.withdrawHeading}>
      <div className="bilingual-dialog">
        <section className="bilingual-bulk__languages">
          {languageCodes.map((language) => (
            <Choice
              checked={languages.includes(language)}
              disabled={busy}
              key={language}
              onChange={(on) =>
                setLanguages(languageCodes.filter((code) => (code === language ? on : languages.includes(code))))
              }
            >
              {say.languages[language]}
            </Choice>
          ))}
        </section>
        {beyond > 0 && <p className="bilingual-warn">{say.bulk.beyond(articles.length, beyond)}</p>}
        <p>{act === 'withdraw' ? say.withdrawHint : say.bulk.hint}</p>
        <p className={phase === 'acted' ? 'bilingual-ready' : undefined} role="status">
          {said[phase]}
        </p>
        {(phase === 'looking' || busy) && <progress max={all} value={done} />}
        <table className="bilingual-bulk">
          <thead>
            <tr>
              <th>{say.article}</th>
              <th>{say.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ article, title, state, said }) => (
              <tr className={`bilingual-bulk--${state}`} key={article}>
                <td>{title}</td>
                <td>
                  {said.map((line) => (
                    <p className="bilingual-bulk__said" key={line}>
                      {line}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <footer>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => {
              closeModal(slug)
              clearRouteCache()
            }}
          >
            {say.close}
          </Button>
          {(busy || ready > 0) && (
            <Button
              className={act === 'withdraw' ? 'bilingual-danger' : undefined}
              disabled={phase !== 'looked'}
              id={`bilingual-bulk-${act}-act`}
              margin={false}
              onClick={() => void carryOut()}
            >
              {busy ? say.working : act === 'publish' ? say.publishReady(ready) : say.withdrawCount(ready)}
            </Button>
          )}
        </footer>
      </div>
    </Drawer>
  )
}
