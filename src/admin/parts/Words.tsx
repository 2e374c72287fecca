'use client'

import { useDeskSentences } from '../useDeskSentences.ts'
import { aroundChanges, changedWords } from '../words.ts'

/** Two texts as one, with what was taken out and what was put in. */
export function Words({
  before,
  after,
  lang,
  whole = false,
}: {
  before: string
  after: string
  lang?: string
  whole?: boolean
}) {
  const { say } = useDeskSentences()
  const stretches = changedWords(before, after)
  const shown = whole ? stretches : aroundChanges(stretches, say.unchangedParts)
  return (
    <p className="bilingual-words" lang={lang}>
      {shown.map(({ kind, text }, index) => {
        const key = `${index}`
        if (kind === 'same') return <span key={key}>{text}</span>
        if (kind === 'out')
          return (
            <del key={key} title={say.removed}>
              {text}
            </del>
          )
        return (
          <ins key={key} title={say.added}>
            {text}
          </ins>
        )
      })}
    </p>
  )
}
