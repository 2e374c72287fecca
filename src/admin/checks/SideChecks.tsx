'use client'

import { Button } from '@payloadcms/ui'
import { isAt } from './AtBlock.tsx'
import { FindingItem } from './FindingItem.tsx'
import { countsOf, type SaidFinding, sortFindings } from './findings.ts'
import type { Checks } from './store.ts'
import { useChecksSentences } from './useChecksSentences.ts'

/** Side by side, above the text: how much is found, the way to the next, and what stands at no block of the source. */
export function SideChecks({
  checks,
  names,
  go,
  next,
}: {
  checks: Checks | null
  /** What findings are shown at. */
  names: readonly string[]
  go: (finding: SaidFinding) => void
  next: () => void
}) {
  const say = useChecksSentences()
  if (!checks) return null
  const { answer, slow, trouble, again } = checks
  const empty = answer?.findings.filter(({ code, waived }) => code === 'block-empty' && waived === null).length ?? 0
  const counts = answer && countsOf({ findings: answer.findings.filter(({ code }) => code !== 'block-empty') })
  const open = counts ? counts.errors + counts.warnings + empty : 0
  const told = counts && [say.counts(counts.errors, counts.warnings), empty > 0 && say.untranslated(empty)]
  const elsewhere = (answer?.findings ?? []).filter(
    (finding) => finding.waived === null && !names.some((name) => isAt(finding, name)),
  )
  const { waived } = sortFindings(answer?.findings ?? [])
  return (
    <div className="bilingual-checks__side">
      <p>
        <strong>{say.heading}</strong>{' '}
        <span>
          {slow ? say.looking : told && (open > 0 ? told.filter(Boolean).join(' · ') : say.nothing(answer.paragraphs))}
        </span>{' '}
        {trouble && <span className="bilingual-refused">{trouble}</span>}
      </p>
      {trouble && (
        <Button buttonStyle="secondary" margin={false} onClick={again} size="small">
          {say.again}
        </Button>
      )}
      {open > 0 && (
        <Button buttonStyle="secondary" margin={false} onClick={next} size="small">
          {say.next}
        </Button>
      )}
      {elsewhere.length > 0 && (
        <details>
          <summary>
            {say.elsewhere} ({elsewhere.length})
          </summary>
          <ul className="bilingual-checks__here">
            {elsewhere.map((finding) => (
              <FindingItem checks={checks} finding={finding} go={go} key={finding.id} />
            ))}
          </ul>
        </details>
      )}
      {waived.length > 0 && (
        <details>
          <summary>{say.waivedHeading(waived.length)}</summary>
          <ul className="bilingual-checks__here">
            {waived.map((finding) => (
              <FindingItem checks={checks} finding={finding} go={go} key={finding.id} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
