'use client'

import {
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormInitializing,
  useFormModified,
  useFormProcessing,
  useModal,
  useOperation,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'
import { readyToSave } from '../beforeSave.ts'
import { settled } from './settled.ts'
import { loggedIn, useLoggedOut } from './useLoggedOut.ts'

/** Ctrl+S or ⌘S by the key's place, for on a Korean layout it is ㄴ, and whichever letter is still held down. */
export const isSaveKey = ({ altKey, code, ctrlKey, metaKey, shiftKey }: Omit<KeyboardEvent, 'key'>): boolean =>
  code === 'KeyS' && (ctrlKey || metaKey) && !altKey && !shiftKey

type Form = ReturnType<typeof useForm>

/** A field that nobody writes in. */
const MARK = 'uid'

const sent = (answer: Awaited<ReturnType<Form['submit']>>): boolean => answer?.res?.ok === true

/**
 * Saves while the person writes on. Payload lays the saved document over the form, and with it over what was typed since
 * the save was sent; as for its own autosave, fields that were changed since are told to keep what they have.
 */
export async function saveBeside(form: Form): Promise<boolean> {
  // A field counts as changed until another is: from here on, only what is typed during the save.
  form.dispatchFields({ type: 'UPDATE', path: MARK, value: form.getField(MARK)?.value })
  const saved = sent(
    await form.submit({ acceptValues: { overrideLocalChanges: false }, disableFormWhileProcessing: false }),
  )
  const typed = Object.entries(form.getFields()).some(([path, field]) => path !== MARK && field.isModified)
  // The form took itself for unchanged when the answer came.
  if (!saved || typed) form.setModified(true)
  return saved
}

/**
 * Saves the form with all that was typed before, by the keyboard as well.
 * `save` tells whether the form is saved then: it was, or there was nothing to save.
 */
export function useSave(): { disabled: boolean; save: () => Promise<boolean> } {
  const { uploadStatus } = useDocumentInfo()
  const form = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const initializing = useFormInitializing()
  const operation = useOperation()
  const depth = useEditDepth()
  const { modalState } = useModal()
  const loggedOut = useLoggedOut()
  const now = useRef({ form, loggedOut, modified, update: false, waits: false, last: Promise.resolve(true) })
  const waits = uploadStatus === 'uploading' || processing || initializing
  const update = operation === 'update'
  Object.assign(now.current, { form, loggedOut, modified: modified || !update, update, waits })

  const save = useCallback((): Promise<boolean> => {
    const one = async (): Promise<boolean> => {
      await settled()
      await readyToSave()
      if (!now.current.modified) return true
      if (now.current.waits) return false
      const { form, update } = now.current
      const saved = update ? await saveBeside(form) : sent(await form.submit())
      // What is refused comes back without its status.
      if (saved) loggedIn()
      else void now.current.loggedOut()
      return saved
    }
    // One after the other: what was typed while a save was on its way goes with the next.
    now.current.last = now.current.last.then(one, one)
    return now.current.last
  }, [])

  const top = (Object.values(modalState ?? {}).filter((modal) => modal?.isOpen).length + 1 || 1) === depth
  useEffect(() => {
    if (!top) return
    const pressed = (event: KeyboardEvent): void => {
      if (!isSaveKey(event)) return
      event.preventDefault()
      event.stopPropagation()
      void save()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [save, top])
  return { disabled: (operation === 'update' && !modified) || uploadStatus === 'uploading', save }
}
