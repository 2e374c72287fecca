import type { GlossaryTerm } from '../glossary/index.ts'
import { namesKept } from './names.ts'
import { compareNumbers } from './numbers/index.ts'
import { quotesKept } from './quotes.ts'
import { apostrophesOf, slipsOfText } from './text.ts'
import type { Found, TextPair } from './types.ts'
import { untranslated } from './untranslated.ts'

export interface PassageOptions {
  glossary?: readonly GlossaryTerm[]
  /** uid of the article's category, whose terms come first. */
  category?: string | null
  /** The target's text before this passage and behind it. */
  earlier?: string
  next?: string
  /** The target without words that are marked as another language's. */
  own?: string
}

/** Characters of a passage that are looked at. */
export const LONGEST = 20_000

/** Everything that is found in one passage and its translation. */
export function checkPassage(
  given: TextPair,
  { glossary = [], category = null, earlier = '', next = '', own }: PassageOptions = {},
): Found[] {
  const pair = { ...given, source: given.source.slice(0, LONGEST), target: given.target.slice(0, LONGEST) }
  const nothing = untranslated(pair)
  if (nothing.length > 0) return nothing
  const { source, target, from, to } = pair
  const names = glossary.map((one) => one.term[to])
  return [
    ...compareNumbers(pair),
    ...namesKept(pair, { glossary, category, earlier }),
    ...quotesKept(source, target, { source: apostrophesOf(from), target: apostrophesOf(to) }),
    ...slipsOfText(target, to, { names, next, ...(own !== undefined && { own }) }),
  ]
}
