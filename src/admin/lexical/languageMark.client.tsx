'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  $isTextNode,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { isLanguage, otherLanguage } from '../../languages/index.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import { $isMarked, $languageOf, toggleLanguage } from './markLanguage.ts'

const TOGGLE = createCommand<undefined>('toggle the language mark')

const MarkLanguage = (): null => {
  const [editor] = useLexicalComposerContext()
  const language = useFormFields(([fields]) => fields?.language?.value)
  const other = otherLanguage(isLanguage(language) ? language : 'ko')

  useEffect(
    () =>
      editor.registerCommand(
        TOGGLE,
        () => {
          toggleLanguage(editor, other)
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, other],
  )

  useEffect(
    () =>
      editor.registerMutationListener(TextNode, (mutations) => {
        editor.getEditorState().read(() => {
          for (const [key, mutation] of mutations) {
            const node = mutation === 'destroyed' ? null : $getNodeByKey(key)
            const element = editor.getElementByKey(key)
            if (!$isTextNode(node) || !element) continue
            const code = $languageOf(node)
            if (code) element.lang = code
            else element.removeAttribute('lang')
            element.classList.toggle('bilingual-language-mark', code !== undefined)
          }
        })
      }),
    [editor],
  )
  return null
}

function Icon() {
  const { say } = useDeskSentences()
  return (
    <span aria-label={say.languageMark} className="bilingual-language-mark-icon" role="img">
      가A
    </span>
  )
}

const groups = [
  {
    type: 'buttons' as const,
    key: 'languageMark',
    order: 45,
    items: [
      {
        ChildComponent: Icon,
        key: 'languageMark',
        label: ({ i18n }: { i18n: { t: (key: never) => string } }) => i18n.t('lexical:languageMark:label' as never),
        isActive: ({ selection }: { selection: Parameters<typeof $isMarked>[0] }) => $isMarked(selection),
        onSelect: ({ editor }: { editor: Parameters<typeof toggleLanguage>[0] }) => {
          editor.dispatchCommand(TOGGLE, undefined)
        },
      },
    ],
  },
]

export const LanguageMarkFeatureClient = createClientFeature({
  plugins: [{ Component: MarkLanguage, position: 'normal' }],
  toolbarFixed: { groups },
  toolbarInline: { groups },
})
