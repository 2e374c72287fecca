import { safeHref, safeLanguage } from './href.ts'
import { childrenOf, type LexicalNode, objectIn, textIn, typeOf, wordsIn } from './nodes.ts'
import type { Reading } from './reading.ts'
import type { Inline, Mark, TextInline } from './types.ts'

/** The editor's bit for each mark, in the order in which they are written. */
const BITS: [bit: number, mark: Mark][] = [
  [1, 'bold'],
  [2, 'italic'],
  [8, 'underline'],
  [4, 'strikethrough'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
]

function textInline(node: LexicalNode): TextInline[] {
  const text = textIn(node.text)
  if (text === '') return []
  const format = typeof node.format === 'number' ? node.format : 0
  const marks = BITS.filter(([bit]) => format & bit).map(([, mark]) => mark)
  const lang = safeLanguage(objectIn(node.$).lang)
  return [{ type: 'text', text, ...(marks.length > 0 && { marks }), ...(lang && { lang }) }]
}

function linkInline(node: LexicalNode, reading: Reading): Inline[] {
  const children = inlinesOf(childrenOf(node), reading)
  if (children.length === 0) return []
  const { linkType, url, newTab, doc } = objectIn(node.fields)
  const blank = newTab === true && { newTab: true }
  if (linkType === 'internal') {
    const article = reading.resolve.article(objectIn(doc).value ?? doc)
    if (article) return [{ type: 'link', article, ...blank, children }]
  } else {
    const href = safeHref(url ?? node.url)
    if (href) return [{ type: 'link', href, ...blank, children }]
  }
  reading.warn('link-dropped', node)
  return children
}

function inlinesOfNode(node: LexicalNode, reading: Reading): Inline[] {
  switch (typeOf(node)) {
    case 'text':
      return textInline(node)
    case 'linebreak':
      return [{ type: 'break' }]
    case 'tab':
      return [{ type: 'text', text: '\t' }]
    case 'link':
    case 'autolink':
      return linkInline(node, reading)
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'listitem':
      return inlinesOf(childrenOf(node), reading)
    default: {
      reading.warn('unknown-node', node)
      const children = inlinesOf(childrenOf(node), reading)
      const text = wordsIn(node)
      return children.length > 0 || text === '' ? children : [{ type: 'text', text }]
    }
  }
}

const STANDS_ALONE = new Set(['paragraph', 'heading', 'quote', 'listitem', 'list'])

/** What stands in a line. Where whole paragraphs stand side by side in one, a line break parts them. */
export function inlinesOf(nodes: LexicalNode[], reading: Reading): Inline[] {
  const inlines: Inline[] = []
  for (const node of nodes) {
    const found = inlinesOfNode(node, reading)
    if (found.length > 0 && inlines.length > 0 && STANDS_ALONE.has(typeOf(node))) inlines.push({ type: 'break' })
    inlines.push(...found)
  }
  return joined(inlines)
}

/** Neighbouring words that look the same become one: the editor splits them where somebody once clicked. */
function joined(inlines: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && sameLook(last, inline))
      result[result.length - 1] = { ...last, text: last.text + inline.text }
    else result.push(inline)
  }
  return result
}

const sameLook = (a: TextInline, b: TextInline): boolean =>
  a.lang === b.lang && (a.marks ?? []).join() === (b.marks ?? []).join()
