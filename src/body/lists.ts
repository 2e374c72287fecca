import { inlinesOf } from './inlines.ts'
import { childrenOf, type LexicalNode, typeOf } from './nodes.ts'
import type { Reading } from './reading.ts'
import type { ListBlock, ListItem } from './types.ts'

const isList = (node: LexicalNode): boolean => typeOf(node) === 'list'

/** A list. The editor keeps an indented list in an item of its own; here it belongs to the item before it. */
export function listBlock(node: LexicalNode, reading: Reading): ListBlock {
  const id = reading.ids.of(node)
  const ordered = node.listType === 'number' || node.tag === 'ol'
  const items: ListItem[] = []
  for (const child of childrenOf(node)) addItem(items, child, reading)
  const start = ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {}
  return { type: 'list', id, ordered, ...start, items }
}

function addItem(items: ListItem[], node: LexicalNode, reading: Reading): void {
  const inside = childrenOf(node)
  const nested = isList(node) ? [node] : inside.filter(isList)
  const children = isList(node)
    ? []
    : inlinesOf(
        inside.filter((child) => !isList(child)),
        reading,
      )
  const last = items.at(-1)
  if (children.length === 0 && nested.length > 0 && last && !last.list) last.list = listOf(nested, reading)
  else if (children.length > 0 || nested.length > 0)
    items.push({
      id: reading.ids.of(isList(node) ? {} : node),
      children,
      ...(nested.length > 0 && { list: listOf(nested, reading) }),
    })
}

/** One list of several that stand side by side in one item. */
function listOf(nodes: LexicalNode[], reading: Reading): ListBlock {
  const [first, ...others] = nodes.map((node) => listBlock(node, reading))
  if (!first) throw new RangeError('listOf needs a list')
  return { ...first, items: [first, ...others].flatMap(({ items }) => items) }
}
