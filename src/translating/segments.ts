import { inlineText } from '../body/text.ts'
import type { Block, Inline, ListBlock } from '../body/types.ts'
import type { TranslationContent } from '../working/types.ts'

export { type SegmentFields, type WriteOptions, withSegments } from './segmentsInto.ts'

/** The fields of a text that are translated, in the order in which they are worked on. */
export const SEGMENT_FIELDS = ['title', 'deck', 'dateline', 'summary', 'seo.title', 'seo.description'] as const
export type SegmentField = (typeof SEGMENT_FIELDS)[number]

/** One translatable text of a content: a field, or the words of one place in the body. */
export interface Segment {
  /**
   * `field:{name}`; `b:{id}` of a paragraph, heading or quote; `b:{item id}` of a list item;
   * `b:{cell id}:{n}` of the n-th paragraph of a table cell; `b:{id}:quote` and `b:{id}:by` of a pull quote.
   */
  key: string
  /** Id of the block of the body that it stands in, the whole list or table; null of a field. */
  block: string | null
  kind: 'field' | Block['type']
  inlines: Inline[]
  /** The words alone, breaks as line ends. */
  text: string
}

const saysSomething = (text: string): boolean => text.trim() !== ''

const segment = (key: string, block: string | null, kind: Segment['kind'], inlines: Inline[]): Segment[] => {
  const text = inlineText(inlines)
  return saysSomething(text) ? [{ key, block, kind, inlines, text }] : []
}

/** Text without marks as inlines: each line end is a break. */
export const plainInlines = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ])

const fieldIn = (content: TranslationContent, name: SegmentField): string => {
  switch (name) {
    case 'seo.title':
      return content.seo.title
    case 'seo.description':
      return content.seo.description
    default:
      return content[name]
  }
}

const inList = ({ items }: ListBlock, block: string): Segment[] =>
  items.flatMap((item) => [
    ...segment(`b:${item.id}`, block, 'list', item.children),
    ...(item.list ? inList(item.list, block) : []),
  ])

/** The texts of one block, in the order of reading; none of a rule or a picture. */
export function segmentsOfBlock(block: Block): Segment[] {
  const { id, type } = block
  switch (type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return segment(`b:${id}`, id, type, block.children)
    case 'pullquote':
      return [
        ...segment(`b:${id}:quote`, id, type, plainInlines(block.quote)),
        ...segment(`b:${id}:by`, id, type, plainInlines(block.by)),
      ]
    case 'list':
      return inList(block, id)
    case 'table':
      return block.rows.flatMap((row) =>
        row.flatMap((cell) => cell.paragraphs.flatMap((words, n) => segment(`b:${cell.id}:${n}`, id, type, words))),
      )
    case 'rule':
    case 'image':
      return []
  }
}

/** Every translatable text of a content that says something: its fields, then its body in the order of reading. */
export const segmentsOf = (content: TranslationContent): Segment[] => [
  ...SEGMENT_FIELDS.flatMap((name) => segment(`field:${name}`, null, 'field', plainInlines(fieldIn(content, name)))),
  ...content.body.flatMap(segmentsOfBlock),
]
