import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $parseSerializedNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { keepBlockIds } from '../../src/admin/lexical/keepBlockIds.ts'
import type { SavedNode } from '../../src/body/ensureBlockIds.ts'

export type Line = { words: string; id: string; children?: Line[] }

/** An editor with the ids kept, holding one paragraph for each text. */
export function editorWith(...texts: string[]): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode],
    onError: (error) => {
      throw error
    },
  })
  keepBlockIds(editor)
  change(editor, () => $getRoot().append(...texts.map($paragraph)))
  return editor
}

export const $paragraph = (words: string): ElementNode =>
  words === '' ? $createParagraphNode() : $createParagraphNode().append($createTextNode(words))

export const change = (editor: LexicalEditor, how: () => unknown): void =>
  editor.update(how as () => void, { discrete: true })

export const $block = (index: number): ElementNode => {
  const node = $getRoot().getChildAtIndex(index)
  if (!$isElementNode(node)) throw new Error(`block ${index} holds no words`)
  return node
}

/** A block as the clipboard holds it. */
export const $copied = (node: LexicalNode): SavedNode => ({
  ...(node.exportJSON() as unknown as SavedNode),
  ...($isElementNode(node) && { children: node.getChildren().map($copied) }),
})
/** What a paste of a copied block inserts. */
export const $pasted = (copy: SavedNode): LexicalNode => $parseSerializedNode(copy as unknown as SerializedLexicalNode)

const lineOf = (node: SavedNode): Line => ({
  words: (node.children ?? []).map(({ text }) => text ?? '').join(''),
  id: String(node.$?.bid ?? ''),
  ...(node.type === 'list' && { children: (node.children ?? []).map(lineOf) }),
})

/** The text as it would be saved: the words of each block with its id. */
export const lines = (editor: LexicalEditor): Line[] =>
  ((editor.getEditorState().toJSON().root as unknown as SavedNode).children ?? []).map(lineOf)
export const ids = (editor: LexicalEditor): string[] => lines(editor).map(({ id }) => id)
