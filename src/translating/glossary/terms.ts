import type { LanguageCode, PerLanguage } from '../../languages/index.ts'
import { termEnd, termIsSaid, termMayBegin } from '../../languages/termEnds.ts'

/** A term as the desk agreed on it. */
export interface GlossaryTerm {
  id: string
  term: PerLanguage<string>
  /** Words that must not stand for it, by the language they are in. */
  forbidden: PerLanguage<readonly string[]>
  note: string
  /** uid of the category whose articles prefer it; null for all. */
  category: string | null
  caseSensitive: boolean
}

/** A term in a text. */
export interface TermFound {
  term: GlossaryTerm
  /** Of the term alone, without what it takes behind it. */
  start: number
  end: number
  /** As it is written here. */
  text: string
  /** Particles or an ending behind it. */
  ending: string
}

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+')
/** KBS and US are not kbs and us. */
const isAcronym = (term: string): boolean => /^[A-Z\d][A-Z\d.&-]+$/.test(term)

function* places(
  text: string,
  word: string,
  language: LanguageCode,
  caseSensitive: boolean,
): Generator<Omit<TermFound, 'term'>> {
  const exact = caseSensitive || isAcronym(word)
  for (const match of text.matchAll(new RegExp(escaped(word), exact ? 'gu' : 'giu'))) {
    const [start, end] = [match.index, match.index + match[0].length]
    const ending = termMayBegin(text, start, word) ? termEnd(text, end, match[0], language) : null
    if (ending !== null) yield { start, end, text: match[0], ending }
  }
}

/** Whether words say a term, as it stands or in a word that is made from it. */
export function saysTerm(text: string, word: string, language: LanguageCode, caseSensitive = false): boolean {
  const exact = caseSensitive || isAcronym(word)
  for (const match of text.matchAll(new RegExp(escaped(word), exact ? 'gu' : 'giu')))
    if (termMayBegin(text, match.index, word) && termIsSaid(text, match.index + match[0].length, match[0], language))
      return true
  return false
}

const heads = new WeakMap<GlossaryTerm, Partial<Record<LanguageCode, string>>>()
/** The first word of a term, made once: what is not in a text at all is not looked for. */
function headOf(term: GlossaryTerm, language: LanguageCode): string {
  const known = heads.get(term) ?? {}
  heads.set(term, known)
  known[language] ??= term.term[language].toLowerCase().split(/[\s-]+/, 1)[0] ?? ''
  return known[language]
}

const clean = (text: string): string => text.normalize('NFC')

/**
 * The terms of a text, in their order: the longer where two overlap (북한강 is not 북한). Where several terms have the
 * same words, those of the category come first, then those of none; others only where there is no such.
 */
export function termsIn(
  text: string,
  language: LanguageCode,
  glossary: readonly GlossaryTerm[],
  category: string | null = null,
): TermFound[] {
  const words = clean(text)
  const lower = words.toLowerCase()
  const rank = (term: GlossaryTerm): number => (term.category === null ? 1 : term.category === category ? 0 : 2)
  const wanted = glossary
    .filter((one) => one.term[language] !== '' && lower.includes(headOf(one, language)))
    .sort((a, b) => b.term[language].length - a.term[language].length || rank(a) - rank(b))
  const found: TermFound[] = []
  for (const term of wanted)
    for (const place of places(words, term.term[language], language, term.caseSensitive)) {
      const over = found.filter(({ start, end }) => place.start < end && start < place.end)
      const same = over.every((one) => one.start === place.start && one.end === place.end)
      const better = over.some((one) => rank(one.term) < rank(term))
      if (same && !better) found.push({ term, ...place })
    }
  return found.sort((a, b) => a.start - b.start)
}

export interface TermProblem {
  kind: 'missing' | 'forbidden'
  term: GlossaryTerm
  /** Where the term stands in the source. */
  source: Omit<TermFound, 'term'>
  /** The word that must not be used, in the target. */
  target: Omit<TermFound, 'term'> | null
  /** What may stand for the term. */
  expected: string[]
}

/** The terms of a source that its translation says otherwise, each once. */
export function checkTerms(
  source: string,
  target: string,
  {
    from,
    to,
    glossary,
    category = null,
  }: { from: LanguageCode; to: LanguageCode; glossary: readonly GlossaryTerm[]; category?: string | null },
): TermProblem[] {
  const words = clean(target)
  const problems: TermProblem[] = []
  const seen = new Set<string>()
  const found = termsIn(source, from, glossary, category)
  for (const { term, ...place } of found) {
    const key = term.term[from].toLowerCase()
    if (seen.has(key) || term.term[to] === '') continue
    seen.add(key)
    const alike = found.filter((one) => one.term.term[from].toLowerCase() === key).map((one) => one.term)
    const expected = [...new Set(alike.map((one) => one.term[to]).filter((word) => word !== ''))]
    const said = expected.some((word) => saysTerm(words, word, to, term.caseSensitive))
    // What is allowed may hold what is not: “North Korea” holds “Korea”.
    const inside = (one: { start: number; end: number }) =>
      expected.some((word) =>
        [...places(words, word, to, false)].some(({ start, end }) => start <= one.start && one.end <= end),
      )
    const forbidden = alike
      .flatMap((one) => one.forbidden[to])
      .flatMap((word) => (word === '' ? [] : [...places(words, word, to, false)]))
      .find((one) => !inside(one))
    if (forbidden) problems.push({ kind: 'forbidden', term, source: place, target: forbidden, expected })
    else if (!said) problems.push({ kind: 'missing', term, source: place, target: null, expected })
  }
  return problems
}
