import { diffArrays } from 'diff'
import type { Pieces } from './pieces.ts'
import type { Unit } from './units.ts'

/** Words of which less is alike were exchanged, not changed. */
const ALIKE = 0.4
/** Runs of more pairs are paired in their order. */
const MOST = 900

/** How much of two words is alike at their ends, 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  const short = Math.min(a.length, b.length)
  let [start, end] = [0, 0]
  while (start < short && a[start] === b[start]) start += 1
  while (end < short - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const share = (2 * (start + end)) / (a.length + b.length)
  return share >= ALIKE ? share : 0
}

/** Which word became which, in order, so that as much as possible is alike. */
function pairs(before: readonly Unit[], after: readonly Unit[]): [number, number][] {
  const [n, m] = [before.length, after.length]
  if (n * m > MOST) return n === m ? before.map((_, index) => [index, index]) : []
  const like = before.map(({ word }) => after.map((other) => likeness(word, other.word)))
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1) {
      const row = best[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + (like[i]?.[j] ?? 0))
    }
  const found: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < n && j < m) {
    const pair = like[i]?.[j] ?? 0
    if (pair > 0 && at(i, j) === at(i + 1, j + 1) + pair) {
      found.push([i, j])
      i += 1
      j += 1
    } else if (at(i, j) === at(i + 1, j)) i += 1
    else j += 1
  }
  return found
}

const lastSpace = (text: string): string => text.slice(text.trimEnd().length)
const textOf = (units: readonly Unit[]): string => units.map(({ word, space }) => word + space).join('')

/** Its characters; a number is one, for 318 that became 381 is another number and not a digit that moved. */
const charactersOf = (word: string): string[] => word.match(/\p{N}+(?:[.,:]\p{N}+)*|[\s\S]/gu) ?? []

/** A run of words that changed, shown by character where one word became another that is like it. */
export function byCharacter(before: readonly Unit[], after: readonly Unit[], into: Pieces): void {
  let [i, j] = [0, 0]
  const between = (toI: number, toJ: number) => {
    const [gone, come] = [textOf(before.slice(i, toI)), textOf(after.slice(j, toJ))]
    const space =
      gone.trimEnd() !== '' && come.trimEnd() !== '' && lastSpace(gone) === lastSpace(come) ? lastSpace(gone) : ''
    into.add({ state: 'removed', text: gone.slice(0, gone.length - space.length) })
    into.add({ state: 'added', text: come.slice(0, come.length - space.length) })
    into.add({ state: 'same', text: space })
  }
  for (const [one, other] of pairs(before, after)) {
    const [a, b] = [before[one], after[other]]
    if (!a || !b) continue
    between(one, other)
    for (const { added, removed, value } of diffArrays(charactersOf(a.word), charactersOf(b.word)))
      into.add({ state: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })
    spaces(a, b, into)
    i = one + 1
    j = other + 1
  }
  between(before.length, after.length)
}

/** The space behind two words that are one: the same, or what went and what came. */
export function spaces(a: Unit, b: Unit, into: Pieces): void {
  const same = a.space === b.space
  into.add({ state: same ? 'same' : 'removed', text: a.space })
  if (!same) into.add({ state: 'added', text: b.space })
}
