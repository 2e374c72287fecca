'use client'

import { useForm, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * Payload takes a form for unchanged once it was sent, also where the save was refused or never arrived:
 * the save button would then be dead and leaving the page would not warn. What was refused is still unsaved.
 */
export function useKeptAfterRefusal(): void {
  const { setModified } = useForm()
  const submitted = useFormSubmitted()
  const processing = useFormProcessing()
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !processing && submitted) setModified(true)
    was.current = processing
  }, [processing, setModified, submitted])
}
