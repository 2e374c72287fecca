'use client'

import type { LanguageCode } from '../../languages/index.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** Schedules that an act in these languages would end, one sentence each. */
export function Pending({
  editions,
  languages,
  say,
}: {
  editions: DeskEdition[]
  languages: LanguageCode[]
  say: (at: string) => string
}) {
  const { language: shown } = useDeskSentences()
  const due = editions.flatMap(({ language, schedule }) =>
    schedule && languages.includes(language) ? [[schedule.uid, schedule.due] as const] : [],
  )
  return [...new Map(due)].map(([uid, at]) => (
    <p className="bilingual-warn" key={uid}>
      {say(shown.formatDateTime(at))}
    </p>
  ))
}
