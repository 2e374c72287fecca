'use client'

import { Button, toast, useConfig, useModal, useSelection } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { useRef, useState } from 'react'
import type { Person } from '../../access/person.ts'
import { may } from '../../access/rules.ts'
import { useAsk } from '../useAsk.ts'
import { usePlaces } from '../usePlaces.ts'
import { useYou } from '../useYou.ts'
import { RunsList } from './RunsList.tsx'
import { Setup } from './Setup.tsx'
import { StartRun } from './StartRun.tsx'
import { useMachineSentences } from './useMachineSentences.ts'
import { isAtWork } from './useRun.ts'
import { type Runs as RunsKnown, useRuns } from './useRuns.ts'

const SLUG = 'bilingual-machine-list'
interface Listed {
  id: string | number
  article?: string | number | null
}

/** Above the lists of articles and of texts: a run of the machine over those that are selected. */
export function MachineList() {
  const you = useYou()
  const { count } = useSelection()
  return may(you, 'write translations') && count > 0 ? <OverSelection count={count} you={you} /> : <AtWork you={you} />
}

/** What is at work is seen without a selection as well. */
function AtWork({ you }: { you: Person | null }) {
  return may(you, 'write translations') ? <Runs /> : null
}

function Runs() {
  const { runs, refresh } = useRuns()
  const seen = useSeenAtWork(runs)
  if (!seen || seen.runs.length === 0) return null
  return (
    <div className="bilingual-machine">
      <RunsList refresh={refresh} runs={seen} />
    </div>
  )
}

/** The runs that were at work since the list was opened: what became of them is read here. */
function useSeenAtWork(runs: RunsKnown | null): RunsKnown | null {
  const seen = useRef(new Set<string>())
  for (const run of runs?.runs ?? []) if (isAtWork(run)) seen.current.add(run.run)
  return runs && { ...runs, runs: runs.runs.filter(({ run }) => seen.current.has(run)) }
}

function OverSelection({ count, you }: { count: number; you: Person }) {
  const say = useMachineSentences()
  const { getQueryParams } = useSelection()
  const { openModal } = useModal()
  const { slugOf } = usePlaces()
  const { config } = useConfig()
  const path = usePathname()
  const ask = useAsk()
  const { runs, refresh } = useRuns()
  const seen = useSeenAtWork(runs)
  const [articles, setArticles] = useState<(string | number)[]>([])
  if (!runs || !seen) return null
  const texts = path.startsWith(`${config.routes.admin}/collections/${slugOf('translations')}`)
  const open = async (): Promise<void> => {
    const of = slugOf(texts ? 'translations' : 'articles')
    const query = `${getQueryParams().replace(/^\?/, '')}&limit=${runs.most}&depth=0&select[article]=true`
    const answer = await ask<{ docs: Listed[] }>(`/${of}?${query}`)
    if (!answer.ok) return void toast.error(answer.message)
    setArticles([...new Set(answer.data.docs.flatMap(({ id, article }) => (texts ? (article ?? []) : id)))])
    openModal(SLUG)
  }
  return (
    <div className="bilingual-machine bilingual-list-acts">
      {runs.setup.state === 'ready' ? (
        <Button buttonStyle="secondary" id={`${SLUG}-open`} margin={false} onClick={() => void open()} size="small">
          {say.startSelected(count)}
        </Button>
      ) : (
        <Setup setup={runs.setup} />
      )}
      <RunsList refresh={refresh} runs={seen} />
      <StartRun begun={() => void refresh()} most={runs.most} slug={SLUG} wanted={{ articles }} you={you} />
    </div>
  )
}
