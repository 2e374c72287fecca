'use client'

import { toast, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useDeskSentences } from '../useDeskSentences.ts'

/** Says that the translation follows the source as it stands; the open form goes on with the save that this is. */
export function useFollow(refresh: () => Promise<void>): { follow: (hash: string) => Promise<void>; busy: boolean } {
  const { id, setData, data } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const rev = useFormFields(([fields]) => fields?.rev?.value)
  const ask = useAsk()
  const { say } = useDeskSentences()
  const [busy, setBusy] = useState(false)
  const follow = async (hash: string): Promise<void> => {
    setBusy(true)
    const answer = await ask<{ rev: number; updatedAt: string }>(`/bilingual/source/${id}`, { hash, rev })
    setBusy(false)
    if (answer.ok) {
      dispatchFields({ type: 'UPDATE', path: 'rev', value: answer.data.rev, initialValue: answer.data.rev })
      setData({ ...data, ...answer.data })
      toast.success(say.followsNow)
    } else toast.error(answer.message)
    await refresh()
    announce('moved', undefined)
  }
  return { follow, busy }
}
