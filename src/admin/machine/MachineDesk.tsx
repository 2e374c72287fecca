'use client'

import { Button, useModal } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import { isLanguage, languageCodes } from '../../languages/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { RunsList } from './RunsList.tsx'
import { Setup } from './Setup.tsx'
import { StartRun } from './StartRun.tsx'
import { select, useSelected } from './selection.ts'
import { useMachineSentences } from './useMachineSentences.ts'
import { useRuns } from './useRuns.ts'

/** What of the matrix's address narrows a run; order and page do not. */
const FILTERS = ['category', 'byline', 'assignee', 'from', 'to', 'q'] as const
const SELECTED = 'bilingual-machine-selected'
const MISSING = 'bilingual-machine-missing'

/** Above the matrix: a run over what is selected, or over all that lacks a language under the filter, and the runs. */
export function MachineDesk({ values, you }: { values: Partial<Record<string, string>>; you: Person | null }) {
  if (!may(you, 'write translations')) return null
  return <ForTranslators values={values} you={you} />
}

function ForTranslators({ values, you }: { values: Partial<Record<string, string>>; you: Person }) {
  const say = useMachineSentences()
  const { say: desk } = useDeskSentences()
  const { openModal } = useModal()
  const { runs, refresh } = useRuns()
  const selected = useSelected()
  useEffect(() => () => select([]), [])
  const filters = Object.fromEntries(FILTERS.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
  const named = values.missing ?? values.language
  const lacks = isLanguage(named) ? named : undefined
  const mine = languageCodes.filter((code) => mayIn(you, 'write translations', code))
  const language = lacks && mine.includes(lacks) ? lacks : mine.at(-1)
  if (!runs || !language) return null
  return (
    <section aria-label={say.desk} className="bilingual-machine bilingual-machine__desk">
      <header>
        <strong>{say.desk}</strong>
        {runs.setup.state === 'ready' && (
          <>
            {selected.length > 0 && (
              <>
                <Button
                  buttonStyle="secondary"
                  id={`${SELECTED}-open`}
                  margin={false}
                  onClick={() => openModal(SELECTED)}
                  size="small"
                >
                  {say.startSelected(selected.length)}
                </Button>
                <button className="bilingual-link" onClick={() => select([])} type="button">
                  {say.clearSelection}
                </button>
              </>
            )}
            {values.view !== 'mine' && (
              <Button
                buttonStyle="secondary"
                id={`${MISSING}-open`}
                margin={false}
                onClick={() => openModal(MISSING)}
                size="small"
              >
                {say.startMissing(desk.languages[language])}
              </Button>
            )}
          </>
        )}
      </header>
      <Setup setup={runs.setup} />
      <RunsList refresh={refresh} runs={runs} />
      <StartRun
        begun={() => {
          select([])
          void refresh()
        }}
        into={language}
        most={runs.most}
        slug={SELECTED}
        wanted={{ articles: selected }}
        you={you}
      />
      <StartRun
        begun={() => void refresh()}
        into={language}
        most={runs.most}
        slug={MISSING}
        wanted={{ missing: filters }}
        you={you}
      />
    </section>
  )
}
