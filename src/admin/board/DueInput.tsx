'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { instantOf, koreaClock, suggestedTime } from '../acts/korea.ts'
import { useBoardSentences } from './useBoardSentences.ts'

/** Until when a text is wanted, to the minute in Korea time; set, moved or taken away. */
export function DueInput({ due, set }: { due: string; set: (at: string | null) => void }) {
  const say = useBoardSentences()
  const id = useId()
  const [clock, setClock] = useState(() => (due === '' ? suggestedTime() : koreaClock(new Date(due))))
  const at = instantOf(clock)
  return (
    <div className="bilingual-board__due">
      <label htmlFor={id}>{say.dueSet}</label>
      <input id={id} onChange={({ target }) => setClock(target.value)} type="datetime-local" value={clock} />
      <span className="bilingual-board__buttons">
        <Button
          buttonStyle="secondary"
          disabled={at === null || at.toISOString() === due}
          margin={false}
          onClick={() => at && set(at.toISOString())}
          size="small"
        >
          {say.setDue}
        </Button>
        {due !== '' && (
          <Button buttonStyle="secondary" margin={false} onClick={() => set(null)} size="small">
            {say.clearDue}
          </Button>
        )}
      </span>
    </div>
  )
}
