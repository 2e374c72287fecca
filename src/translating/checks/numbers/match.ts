import type { Quantity } from '../../../languages/quantities/index.ts'
import { UNITS } from '../../../languages/quantities/index.ts'
import { type Agreement, agreement } from './compare.ts'

export interface Matched {
  pairs: { a: Quantity; b: Quantity; how: Agreement }[]
  /** Quantities of each side for which the other has none, those included that need none. */
  left: { a: Quantity[]; b: Quantity[] }
}

/** Best agreement first, what must be said first, and those that stand at like places. */
export function matched(source: Quantity[], target: Quantity[], shift = false): Matched {
  const possible: { i: number; j: number; how: Agreement; rank: number }[] = []
  for (const [i, a] of source.entries())
    for (const [j, b] of target.entries()) {
      const how = agreement(a, b, shift)
      if (how === 0) continue
      const apart = Math.abs(i / source.length - j / target.length)
      const loose = (a.must !== b.must ? 1 : 0) + (a.must || b.must ? 0 : 0.5)
      possible.push({ i, j, how, rank: how * 4 - loose * 5 - apart })
    }
  possible.sort((x, y) => y.rank - x.rank)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const pairs: Matched['pairs'] = []
  for (const { i, j, how } of possible) {
    const [a, b] = [source[i], target[j]]
    if (!a || !b || usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    pairs.push({ a, b, how })
  }
  return {
    pairs,
    left: { a: source.filter((_, i) => !usedA.has(i)), b: target.filter((_, j) => !usedB.has(j)) },
  }
}

/** Amounts of one dimension that agree only together: 1시간 30분 and 90 minutes. */
export function matchedTogether({ left, pairs }: Matched): { a: Quantity[]; b: Quantity[] } {
  let { a, b } = left
  const of = (all: Quantity[], dimension: string) =>
    all.filter(({ readings }) => readings.some(({ unit }) => unit && UNITS[unit].dimension === dimension))
  for (const dimension of ['time', 'length', 'mass']) {
    const sum = (all: Quantity[]) =>
      all.reduce((total, { readings }) => {
        const reading = readings.find(({ unit }) => unit && UNITS[unit].dimension === dimension)
        return total + (reading?.unit ? reading.value * UNITS[reading.unit].factor : 0)
      }, 0)
    const needed = (side: Quantity[]) => of(side, dimension).filter(({ must }) => must)
    const [loneA, loneB] = [of(a, dimension), of(b, dimension)]
    const all = (which: 'a' | 'b') => pairs.map((pair) => pair[which])
    const tries: [Quantity[], Quantity[]][] = [
      [loneA, loneB],
      [needed(a), needed(b)],
      [loneA, needed(b)],
      [needed(a), loneB],
      [needed(a), [...needed(b), ...of(all('b'), dimension)]],
      [[...needed(a), ...of(all('a'), dimension)], needed(b)],
    ]
    for (const [x, y] of tries) {
      const [sumX, sumY] = [sum(x), sum(y)]
      if (x.length + y.length < 3 || sumX === 0 || Math.abs(sumX - sumY) > 0.02 * sumX) continue
      a = a.filter((one) => !x.includes(one))
      b = b.filter((one) => !y.includes(one))
      break
    }
  }
  return { a, b }
}
