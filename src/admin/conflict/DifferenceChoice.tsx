'use client'

import { useId } from 'react'
import { Choice } from '../parts/Choice.tsx'
import { Words } from '../parts/Words.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import type { Difference, Side } from './compare.ts'
import { wordsOfValue } from './wordsOfValue.ts'

/** One field in both versions, side by side; one of them is kept. */
export function DifferenceChoice({
  difference,
  elsewhere = false,
  kept,
  onKeep,
}: {
  difference: Difference
  /** The other version is of the same person, saved elsewhere. */
  elsewhere?: boolean
  kept: Side
  onKeep: (side: Side) => void
}) {
  const { say } = useDeskSentences()
  const group = useId()
  const { field, by } = difference
  const words = {
    yours: wordsOfValue(field, difference.yours, say),
    theirs: wordsOfValue(field, difference.theirs, say),
    merged: wordsOfValue(field, difference.merged, say),
  }
  const sides = difference.merged ? (['merged', 'yours', 'theirs'] as const) : (['yours', 'theirs'] as const)
  const who = (elsewhere ? say.movedElsewhere : say.movedBy)[by]
  return (
    <fieldset className="bilingual-difference">
      <legend>
        {field.label} <em className={by === 'both' ? 'bilingual-warn' : undefined}>{who}</em>
      </legend>
      <div className="bilingual-difference__sides">
        {sides.map((side) => (
          <div className={kept === side ? 'bilingual-difference__kept' : undefined} key={side}>
            <Choice checked={kept === side} name={group} onChange={() => onKeep(side)} type="radio">
              {say[side]}
            </Choice>
            {words[side] === '' ? (
              <p className="bilingual-words">{say.empty}</p>
            ) : side === 'yours' ? (
              <p className="bilingual-words">{words.yours}</p>
            ) : (
              <Words after={words[side]} before={words.yours} whole />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
