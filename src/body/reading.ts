import type { BlockIds } from './ids.ts'
import { type LexicalNode, typeOf, wordsIn } from './nodes.ts'

/** Turns a relation's value as the editor keeps it into a uid; null where there is no such document. */
export interface Resolve {
  media(value: unknown): string | null
  article(value: unknown): string | null
}

export interface BodyWarning {
  /** unknown-node: a kind we do not know, its words kept. link-dropped: no safe address, its words kept. image-dropped: no such picture. */
  code: 'unknown-node' | 'link-dropped' | 'image-dropped'
  /** The editor's name for the node's kind. */
  node: string
  /** The words it had. */
  text: string
}

/** What one reading of a body carries along. */
export interface Reading {
  ids: BlockIds
  resolve: Resolve
  warn(code: BodyWarning['code'], node: LexicalNode): void
}

export const warnInto =
  (warnings: BodyWarning[]): Reading['warn'] =>
  (code, node) => {
    warnings.push({ code, node: typeOf(node), text: wordsIn(node) })
  }
