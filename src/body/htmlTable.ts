import { attribute } from './escape.ts'
import { idOf, type RenderOptions } from './html.ts'
import { inlinesHTML } from './htmlInlines.ts'
import type { TableCell } from './types.ts'

const isHead = (row: readonly TableCell[]): boolean => row.every(({ header }) => header)

/** A table whose leading rows of headers are its head; a header in another row speaks for that row. */
export function tableHTML({ rows }: { rows: readonly TableCell[][] }, id: string, options: RenderOptions): string {
  const firstOfBody = rows.findIndex((row) => !isHead(row))
  const head = firstOfBody < 0 ? [] : rows.slice(0, firstOfBody)
  const body = rows.slice(head.length)
  const part = (tag: string, scope: string, part: readonly TableCell[][]) =>
    part.length > 0 ? `<${tag}>${part.map((row) => rowHTML(row, scope, options)).join('')}</${tag}>` : ''
  return `<div${id} class="scroll"><table>${part('thead', 'col', head)}${part('tbody', 'row', body)}</table></div>`
}

const rowHTML = (row: readonly TableCell[], scope: string, options: RenderOptions): string =>
  `<tr>${row.map((cell) => cellHTML(cell, scope, options)).join('')}</tr>`

function cellHTML(cell: TableCell, scope: string, options: RenderOptions): string {
  const tag = cell.header ? 'th' : 'td'
  const spans = attribute('colspan', cell.colSpan) + attribute('rowspan', cell.rowSpan)
  const paragraphs = cell.paragraphs.map((paragraph) => inlinesHTML(paragraph, options))
  const inside = paragraphs.length > 1 ? paragraphs.map((text) => `<p>${text}</p>`).join('') : (paragraphs[0] ?? '')
  return `<${tag}${idOf(cell, options)}${cell.header ? attribute('scope', scope) : ''}${spans}>${inside}</${tag}>`
}
