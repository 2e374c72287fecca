import { checkTerms, type GlossaryTerm, saysTerm } from '../glossary/index.ts'
import type { Found, Place, TextPair } from './types.ts'

/** The words of a name that may stand for all of it, once it was said. */
const short = (term: string): string[] =>
  term.split(/\s+/).filter((word) => word.length > 2 || /^[가-힣]{2,}$/.test(word))
const PRONOUN =
  /\b(?:he|she|they|it|his|her|their|its|him|them)\b|(?<![가-힣])(?:그|그녀|이들|그들|양측)(?=[은는이가을를의와과에 ])/i

const place = ({ start, end, text }: Place): Place => ({ start, end, text })

export interface NamesOptions {
  glossary: readonly GlossaryTerm[]
  /** uid of the article's category, whose terms come first. */
  category?: string | null
  /** The target's text before this passage. */
  earlier?: string
}

/** Terms of the glossary that the target says otherwise. What was named in full before may be named in part. */
export function namesKept(
  { source, target, from, to }: TextPair,
  { glossary, category = null, earlier = '' }: NamesOptions,
): Found[] {
  return checkTerms(source, target, { from, to, glossary, category }).flatMap((problem): Found[] => {
    const { term, expected } = problem
    const values = { term: term.term[from], expected: expected.join(', ') }
    const at = place(problem.source)
    if (problem.target) {
      const used = place(problem.target)
      return [
        { kind: 'names', code: 'term-forbidden', source: at, target: used, values: { ...values, used: used.text } },
      ]
    }
    const known = earlier !== '' && expected.some((word) => saysTerm(earlier, word, to, term.caseSensitive))
    const partly = PRONOUN.test(target) || expected.flatMap(short).some((word) => saysTerm(target, word, to))
    return known && partly ? [] : [{ kind: 'names', code: 'term-missing', source: at, values }]
  })
}
