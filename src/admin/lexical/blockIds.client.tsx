'use client'

import { BlockNode, createClientFeature, HorizontalRuleNode, UploadNode } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { editorOpened } from '../side/openEditors.ts'
import { keepBlockIds } from './keepBlockIds.ts'
import { keepIdsOf } from './keepIdsOf.ts'

// Before any editor reads its text.
keepIdsOf(UploadNode, BlockNode, HorizontalRuleNode)

const KeepBlockIds = (): null => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => keepBlockIds(editor), [editor])
  useEffect(() => editorOpened(editor), [editor])
  return null
}

export const BlockIdsFeatureClient = createClientFeature({
  plugins: [{ Component: KeepBlockIds, position: 'normal' }],
})
