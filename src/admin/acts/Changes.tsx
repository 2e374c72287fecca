'use client'

import type { Change } from '../../publishing/changes.ts'
import { Words } from '../parts/Words.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'

/** As much of a text as is shown where it goes out for the first time. */
const SHOWN = 300

/** What readers will see changed, field by field, in words. */
export function Changes({ changes }: { changes: Change[] }) {
  const { say } = useDeskSentences()
  const moved = changes.filter(({ fields, wasLive }) => !wasLive || fields.length > 0)
  if (moved.length === 0) return <p>{say.noChanges}</p>
  return moved.map(({ language, wasLive, wasWithdrawn, fields }) => (
    <details className="bilingual-change" key={language} open={wasLive}>
      <summary>
        <strong>{say.languages[language]}</strong>{' '}
        {wasLive
          ? fields.map(({ field }) => say.fields[field] ?? field).join(' · ')
          : wasWithdrawn
            ? say.outAgain
            : say.firstTime}
      </summary>
      <dl>
        {fields.map(({ field, before, after, blocks }) => (
          <div key={field}>
            <dt>{say.fields[field] ?? field}</dt>
            <dd>
              {wasLive ? (
                (blocks ?? [{ before, after }]).map((one) => (
                  <Words after={one.after} before={one.before} key={`${one.before} ${one.after}`} lang={language} />
                ))
              ) : (
                <p className="bilingual-words" lang={language}>
                  {after.length > SHOWN ? `${after.slice(0, SHOWN)} …` : after}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  ))
}
