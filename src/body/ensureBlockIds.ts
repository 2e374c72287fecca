import { BLOCK_ID, blockIdOf, carriesId } from './blockId.ts'

/** A node of a saved Lexical state, as far as ids need it. */
export interface SavedNode {
  type: string
  children?: SavedNode[]
  text?: string
  $?: Record<string, unknown>
  [key: string]: unknown
}
export interface SavedState {
  root: SavedNode
  [key: string]: unknown
}

const idOf = (node: SavedNode): string => {
  const id = node.$?.[BLOCK_ID]
  return typeof id === 'string' ? id : ''
}

const wordsOf = (node: SavedNode): string =>
  node.children ? node.children.map(wordsOf).join('') : (node.text ?? JSON.stringify(node.fields ?? node.value ?? ''))

/** Every node that carries an id, in the order of the text. */
function bearers(node: SavedNode): SavedNode[] {
  return (node.children ?? []).flatMap((child) => [
    ...(carriesId(child.type, node.type) ? [child] : []),
    ...bearers(child),
  ])
}

/** Of those that share an id, the first with words keeps it. */
function keepersOf(nodes: SavedNode[]): Map<string, SavedNode> {
  const keepers = new Map<string, SavedNode>()
  for (const node of nodes) {
    const id = idOf(node)
    if (id === '') continue
    const keeper = keepers.get(id)
    if (!keeper || (wordsOf(keeper).trim() === '' && wordsOf(node).trim() !== '')) keepers.set(id, node)
  }
  return keepers
}

/**
 * The state with an id on every block, list item and table cell. Only what is missing or doubled is filled,
 * and equal states are filled alike; a state that lacks nothing is returned as it is.
 */
export function ensureBlockIds<State>(state: State): State {
  const root = (state as SavedState | null | undefined)?.root
  if (!root?.children) return state
  const nodes = bearers(root)
  const keepers = keepersOf(nodes)
  const lacking = nodes.filter((node) => keepers.get(idOf(node)) !== node)
  if (lacking.length === 0) return state
  const taken = new Set(keepers.keys())
  const given = new Map<SavedNode, string>()
  for (const node of lacking) {
    const words = `${node.type} ${wordsOf(node)}`
    let id = blockIdOf(words)
    for (let again = 1; taken.has(id); again += 1) id = blockIdOf(`${words} ${again}`)
    taken.add(id)
    given.set(node, id)
  }
  const filled = (node: SavedNode): SavedNode => {
    const id = given.get(node)
    return {
      ...node,
      ...(node.children && { children: node.children.map(filled) }),
      ...(id && { $: { ...node.$, [BLOCK_ID]: id } }),
    }
  }
  return { ...state, root: filled(root) }
}
