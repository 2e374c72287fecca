import { legible } from '../../body/legible.ts'
import { shapeOf } from './stamp.ts'
import type { Piece } from './types.ts'

/**
 * What a tool did where it broke a line: `wraps` put the break in the place of a space; `indents` put it, and what
 * follows, before a code or an end where nothing was.
 */
export type Layout = 'wraps' | 'indents'

const BREAK = /[ \t\r\n]*[\t\r\n][ \t\r\n]*/g
const AT_START = /^[ \t\r\n]*[\t\r\n][ \t\r\n]*/
const AT_END = /[\t\r\n][ \t\r\n]*$/

/** A line as it was before a tool laid it out. Its ends have space only where those of `like` have. */
export function tidied(pieces: readonly Piece[], layout: Layout, like: readonly Piece[]): Piece[] {
  const tidy = pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece
    let words = piece
    if (layout === 'indents' || index === 0) words = words.replace(AT_START, '')
    if (layout === 'indents' || index === pieces.length - 1) words = words.replace(AT_END, '')
    return legible(words.replace(BREAK, ' '))
  })
  const [first, last] = [like[0], like.at(-1)]
  if (typeof tidy[0] === 'string' && !(typeof first === 'string' && /^\s/.test(first))) tidy[0] = tidy[0].trimStart()
  const end = tidy.length - 1
  const final = tidy[end]
  if (typeof final === 'string' && !(typeof last === 'string' && /\s$/.test(last))) tidy[end] = final.trimEnd()
  return tidy.filter((piece) => piece !== '')
}

/** Shapes that a line as a file has it may have had, the likelier first. */
export const shapesOf = (pieces: readonly Piece[]): { layout: Layout; shape: string }[] =>
  (['wraps', 'indents'] as const).map((layout) => ({ layout, shape: shapeOf(tidied(pieces, layout, pieces)) }))

/** How the file's source was laid out, where it says what ours says; null where it says something else. */
export const layoutOf = (theirs: readonly Piece[], ours: readonly Piece[]): Layout | null => {
  const wanted = shapeOf(ours)
  return shapesOf(theirs).find(({ shape }) => shape === wanted)?.layout ?? null
}
