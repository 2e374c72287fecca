import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

const open = new Set<LexicalEditor>()
const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}

/** Says that an editor of a body is on the page. @returns what ends it */
export function editorOpened(editor: LexicalEditor): () => void {
  open.add(editor)
  tell()
  return () => {
    open.delete(editor)
    tell()
  }
}

/** Hears when editors come and go. @returns what ends it */
export function onEditors(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The body's editor in the same form as an element. */
export function editorBeside(element: Element | null): LexicalEditor | null {
  const form = element?.closest('form')
  for (const editor of open) if (form?.contains(editor.getRootElement())) return editor
  return null
}
