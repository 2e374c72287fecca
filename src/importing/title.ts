import type { Range } from './lines.ts'
import { trimmed } from './lines.ts'

const LONGEST = 20
const WORDS = 3
/** What is longer was cut by no board, and is no title. */
const LONGEST_TITLE = 600

/** A section's name is short and is no sentence. */
const looksLikeName = (text: string): boolean =>
  text.length > 0 && text.length <= LONGEST && !/[.?!,:;"“”…\d]/.test(text) && text.split(/\s+/).length <= WORDS

/** `국제 | title`, parted at the first bar only, or `[국제] title` where the board has that section. */
export function splitTitle(
  text: string,
  line: Range,
  known: (category: string) => boolean,
): { category: string; title: Range } {
  const whole = text.slice(line.start, line.end)
  if (whole.length > LONGEST_TITLE) return { category: '', title: line }
  const bar = /[ \t\u00a0]+[||][ \t\u00a0]+/.exec(whole)
  if (bar) {
    const left = trimmed(whole.slice(0, bar.index))
    const start = line.start + bar.index + bar[0].length
    if (known(left) || looksLikeName(left)) return { category: left, title: { start, end: line.end } }
  }
  const bracket = /^\[([^\]]{1,20})\][ \t\u00a0]*/.exec(whole)
  const inside = trimmed(bracket?.[1] ?? '')
  if (bracket && known(inside)) {
    return { category: inside, title: { start: line.start + bracket[0].length, end: line.end } }
  }
  return { category: '', title: line }
}
