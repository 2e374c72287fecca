'use client'

import { FindingItem } from './FindingItem.tsx'
import type { SaidFinding } from './findings.ts'
import type { Checks } from './store.ts'

/** Side by side: what is found in the counterpart of a block or a field. */
export function AtBlock({
  checks,
  name,
  go,
}: {
  checks: Checks | null
  /** `field:title` or `b:{id}`. */
  name: string
  go: (finding: SaidFinding) => void
}) {
  const found = checks?.answer?.findings.filter((finding) => isAt(finding, name)) ?? []
  if (!checks || found.length === 0) return null
  return (
    <ul className="bilingual-checks__here">
      {found.map((finding) => (
        <FindingItem checks={checks} finding={finding} go={go} beside key={finding.id} placed={false} />
      ))}
    </ul>
  )
}

/** Whether a finding stands at what is named; one that may stand is told in the panel alone. */
export const isAt = ({ key, block, waived }: SaidFinding, name: string): boolean =>
  waived === null && (key === name || (block !== null && `b:${block}` === name))
