'use client'

import { Link } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'
import type { LanguageCode } from '../languages/index.ts'
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
  const { say, language } = useDeskSentences()
  const { admin } = usePlaces()
  const [board, setBoard] = useState<Dashboard | null>(null)
  useEffect(() => {
    void ask<Dashboard>('/bilingual/dashboard').then((answer) => answer.ok && setBoard(answer.data))
  }, [ask])
  if (!board) return null
  const names = (languages: LanguageCode[]): string => languages.map((code) => say.languages[code]).join(', ')
  const time = (iso: string) => language.formatDateTime(iso)
  const article = (id: string | number | null, title: string): ReactNode =>
    id === null ? title || say.untitled : <Link href={admin('articles', `/${id}`)}>{title || say.untitled}</Link>
  return (
    <div className="bilingual-dashboard">
      <Column heading={say.lastActs} none={say.noActs}>
        {board.acts.map(({ sequence, kind, article: id, title, languages, at, by }) => (
          <li key={sequence}>
            {article(id, title)}
            <small>
              {say.acts[kind] ?? kind} · {names(languages)} · {time(at)} · {by}
            </small>
          </li>
        ))}
      </Column>
      <Column heading={say.due} none={say.noneDue}>
        {board.due.map(({ uid, article: id, title, languages, due, refused }) => (
          <li key={uid}>
            {article(id, title)}
            <small>
              {names(languages)} · {time(due)}
            </small>
            {refused && (
              <small className="bilingual-refused">
                {refused === 'overtaken' ? say.overtakenSchedule : say.refusedSchedule}
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
