import {
  $getRoot,
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $setState,
  type EditorState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  RootNode,
} from '@payloadcms/richtext-lexical/lexical'
import { carriesId, newBlockId } from '../../body/blockId.ts'
import { blockId } from './blockIdState.ts'

const hasWords = (node: LexicalNode): boolean => $isDecoratorNode(node) || node.getTextContent().trim() !== ''

function $bearers(parent: ElementNode): LexicalNode[] {
  return parent
    .getChildren()
    .flatMap((node) => [
      ...(carriesId(node.getType(), parent.getType()) ? [node] : []),
      ...($isElementNode(node) && !node.isInline() ? $bearers(node) : []),
    ])
}

const idIn = (state: EditorState, key: string | null): string => {
  const node = key === null ? undefined : state._nodeMap.get(key)
  return node ? $getState(node, blockId, 'direct') : ''
}

/** The id of the block in which these words stood before this change. */
function $idOfItsWords(node: LexicalNode, before: EditorState): string {
  if (!$isElementNode(node)) return ''
  for (const child of node.getChildrenKeys()) {
    const id = idIn(before, before._nodeMap.get(child)?.__parent ?? null)
    if (id !== '') return id
  }
  return ''
}

/** Of those that share an id: one with words before one without, then the one that had it before, then the first. */
function $keepers(nodes: LexicalNode[], before: EditorState): Map<string, LexicalNode> {
  const keepers = new Map<string, LexicalNode>()
  const rank = (node: LexicalNode, id: string): number =>
    (hasWords(node) ? 2 : 0) + (idIn(before, node.getKey()) === id ? 1 : 0)
  for (const node of nodes) {
    const id = $getState(node, blockId)
    if (id === '') continue
    const keeper = keepers.get(id)
    if (!keeper || rank(node, id) > rank(keeper, id)) keepers.set(id, node)
  }
  return keepers
}

/** One pass over the text: every block, list item and table cell ends with an id of its own. */
function $giveBlockIds(before: EditorState): void {
  const nodes = $bearers($getRoot())
  const keepers = $keepers(nodes, before)
  const lacking = new Set(nodes.filter((node) => keepers.get($getState(node, blockId)) !== node))
  for (const node of lacking) {
    const id = $idOfItsWords(node, before)
    const keeper = keepers.get(id)
    if (id === '' || (keeper && (hasWords(keeper) || !hasWords(node)))) continue
    keepers.set(id, node)
    $setState(node, blockId, id)
    lacking.delete(node)
    if (keeper) lacking.add(keeper)
  }
  for (const node of lacking) $setState(node, blockId, newBlockId())
}

/**
 * Keeps ids with the words they belong to, whatever is done to the text: a pasted copy gets a new one, a block
 * that is split keeps it where the words are, a paragraph that becomes a heading or a list item takes it along.
 * Runs last in every update, so that undo takes ids back together with the text.
 */
export const keepBlockIds = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(RootNode, () => $giveBlockIds(editor.getEditorState()))
