import { BlockIds } from './ids.ts'
import { inlinesOf } from './inlines.ts'
import { listBlock } from './lists.ts'
import { childrenOf, type LexicalNode, objectIn, rootChildren, textIn, typeOf, wordsIn } from './nodes.ts'
import { type BodyWarning, type Reading, type Resolve, warnInto } from './reading.ts'
import { tableBlock } from './tables.ts'
import type { Block, Inline } from './types.ts'

export type { BodyWarning, Resolve } from './reading.ts'

/**
 * The blocks of the editor's saved state. Empty paragraphs say nothing and are left out; of a node of
 * unknown kind the words are kept as a paragraph and a warning tells of it, so that nothing is lost unseen.
 */
export function blocksFromLexical(state: unknown, resolve: Resolve): { blocks: Block[]; warnings: BodyWarning[] } {
  const warnings: BodyWarning[] = []
  const reading: Reading = { ids: new BlockIds(), resolve, warn: warnInto(warnings) }
  const blocks: Block[] = []
  let loose: LexicalNode[] = []
  const flush = () => {
    if (loose.length > 0) blocks.push(...withWords('paragraph', {}, loose, reading))
    loose = []
  }
  for (const node of rootChildren(state)) {
    if (INLINE.has(typeOf(node))) loose.push(node)
    else {
      flush()
      blocks.push(...blocksOf(node, reading))
    }
  }
  flush()
  return { blocks, warnings }
}

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

const HEADINGS: Record<string, 2 | 3 | 4> = { h1: 2, h2: 2, h3: 3 }

const saysSomething = (inlines: Inline[]): boolean =>
  inlines.some((inline) =>
    inline.type === 'text' ? inline.text.trim() !== '' : inline.type === 'link' && saysSomething(inline.children),
  )

function withWords(type: 'paragraph' | 'quote', node: LexicalNode, nodes: LexicalNode[], reading: Reading): Block[] {
  const children = inlinesOf(nodes, reading)
  return saysSomething(children) ? [{ type, id: reading.ids.of(node), children }] : []
}

function blocksOf(node: LexicalNode, reading: Reading): Block[] {
  const children = childrenOf(node)
  switch (typeOf(node)) {
    case 'paragraph':
      return withWords('paragraph', node, children, reading)
    case 'quote':
      return withWords('quote', node, children, reading)
    case 'heading': {
      const inlines = inlinesOf(children, reading)
      const level = HEADINGS[textIn(node.tag)] ?? 4
      return saysSomething(inlines) ? [{ type: 'heading', id: reading.ids.of(node), level, children: inlines }] : []
    }
    case 'list': {
      const list = listBlock(node, reading)
      return list.items.length > 0 ? [list] : []
    }
    case 'table':
      return [tableBlock(node, reading)]
    case 'horizontalrule':
      return [{ type: 'rule', id: reading.ids.of(node) }]
    case 'upload':
      return imageBlock(node, reading)
    case 'block':
      return fieldBlock(node, reading)
    default:
      return unknownBlock(node, reading)
  }
}

function imageBlock(node: LexicalNode, reading: Reading): Block[] {
  const media = reading.resolve.media(node.value)
  if (media) return [{ type: 'image', id: reading.ids.of(node), image: { media } }]
  reading.warn('image-dropped', node)
  return []
}

function fieldBlock(node: LexicalNode, reading: Reading): Block[] {
  const { blockType, quote, by } = objectIn(node.fields)
  if (blockType !== 'pullQuote') return unknownBlock(node, reading)
  const words = textIn(quote).trim()
  return words ? [{ type: 'pullquote', id: reading.ids.of(node), quote: words, by: textIn(by).trim() }] : []
}

function unknownBlock(node: LexicalNode, reading: Reading): Block[] {
  reading.warn('unknown-node', node)
  const inside = childrenOf(node)
  if (inside.length > 0 && inside.some((child) => !INLINE.has(typeOf(child))))
    return inside.flatMap((child) => blocksOf(child, reading))
  const children = inlinesOf(inside, reading)
  const text = wordsIn(node).trim()
  if (children.length === 0 && text === '') return []
  const words: Inline[] = children.length > 0 ? children : [{ type: 'text', text }]
  return [{ type: 'paragraph', id: reading.ids.of(node), children: words }]
}
