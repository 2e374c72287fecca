import {
  $createRangeSelection,
  $getSelection,
  $setSelection,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { describe, expect, it } from 'vitest'
import { $isMarked, toggleLanguage } from '../../src/admin/lexical/markLanguage.ts'
import type { SavedNode } from '../../src/body/ensureBlockIds.ts'
import { $block, change, editorWith } from './lexical.ts'

const WORDS = '항만위원회 Harbor Commission 의결'

/** An editor with these letters of its only paragraph selected. */
function selected(from: number, to: number) {
  const editor = editorWith(WORDS)
  change(editor, () => {
    const text = $block(0).getFirstChild() as TextNode
    const selection = $createRangeSelection()
    selection.anchor.set(text.getKey(), from, 'text')
    selection.focus.set(text.getKey(), to, 'text')
    $setSelection(selection)
  })
  return editor
}
const texts = (editor: ReturnType<typeof editorWith>): [string, unknown][] => {
  const [paragraph] = editor.getEditorState().toJSON().root.children as unknown as SavedNode[]
  return (paragraph?.children ?? []).map(({ text, $ }) => [text ?? '', $?.lang])
}
const toggle = (editor: ReturnType<typeof editorWith>) => {
  toggleLanguage(editor, 'en')
  change(editor, () => undefined)
}

describe('the mark for words of the other language', () => {
  it('marks the selected words and no others', () => {
    const editor = selected(6, 23)
    toggle(editor)
    expect(texts(editor)).toEqual([
      ['항만위원회 ', undefined],
      ['Harbor Commission', 'en'],
      [' 의결', undefined],
    ])
    expect(editor.getEditorState().read(() => $isMarked($getSelection()))).toBe(true)
  })

  it('is taken away again from words that all have it, and leaves the text in one piece', () => {
    const editor = selected(6, 23)
    toggle(editor)
    toggle(editor)
    expect(texts(editor)).toEqual([[WORDS, undefined]])
  })
})
