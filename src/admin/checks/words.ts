import {
  $createRangeSelection,
  $getRoot,
  $getState,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import type { SaidProblem } from '../../publishing/problem.ts'
import { focusField } from '../acts/focusField.ts'
import { blockId } from '../lexical/blockIdState.ts'
import { goToBlock } from '../side/blocks.ts'
import { editorBeside } from '../side/openEditors.ts'

/** Where a finding leads. */
export interface Goal {
  /** `field:{name}`, or the passage of the body. */
  key: string
  block: string | null
  /** The words it is about. */
  target?: { text: string }
}

/** Selects words in a block. @returns whether they stand there */
export function selectWords(editor: LexicalEditor, id: string, words: string): boolean {
  let there = false
  editor.update(
    () => {
      const node = $getRoot()
        .getChildren()
        .find((child) => $getState(child, blockId) === id)
      if (!$isElementNode(node)) return
      const texts = node.getAllTextNodes()
      const start = texts
        .map((one) => one.getTextContent())
        .join('')
        .indexOf(words)
      if (start < 0) return
      const selection = $createRangeSelection()
      let at = 0
      for (const text of texts) {
        const size = text.getTextContentSize()
        if (start >= at && start < at + size) selection.anchor.set(text.getKey(), start - at, 'text')
        const end = start + words.length
        if (end > at && end <= at + size) selection.focus.set(text.getKey(), end - at, 'text')
        at += size
      }
      $setSelection(selection)
      there = true
    },
    { discrete: true },
  )
  return there
}

function goToField(name: string, target: Goal['target']): void {
  focusField(name)
  const input = document.activeElement
  const text = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement ? input : null
  const start = text && target ? text.value.indexOf(target.text) : -1
  if (text && target && start >= 0) text.setSelectionRange(start, start + target.text.length)
}

/** Leads to the words of a finding, or to its block, or else to the body. */
export function goTo(editor: LexicalEditor | null, { key, block, target }: Goal): void {
  const [, field] = /^field:(.+)$/.exec(key) ?? []
  if (field) goToField(field, target)
  else if (!editor || block === null || !goToBlock(editor, block)) focusField('body')
  else if (target && target.text !== '') selectWords(editor, block, target.text)
}

/** Where a problem of the gate leads that a check found; null of any other. */
export function goalOf({ code, values }: Pick<SaidProblem, 'code' | 'values'>): Goal | null {
  if (code !== 'check-found' || !values.at) return null
  const target = values.target ? { target: { text: values.target } } : {}
  return { key: values.at, block: values.block || null, ...target }
}

/** The editor of the form that lies on top: a form in a drawer lies over another. */
export const topEditor = (): LexicalEditor | null =>
  editorBeside([...document.querySelectorAll('#field-title')].at(-1) ?? null)
