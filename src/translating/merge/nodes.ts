import { BLOCK_ID, blockIdOf, carriesId } from '../../body/blockId.ts'
import type { SavedNode, SavedState } from '../../body/ensureBlockIds.ts'

export const isState = (value: unknown): value is SavedState =>
  typeof value === 'object' && value !== null && Array.isArray((value as Partial<SavedState>).root?.children)

export const idOf = (node: SavedNode): string => String(node.$?.[BLOCK_ID] ?? '')

/** What an editor writes of itself and nobody of it: the caret's format, a number in a list, the version of a node. */
const OWN = new Set(['version', 'direction', 'textFormat', 'textStyle', 'indent', 'detail', 'mode'])
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 0 || value === false

/** A text without its words: what is equal of two that stand side by side as one. */
const marksOf = ({ text: _, ...rest }: SavedNode): string => JSON.stringify(plain(rest))

function joined(children: SavedNode[]): SavedNode[] {
  const all: SavedNode[] = []
  for (const child of children) {
    const last = all.at(-1)
    if (child.type === 'text' && child.text === '') continue
    if (last?.type === 'text' && child.type === 'text' && marksOf(last) === marksOf(child))
      all[all.length - 1] = { ...last, text: `${last.text ?? ''}${child.text ?? ''}` }
    else all.push(child)
  }
  return all
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const node = value as SavedNode
  const children = Array.isArray(node.children) ? joined(node.children) : undefined
  const numbered = node.type === 'listitem'
  return Object.fromEntries(
    Object.entries({ ...node, ...(children && { children }) })
      .filter(([key, one]) => !OWN.has(key) && !isNothing(one) && !(numbered && key === 'value'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, plain(one)]),
  )
}

/** What a block says, shows and is, as text that is equal for equal blocks however an editor wrote them; '' of none. */
export const signatureOf = (node: SavedNode | null): string => (node ? JSON.stringify(plain(node)) : '')

/** Every id in a state's blocks, at any depth. */
export function idsIn(nodes: readonly SavedNode[], found: Set<string> = new Set()): Set<string> {
  for (const node of nodes) {
    if (idOf(node) !== '') found.add(idOf(node))
    idsIn(node.children ?? [], found)
  }
  return found
}

/** The block with ids of its own, to stand beside the one it shares them with. The same for the same block. */
export function withOwnIds(node: SavedNode, taken: Set<string>): SavedNode {
  const copy = (one: SavedNode, parent: string): SavedNode => {
    const children = one.children?.map((child) => copy(child, one.type))
    const own = carriesId(one.type, parent) ? { $: { ...one.$, [BLOCK_ID]: anotherId(idOf(one), taken) } } : {}
    return { ...one, ...(children && { children }), ...own }
  }
  return copy(node, 'root')
}

function anotherId(id: string, taken: Set<string>): string {
  for (let again = 2; ; again += 1) {
    const other = blockIdOf(`${id} ${again}`)
    if (taken.has(other)) continue
    taken.add(other)
    return other
  }
}
