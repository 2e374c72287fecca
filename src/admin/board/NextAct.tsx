'use client'

import { Link, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { Person } from '../../access/person.ts'
import { may, mayIn } from '../../access/rules.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import type { MatrixRow } from '../../translating/desk/index.ts'
import { StartTranslation } from '../editions/StartTranslation.tsx'
import { useUnschedule } from '../editions/useUnschedule.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { type CellAct, nextAct } from './cellAct.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import type { DoWork } from './useWork.ts'

/** What a text waits for, by one click; nothing where it waits for nobody, or for somebody else. */
export function NextAct({
  row,
  code,
  you,
  work,
}: {
  row: MatrixRow
  code: LanguageCode
  you: Person | null
  work: DoWork
}) {
  const say = useBoardSentences()
  const { say: desk } = useDeskSentences()
  const { admin } = usePlaces()
  const { openModal } = useModal()
  const startSlug = useDrawerSlug('bilingual-start')
  const unschedule = useUnschedule()
  const cell = row.cells[code]
  const other = row.cells[otherLanguage(code)]
  const act = nextAct(cell, other.document !== '', {
    writes: mayIn(you, 'write translations', code) && (cell.kind !== 'original' || may(you, 'write originals')),
    edits: mayIn(you, 'publish', code),
  })
  if (!act) return null
  const form = `/${cell.document}`
  const links: Partial<Record<CellAct, [string, string]>> = {
    update: [`${form}?side=1`, say.update],
    readThrough: [`${form}?side=1`, say.readThrough],
    publish: [`${form}#publish`, cell.state === 'withdrawn' ? say.publishAgain : say.publish],
    openTrash: [`/trash${form}`, say.toTrash],
  }
  const link = links[act]
  if (link)
    return (
      <Link className="bilingual-board__next" href={admin('translations', link[0])}>
        {link[1]}
      </Link>
    )
  const deeds: Partial<Record<CellAct, [() => unknown, string]>> = {
    start: [() => openModal(startSlug), say.start(desk.languages[code])],
    review: [() => work(cell.document, { act: 'review' }, say.steps.review.done), say.steps.review.does],
    approve: [() => work(cell.document, { act: 'approve' }, say.steps.approve.done), say.steps.approve.does],
    unschedule: [() => unschedule(cell.schedule), other.schedule === cell.schedule ? say.takeBackBoth : say.takeBack],
  }
  const deed = deeds[act]
  if (!deed) return null
  return (
    <>
      <button className="bilingual-board__next" onClick={() => void deed[0]()} type="button">
        {deed[1]}
      </button>
      {act === 'start' && (
        <StartTranslation article={row.article} document={null} language={code} modalSlug={startSlug} />
      )}
    </>
  )
}
