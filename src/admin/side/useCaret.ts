'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'
import { blockAtCaret } from './blocks.ts'

/** Key of what is being written: a field, the block with the caret, or a place that the translation lacks; null elsewhere. */
export function useCaret(editor: LexicalEditor | null): string | null {
  const [here, setHere] = useState<string | null>(null)
  useEffect(() => {
    const look = (): void => {
      const beside = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.side : undefined
      const field = /^field-(\w+)$/.exec(document.activeElement?.id ?? '')?.[1]
      const block = editor ? blockAtCaret(editor) : null
      setHere(beside ?? (field ? `field:${field}` : block ? `b:${block}` : null))
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('focusin', look)
    }
  }, [editor])
  return here
}
