import type { SavedNode } from '../../body/ensureBlockIds.ts'

const inline = (node: SavedNode): string =>
  node.type === 'linebreak' ? '\n' : (node.text ?? (node.children ?? []).map(inline).join(''))

const fieldsOf = ({ fields }: SavedNode): string =>
  Object.entries((fields ?? {}) as Record<string, unknown>)
    .flatMap(([key, one]) => (typeof one === 'string' && !['id', 'blockName', 'blockType'].includes(key) ? [one] : []))
    .join('\n')

const items = (node: SavedNode, depth: number): string[] =>
  (node.children ?? []).flatMap((item) => {
    const words = (item.children ?? []).filter(({ type }) => type !== 'list')
    const nested = (item.children ?? []).filter(({ type }) => type === 'list')
    const own = words.map(inline).join('')
    return [...(own === '' ? [] : [`${'  '.repeat(depth)}· ${own}`]), ...nested.flatMap((one) => items(one, depth + 1))]
  })

const cell = (node: SavedNode): string => (node.children ?? []).map(inline).join(' ')

/** The words of one block as lines that can be read and compared: an item to a line, a row to a line. */
export function wordsOfNode(node: SavedNode | null): string {
  switch (node?.type) {
    case undefined:
      return ''
    case 'list':
      return items(node as SavedNode, 0).join('\n')
    case 'table':
      return (node?.children ?? []).map((row) => (row.children ?? []).map(cell).join(' | ')).join('\n')
    case 'block':
      return fieldsOf(node as SavedNode)
    default:
      return inline(node as SavedNode)
  }
}
