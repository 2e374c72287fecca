import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

const blockOf = (node: LexicalNode): ElementNode | null =>
  $findMatchingParent(node, (one): one is ElementNode => $isElementNode(one) && !one.isInline())

/**
 * A triple click selects one block. Browsers reach to the beginning of the next, and what is typed then makes one of
 * both: the second would lose its id, and its tie to the other language.
 */
export const selectWholeBlock = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    CLICK_COMMAND,
    ({ detail }) => {
      const selection = $getSelection()
      if (detail !== 3 || !$isRangeSelection(selection)) return false
      const [first, last] = selection.isBackward()
        ? [selection.focus, selection.anchor]
        : [selection.anchor, selection.focus]
      const block = blockOf(first.getNode())
      const reached = blockOf(last.getNode())
      if (block && reached && !block.is(reached) && last.offset === 0) block.select(0, block.getChildrenSize())
      return false
    },
    COMMAND_PRIORITY_LOW,
  )
