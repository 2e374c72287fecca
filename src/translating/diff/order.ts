/**
 * Those of the things in both lists that moved against the others: as few as possible, the rest keeps its order
 * (a longest increasing run of old places).
 */
export function movedAmong(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((key, index) => [key, index]))
  const both = after.filter((key) => place.has(key))
  const stays = longestIncreasing(both.map((key) => place.get(key) ?? 0))
  return new Set(both.filter((_, index) => !stays.has(index)))
}

/** Indexes of a longest strictly increasing subsequence. */
export function longestIncreasing(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1)
    tails[low] = index
  }
  const found = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) found.add(at)
  return found
}
