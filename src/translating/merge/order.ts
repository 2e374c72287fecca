import type { Side } from './types.ts'

export interface Order {
  /** Who moved blocks among those that all three texts have. */
  by: 'nobody' | Side | 'both'
  /** Every block of either text, in the order of the one and of the other. */
  yours: string[]
  theirs: string[]
}

/** The order of the first, with what only the second has behind the block it stands behind there. */
function woven(first: readonly string[], second: readonly string[]): string[] {
  const own = new Set(first)
  const order = [...first]
  let before: string | undefined
  for (const id of second) {
    if (!own.has(id)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
    before = id
  }
  return order
}

const among = (ids: readonly string[], sets: Set<string>[]): string =>
  JSON.stringify(ids.filter((id) => sets.every((set) => set.has(id))))

export function orderOf(base: readonly string[], yours: readonly string[], theirs: readonly string[]): Order {
  const sets = [new Set(base), new Set(yours), new Set(theirs)]
  const [was, mine, other] = [among(base, sets), among(yours, sets), among(theirs, sets)]
  const by =
    mine === other ? 'nobody' : mine === was ? ('theirs' as const) : other === was ? ('yours' as const) : 'both'
  return { by, yours: woven(yours, theirs), theirs: woven(theirs, yours) }
}
