'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { type RefObject, useEffect } from 'react'
import { blockElements } from '../side/blocks.ts'

const ATTRIBUTE = 'data-source'

interface Source {
  key: string
  block: string | null
  text: string
}

/** Elements of the form that stand for a place of the text: fields by their inputs, blocks by their elements. */
function placesOf(form: Element | null, editor: LexicalEditor | null, sources: readonly Source[]) {
  const elements = editor ? blockElements(editor) : new Map<string, HTMLElement>()
  return sources.flatMap(({ key, block, text }): [HTMLElement, string][] => {
    const field = `#field-${key.replace('field:', '').replace('.', '__')}`
    // Of lists, tables and pull quotes a hint would stand for many places: side by side shows those.
    const element =
      block === null ? form?.querySelector<HTMLElement>(field) : key === `b:${block}` ? elements.get(block) : undefined
    return element ? [[element, text]] : []
  })
}

/** Shows the source's words, faint, in every place of the form that is empty. Nothing of it is text of the form. */
export function useSourceHints(
  place: RefObject<HTMLElement | null>,
  editor: LexicalEditor | null,
  sources: readonly Source[] | undefined,
): void {
  useEffect(() => {
    if (!sources) return
    const form = place.current?.closest('form') ?? null
    let asked = 0
    const show = (): void => {
      for (const [element, text] of placesOf(form, editor, sources)) {
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.placeholder = text
        else if (element.textContent === '') element.setAttribute(ATTRIBUTE, text)
        else element.removeAttribute(ATTRIBUTE)
      }
    }
    const ask = (): void => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(show)
    }
    ask()
    const stopped = editor?.registerUpdateListener(ask)
    return () => {
      cancelAnimationFrame(asked)
      stopped?.()
    }
  }, [place, editor, sources])
}
