import { lostCase } from './backslash.ts'
import type { Part, Signature } from './signature.ts'
import type { Edit } from './types.ts'
import { TORN } from './words.ts'

const BLANK = /[\s\u00a0>]$/

/** Rule FF: the form feed that PHP reads in "\from". */
export function formFeeds(part: Part): Edit[] {
  return [...part.text.matchAll(/\from\b/g)].map((match) => {
    const before = part.text.slice(Math.max(0, match.index - 1), match.index)
    const blank = before === '' || BLANK.test(before)
    const start = part.start + match.index
    const note = lostCase(part, match.index, match.index + 4) ? { note: 'case' as const } : {}
    return { start, end: start + 4, after: blank ? 'from' : ' from', rule: 'FF', confidence: 'certain', ...note }
  })
}

/** Rule CTRL: other letters that became control bytes, with what is left of the words that filters look for. */
export function controls(part: Part, signature: Signature): Edit[] {
  return TORN.filter(({ anywhere }) => anywhere || signature.damaged).flatMap(({ byte, letter, rests, confidence }) =>
    [...part.text.matchAll(new RegExp(`${byte}(${rests})(?![\\p{L}\\d_])`, 'gu'))]
      .filter((match) => !part.skip(match.index))
      .map((match) => {
        const before = part.text.slice(Math.max(0, match.index - 1), match.index)
        const blank = before === '' || BLANK.test(before)
        const start = part.start + match.index
        const word = letter + (match[1] ?? '')
        const end = start + match[0].length
        return { start, end, after: blank ? word : ` ${word}`, rule: 'CTRL' as const, confidence }
      }),
  )
}

/** Rule NL: `not`, `null` and `replace` whose first letter became a line end. Only in a text that shows damage. */
export function lineEnds(part: Part, signature: Signature): Edit[] {
  if (!signature.damaged) return []
  const torn = /(\r?\n)(ot|ull|eplace[sd]?|ename[sd]?|evoke[sd]?)(?![\p{L}\d_'’-])/gu
  return [...part.text.matchAll(torn)].map((match) => {
    const rest = match[2] ?? ''
    const start = part.start + match.index
    const after = ` ${/^[ou]/.test(rest) ? 'n' : 'r'}${rest}`
    return { start, end: start + match[0].length, after, rule: 'NL', confidence: 'probable' }
  })
}
