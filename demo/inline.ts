import type { LanguageCode } from 'payload-bilingual/types'
import { nodeId } from './ids.ts'

type Node = Record<string, unknown>

/** What the words of a place need to be written. */
export interface Writing {
  /** Names the place, so that ids in it are stable. */
  place: string
  /** The database's id of a demo article. */
  article(key: string): string | number
}

const textNode = (text: string, { bold = false, lang }: { bold?: boolean; lang?: LanguageCode } = {}): Node => ({
  type: 'text',
  version: 1,
  text,
  format: bold ? 1 : 0,
  style: '',
  mode: 'normal',
  detail: 0,
  ...(lang && { $: { lang } }),
})

function linkNode(words: string, target: string, { place, article }: Writing): Node {
  const key = /^article:(.+)$/.exec(target)?.[1]
  return {
    type: 'link',
    version: 3,
    id: nodeId(`${place}/${target}`),
    format: '',
    indent: 0,
    direction: 'ltr',
    fields: key
      ? { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: article(key) } }
      : { linkType: 'custom', newTab: true, url: target },
    children: [textNode(words)],
  }
}

const MARKUP = /\*\*(.+?)\*\*|\[([^\]]+)\]\(((?:article:|https:)[^)]+)\)|\{(ko|en)\|([^}]+)\}/g

/** The nodes of a line (see Words); its dates are already written. */
export function inlineNodes(words: string, writing: Writing): Node[] {
  const nodes: Node[] = []
  let from = 0
  for (const match of words.matchAll(MARKUP)) {
    if (match.index > from) nodes.push(textNode(words.slice(from, match.index)))
    const [whole, strong, linked, target, lang, foreign] = match
    if (strong) nodes.push(textNode(strong, { bold: true }))
    else if (linked && target) nodes.push(linkNode(linked, target, writing))
    else if (foreign) nodes.push(textNode(foreign, { lang: lang as LanguageCode }))
    from = match.index + whole.length
  }
  if (from < words.length) nodes.push(textNode(words.slice(from)))
  return nodes
}
