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
import { settled } from './settled.ts'

/** Ctrl+S or ⌘S by the key's place, for on a Korean layout it is ㄴ, and whichever letter is still held down. */
export const isSaveKey = ({ altKey, code, ctrlKey, metaKey, shiftKey }: Omit<KeyboardEvent, 'key'>): boolean =>
  code === 'KeyS' && (ctrlKey || metaKey) && !altKey && !shiftKey

/**
 * Saves the form with all that was typed before, by the keyboard as well.
 * `save` tells whether the form is saved then: it was, or there was nothing to save.
 */
export function useSave(): { disabled: boolean; save: () => Promise<boolean> } {
  const { uploadStatus } = useDocumentInfo()
  const { submit } = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const initializing = useFormInitializing()
  const operation = useOperation()
  const depth = useEditDepth()
  const { modalState } = useModal()
  const now = useRef({ modified, submit, waits: false, last: Promise.resolve(true) })
  const waits = uploadStatus === 'uploading' || processing || initializing
  Object.assign(now.current, { modified: modified || operation !== 'update', submit, waits })

  const save = useCallback((): Promise<boolean> => {
    const one = async (): Promise<boolean> => {
      await settled()
      if (!now.current.modified) return true
      if (now.current.waits) return false
      return (await now.current.submit())?.res?.ok === true
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
