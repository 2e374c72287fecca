'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Standing } from '../../webhooks/rest.ts'
import { useDeskSentences } from '../useDeskSentences.ts'
import type { Sending } from './useStanding.ts'
import { useWebhookSentences } from './useWebhookSentences.ts'

type Told = Standing['deliveries'][number]

function Row({ told, send, sent }: { told: Told; send: () => void; sent: boolean }) {
  const say = useWebhookSentences()
  const { language, say: desk } = useDeskSentences()
  const { sequence, kind, subject, state, status, tries, answer, at } = told
  const words = state === 'taken' ? say.taken(status) : say.notTaken(status)
  return (
    <tr>
      <td>
        {sequence} · {desk.acts[kind] ?? kind}
        <br />
        <small>{subject}</small>
      </td>
      <td>{language.formatDateTime(at)}</td>
      <td>
        <span className={state === 'taken' ? undefined : 'bilingual-refused'}>{words}</span>{' '}
        {tries > 1 && <small>{say.tries(tries)}</small>}
        {answer !== '' && <pre>{answer}</pre>}
      </td>
      <td>
        {state === 'taken' && (
          <Button buttonStyle="secondary" margin={false} onClick={send} size="small">
            {say.again}
          </Button>
        )}
        <span role="status">{sent ? say.sentAgain : ''}</span>
      </td>
    </tr>
  )
}

/** What was sent, newest first, with what the receiver answered. */
export function Deliveries({ sending: { standing, act } }: { sending: Sending }) {
  const say = useWebhookSentences()
  const [sent, setSent] = useState<number | null>(null)
  const deliveries = standing?.deliveries ?? []
  if (deliveries.length === 0) return <p>{say.nothingSent}</p>
  const again = async (sequence: number): Promise<void> => {
    setSent(null)
    if (await act('send', { sequence })) setSent(sequence)
  }
  return (
    <table className="bilingual-webhook__deliveries">
      <caption>{say.deliveries}</caption>
      <thead>
        <tr>
          <th scope="col">{say.columns.event}</th>
          <th scope="col">{say.columns.at}</th>
          <th scope="col">{say.columns.answer}</th>
          <th aria-label={say.columns.again} scope="col" />
        </tr>
      </thead>
      <tbody>
        {deliveries.map((told) => (
          <Row key={told.sequence} send={() => void again(told.sequence)} sent={sent === told.sequence} told={told} />
        ))}
      </tbody>
    </table>
  )
}
