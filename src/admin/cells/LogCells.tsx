'use client'

import { useDeskSentences } from '../useDeskSentences.ts'
import { type CellProps, Linked } from './Linked.tsx'
import { koreaStamp, labelName, languageNames, personName } from './logWords.ts'
import { useStory } from './useStory.ts'

/** A time of the log or of a schedule, in Korea time. */
export const KoreaTime = (cell: CellProps) => (
  <Linked cell={cell}>
    <time dateTime={String(cell.cellData ?? '')}>{koreaStamp(cell.cellData)}</time>
  </Linked>
)

/** Who acted. */
export function PersonName(cell: CellProps) {
  const { say } = useDeskSentences()
  return <Linked cell={cell}>{personName(cell.cellData, cell.rowData.byId, say)}</Linked>
}

export function LanguageNames(cell: CellProps) {
  const { say } = useDeskSentences()
  return <Linked cell={cell}>{languageNames(cell.cellData, say)}</Linked>
}

export function ActName(cell: CellProps) {
  const { say } = useDeskSentences()
  const kind = String(cell.cellData ?? '')
  return <Linked cell={cell}>{say.acts[kind] ?? kind}</Linked>
}

export function ScheduleState(cell: CellProps) {
  const { say } = useDeskSentences()
  const state = String(cell.cellData ?? '')
  return <Linked cell={cell}>{say.scheduleStates[state] ?? state}</Linked>
}

/** What an act was about: the story by its title, label data by kind and name. */
export function SubjectName(cell: CellProps) {
  const { say, code } = useDeskSentences()
  const subject = String(cell.cellData ?? '')
  const uid = subject.startsWith('article:') ? subject.slice('article:'.length) : null
  const story = useStory(uid === null ? null : `uid:${uid}`)
  const title = story ? story.titles[code] || story.workingTitle || say.untitled : story === null ? subject : '…'
  return <Linked cell={cell}>{uid === null ? labelName(subject, cell.rowData.document, say, code) : title}</Linked>
}
