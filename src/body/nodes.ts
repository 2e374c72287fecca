import { legible } from './legible.ts'

/** A node of the editor's saved state, read with care: nothing in it is known to be there. */
export interface LexicalNode {
  type?: unknown
  children?: unknown
  /** Properties that survive editing: `bid` of blocks, `lang` of words in another language. */
  $?: unknown
  [key: string]: unknown
}

/** Whether a value is an object with names, as JSON has them: no list, no null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectIn = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {})

export const textIn = (value: unknown): string => (typeof value === 'string' ? legible(value) : '')

export const childrenOf = (node: LexicalNode): LexicalNode[] =>
  Array.isArray(node.children) ? node.children.filter(isObject) : []

/** The nodes directly under the root of a saved state; none where it is no such state. */
export const rootChildren = (state: unknown): LexicalNode[] => childrenOf(objectIn(objectIn(state).root))

export const typeOf = (node: LexicalNode): string => textIn(node.type)

/** All words in a node, whatever kind it and its children are; fields of blocks included. */
export function wordsIn(node: LexicalNode): string {
  if (typeof node.text === 'string') return textIn(node.text)
  const inside = childrenOf(node).map(wordsIn).join('')
  if (inside) return inside
  const { id, blockType, blockName, ...fields } = objectIn(node.fields)
  return Object.values(fields)
    .filter((value) => typeof value === 'string')
    .join(' ')
    .normalize('NFC')
}
