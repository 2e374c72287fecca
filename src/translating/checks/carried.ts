import { blockText } from '../../body/text.ts'
import type { Block, Inline, LinkInline, ListBlock, TextInline } from '../../body/types.ts'
import type { Found } from './types.ts'

type Keyed = { key: string; found: Found }

const inlinesOf = (block: Block): Inline[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.children
    case 'list':
      return inList(block)
    case 'table':
      return block.rows.flat().flatMap(({ paragraphs }) => paragraphs.flat())
    default:
      return []
  }
}
const inList = ({ items }: ListBlock): Inline[] =>
  items.flatMap(({ children, list }) => [...children, ...(list ? inList(list) : [])])

const links = (inlines: Inline[]): LinkInline[] => inlines.filter((one): one is LinkInline => one.type === 'link')
const textsOf = (inlines: Inline[]): TextInline[] =>
  inlines.flatMap((one) => (one.type === 'text' ? [one] : one.type === 'link' ? textsOf(one.children) : []))
const address = ({ href, article }: LinkInline): string => article ?? href ?? ''

const RAISED: Record<string, string> = {
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
}

/** Marks of footnotes: [1], a raised 1, ¹. The ² of ㎡ written as m² is none. */
function footnotes(inlines: Inline[]): string[] {
  return textsOf(inlines).flatMap(({ text, marks }) => {
    if (marks?.includes('superscript')) return /^\s*[[(]?(\d{1,2}|\*+)[\])]?\s*$/.exec(text)?.[1] ?? []
    return [...text.matchAll(/\[(\d{1,2})\]|(?<![a-z])([¹²³⁴⁵⁶⁷⁸⁹])/g)].map(
      ([, number, raised]) => number ?? RAISED[raised ?? ''] ?? '',
    )
  })
}

const mediaOf = (block: Block): string | null => (block.type === 'image' ? block.image.media : null)

/** Links, pictures and footnotes of the source that the target has not. A block that is not translated yet can hold none. */
export function compareCarried(source: readonly Block[], target: readonly Block[]): Keyed[] {
  const found: Keyed[] = []
  const add = (key: string, kind: Found['kind'], code: string, values: Record<string, string>) =>
    found.push({ key, found: { kind, code, values } })
  const all = target.flatMap(inlinesOf)
  const there = links(all)
  const left = there.map(address)
  const gone: { key: string; link: string; here: number }[] = []
  const byId = new Map(target.map((block) => [block.id, block]))
  const written = source.filter(({ id }) => {
    const twin = byId.get(id)
    return !twin || blockText(twin) !== ''
  })
  for (const block of written) {
    const mine = links(inlinesOf(block))
    const twin = byId.get(block.id)
    for (const link of mine) {
      const at = left.indexOf(address(link))
      if (at >= 0) left.splice(at, 1)
      else
        gone.push({
          key: block.id,
          link: address(link),
          here: mine.length - (twin ? links(inlinesOf(twin)).length : 0),
        })
    }
  }
  /** A link may lead to the other language's page: only where there are fewer than before is one lost. */
  for (const { key, link, here } of gone) {
    if (here <= 0 && left.length > 0) {
      left.pop()
      continue
    }
    add(key, 'links', 'link-missing', { address: link })
  }
  const pictures = target.map(mediaOf)
  for (const block of source) {
    const media = mediaOf(block)
    if (media !== null && !pictures.includes(media)) add(block.id, 'images', 'image-missing', { media })
  }
  const marks = footnotes(all)
  for (const block of written)
    for (const mark of footnotes(inlinesOf(block)))
      if (!marks.includes(mark)) add(block.id, 'footnotes', 'footnote-missing', { mark })
  return found
}
