'use client'

import type { LanguageCode } from '../../languages/index.ts'
import type { DeskEdition } from '../../publishing/desk.ts'
import { Choice } from '../parts/Choice.tsx'
import { EditionState } from '../parts/StatePill.tsx'
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
  return editions.map((edition) => {
    const { language, document, title } = edition
    const reason = document === null || may(language) ? '' : say.notYours
    const turn = (on: boolean) =>
      onChange(
        editions.map(({ language: code }) => code).filter((code) => (code === language ? on : chosen.includes(code))),
      )
    return (
      <Choice
        checked={document !== null && chosen.includes(language)}
        disabled={document === null || reason !== ''}
        key={language}
        onChange={turn}
      >
        <strong>{say.languages[language]}</strong> <EditionState edition={edition} />{' '}
        <span lang={language}>{document !== null && reason === '' ? title || say.untitled : ''}</span>
        {reason !== '' && <em>{reason}</em>}
      </Choice>
    )
  })
}
