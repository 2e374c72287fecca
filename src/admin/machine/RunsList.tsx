'use client'

import { useEffect, useRef, useState } from 'react'
import { RunRow } from './RunRow.tsx'
import { useMachineSentences } from './useMachineSentences.ts'
import { isAtWork } from './useRun.ts'
import type { Runs } from './useRuns.ts'

/** The newest runs with their states. */
export function RunsList({ runs: { runs }, refresh }: { runs: Runs; refresh: () => Promise<void> }) {
  const say = useMachineSentences()
  const atWork = runs.filter(isAtWork).length
  const [open, setOpen] = useState(false)
  const newest = runs[0]?.run
  const first = useRef(newest)
  // Open while one is at work and when one has begun; it stays so at its end, for what failed is read then.
  useEffect(() => {
    if (atWork > 0 || newest !== first.current) setOpen(true)
  }, [atWork, newest])
  if (runs.length === 0) return null
  return (
    <details
      className="bilingual-machine__runs"
      onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}
      open={open}
    >
      <summary>{say.runs(atWork)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.columns.run}</th>
            <th scope="col">{say.columns.state}</th>
            <th scope="col">{say.columns.articles}</th>
            <th aria-label={say.stop} scope="col" />
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.run} refresh={refresh} told={run} />
          ))}
        </tbody>
      </table>
    </details>
  )
}
