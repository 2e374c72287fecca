import { languages } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { PageError } from './errors.ts'

/** Below this share of the letters no language of ours is spoken: Japanese, Russian, a table of numbers. */
const LEAST = 0.15
/** A Hangul syllable says what two and a half Latin letters say, and Korean text quotes Latin names. */
const WEIGHT: Record<'hangul' | 'latin', number> = { hangul: 2.5, latin: 1 }

/** The language of a text from the script it is written in. Throws where it is none of ours. */
export function detectLanguage(text: string): LanguageCode {
  const shares = languages.map((language) => ({ language, share: language.scriptShare(text) }))
  const weighed = shares
    .filter(({ share }) => share >= LEAST)
    .map(({ language, share }) => ({ code: language.code, weight: share * WEIGHT[language.typography] }))
    .sort((one, two) => two.weight - one.weight)
  const [first] = weighed
  if (!first || shares.reduce((sum, { share }) => sum + share, 0) < 0.5) throw new PageError('language')
  return first.code
}
