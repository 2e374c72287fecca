'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { type RefObject, useEffect, useState } from 'react'
import { editorBeside, onEditors } from './openEditors.ts'

/** The editor of the body in the form that an element stands in; it comes after the element. */
export function useBodyEditor(element: RefObject<Element | null>): LexicalEditor | null {
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  useEffect(() => {
    const look = (): void => setEditor(editorBeside(element.current))
    look()
    return onEditors(look)
  }, [element])
  return editor
}
