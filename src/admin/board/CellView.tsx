'use client'

import { Link, Pill } from '@payloadcms/ui'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { agoIn } from '../../languages/deskboard.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import type { MatrixRow } from '../../translating/desk/index.ts'
import type { CellState } from '../../translating/desk/types.ts'
import { useNewText } from '../editions/useNewText.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { usePlaces } from '../usePlaces.ts'
import { CellActs } from './CellActs.tsx'
import type { Choices } from './useBoard.ts'
import { useBoardSentences } from './useBoardSentences.ts'

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

/** A state in words and colour. */
export function StateChip({ state }: { state: CellState }) {
  const say = useBoardSentences()
  return (
    <Pill className={`bilingual-state bilingual-state--${state}`} pillStyle={STYLES[state]} size="small">
      {say.states[state]}
    </Pill>
  )
}

/** One language of an article: where it stands, with whom, since when; one click opens the text or starts it. */
export function CellView({
  row,
  code,
  choices,
  you,
}: {
  row: MatrixRow
  code: LanguageCode
  choices: Choices | null
  you: Person | null
}) {
  const say = useBoardSentences()
  const { say: desk, code: ours, language } = useDeskSentences()
  const { admin } = usePlaces()
  const { startTranslation } = useNewText(row.article)
  const cell = row.cells[code]
  const source = row.cells[otherLanguage(code)]
  const name = desk.languages[code]
  const chips = (
    <span className="bilingual-board__chips">
      {cell.base !== cell.state && <StateChip state={cell.base} />}
      <StateChip state={cell.state} />
      {cell.kind === 'machine' && (
        <Pill className="bilingual-state" pillStyle="light" size="small">
          <span title={say.machineHint}>{say.machine}</span>
        </Pill>
      )}
    </span>
  )
  const canStart = cell.state === 'missing' && source.document !== '' && mayIn(you, 'write translations', code)
  const time = (iso: string) => (
    <time dateTime={iso} title={language.formatDateTime(iso)}>
      {agoIn(ours, iso)}
    </time>
  )
  const late = cell.due !== '' && cell.due < new Date().toISOString()
  return (
    <>
      <span className="bilingual-board__language">{name}</span>
      {cell.document !== '' && cell.readable ? (
        <Link
          aria-label={`${say.open(name)}: ${say.states[cell.state]}`}
          href={admin('translations', `/${cell.document}`)}
        >
          {chips}
        </Link>
      ) : (
        chips
      )}
      {canStart && (
        <button className="bilingual-link" onClick={() => void startTranslation(code, '')} type="button">
          {say.start(name)}
        </button>
      )}
      <small>
        {cell.state !== 'missing' && cell.who !== '' && `${say.by(cell.who)} · `}
        {cell.since !== '' && time(cell.since)}
      </small>
      {cell.assigneeName !== '' && <small>{say.assigned(cell.assigneeName)}</small>}
      {cell.due !== '' && (
        <small className={late ? 'bilingual-refused' : undefined}>
          {(late ? say.overdue : say.due)(language.formatDateTime(cell.due))}
        </small>
      )}
      <CellActs cell={cell} choices={choices} code={code} you={you} />
      {cell.out !== '' && <small>{say.out(language.formatDateTime(cell.out))}</small>}
    </>
  )
}
