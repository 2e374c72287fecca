'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'
import { type DoWork, useWork } from './useWork.ts'

/**
 * The same from the form of the text: where nobody else saved meanwhile, the form goes on from what the act wrote, and
 * the next save is no conflict with it.
 */
export function useFormWork(): DoWork {
  const work = useWork()
  const { data, id, setData } = useDocumentInfo()
  const { dispatchFields, getField } = useForm()
  return useCallback(
    async (translation, body, said) => {
      const done = await work(translation, body, said)
      if (!done || translation !== String(id) || done.rev.now === done.rev.was) return done
      if (getField('rev')?.value !== done.rev.was) return done
      const written = { rev: done.rev.now, ...(done.workflow && { workflow: done.workflow }) }
      for (const [path, value] of Object.entries(written))
        dispatchFields({ type: 'UPDATE', path, value, initialValue: value })
      setData({ ...data, ...written })
      return done
    },
    [data, dispatchFields, getField, id, setData, work],
  )
}
