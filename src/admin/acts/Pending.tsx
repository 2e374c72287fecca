'use client'

import type { LanguageCode } from '../../languages/index.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import { Choice } from '../parts/Choice.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { replaceable, schedulesOf } from './request.ts'

/** Schedules that an act in these languages would end or stand beside, one sentence each. */
export function Pending({
  editions,
  languages,
  say,
  replace,
}: {
  editions: DeskEdition[]
  languages: LanguageCode[]
  say: (at: string) => string
  /** Where the act is a schedule itself: whose place it takes, and what chooses that. */
  replace?: { chosen: string; choose: (schedule: string) => void }
}) {
  const { language: shown, say: desk } = useDeskSentences()
  const due = schedulesOf(editions).filter((planned) => languages.some((code) => planned.languages.includes(code)))
  const can = replaceable(editions, languages)
  return due.map(({ uid, due: at }) => (
    <div key={uid}>
      {replace?.chosen !== uid && <p className="bilingual-warn">{say(shown.formatDateTime(at))}</p>}
      {replace && can.some((one) => one.uid === uid) && (
        <Choice checked={replace.chosen === uid} onChange={(on) => replace.choose(on ? uid : '')}>
          {desk.scheduleInstead(shown.formatDateTime(at))}
        </Choice>
      )}
    </div>
  ))
}
