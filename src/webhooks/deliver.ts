import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { releaseAt } from '../editions/log.ts'
import { optionsOf } from '../options.ts'
import { pruneDeliveries, putDelivery } from './deliveries.ts'
import { endpointOf } from './endpoints.ts'
import { messageId, messageOf, nextFor, type Told } from './event.ts'
import { dropLease, keepLease, takeLease } from './places.ts'
import { openSecrets } from './secrets.ts'
import { send } from './send.ts'
import { signedHeaders } from './sign.ts'
import type { Endpoint, Outcome, Place } from './types.ts'

const FIRST_PAUSE_MS = 5000
const LONGEST_PAUSE_MS = 2 * 3_600_000
/** So long one event is tried; then a person is asked. */
const PATIENCE_MS = 24 * 3_600_000
/** Events of one job; then others have their turn, and the next job goes on. */
const TURN = 100
const PRUNE_EVERY = 50

/** Growing pauses, a little different each, so that receivers that failed together are not asked together. */
export const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 3 ** (failures - 1)) * (0.8 + Math.random() * 0.4)

async function post(
  payload: Payload,
  { url }: Endpoint,
  place: Place,
  release: Told,
  signal: AbortSignal,
): Promise<Outcome> {
  const { insideNetwork, timeout } = optionsOf(payload.config).webhooks
  const body = messageOf(payload, release)
  const headers = signedHeaders({ id: messageId(release), body, at: new Date() }, openSecrets(payload, place))
  return send({ url, body, headers, inside: insideNetwork, timeout, signal })
}

/** Where an endpoint stands after a try of its next event. */
export function after(
  { status, ok }: Outcome,
  { sequence }: Pick<Told, 'sequence'>,
  { failures, failingSince }: Pick<Place, 'failures' | 'failingSince'>,
  now = Date.now(),
): Partial<Place> {
  if (ok) return { cursor: sequence, failures: 0, failingSince: '', dueAt: '' }
  const at = new Date(now).toISOString()
  const since = failingSince || at
  const pause = pauseAfter(failures + 1)
  const over = now + pause - Date.parse(since) > PATIENCE_MS
  return {
    failures: failures + 1,
    failingSince: since,
    dueAt: new Date(now + pause).toISOString(),
    ...(status === 410 ? { halted: 'gone' as const } : over && { halted: 'given-up' as const }),
  }
}

/**
 * Sends an endpoint what is due, one event behind the other; each is through before the next is begun, and the place in
 * the log moves only behind what was taken. Whatever ends this process, the next one goes on from there.
 * @returns whether it got anywhere: there may be more to send by now
 */
export async function deliver(payload: Payload, id: string, signal: AbortSignal): Promise<boolean> {
  const me = randomUUID()
  let place = await takeLease(payload, id, me)
  let moved = false
  try {
    for (let turn = 1; place && turn <= TURN && !signal.aborted; turn++) {
      const endpoint = await endpointOf(payload, id)
      if (!endpoint?.on || place.halted !== '' || place.dueAt > new Date().toISOString()) break
      const { release, looked } = await nextFor(payload, endpoint, place.cursor)
      if (!release && looked === place.cursor) break
      if (!release) {
        place = await keepLease(payload, id, me, { cursor: looked })
        moved = true
        continue
      }
      const bare = openSecrets(payload, place).length === 0
      place = await keepLease(payload, id, me, bare ? { halted: 'no-secret' } : {})
      if (!place || bare) break
      const outcome = await post(payload, endpoint, place, release, signal)
      // A server that ends broke it off: nothing is known of the receiver.
      if (signal.aborted && !outcome.ok) break
      await putDelivery(payload, id, release, outcome)
      place = await keepLease(payload, id, me, after(outcome, release, place))
      if (!outcome.ok) break
      moved = true
      if (turn % PRUNE_EVERY === 0) await pruneDeliveries(payload, id)
    }
  } finally {
    await dropLease(payload, id, me)
  }
  return moved
}

export type Again = 'sent' | 'busy' | 'missing' | 'no-secret'

/** Sends one event once more, whatever came of it before. While another is being sent it waits for its turn. */
export async function sendAgain(payload: Payload, id: string, sequence: number): Promise<Again> {
  const me = randomUUID()
  const endpoint = await endpointOf(payload, id)
  const release = await releaseAt(payload, sequence)
  if (!endpoint || !release) return 'missing'
  const place = await takeLease(payload, id, me)
  if (!place) return 'busy'
  try {
    if (openSecrets(payload, place).length === 0) return 'no-secret'
    const outcome = await post(payload, endpoint, place, release, new AbortController().signal)
    await putDelivery(payload, id, release, outcome)
    return 'sent'
  } finally {
    await dropLease(payload, id, me)
  }
}
