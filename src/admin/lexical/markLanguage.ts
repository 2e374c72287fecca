import {
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type BaseSelection,
  createState,
  type LexicalEditor,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $forEachSelectedTextNode } from '@payloadcms/richtext-lexical/lexical/selection'
import { isLanguage, type LanguageCode } from '../../languages/index.ts'

const language = createState('lang', { parse: (value) => (isLanguage(value) ? value : undefined) })

export const $languageOf = (node: TextNode): LanguageCode | undefined => $getState(node, language)

/** Whether every selected word is marked. */
export function $isMarked(selection: BaseSelection | null): boolean {
  const texts = $isRangeSelection(selection) ? selection.getNodes().filter($isTextNode) : []
  return texts.length > 0 && texts.every((node) => $languageOf(node) !== undefined)
}

/** Marks the selected words as of this language, or takes the mark away where all of them have one. */
export const toggleLanguage = (editor: LexicalEditor, code: LanguageCode): void =>
  editor.update(() => {
    const marked = $isMarked($getSelection())
    $forEachSelectedTextNode((node) => {
      $setState(node, language, marked ? undefined : code)
    })
  })
