'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { focusBeside } from './focusBeside.ts'
import { useChecksSentences } from './useChecksSentences.ts'

const LONGEST = 1000

/** Lets a finding stand: one click asks for the reason, which is kept. `act` says whether that was done. */
export function Waive({ act, about }: { act: (reason: string) => Promise<boolean>; about: string }) {
  const say = useChecksSentences()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState('')
  useEffect(() => {
    if (open) input.current?.focus()
  }, [open])
  const close = (): void => {
    setOpen(false)
    setReason('')
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus())
  }
  const send = async (): Promise<void> => {
    if (reason.trim() === '' || busy) return input.current?.focus()
    const goOn = focusBeside(input.current)
    setBusy(true)
    const done = await act(reason)
    setBusy(false)
    if (!done) return
    setOpen(false)
    goOn()
  }
  /** Enter would save the form around it; while Hangul is put together it belongs to the letter. */
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') close()
    else void send()
  }
  if (!open)
    return (
      <span ref={opener}>
        <button
          aria-label={`${say.waive} ${about}`}
          className="bilingual-link"
          onClick={() => setOpen(true)}
          type="button"
        >
          {say.waive}
        </button>
      </span>
    )
  return (
    <div className="bilingual-waive">
      <label htmlFor={id}>{say.reason}</label>
      <input
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        id={id}
        maxLength={LONGEST}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={pressed}
        ref={input}
        required
        type="text"
        value={reason}
      />
      <small id={`${id}-hint`}>{say.reasonHint}</small>
      <div>
        <Button disabled={busy || reason.trim() === ''} margin={false} onClick={() => void send()} size="small">
          {say.waiveAct}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={close} size="small">
          {say.cancel}
        </Button>
      </div>
    </div>
  )
}
