'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { HistoryEntry } from '../../publishing/historyEntry.ts'
import { announce } from '../events.ts'
import { useAsk } from '../useAsk.ts'
import { useHistorySentences } from './useHistorySentences.ts'

/** Blanks one earlier edition by order, with a reason, after saying what that means. */
export function Redact({ article, entry, done }: { article: string | number; entry: HistoryEntry; done: () => void }) {
  const ask = useAsk()
  const say = useHistorySentences()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  if (entry.live) return <p>{say.redactLive}</p>
  if (!open)
    return (
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="small">
        {say.redact}
      </Button>
    )
  const act = async (): Promise<void> => {
    setBusy(true)
    const { language, sequence } = entry
    const order = { act: 'redact', article, languages: [language], sequences: [sequence], reason }
    const answer = await ask('/bilingual/acts', order)
    setBusy(false)
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(say.redactDone)
    setOpen(false)
    announce('moved', undefined)
    done()
  }
  return (
    <div className="bilingual-note">
      <p>{say.redactHint}</p>
      <label>
        <span>{say.reason}</span>
        <textarea onChange={(event) => setReason(event.currentTarget.value)} rows={2} value={reason} />
      </label>
      <Button
        className="bilingual-danger"
        disabled={busy || reason.trim() === ''}
        margin={false}
        onClick={() => void act()}
        size="small"
      >
        {say.redactAct}
      </Button>
    </div>
  )
}
