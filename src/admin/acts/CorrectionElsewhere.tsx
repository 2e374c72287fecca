'use client'

import { useId } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { Choice } from '../parts/Choice.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import type { Chosen } from './types.ts'

/** A correction of one language asks for the other, where readers have it: now, or later at the desk. */
export function CorrectionElsewhere({
  other,
  may,
  chosen,
  onChange,
}: {
  /** The language that is asked. */
  other: LanguageCode
  /** Publishes in it: else they can say that it needs the correction, and not that it does not. */
  may: boolean
  chosen: Pick<Chosen, 'elsewhere' | 'later'>
  onChange: (part: Pick<Chosen, 'elsewhere'>) => void
}) {
  const { say } = useDeskSentences()
  const group = useId()
  const name = say.languages[other]
  if (chosen.later) return <p>{say.elsewhereWhenOut(name)}</p>
  const one = (elsewhere: Chosen['elsewhere'], words: string) => (
    <Choice checked={chosen.elsewhere === elsewhere} name={group} onChange={() => onChange({ elsewhere })} type="radio">
      {words}
    </Choice>
  )
  return (
    <fieldset className="bilingual-elsewhere">
      <legend>{say.elsewhere(name)}</legend>
      {one('needed', say.elsewhereNeeded)}
      {may && one('not needed', say.elsewhereNot)}
      {one('', say.elsewhereOpen)}
    </fieldset>
  )
}
