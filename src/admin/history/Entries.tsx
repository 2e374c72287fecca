'use client'

import type { HistoryEntry } from '../../publishing/historyEntry.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { useHistorySentences } from './useHistorySentences.ts'

interface Props {
  entries: HistoryEntry[]
  from: number
  to: number
  choose: (part: { from?: number; to?: number }) => void
}

/** What was done to one language, newest first, with a choice of two editions. */
export function Entries({ entries, from, to, choose }: Props) {
  const say = useHistorySentences()
  const { say: desk, language } = useDeskSentences()
  return (
    <table className="bilingual-history__entries">
      <thead>
        <tr>
          <th scope="col">{say.from}</th>
          <th scope="col">{say.to}</th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {entries.map(({ sequence, kind, at, by, note, title, live, minor, redacted }) => (
          <tr key={sequence}>
            {(['from', 'to'] as const).map((end) => (
              <td key={end}>
                {title !== null && (
                  <input
                    aria-label={`${say[end]}: ${language.formatDateTime(at)}`}
                    checked={(end === 'from' ? from : to) === sequence}
                    disabled={end === 'from' && sequence >= to}
                    name={`bilingual-history-${end}`}
                    onChange={() => choose({ [end]: sequence })}
                    type="radio"
                  />
                )}
              </td>
            ))}
            <td>
              <strong>{desk.acts[kind]}</strong> <time dateTime={at}>{language.formatDateTime(at)}</time>{' '}
              <span>{desk.systems[by] ?? by}</span> {live && <small className="bilingual-ready">{say.live}</small>}{' '}
              {minor && <small>{say.minor}</small>}{' '}
              {redacted && <small className="bilingual-warn">{say.redacted}</small>}
              {title !== null && <div>{title}</div>}
              {note !== '' && <small>{note}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
