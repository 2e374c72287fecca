import { inlinesOf } from './inlines.ts'
import { childrenOf, type LexicalNode, typeOf } from './nodes.ts'
import type { Reading } from './reading.ts'
import type { Block, Inline, TableCell } from './types.ts'

const span = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 1000 ? value : undefined

function paragraphsOf(cell: LexicalNode, reading: Reading): Inline[][] {
  const paragraphs: Inline[][] = []
  let loose: LexicalNode[] = []
  const flush = () => {
    if (loose.length > 0) paragraphs.push(inlinesOf(loose, reading))
    loose = []
  }
  for (const child of childrenOf(cell)) {
    const type = typeOf(child)
    if (type === 'list') {
      flush()
      for (const item of childrenOf(child)) paragraphs.push(inlinesOf([item], reading))
    } else if (type === 'paragraph' || type === 'heading' || type === 'quote') {
      flush()
      paragraphs.push(inlinesOf([child], reading))
    } else loose.push(child)
  }
  flush()
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

function cellOf(node: LexicalNode, reading: Reading): TableCell {
  const colSpan = span(node.colSpan)
  const rowSpan = span(node.rowSpan)
  return {
    id: reading.ids.of(node),
    header: typeof node.headerState === 'number' && node.headerState > 0,
    ...(colSpan && { colSpan }),
    ...(rowSpan && { rowSpan }),
    paragraphs: paragraphsOf(node, reading),
  }
}

export function tableBlock(node: LexicalNode, reading: Reading): Block {
  const id = reading.ids.of(node)
  const rows = childrenOf(node)
    .filter((row) => typeOf(row) === 'tablerow')
    .map((row) => childrenOf(row).map((cell) => cellOf(cell, reading)))
  return { type: 'table', id, rows: rows.filter((row) => row.length > 0) }
}
