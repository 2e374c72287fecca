import type { Endpoint as PayloadEndpoint, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import { may } from '../access/rules.ts'
import { editionsOf } from '../editions/index.ts'
import { webhookSentences } from '../languages/webhooks.ts'
import { actingPerson, answering, answerLanguage, bodyOf } from '../publishing/request.ts'
import { gateSentences } from '../working/refuse.ts'
import { sendAgain } from './deliver.ts'
import { deliveriesOf } from './deliveries.ts'
import { endpointOf } from './endpoints.ts'
import { sendDue } from './job.ts'
import { movePlace, placeOf } from './places.ts'
import { rotateSecret } from './secrets.ts'
import type { Delivery, Halted } from './types.ts'

/** Where an endpoint stands, as the admin shows it. No secret is in it. */
export interface Standing {
  on: boolean
  /** Acts of the log that are not looked at yet. */
  behind: number
  failures: number
  failingSince: string | null
  nextTry: string | null
  halted: Halted | null
  /** When the secret that stands was made, and until when the one before it signs too. */
  secret: { since: string; formerUntil: string | null } | null
  deliveries: Pick<Delivery, 'sequence' | 'kind' | 'subject' | 'state' | 'tries' | 'status' | 'answer' | 'at'>[]
}

const refuse = (message: string, status: number): APIError => new APIError(message, status, null, true)

/** The endpoint that an address names. @throws 403 for all but administrators, 404 */
async function named(req: PayloadRequest): Promise<{ id: string; on: boolean }> {
  if (!may(actingPerson(req), 'set webhooks')) throw refuse(gateSentences(req).notAllowed(), 403)
  const endpoint = await endpointOf(req.payload, req.routeParams?.id)
  if (!endpoint) throw refuse(webhookSentences(answerLanguage(req)).missing, 404)
  return { id: String(endpoint.id), on: endpoint.on }
}

async function standing(req: PayloadRequest): Promise<Standing> {
  const { id, on } = await named(req)
  const { payload } = req
  const { cursor, failures, failingSince, dueAt, halted, secrets } = await placeOf(payload, id)
  const now = new Date().toISOString()
  const [own, former] = secrets ?? []
  const formerUntil = former?.until && former.until > now ? former.until : null
  return {
    on,
    behind: Math.max(0, editionsOf(payload).head() - cursor),
    failures,
    failingSince: failingSince || null,
    nextTry: failures > 0 && halted === '' ? dueAt || null : null,
    halted: halted || null,
    secret: own ? { since: own.since, formerUntil } : null,
    deliveries: (await deliveriesOf(payload, id)).map(
      ({ sequence, kind, subject, state, tries, status, answer, at }) => ({
        sequence,
        kind,
        subject,
        state,
        tries,
        status,
        answer,
        at,
      }),
    ),
  }
}

/** A new secret, told this once. */
async function rotate(req: PayloadRequest): Promise<unknown> {
  const { id } = await named(req)
  const secret = await rotateSecret(req.payload, id)
  void sendDue(req.payload)
  return { secret }
}

/** `{ sequence }` sends that event once more; without one the endpoint goes on at once with what is due. */
async function again(req: PayloadRequest): Promise<unknown> {
  const { id } = await named(req)
  const { sequence } = await bodyOf(req)
  const say = webhookSentences(answerLanguage(req))
  if (sequence === undefined) {
    await movePlace(req.payload, id, { halted: '', failures: 0, failingSince: '', dueAt: '' })
    await sendDue(req.payload)
    return {}
  }
  if (!Number.isSafeInteger(sequence)) throw refuse(gateSentences(req).malformed('sequence'), 400)
  const { cursor } = await placeOf(req.payload, id)
  // What is not through yet is sent in its turn.
  if (Number(sequence) > cursor) throw refuse(say.inItsTurn, 409)
  const outcome = await sendAgain(req.payload, id, Number(sequence))
  if (outcome !== 'sent') throw refuse(say.notSent[outcome], outcome === 'missing' ? 404 : 409)
  return {}
}

/**
 * `GET /api/bilingual/webhooks/{id}` says where an endpoint stands, `POST …/secret` makes a new secret and tells it once,
 * `POST …/send { sequence? }` sends an event again, or goes on at once. For administrators.
 */
export const webhookEndpoints: Omit<PayloadEndpoint, 'root'>[] = [
  { path: '/bilingual/webhooks/:id', method: 'get', handler: answering(standing) },
  { path: '/bilingual/webhooks/:id/secret', method: 'post', handler: answering(rotate) },
  { path: '/bilingual/webhooks/:id/send', method: 'post', handler: answering(again) },
]
