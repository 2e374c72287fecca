import type { LanguageCode } from '../../languages/index.ts'
import { foreignIn, slipsIn, wrongParticlesIn } from '../../languages/slips.ts'
import { unbalanced } from './quotes.ts'
import type { Found, Place } from './types.ts'

/** Languages that write apostrophes, which are no quotation marks. */
const APOSTROPHES: Record<LanguageCode, boolean> = { ko: false, en: true }
export const apostrophesOf = (language: LanguageCode): boolean => APOSTROPHES[language]

const place = (text: string, start: number, end: number): Place => ({ start, end, text: text.slice(start, end) })

export interface TextOptions {
  /** Names whose particles are watched. */
  names?: readonly string[]
  /** The text that follows, where a quotation may go on. */
  next?: string
  /** The text with words that are marked as another language's blotted out, each in its place. */
  own?: string
}

/** What is wrong with a passage by itself, whatever it was translated from. */
export function slipsOfText(
  text: string,
  language: LanguageCode,
  { names = [], next = '', own = text }: TextOptions = {},
): Found[] {
  const found: Found[] = unbalanced(text, APOSTROPHES[language], next)
  for (const { code, start, end } of slipsIn(text, language))
    found.push({ kind: 'punctuation', code, target: place(text, start, end) })
  for (const { start, end, text: word, better } of wrongParticlesIn(text, language, names))
    found.push({ kind: 'particles', code: 'particle-wrong', target: { start, end, text: word }, values: { better } })
  const spaces = /\S{1,20}[ \u00a0\u3000]{2,}\S{1,20}/.exec(text)
  if (spaces)
    found.push({
      kind: 'spaces',
      code: 'spaces-doubled',
      target: place(text, spaces.index, spaces.index + spaces[0].length),
    })
  const [foreign] = foreignIn(own, language)
  if (foreign) found.push({ kind: 'script', code: foreign.code, target: place(text, foreign.start, foreign.end) })
  return found
}
