'use client'

import { beginning } from '../../body/words.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import type { SaidFinding } from './findings.ts'
import { focusBeside } from './focusBeside.ts'
import type { Checks } from './store.ts'
import { useChecksSentences } from './useChecksSentences.ts'
import { Waive } from './Waive.tsx'

/** Characters of the words, as many as a sentence names. */
const LONGEST = 80

interface Props {
  finding: SaidFinding
  checks: Pick<Checks, 'waive' | 'unwaive'>
  /** Leads to the words, where these are on the page. */
  go?: (finding: SaidFinding) => void
  /** Whether it is said where in the text it is. */
  placed?: boolean
  /** Whether the source stands beside it: what is not translated is said without its words. */
  beside?: boolean
  /** What is said before that, where several texts are told of. */
  of?: string
}

/** One finding: what it says, which leads to its words, and letting it stand with a reason. */
export function FindingItem({ finding, checks, go, placed = true, beside = false, of = '' }: Props) {
  const say = useChecksSentences()
  const { code, level, message, target, waived, mayWaive, key, place, block } = finding
  // That a block is not translated says already that it is not there.
  const gone = block !== null && code !== 'block-empty' ? say.notThere : ''
  const where = say.fields[key] ?? (place !== null ? say.place(place) : gone)
  const about = beginning(target?.text ?? '', LONGEST)
  const words = message.includes(about) ? '' : about
  const empty = beside && code === 'block-empty'
  const said = (
    <>
      {empty ? say.notTranslated : message}
      {words !== '' && <q>{words}</q>}
    </>
  )
  return (
    <li className={`bilingual-finding bilingual-finding--${waived ? 'waived' : level}`}>
      <p className="bilingual-finding__head">
        {!waived && !empty && (
          <strong className="bilingual-finding__level" title={say.levelMeans[level]}>
            {say.levels[level]}
          </strong>
        )}
        {placed && <small>{[of, where].filter(Boolean).join(' · ')}</small>}
      </p>
      {go ? (
        <button className="bilingual-finding__go" onClick={() => go(finding)} title={say.toWords} type="button">
          {said}
        </button>
      ) : (
        <p>{said}</p>
      )}
      {waived ? (
        <Waived checks={checks} finding={finding} waived={waived} />
      ) : mayWaive ? (
        <Waive about={message} act={(reason) => checks.waive(finding, reason)} />
      ) : (
        level === 'error' && <small>{say.editorsOnly}</small>
      )}
    </li>
  )
}

function Waived({
  finding,
  checks,
  waived,
}: {
  finding: SaidFinding
  checks: Props['checks']
  waived: NonNullable<SaidFinding['waived']>
}) {
  const say = useChecksSentences()
  const { language } = useDeskSentences()
  return (
    <>
      <p className="bilingual-finding__reason">{waived.reason}</p>
      <small>
        {say.waivedBy(waived.name, language.formatDateTime(waived.at))}{' '}
        {finding.mayWaive && (
          <button
            aria-label={`${say.unwaive} ${finding.message}`}
            className="bilingual-link"
            onClick={({ currentTarget }) => void checks.unwaive(finding).then(focusBeside(currentTarget))}
            type="button"
          >
            {say.unwaive}
          </button>
        )}
      </small>
    </>
  )
}
