import { legible } from '../../body/legible.ts'
import { shapeOf } from './stamp.ts'
import type { Piece } from './types.ts'

/**
 * What a tool did where it broke a line: `wraps` put the break in the place of a space; `indents` put it, and what
 * follows, before a code or an end where nothing was.
 */
export type Layout = 'wraps' | 'indents'

const SPACE = /[ \t\r\n]+/g
const BREAKS = /[\t\r\n]/
const isSpace = (sign: string | undefined): boolean => sign !== undefined && ' \t\r\n'.includes(sign)

/** Without the line break that a tool put at the beginning, and what space stands around it. */
function unbegun(text: string): string {
  let end = 0
  while (isSpace(text[end])) end += 1
  return BREAKS.test(text.slice(0, end)) ? text.slice(end) : text
}

/** Without the line break that a tool put at the end, and what follows it; space before it stays. */
export function unended(text: string): string {
  let start = text.length
  while (isSpace(text[start - 1])) start -= 1
  const at = text.slice(start).search(BREAKS)
  return at < 0 ? text : text.slice(0, start + at)
}

/** A line as it was before a tool laid it out. Its ends have space only where those of `like` have. */
export function tidied(pieces: readonly Piece[], layout: Layout, like: readonly Piece[]): Piece[] {
  const tidy = pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece
    let words = piece
    if (layout === 'indents' || index === 0) words = unbegun(words)
    if (layout === 'indents' || index === pieces.length - 1) words = unended(words)
    return legible(words.replace(SPACE, (space) => (BREAKS.test(space) ? ' ' : space)))
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
