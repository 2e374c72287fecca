import type { Block, Inline, ListBlock } from './types.ts'

/** Plain text of a line. */
export const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n'
      return inline.type === 'text' ? inline.text : inlineText(inline.children)
    })
    .join('')

/** Plain text of a body: blocks parted by an empty line, list items and table rows by a line each. Pictures have none. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')

/** Plain text of one block; '' of a rule and a picture. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return inlineText(block.children).trim()
    case 'pullquote':
      return block.by ? `“${block.quote}” — ${block.by}` : `“${block.quote}”`
    case 'list':
      return listText(block).join('\n')
    case 'table':
      return block.rows
        .map((row) => row.map(({ paragraphs }) => paragraphs.map(inlineText).join(' ').replace(/\s+/g, ' ')).join('\t'))
        .join('\n')
    case 'rule':
    case 'image':
      return ''
  }
}

function listText({ ordered, start = 1, items }: ListBlock): string[] {
  return items.flatMap((item, index) => [
    `${ordered ? `${start + index}.` : '-'} ${inlineText(item.children)}`,
    ...(item.list ? listText(item.list).map((line) => `  ${line}`) : []),
  ])
}
