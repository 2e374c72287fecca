import type { Payload } from 'payload'
import { isDuplicate } from '../editions/rows.ts'
import { optionsOf } from '../options.ts'
import { messageId, type Told } from './event.ts'
import type { Delivery, Outcome } from './types.ts'

/** Deliveries of an endpoint that are kept to be looked at. */
const KEPT = 200

const collection = (payload: Payload): string => optionsOf(payload.config).slugs['webhook-deliveries']

/** Writes down what came of a try; of one event there is one row, which counts its tries. */
export async function putDelivery(
  payload: Payload,
  endpoint: string,
  release: Told,
  { ok, status, answer, milliseconds }: Outcome,
): Promise<void> {
  const key = `${endpoint}:${messageId(release)}`
  const { sequence, kind, subject } = release
  const told = {
    state: ok ? 'taken' : 'failed',
    status,
    answer: answer.replaceAll('\u0000', ''),
    milliseconds,
    at: new Date().toISOString(),
  }
  const where = { key: { equals: key } }
  const known = await payload.db.findOne<Delivery>({ collection: collection(payload), where })
  const again = (tries: number) =>
    payload.db.updateOne({
      collection: collection(payload),
      where,
      data: { ...told, tries },
      options: { atomic: true },
    })
  if (known) {
    await again(known.tries + 1)
    return
  }
  try {
    await payload.db.create({
      collection: collection(payload),
      data: { key, endpoint, sequence, kind, subject, tries: 1, ...told },
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await again(2)
  }
}

/** An endpoint's deliveries, newest first. */
export async function deliveriesOf(payload: Payload, endpoint: string, limit = 50): Promise<Delivery[]> {
  const { docs } = await payload.db.find<Delivery>({
    collection: collection(payload),
    where: { endpoint: { equals: endpoint } },
    sort: '-sequence',
    limit,
    pagination: false,
  })
  return docs
}

/** Forgets the oldest deliveries of an endpoint. */
export async function pruneDeliveries(payload: Payload, endpoint: string): Promise<void> {
  const last = (await deliveriesOf(payload, endpoint, KEPT)).at(KEPT - 1)
  if (!last) return
  await payload.db.deleteMany({
    collection: collection(payload),
    where: { and: [{ endpoint: { equals: endpoint } }, { sequence: { less_than: last.sequence } }] },
  })
}

export const removeDeliveries = (payload: Payload, endpoint: string): Promise<unknown> =>
  payload.db.deleteMany({ collection: collection(payload), where: { endpoint: { equals: endpoint } } })
