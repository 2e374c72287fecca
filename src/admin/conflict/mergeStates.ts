import { BLOCK_ID } from '../../body/blockId.ts'
import type { SavedNode, SavedState } from '../../body/ensureBlockIds.ts'

type Blocks = Map<string, SavedNode>

const isState = (value: unknown): value is SavedState =>
  typeof value === 'object' && value !== null && Array.isArray((value as SavedState).root?.children)

/** The blocks of a text by their ids; null where one has none or two share one. */
function blocksOf({ root }: SavedState): Blocks | null {
  const blocks: Blocks = new Map()
  for (const node of root.children ?? []) {
    const id = node.$?.[BLOCK_ID]
    if (typeof id !== 'string' || blocks.has(id)) return null
    blocks.set(id, node)
  }
  return blocks
}

const same = (a: SavedNode | undefined, b: SavedNode | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Which block stands under an id that one of the two may have changed or deleted; null where both did, differently. */
function settled(
  base: SavedNode | undefined,
  yours: SavedNode | undefined,
  theirs: SavedNode | undefined,
): { node?: SavedNode } | null {
  if (same(yours, theirs) || same(base, theirs)) return { node: yours }
  if (same(base, yours)) return { node: theirs }
  return null
}

const shared = (blocks: Blocks, others: Blocks[]): string =>
  [...blocks.keys()].filter((id) => others.every((other) => other.has(id))).join(' ')

/** Ids in the order of the first text, with what only the second has behind the block it stands behind there. */
function woven(first: Blocks, second: Blocks): string[] {
  const order = [...first.keys()]
  let before: string | undefined
  for (const id of second.keys()) {
    if (!first.has(id)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
    before = id
  }
  return order
}

/**
 * One text from two that were changed apart, block by block: what only one of them touched is taken from that one.
 * null where both changed the same block, or both moved blocks about: then a person chooses.
 */
export function mergeStates(base: unknown, yours: unknown, theirs: unknown): SavedState | null {
  if (!isState(base) || !isState(yours) || !isState(theirs)) return null
  const [b, y, t] = [blocksOf(base), blocksOf(yours), blocksOf(theirs)]
  if (!b || !y || !t) return null
  const moved = (blocks: Blocks): boolean => shared(blocks, [b, y, t]) !== shared(b, [y, t])
  if (moved(y) && moved(t)) return null
  const children: SavedNode[] = []
  for (const id of moved(y) ? woven(y, t) : woven(t, y)) {
    const outcome = settled(b.get(id), y.get(id), t.get(id))
    if (!outcome) return null
    if (outcome.node) children.push(outcome.node)
  }
  return { ...theirs, root: { ...theirs.root, children } }
}
