import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { safeFile, safeHref } from './href.ts'
import { markdownInlines } from './markdownInlines.ts'
import { gridOf } from './tableGrid.ts'
import type { Block, FrozenImage, ListBlock, TableCell } from './types.ts'

/** CommonMark with the tables and the strikethrough of GitHub's: the writing that most readers of Markdown know. */
export const markdownOf = (nodes: RootContent[]): string =>
  toMarkdown({ type: 'root', children: nodes } satisfies Root, {
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  })

/** A body as Markdown's own tree. Underlines and marks of language have no form in Markdown: their words stay. */
export const markdownBlocks = (blocks: readonly Block[]): RootContent[] => blocks.flatMap(blockNodes)

const paragraph = (children: PhrasingContent[]): BlockContent[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : []

function blockNodes(block: Block): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(markdownInlines(block.children))
    case 'heading':
      return [{ type: 'heading', depth: block.level, children: markdownInlines(block.children) }]
    case 'quote':
      return [{ type: 'blockquote', children: paragraph(markdownInlines(block.children)) }]
    case 'pullquote': {
      const by = block.by ? paragraph([{ type: 'text', value: `— ${block.by}` }]) : []
      return [{ type: 'blockquote', children: [...paragraph([{ type: 'text', value: block.quote }]), ...by] }]
    }
    case 'rule':
      return [{ type: 'thematicBreak' }]
    case 'list':
      return [listNode(block)]
    case 'table':
      return tableNodes(block.rows)
    case 'image':
      return 'url' in block.image ? imageNodes(block.image) : []
  }
}

function listNode(list: ListBlock): BlockContent {
  const { ordered, start, items } = list
  const children = items.map((item) => ({
    type: 'listItem' as const,
    spread: false,
    children: [...paragraph(markdownInlines(item.children)), ...(item.list ? [listNode(item.list)] : [])],
  }))
  return { type: 'list', ordered, start: ordered ? (start ?? 1) : null, spread: false, children }
}

/** A table of Markdown has one head row and no cells that span: what spans stands in its first place. */
function tableNodes(rows: readonly TableCell[][]): RootContent[] {
  const grid = gridOf(rows)
  const [first = []] = grid
  if (first.length === 0) return []
  const headed = rows[0]?.every(({ header }) => header) ?? false
  const lines = headed ? grid : [first.map(() => null), ...grid]
  const children = lines.map((line): TableRow => ({ type: 'tableRow', children: line.map(cellNode) }))
  return [{ type: 'table', children }]
}

function cellNode(cell: TableCell | null): TableRow['children'][number] {
  const paragraphs = cell?.paragraphs.filter((one) => one.length > 0) ?? []
  const children = paragraphs.flatMap((one, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'html' as const, value: '<br>' }] : []),
    ...markdownInlines(one, { breaks: 'html' }),
  ])
  return { type: 'tableCell', children }
}

function imageNodes({ url, alt, caption, credit }: FrozenImage): RootContent[] {
  const file = safeFile(url)
  if (!file) return []
  const words = [caption, credit].filter(Boolean).join(' ')
  return [
    ...paragraph([{ type: 'image', url: safeHref(file) ?? file, alt }]),
    ...paragraph(words ? [{ type: 'text', value: words }] : []),
  ]
}
