'use client'

import { createContext, useCallback, useContext } from 'react'
import type { LanguageCode } from '../../languages/index.ts'
import { type GlossaryTerm, termsIn } from '../../translating/glossary/terms.ts'
import type { TermPlace } from './markTerms.ts'
import { useSideSentences } from './useSideSentences.ts'

/** The glossary's terms of a source, and the languages they go from and to. */
export interface SourceTerms {
  terms: readonly GlossaryTerm[]
  from: LanguageCode
  to: LanguageCode
}

/** Terms of the text that is shown; null where none are to be marked. */
export const TermsOfSource = createContext<SourceTerms | null>(null)

/** Finds the terms of a text, each with how it is said and must not be said. */
export function useTerms(): (text: string) => TermPlace[] {
  const known = useContext(TermsOfSource)
  const say = useSideSentences()
  return useCallback(
    (text: string): TermPlace[] => {
      if (!known || known.terms.length === 0) return []
      const { terms, from, to } = known
      const found = termsIn(text, from, terms)
      return found.map(({ term, start, end }) => {
        const alike = found.filter((one) => one.start === start).map((one) => one.term.term[to])
        const said = [...new Set(alike)].filter((word) => word !== '').join(', ')
        return { start, end, title: say.inGlossary(said, term.forbidden[to].join(', '), term.note) }
      })
    },
    [known, say],
  )
}
