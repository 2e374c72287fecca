import type { Payload } from 'payload'
import type { LanguageCode } from '../../languages/index.ts'
import type { ExchangeHelp, TermMatch } from '../exchange/types.ts'
import { loadGlossary } from './load.ts'
import { type GlossaryTerm, termsIn } from './terms.ts'

/** The terms of texts as exchange files and machines get them: how each is said, and how it must not be. */
export function termMatches(
  texts: readonly string[],
  { from, to, glossary }: { from: LanguageCode; to: LanguageCode; glossary: readonly GlossaryTerm[] },
): TermMatch[] {
  const found = new Map<string, TermMatch>()
  for (const text of texts)
    for (const { term } of termsIn(text, from, glossary)) {
      const [source, target] = [term.term[from], term.term[to]]
      const note = term.note === '' ? {} : { note: term.note }
      if (target !== '') found.set(`${source}\n${target}`, { source, target, ...note })
      for (const word of term.forbidden[to])
        found.set(`${source}\n${word}\n!`, { source, target: word, forbidden: true, ...note })
    }
  return [...found.values()]
}

/** The glossary as exchange files carry it. Read once, at the first text. */
export const glossaryHelp = (payload: Payload): NonNullable<ExchangeHelp['terms']> => {
  let glossary: Promise<GlossaryTerm[]> | null = null
  return async ({ text }, from, to) => {
    glossary ??= loadGlossary(payload)
    return termMatches([text], { from, to, glossary: await glossary })
  }
}
