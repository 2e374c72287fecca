'use client'

import { Button, Link } from '@payloadcms/ui'
import { useState } from 'react'
import type { ArticleTold, RunTold } from '../../translating/machine/tellRun.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { useMachineSentences } from './useMachineSentences.ts'
import { isAtWork, useRun } from './useRun.ts'

/** An article in which something was refused, with what and why. */
function Failed({ article }: { article: ArticleTold }) {
  const { admin } = usePlaces()
  const { say: desk } = useDeskSentences()
  const { outcome, sentence, problem, refused, id, title } = article
  const reasons = new Map<string, number>()
  for (const one of refused) reasons.set(one.sentence, (reasons.get(one.sentence) ?? 0) + 1)
  return (
    <li>
      <Link href={admin('articles', `/${id}`)}>{title || desk.untitled}</Link>{' '}
      {outcome === 'refused' && <span>{sentence}</span>} {problem && <span>{problem.sentence}</span>}{' '}
      {[...reasons].map(([words, count]) => (
        <span key={words}>
          {words}
          {count > 1 && ` (${count})`}{' '}
        </span>
      ))}
    </li>
  )
}

const isAmiss = ({ outcome, problem, refused }: ArticleTold): boolean =>
  outcome === 'refused' || problem !== undefined || refused.length > 0

/** One run: how far it is, what failed by name, and how to stop it. */
export function RunRow({ told, refresh }: { told: RunTold; refresh: () => Promise<void> }) {
  const say = useMachineSentences()
  const { say: desk, language } = useDeskSentences()
  const [open, setOpen] = useState(false)
  const watched = open || isAtWork(told)
  const { run, stop } = useRun(watched ? told.run : null, () => void refresh())
  const seen = run ?? told
  const failed = run?.articles.filter(isAmiss) ?? []
  const atWork = isAtWork(seen)
  return (
    <tr className={`bilingual-machine__run bilingual-machine__run--${seen.state}`}>
      <td>
        <strong>{desk.languages[seen.language]}</strong> <small>{seen.machine}</small>
        <br />
        <small>{say.startedBy(seen.by, language.formatDateTime(seen.at))}</small>
      </td>
      <td>
        <span role={atWork ? 'status' : undefined}>{seen.sentence}</span>
        {atWork && <progress max={seen.of} value={seen.done} />}
      </td>
      <td>
        {say.articlesDone(seen.done, seen.of)}
        {seen.failed > 0 && (
          <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary className="bilingual-refused">{say.failed(seen.failed)}</summary>
            <ul>
              {failed.map((article) => (
                <Failed article={article} key={article.article} />
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>
        {atWork && seen.mayStop && (
          <Button buttonStyle="secondary" margin={false} onClick={() => void stop().then(refresh)} size="small">
            {say.stop}
          </Button>
        )}
      </td>
    </tr>
  )
}
