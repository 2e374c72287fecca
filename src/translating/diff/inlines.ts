import { inlineText } from '../../body/text.ts'
import type { Block, Inline, ListBlock } from '../../body/types.ts'

interface Stretch {
  text: string
  marks: string
  lang: string
}

/** Inlines in one form: neighbours with the same marks are one, marks in order, nothing empty. */
function stretches(inlines: readonly Inline[], link = ''): Stretch[] {
  const found: Stretch[] = []
  for (const inline of inlines) {
    const some =
      inline.type === 'link'
        ? stretches(inline.children, targetOf(inline))
        : inline.type === 'break'
          ? [{ text: '\n', marks: link, lang: '' }]
          : [{ text: inline.text, marks: [...(inline.marks ?? [])].sort().join() + link, lang: inline.lang ?? '' }]
    for (const one of some) {
      const last = found.at(-1)
      if (one.text === '') continue
      if (last && last.marks === one.marks && last.lang === one.lang) last.text += one.text
      else found.push({ ...one })
    }
  }
  return found
}

const targetOf = ({ href, article }: { href?: string; article?: string }): string =>
  article ? `article:${article}` : (href ?? '')

/** What inlines say and how, as text that is equal for equal content. */
export const inlineSignature = (inlines: readonly Inline[]): string => JSON.stringify(stretches(inlines))

/** Addresses and articles that are linked, in their order. */
export const linksOf = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => (inline.type === 'link' ? [targetOf(inline), ...linksOf(inline.children)] : []))

/** What the marks are, apart from links and words: how much of the text is marked how. */
export const marksSignature = (inlines: readonly Inline[]): string => {
  const bare = (list: readonly Inline[]): Inline[] =>
    list.flatMap((inline) => (inline.type === 'link' ? bare(inline.children) : [inline]))
  return JSON.stringify(
    stretches(bare(inlines))
      .filter(({ marks, lang }) => marks !== '' || lang !== '')
      .map(({ text, marks, lang }) => [text, marks, lang]),
  )
}

const inList = ({ ordered, start, items }: ListBlock): unknown => [
  ordered,
  start ?? 1,
  items.map(({ id, list }) => [id, list ? inList(list) : null]),
]

/** What a block is besides its words: kind, level, arrangement. */
export function shapeOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `heading ${block.level}`
    case 'list':
      return `list ${JSON.stringify(inList(block))}`
    case 'table':
      return `table ${JSON.stringify(
        block.rows.map((row) =>
          row.map(({ id, header, colSpan = 1, rowSpan = 1, paragraphs }) => [
            id,
            header,
            colSpan,
            rowSpan,
            paragraphs.filter((words) => inlineText(words).trim() !== '').length,
          ]),
        ),
      )}`
    default:
      return block.type
  }
}
