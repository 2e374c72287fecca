import {
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  $setState,
  type LexicalEditor,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { blockId } from '../lexical/blockIdState.ts'

/** Elements of the blocks on the page by their ids, in the order of the text. */
export function blockElements(editor: LexicalEditor): Map<string, HTMLElement> {
  return editor.getEditorState().read(() => {
    const found = new Map<string, HTMLElement>()
    for (const node of $getRoot().getChildren()) {
      const element = editor.getElementByKey(node.getKey())
      if (element) found.set($getState(node, blockId), element)
    }
    return found
  })
}

/** Id of the block in which the caret stands; null outside the text. */
export function blockAtCaret(editor: LexicalEditor): string | null {
  const selection = window.getSelection()
  const at = selection?.anchorNode
  if (!at || !editor.getRootElement()?.contains(at)) return null
  for (const [id, element] of blockElements(editor)) if (element.contains(at)) return id
  return null
}

/** Puts the caret at the beginning of a block and shows it. @returns whether the block is there */
export function goToBlock(editor: LexicalEditor, id: string): boolean {
  const element = blockElements(editor).get(id)
  if (!element) return false
  editor.update(() => {
    const node = $getRoot()
      .getChildren()
      .find((child) => $getState(child, blockId) === id)
    if ($isElementNode(node)) node.selectStart()
    else node?.selectNext()
  })
  editor.focus()
  element.scrollIntoView({ block: 'center', behavior: 'smooth' })
  return true
}

/**
 * Takes a block of the source over in place of the one that has its id, or behind the nearest one before it that is
 * there. It is one step of undo, and the id stays.
 * @param before ids of the blocks that stand before it in the source, the nearest last
 */
export function takeOver(editor: LexicalEditor, id: string, node: unknown, before: readonly string[]): void {
  editor.update(
    () => {
      const children = $getRoot().getChildren()
      const withId = (wanted: string) => children.find((child) => $getState(child, blockId) === wanted)
      const taken = $parseSerializedNode(node as SerializedLexicalNode)
      $setState(taken, blockId, id)
      const own = withId(id)
      const neighbour = [...before].reverse().map(withId).find(Boolean)
      if (own) own.replace(taken)
      else if (neighbour) neighbour.insertAfter(taken)
      else {
        const [first] = children
        if (first) first.insertBefore(taken)
        else $getRoot().append(taken)
      }
      const there = $getNodeByKey(taken.getKey())
      if ($isElementNode(there)) there.selectEnd()
    },
    { tag: 'history-push' },
  )
  editor.focus()
}

const FILLED = new Set(['paragraph', 'heading', 'quote'])

/** Writes words in place of a block's own, in one step of undo. @returns whether there is such a block to write in */
export function fillBlock(editor: LexicalEditor, id: string, text: string): boolean {
  let filled = false
  editor.update(
    () => {
      const node = $getRoot()
        .getChildren()
        .find((child) => $getState(child, blockId) === id)
      if (!$isElementNode(node) || !FILLED.has(node.getType())) return
      node.clear()
      node.append($createTextNode(text))
      node.selectEnd()
      filled = true
    },
    { discrete: true, tag: 'history-push' },
  )
  if (filled) editor.focus()
  return filled
}

/** Writes words where the caret stands. */
export function insertAtCaret(editor: LexicalEditor, text: string): void {
  editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText(text)
  })
  editor.focus()
}
