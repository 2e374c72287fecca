/** Control characters that no text is written with (tabs and line ends are), and marks that turn the reading direction over. */
const ILLEGIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e]|\p{Surrogate}/gu

/** Text as readers can be given it: NFC, without what cannot be seen and breaks pages, feeds and files. */
export const legible = (text: string): string => text.normalize('NFC').replace(ILLEGIBLE, '')

const DEEPEST = 60

/** Whether a Lexical state is nested deeper than any editor writes. Walks without recursion: it must not fall itself. */
export function isTooDeep(state: unknown): boolean {
  let level: unknown[] = [state]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST * 2) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value).filter((one) => typeof one === 'object') : [],
    )
  }
  return false
}
