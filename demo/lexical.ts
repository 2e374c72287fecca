import type { LanguageCode } from 'payload-bilingual/types'
import type { DemoBlock, ImageKey, Row } from './content/types.ts'
import { datesIn } from './dates.ts'
import { blockId, nodeId } from './ids.ts'
import { inlineNodes } from './inline.ts'

type Node = Record<string, unknown>
type Id = string | number

/** One body to write. */
export interface BodyOrder {
  /** Key of the article. */
  key: string
  language: LanguageCode
  rows: Row[]
  /** As it first went out, or as it reads after its revision. */
  stage: 'first' | 'later'
  published: Date
  article(key: string): Id
  image(key: ImageKey): Id
}

const element = (type: string, bid: string | null, children: Node[], more: Node = {}): Node => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  ...more,
  children,
  ...(bid && { $: { bid: blockId(bid) } }),
})

function tableNode(rows: string[][], place: string, inlines: (words: string, at: string) => Node[]): Node {
  const cell = (words: string, row: number, column: number): Node =>
    element('tablecell', `${place}/${row}/${column}`, [element('paragraph', null, inlines(words, `${place}/${row}`))], {
      headerState: row === 0 ? 1 : 0,
      colSpan: 1,
      rowSpan: 1,
      backgroundColor: null,
    })
  const lines = rows.map((words, row) =>
    element(
      'tablerow',
      null,
      words.map((text, column) => cell(text, row, column)),
    ),
  )
  return element('table', place, lines)
}

function blockNode(block: DemoBlock, place: string, order: BodyOrder): Node {
  const written = (text: string): string => datesIn(text, order.language, order.published)
  const inlines = (words: string, at = place): Node[] =>
    inlineNodes(written(words), { place: at, article: order.article })
  switch (block.type) {
    case 'paragraph':
      return element('paragraph', place, inlines(block.words), { textFormat: 0, textStyle: '' })
    case 'heading':
      return element('heading', place, inlines(block.words), { tag: `h${block.level}` })
    case 'quote':
      return element('quote', place, inlines(block.words))
    case 'list': {
      const items = block.items.map((words, index) =>
        element('listitem', `${place}/${index}`, inlines(words, `${place}/${index}`), { value: index + 1 }),
      )
      const kind = block.ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' }
      return element('list', place, items, { ...kind, start: 1 })
    }
    case 'table':
      return tableNode(block.rows, place, inlines)
    case 'image':
      return {
        type: 'upload',
        version: 3,
        format: '',
        id: nodeId(place),
        relationTo: 'media',
        value: order.image(block.image),
        fields: {},
        $: { bid: blockId(place) },
      }
    case 'pullQuote':
      return {
        type: 'block',
        version: 2,
        format: '',
        fields: {
          id: nodeId(place),
          blockName: '',
          blockType: 'pullQuote',
          quote: written(block.quote),
          by: written(block.by),
        },
        $: { bid: blockId(place) },
      }
  }
}

/** A body as the editor stores it. Blocks of one place carry the same id in both languages. */
export function lexicalBody(order: BodyOrder): { root: Node } {
  const children = order.rows.flatMap((row, index) => {
    const block = (order.stage === 'later' ? row.later?.[order.language] : undefined) ?? row[order.language]
    return block ? [blockNode(block, `${order.key}/${index}`, order)] : []
  })
  return { root: element('root', null, children) }
}
