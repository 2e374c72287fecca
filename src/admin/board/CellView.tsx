'use client'

import { Link, Pill } from '@payloadcms/ui'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { agoIn } from '../../languages/deskboard.ts'
import type { DeskSentences } from '../../languages/en/desk.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { MatrixCell, MatrixRow } from '../../translating/desk/index.ts'
import { type CellState, isLate } from '../../translating/desk/types.ts'
import { systemName } from '../cells/logWords.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { CellActs } from './CellActs.tsx'
import { CellCorrection } from './CellCorrection.tsx'
import { NextAct } from './NextAct.tsx'
import type { Choices } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'
import type { DoWork } from './useWork.ts'

const STYLES = {
  missing: 'light-gray',
  trashed: 'light-gray',
  draft: 'light-gray',
  review: 'warning',
  ready: 'light',
  live: 'success',
  liveNewer: 'warning',
  behind: 'warning',
  mustUpdate: 'error',
  scheduled: 'dark',
  withdrawn: 'error',
} as const satisfies Record<CellState, string>

/**
 * A state in words and colour. Of a language that is not theirs people are told what readers have: that there is nothing
 * live, and never that nothing is written.
 */
export function StateChip({ state, theirs = true }: { state: CellState; theirs?: boolean }) {
  const say = useBoardSentences()
  return (
    <Pill className={`bilingual-state bilingual-state--${state}`} pillStyle={STYLES[state]} size="small">
      {state === 'missing' && !theirs ? say.notLive : say.states[state]}
    </Pill>
  )
}

/** Who brought a text where it stands; a command by its name in the language of who looks. */
function nameIn({ who, state }: MatrixCell, desk: DeskSentences): string {
  return who.startsWith('system:') || state === 'behind' || state === 'mustUpdate' ? systemName(who, desk) : who
}

/** One language of an article: where it stands, with whom, since when; one click opens it, and one does what is next. */
export function CellView({
  row,
  code,
  choices,
  you,
  work,
}: {
  row: MatrixRow
  code: LanguageCode
  choices: Choices | null
  you: Person | null
  work: DoWork
}) {
  const say = useBoardSentences()
  const { say: desk, code: ours, language } = useDeskSentences()
  const { admin } = usePlaces()
  const cell = row.cells[code]
  const name = desk.languages[code]
  const chips = (
    <span className="bilingual-board__chips">
      {cell.base !== cell.state && <StateChip state={cell.base} />}
      <StateChip state={cell.state} theirs={you === null || mayIn(you, 'see working copies', code)} />
      {cell.kind === 'machine' && (
        <Pill className="bilingual-state" pillStyle="light" size="small">
          <span title={say.machineHint}>{say.machine}</span>
        </Pill>
      )}
    </span>
  )
  const exact = (iso: string): string => language.formatDateTime(iso)
  const late = isLate(cell, new Date().toISOString())
  // The original has nothing to stand beside.
  const form = cell.kind === 'original' ? `/${cell.document}` : `/${cell.document}?side=1`
  const who = nameIn(cell, desk)
  return (
    <>
      <span className="bilingual-board__language">{name}</span>
      {cell.document !== '' && cell.readable && cell.state !== 'trashed' ? (
        <Link aria-label={`${say.open(name)}: ${say.states[cell.state]}`} href={admin('translations', form)}>
          {chips}
        </Link>
      ) : (
        chips
      )}
      {cell.places !== '' && <small className="bilingual-warn">{say.openPlaces(Number(cell.places))}</small>}
      <NextAct code={code} row={row} work={work} you={you} />
      <small>
        {cell.state !== 'missing' && who}
        {cell.state !== 'missing' && who !== '' && cell.since !== '' && ' · '}
        {cell.since !== '' && (
          <time dateTime={cell.since} title={exact(cell.since)}>
            {agoIn(ours, cell.since)}
          </time>
        )}
      </small>
      {cell.out !== '' && <small>{say.out(exact(cell.out))}</small>}
      {cell.savedSince !== '' && (
        <small className="bilingual-warn">
          {say.savedSince}{' '}
          {mayIn(you, 'publish', code) && (
            <Link className="bilingual-link" href={admin('translations', `/${cell.document}#schedule`)}>
              {say.scheduleAnew}
            </Link>
          )}
        </small>
      )}
      {cell.assigneeName !== '' && <small>{say.assigned(cell.assigneeName)}</small>}
      {cell.due !== '' && (
        <small className={late ? 'bilingual-refused' : undefined}>
          {(late ? say.overdue : say.due)(exact(cell.due))}
        </small>
      )}
      {cell.remarks !== '' && <small className="bilingual-warn">{say.openRemarks(Number(cell.remarks))}</small>}
      <CellCorrection cell={cell} code={code} work={work} you={you} />
      <CellActs cell={cell} choices={choices} code={code} work={work} you={you} />
    </>
  )
}
