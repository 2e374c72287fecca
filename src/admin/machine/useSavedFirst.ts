'use client'

import { useForm, useFormModified } from '@payloadcms/ui'
import { useCallback, useRef } from 'react'
import { settled } from '../acts/settled.ts'
import { saveBeside } from '../acts/useSave.ts'

/** Saves what was typed so far, where something was. The answer tells whether the form is saved then. */
export function useSavedFirst(): () => Promise<boolean> {
  const form = useForm()
  const modified = useFormModified()
  const now = useRef({ form, modified })
  now.current = { form, modified }
  return useCallback(async () => {
    await settled()
    return now.current.modified ? saveBeside(now.current.form) : true
  }, [])
}
