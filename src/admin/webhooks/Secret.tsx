'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useDeskSentences } from '../useDeskSentences.ts'
import type { Sending } from './useStanding.ts'
import { useWebhookSentences } from './useWebhookSentences.ts'

/** The secret: when it was made, and a new one, which is shown this once. */
export function Secret({ sending: { standing, act } }: { sending: Sending }) {
  const say = useWebhookSentences()
  const { language } = useDeskSentences()
  const field = useId()
  const [shown, setShown] = useState('')
  const [copied, setCopied] = useState(false)
  const secret = standing?.secret
  const make = async (): Promise<void> => {
    const made = await act<{ secret: string }>('secret')
    setCopied(false)
    if (made) setShown(made.secret)
  }
  return (
    <div className="bilingual-webhook__secret">
      <h4>{say.secret}</h4>
      <p className={secret ? undefined : 'bilingual-warn'}>
        {secret ? say.secretSince(language.formatDateTime(secret.since)) : say.noSecret}{' '}
        {secret?.formerUntil && say.formerUntil(language.formatDateTime(secret.formerUntil))}
      </p>
      {shown !== '' && (
        <div className="bilingual-webhook__once">
          <label htmlFor={field}>{say.shownOnce}</label>
          <input
            id={field}
            onFocus={({ currentTarget }) => currentTarget.select()}
            readOnly
            spellCheck={false}
            value={shown}
          />
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => void navigator.clipboard.writeText(shown).then(() => setCopied(true))}
            size="small"
          >
            <span aria-live="polite">{copied ? say.copied : say.copy}</span>
          </Button>
        </div>
      )}
      <Button buttonStyle="secondary" margin={false} onClick={() => void make()} size="small">
        {secret ? say.newSecret : say.makeSecret}
      </Button>{' '}
      {secret && <small>{say.newSecretHint}</small>}
    </div>
  )
}
