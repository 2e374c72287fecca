'use client'

import { Link } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'
import type { LanguageCode } from '../languages/index.ts'
import { personName } from './cells/logWords.ts'
import type { Dashboard } from './server/dashboard.ts'
import { useAsk } from './useAsk.ts'
import { useDeskSentences } from './useDeskSentences.ts'
import { usePlaces } from './usePlaces.ts'

function Column({ heading, none, children }: { heading: string; none: string; children: ReactNode[] }) {
  return (
    <section>
      <h4>{heading}</h4>
      {children.length === 0 ? <p>{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

/** On the dashboard: the last acts, what is due, and which translations are behind. */
export function DashboardCard() {
  const ask = useAsk()
  const { say, code, language } = useDeskSentences()
  const { admin } = usePlaces()
  const [board, setBoard] = useState<Dashboard | null>(null)
  useEffect(() => {
    void ask<Dashboard>('/bilingual/dashboard').then((answer) => answer.ok && setBoard(answer.data))
  }, [ask])
  if (!board) return null
  const names = (languages: LanguageCode[]): string => languages.map((code) => say.languages[code]).join(', ')
  const time = (iso: string) => language.formatDateTime(iso)
  const article = ({
    article: id,
    title,
    titles,
  }: Pick<Dashboard['acts'][0], 'article' | 'title' | 'titles'>): ReactNode => {
    const name = titles[code] || title || say.untitled
    return id === null ? name : <Link href={admin('articles', `/${id}`)}>{name}</Link>
  }
  return (
    <div className="bilingual-dashboard">
      <Column heading={say.lastActs} none={say.noActs}>
        {board.acts.map((act) => (
          <li key={act.sequence}>
            {article(act)}
            <small>
              {say.acts[act.kind] ?? act.kind} · {names(act.languages)} · {time(act.at)} ·{' '}
              {personName(act.by, act.byId, say)}
            </small>
          </li>
        ))}
      </Column>
      <Column heading={say.due} none={say.noneDue}>
        {board.due.map((schedule) => (
          <li key={schedule.uid}>
            {article(schedule)}
            <small>
              {names(schedule.languages)} · {time(schedule.due)}
            </small>
            {schedule.refused && (
              <small className="bilingual-refused">
                {
                  { gate: say.refusedSchedule, overtaken: say.overtakenSchedule, person: say.personSchedule }[
                    schedule.refused
                  ]
                }
              </small>
            )}
          </li>
        ))}
      </Column>
      <Column heading={say.behind} none={say.noneBehind}>
        {board.behind.map(({ document, title, language: code, since }) => (
          <li key={document}>
            <Link href={admin('translations', `/${document}`)} lang={code}>
              {title || say.untitled}
            </Link>
            <small>
              {say.languages[code]} · {time(since)}
            </small>
          </li>
        ))}
      </Column>
    </div>
  )
}
