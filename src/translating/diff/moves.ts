import type { Run } from './runs.ts'
import type { Unit } from './units.ts'

/** Fewer words in a row that are found elsewhere are chance. */
const LEAST = 3

const hasLetter = ({ word }: Unit): boolean => /[\p{L}\p{N}]/u.test(word)
const gram = (units: readonly Unit[], at: number): string | null => {
  const some = units.slice(at, at + LEAST)
  return some.length === LEAST && some.some(hasLetter) ? some.map(({ word }) => word).join(' ') : null
}

interface Place {
  run: number
  at: number
}

/** Numbers of moves, by unit: words that went in one place and came in another. */
export function movesIn(runs: readonly Run[]): Map<Unit, number> {
  const places = new Map<string, Place[]>()
  for (const [run, { same, before }] of runs.entries()) {
    if (same) continue
    for (let at = 0; at + LEAST <= before.length; at += 1) {
      const key = gram(before, at)
      if (key) places.set(key, [...(places.get(key) ?? []), { run, at }])
    }
  }
  const moves = new Map<Unit, number>()
  let number = 0
  for (const { same, after } of runs) {
    if (same) continue
    for (let at = 0; at + LEAST <= after.length; ) {
      const found = longest(runs, places.get(gram(after, at) ?? ' ') ?? [], after, at, moves)
      if (found.length === 0) {
        at += 1
        continue
      }
      number += 1
      const { run, at: from } = found.place
      for (const unit of runs[run]?.before.slice(from, from + found.length) ?? []) moves.set(unit, number)
      for (const unit of after.slice(at, at + found.length)) moves.set(unit, number)
      at += found.length
    }
  }
  return moves
}

const NOWHERE = { length: 0, place: { run: -1, at: -1 } }
/** More places of the same words are not looked at: what stands so often has not moved. */
const MOST = 20

function longest(
  runs: readonly Run[],
  places: readonly Place[],
  after: readonly Unit[],
  at: number,
  taken: Map<Unit, number>,
) {
  let best = NOWHERE
  for (const place of places.slice(0, MOST)) {
    const before = runs[place.run]?.before ?? []
    let length = 0
    for (;;) {
      const [one, other] = [before[place.at + length], after[at + length]]
      if (!one || !other || one.word !== other.word || taken.has(one)) break
      length += 1
    }
    if (length >= LEAST && length > best.length) best = { length, place }
  }
  return best
}
