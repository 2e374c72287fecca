import { newBlockId } from '../body/blockId.ts'
import type { Inline, Mark, TextInline } from '../body/types.ts'

export interface SavedInline {
  type: string
  [key: string]: unknown
}

/** How a link to an article is stored: the collection and the database's id. */
export interface LinkTarget {
  relationTo: string
  value: string | number
}
export type LinkTo = (article: string) => LinkTarget | null

const BITS: Record<Mark, number> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
}

function textNodes({ text, marks = [], lang }: TextInline): SavedInline[] {
  const format = marks.reduce((bits, mark) => bits | BITS[mark], 0)
  const look = { version: 1, format, style: '', mode: 'normal', ...(lang && { $: { lang } }) }
  return text.split(/([\t\n])/).flatMap((part): SavedInline[] => {
    if (part === '\n') return [{ type: 'linebreak', version: 1 }]
    if (part === '\t') return [{ ...look, type: 'tab', text: part, mode: 'normal', detail: 2 }]
    return part === '' ? [] : [{ ...look, type: 'text', text: part, detail: 0 }]
  })
}

/**
 * Inlines as the editor stores them. A link to an article that `linkTo` does not know keeps its words and is no link:
 * the editor could not show one that leads nowhere.
 */
export function inlineNodes(inlines: readonly Inline[], linkTo: LinkTo): SavedInline[] {
  return inlines.flatMap((inline): SavedInline[] => {
    if (inline.type === 'break') return [{ type: 'linebreak', version: 1 }]
    if (inline.type === 'text') return textNodes(inline)
    const children = inlineNodes(inline.children, linkTo)
    const doc = inline.article ? linkTo(inline.article) : null
    if (!doc && !inline.href) return children
    const newTab = inline.newTab === true
    return [
      {
        type: 'link',
        version: 3,
        id: `${newBlockId()}${newBlockId()}`,
        direction: null,
        format: '',
        indent: 0,
        fields: doc
          ? { linkType: 'internal', newTab, doc: { ...doc } }
          : { linkType: 'custom', newTab, url: inline.href ?? '' },
        children,
      },
    ]
  })
}
