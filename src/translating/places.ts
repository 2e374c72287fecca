import { childrenOf, type LexicalNode, objectIn, typeOf } from '../body/nodes.ts'
import { emptied } from './emptied.ts'
import { nodeId } from './segmentsInto.ts'

const bare = (node: LexicalNode): LexicalNode => {
  const { root } = emptied({ root: { children: [node] } }) as { root: LexicalNode }
  return childrenOf(root)[0] ?? node
}

/** The target's children with those of the source that are wanted and not there, behind the neighbour they follow. */
function filled(target: LexicalNode, source: LexicalNode, wanted: (node: LexicalNode) => boolean): LexicalNode {
  const children = [...childrenOf(target)]
  const placeOf = (id: string) => (id === '' ? -1 : children.findIndex((child) => nodeId(child) === id))
  let after = -1
  let touched = false
  for (const node of childrenOf(source)) {
    const place = placeOf(nodeId(node))
    const own = children[place]
    if (own) {
      after = place
      if (typeOf(own) !== 'list' && typeOf(own) !== 'listitem') continue
      if (typeOf(own) !== typeOf(node)) continue
      const inside = filled(own, node, () => wanted(node))
      touched ||= inside !== own
      children[place] = inside
    } else if (wanted(node)) {
      after += 1
      children.splice(after, 0, bare(node))
      touched = true
    }
  }
  return touched ? { ...target, children } : target
}

/**
 * A body with an empty place for each of the blocks named that its source has and it has not, and for the items that
 * their lists lack. What stands in it stays as it is.
 */
export function withPlaces(body: unknown, source: unknown, blocks: ReadonlySet<string>): unknown {
  const state = objectIn(body)
  const from = objectIn(source)
  if (!state.root) return emptied(source)
  const root = filled(objectIn(state.root), objectIn(from.root), (node) => blocks.has(nodeId(node)))
  return root === state.root ? body : { ...state, root }
}
