'use client'

import { useId } from 'react'
import { Choice } from '../parts/Choice.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { instantOf, koreaClock } from './korea.ts'
import type { Chosen } from './types.ts'

/** Now, or at a minute in Korea time. */
export function When({ chosen, onChange }: { chosen: Chosen; onChange: (part: Partial<Chosen>) => void }) {
  const { say } = useDeskSentences()
  const group = useId()
  const at = instantOf(chosen.at)
  return (
    <div className="bilingual-when">
      <Choice checked={!chosen.later} name={group} onChange={() => onChange({ later: false })} type="radio">
        {say.now}
      </Choice>
      <Choice checked={chosen.later} name={group} onChange={() => onChange({ later: true })} type="radio">
        {say.later}
      </Choice>
      {chosen.later && (
        <label className="bilingual-when__clock">
          <span>{say.koreaTime}</span>
          <input
            min={koreaClock(new Date())}
            onChange={(event) => onChange({ at: event.currentTarget.value })}
            type="datetime-local"
            value={chosen.at}
          />
          {at && at.getTime() <= Date.now() && <span className="bilingual-refused">{say.pastTime}</span>}
        </label>
      )}
    </div>
  )
}
