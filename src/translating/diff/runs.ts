import { diffArrays } from 'diff'
import { sentenceLengths, type Unit } from './units.ts'

/** A stretch of both texts: units that are the same, or some that went and some that came (either may be none). */
export interface Run {
  same: boolean
  before: Unit[]
  after: Unit[]
}

/**
 * Texts that lie further apart than so many steps are compared by sentences first: the time of the comparison grows
 * with the square of the steps.
 */
const FAR = 400

const words = (units: readonly Unit[]): string[] => units.map(({ word }) => word)

export function runsOf(before: readonly Unit[], after: readonly Unit[]): Run[] {
  return (
    steps(words(before), words(after), (from, to) => [before.slice(...from), after.slice(...to)]) ??
    bySentences(before, after)
  )
}

type Range = [from: number, to: number]

function steps(
  before: string[],
  after: string[],
  take: (before: Range, after: Range) => [Unit[], Unit[]],
): Run[] | null {
  const changes = diffArrays(before, after, { maxEditLength: FAR })
  if (!changes) return null
  const runs: Run[] = []
  let [a, b] = [0, 0]
  for (const { added, removed, count } of changes) {
    const [toA, toB] = [added ? a : a + count, removed ? b : b + count]
    const [gone, come] = take([a, toA], [b, toB])
    const same = !added && !removed
    const last = runs.at(-1)
    if (!same && last && !last.same) {
      last.before.push(...gone)
      last.after.push(...come)
    } else runs.push({ same, before: gone, after: come })
    a = toA
    b = toB
  }
  return runs
}

/** Sentences first, then the words of those that changed; where these lie far apart as well, all of them changed. */
function bySentences(before: readonly Unit[], after: readonly Unit[]): Run[] {
  const [old, now] = [sentences(before), sentences(after)]
  const runs = steps(
    old.map((units) => words(units).join(' ')),
    now.map((units) => words(units).join(' ')),
    (from, to) => [old.slice(...from).flat(), now.slice(...to).flat()],
  ) ?? [{ same: false, before: [...before], after: [...after] }]
  return runs.flatMap((run) =>
    run.same
      ? [run]
      : (steps(words(run.before), words(run.after), (from, to) => [
          run.before.slice(...from),
          run.after.slice(...to),
        ]) ?? [run]),
  )
}

function sentences(units: readonly Unit[]): Unit[][] {
  let from = 0
  return sentenceLengths(units).map((length) => {
    from += length
    return units.slice(from - length, from)
  })
}
