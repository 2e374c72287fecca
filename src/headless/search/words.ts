/** Letters as they are compared: one for each that was there, so that places in the one are places in the other. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  let same = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    const small = unit.toLowerCase()
    same += small.length === 1 ? small : unit
  }
  return same
}

/** What is looked for, each of which must be found. */
export const wordsOf = (q: string): string[] => [...new Set(folded(q).split(/\s+/))].filter((word) => word !== '')

export type Hit = readonly [from: number, to: number]

/** Where words stand in a folded text, in order, those that overlap as one. `most` bounds what one word may be found. */
export function hitsIn(text: string, words: readonly string[], most = 50): Hit[] {
  const all: Hit[] = []
  for (const word of words)
    for (let at = text.indexOf(word), count = 0; at >= 0 && count < most; at = text.indexOf(word, at + word.length)) {
      all.push([at, at + word.length])
      count++
    }
  const merged: [number, number][] = []
  for (const [from, to] of all.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}
