'use client'

import { Pill } from '@payloadcms/ui'
import type { DeskState } from '../../publishing/desk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

const STYLES = {
  missing: 'light-gray',
  trashed: 'light-gray',
  work: 'light-gray',
  review: 'warning',
  ready: 'light',
  live: 'success',
  newer: 'warning',
  scheduled: 'dark',
  withdrawn: 'error',
} as const satisfies Record<DeskState, string>

function StatePill({ state }: { state: DeskState }) {
  const { say } = useDeskSentences()
  return (
    <Pill className={`bilingual-state bilingual-state--${state}`} pillStyle={STYLES[state]} size="small">
      {say.states[state]}
    </Pill>
  )
}

/** Where one edition stands, in words and colour; what is live stays live while another text waits for its time. */
export function EditionState({ edition: { state, live } }: { edition: { state: DeskState; live: unknown } }) {
  return (
    <>
      {state === 'scheduled' && Boolean(live) && (
        <>
          <StatePill state="live" />{' '}
        </>
      )}
      <StatePill state={state} />
    </>
  )
}
