'use client'

import { type LanguageCode, languageOf } from '../../languages/index.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import { Choice } from '../parts/Choice.tsx'
import { StatePill } from '../parts/StatePill.tsx'
import { useDeskSentences } from '../useDeskSentences.ts'

/** One line for each language: what would go out, or why it cannot. */
export function LanguagesChoice({
  editions,
  chosen,
  may,
  onChange,
}: {
  editions: DeskEdition[]
  chosen: LanguageCode[]
  may: (language: LanguageCode) => boolean
  onChange: (languages: LanguageCode[]) => void
}) {
  const { say } = useDeskSentences()
  return editions.map(({ language, document, state, title }) => {
    const reason = document === null || may(language) ? '' : say.notYours
    const turn = (on: boolean) =>
      onChange(
        editions.map((edition) => edition.language).filter((code) => (code === language ? on : chosen.includes(code))),
      )
    return (
      <Choice
        checked={chosen.includes(language)}
        disabled={document === null || reason !== ''}
        key={language}
        onChange={turn}
      >
        <strong>{languageOf(language).name}</strong> <StatePill state={state} />{' '}
        <span lang={language}>{document !== null && reason === '' ? title || say.untitled : ''}</span>
        {reason !== '' && <em>{reason}</em>}
      </Choice>
    )
  })
}
