import { findInfo, type Info } from './info.ts'
import { isBlank, type Line, squeezed, trimmed } from './lines.ts'
import { lastEnd } from './trailer.ts'

/** A title is no longer on any board. */
const LONGEST_TITLE = 255

/** Whether an info line is a page's: alone, under a title that is parted from what is above it. */
function isHead(lines: Line[], info: Info): boolean {
  if (!info.alone || info.author === '' || info.date === '') return false
  let title = info.first - 1
  while (title >= 0 && isBlank(lines[title]?.text ?? '')) title -= 1
  const words = trimmed(lines[title]?.text ?? '')
  return title > 0 && words.length <= LONGEST_TITLE && isBlank(lines[title - 1]?.text ?? '')
}

/** Whether the first info line in these lines is another page's. */
function hasHead(lines: Line[]): boolean {
  const info = findInfo(lines)
  return info !== null && isHead(lines, info)
}

/**
 * Whether a whole page stands below the end of a story: its head says how often it was read, which no comment's does, and
 * its story has an end of its own, which no row of a list has.
 */
function hasPageBelow(lines: Line[], from: number): boolean {
  const end = lastEnd(lines)
  for (let info = findInfo(lines, from); info && info.last < end; info = findInfo(lines, info.last + 1))
    if (info.views !== null && isHead(lines, info)) return true
  return false
}

/**
 * Whether a file holds another page behind the first: its head stands in what would be the story, a whole page stands
 * below it, or the site's notice stands again and a head follows it. What comments and lists below a story say of authors
 * and dates is no such head.
 */
export function holdsSeveral(lines: Line[], { first, last }: { first: number; last: number }, notice: string): boolean {
  if (hasHead(lines.slice(first, last)) || hasPageBelow(lines, last)) return true
  const [opening = ''] = notice.split('\n')
  const sign = squeezed(opening)
  if (sign === '') return false
  const again = lines.findIndex(({ text }, index) => index >= first && squeezed(text) === sign)
  return again >= 0 && hasHead(lines.slice(again))
}
