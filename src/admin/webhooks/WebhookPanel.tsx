'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useDeskSentences } from '../useDeskSentences.ts'
import { Deliveries } from './Deliveries.tsx'
import { Secret } from './Secret.tsx'
import { type Sending, useStanding } from './useStanding.ts'
import { useWebhookSentences } from './useWebhookSentences.ts'

function State({ sending: { standing, act } }: { sending: Sending }) {
  const say = useWebhookSentences()
  const { language } = useDeskSentences()
  if (!standing) return null
  const { on, behind, failures, failingSince, nextTry, halted } = standing
  if (!on) return <p>{say.off}</p>
  return (
    <div className={halted ? 'bilingual-refused' : failures > 0 ? 'bilingual-warn' : undefined} role="status">
      {halted ? <p>{say.halted[halted]}</p> : <p>{behind === 0 ? say.upToDate : say.behind(behind)}</p>}
      {failures > 0 && failingSince && <p>{say.failing(failures, language.formatDateTime(failingSince))}</p>}
      {nextTry && <p>{say.nextTry(language.formatDateTime(nextTry))}</p>}
      {(nextTry || (halted && halted !== 'no-secret')) && (
        <Button buttonStyle="secondary" margin={false} onClick={() => void act('send')} size="small">
          {say.goOn}
        </Button>
      )}
    </div>
  )
}

function Panel({ id }: { id: string | number }) {
  const say = useWebhookSentences()
  const sending = useStanding(id)
  return (
    <section className="field-type bilingual-webhook">
      <h3>{say.heading}</h3>
      {sending.trouble && (
        <p className="bilingual-refused" role="alert">
          {sending.trouble}
        </p>
      )}
      <State sending={sending} />
      <Secret sending={sending} />
      <Deliveries sending={sending} />
    </section>
  )
}

/** On a webhook's form: whether it is with the log, its secret, and what was sent. */
export function WebhookPanel() {
  const { id } = useDocumentInfo()
  const say = useWebhookSentences()
  return id === undefined ? <p className="field-type">{say.saveFirst}</p> : <Panel id={id} />
}
