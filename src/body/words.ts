/** Words between spaces that hold a letter or a digit: words in English, eojeol in Korean. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** A text's beginning, at most so many characters, cut between words and marked as cut. */
export function beginning(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if ([...line].length <= limit) return line
  const cut = [...line].slice(0, limit).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:·—-]+$/u, '')}…`
}
