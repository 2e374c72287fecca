'use client'

import type { LanguageCode } from '../../languages/index.ts'
import type { Choice } from '../../translating/merge/index.ts'
import { Words } from '../parts/Words.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'
import { ChoiceBox } from './ChoiceBox.tsx'
import type { FieldDifference } from './compare.ts'
import { wordsOfValue } from './wordsOfValue.ts'

export interface AskedProps {
  lang: LanguageCode
  /** The other version is of the same person, saved elsewhere. */
  elsewhere: boolean
  kept: Choice | undefined
  onKeep: (choice: Choice) => void
  onward: () => void
}

/** One field in both versions, each with what its writer changed. */
export function FieldChoice({
  difference,
  lang,
  elsewhere,
  ...choosing
}: AskedProps & { difference: FieldDifference }) {
  const { say } = useDeskSentences()
  const { field, by, base, joined } = difference
  const side = (value: unknown) => {
    const words = wordsOfValue(field, value, say)
    if (words === '') return <p className="bilingual-words">{say.empty}</p>
    return <Words after={words} before={wordsOfValue(field, base, say)} lang={lang} whole />
  }
  return (
    <ChoiceBox
      clash={by === 'both'}
      joint={joined !== null}
      name={field.path}
      theirs={side(difference.theirs)}
      title={field.label}
      who={(elsewhere ? say.movedElsewhere : say.movedBy)[by]}
      yours={side(difference.yours)}
      {...choosing}
    />
  )
}
