import { createHash } from 'node:crypto'
import type { Block, Inline } from '../body/types.ts'

/** A node of the editor's state as it is stored. */
export interface StoredNode {
  [key: string]: StoredValue
}
export type StoredValue = string | number | boolean | null | StoredNode | StoredNode[]
export interface EditorState {
  [key: string]: unknown
  root: StoredNode
}

const element = { direction: null, format: '', indent: 0 }
const text = (value: string): StoredNode => ({
  type: 'text',
  version: 1,
  text: value,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
})

/** Payload gives each link an id of an ObjectID's form. */
const linkId = (block: string, index: number): string =>
  createHash('sha256').update(`${block}/${index}`).digest('hex').slice(0, 24)

function inlineNode(inline: Inline, block: string, index: number): StoredNode {
  if (inline.type === 'break') return { type: 'linebreak', version: 1 }
  if (inline.type === 'text') return text(inline.text)
  return {
    ...element,
    type: 'link',
    version: 3,
    id: linkId(block, index),
    fields: { linkType: 'custom', newTab: false, url: inline.href ?? '' },
    children: inline.children.map((child, position) => inlineNode(child, block, position)),
  }
}

function paragraph(block: Extract<Block, { type: 'paragraph' }>): StoredNode {
  return {
    ...element,
    $: { bid: block.id },
    type: 'paragraph',
    version: 1,
    textFormat: 0,
    textStyle: '',
    children: block.children.map((inline, index) => inlineNode(inline, block.id, index)),
  }
}

/** Paragraphs as the editor stores them. An imported page has no other block. */
export function toLexical(blocks: readonly Block[]): EditorState {
  const children = blocks.flatMap((block) => (block.type === 'paragraph' ? [paragraph(block)] : []))
  return { root: { ...element, type: 'root', version: 1, children } }
}
