import { findInfo } from './info.ts'
import { isBlank, type Line, squeezed, trimmed } from './lines.ts'

/** A title is no longer on any board. */
const LONGEST_TITLE = 255

/** Whether an info line stands in these lines with a title of its own, parted from what is above it. */
function hasHead(lines: Line[]): boolean {
  const info = findInfo(lines)
  if (!info?.alone || info.author === '' || info.date === '') return false
  let title = info.first - 1
  while (title >= 0 && isBlank(lines[title]?.text ?? '')) title -= 1
  const words = trimmed(lines[title]?.text ?? '')
  return title > 0 && words.length <= LONGEST_TITLE && isBlank(lines[title - 1]?.text ?? '')
}

/**
 * Whether a file holds another page behind the first: its head stands in what would be the story, or the site's notice
 * stands again and a head follows it. What comments and lists below a story say of authors and dates is no such head.
 */
export function holdsSeveral(lines: Line[], { first, last }: { first: number; last: number }, notice: string): boolean {
  if (hasHead(lines.slice(first, last))) return true
  const [opening = ''] = notice.split('\n')
  const sign = squeezed(opening)
  if (sign === '') return false
  const again = lines.findIndex(({ text }, index) => index >= first && squeezed(text) === sign)
  return again >= 0 && hasHead(lines.slice(again))
}
