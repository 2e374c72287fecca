import type { Payload, Where } from 'payload'
import { highestSequence } from '../editions/log.ts'
import { isDuplicate } from '../editions/rows.ts'
import { optionsOf } from '../options.ts'
import type { Place } from './types.ts'

const collection = (payload: Payload): string => optionsOf(payload.config).slugs['webhook-places']
const now = (after = 0): string => new Date(Date.now() + after).toISOString()

export const findPlace = async (payload: Payload, endpoint: string): Promise<Place | null> =>
  (await payload.db.findOne<Place>({ collection: collection(payload), where: { endpoint: { equals: endpoint } } })) ??
  null

export async function allPlaces(payload: Payload): Promise<Place[]> {
  const { docs } = await payload.db.find<Place>({ collection: collection(payload), limit: 0, pagination: false })
  return docs
}

/** An endpoint's place; a new one begins at the end of the log. */
export async function placeOf(payload: Payload, endpoint: string): Promise<Place> {
  const known = await findPlace(payload, endpoint)
  if (known) return known
  const data = {
    endpoint,
    cursor: await highestSequence(payload),
    lease: '',
    leaseUntil: '',
    queuedAt: '',
    failures: 0,
    failingSince: '',
    dueAt: '',
    halted: '',
    secrets: [],
  }
  try {
    await payload.db.create({ collection: collection(payload), data })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const made = await findPlace(payload, endpoint)
  if (!made) throw new Error(`The place of webhook ${endpoint} could not be written.`)
  return made
}

/** Changes a place in one statement where it is as `where` says; null where it is not. */
export const movePlace = async (
  payload: Payload,
  endpoint: string,
  data: Partial<Omit<Place, 'id' | 'endpoint'>>,
  where: Where = {},
): Promise<Place | null> =>
  (await payload.db.updateOne({
    collection: collection(payload),
    where: { and: [{ endpoint: { equals: endpoint } }, where] },
    data: data as Record<string, unknown>,
    options: { atomic: true },
  })) as unknown as Place | null

/** Longer than a try takes: whoever sends writes it anew before each. Of one whose process was killed, this is waited for. */
const leaseOf = (payload: Payload): number => optionsOf(payload.config).webhooks.timeout + 5000

/** Takes the right to send to an endpoint; null where somebody else has it. */
export const takeLease = (payload: Payload, endpoint: string, me: string): Promise<Place | null> =>
  movePlace(
    payload,
    endpoint,
    { lease: me, leaseUntil: now(leaseOf(payload)), queuedAt: '' },
    { or: [{ lease: { equals: '' } }, { leaseUntil: { less_than: now() } }] },
  )

/** Goes on as the one who sends; null where the right was lost. */
export const keepLease = (
  payload: Payload,
  endpoint: string,
  me: string,
  data: Partial<Place> = {},
): Promise<Place | null> =>
  movePlace(payload, endpoint, { ...data, leaseUntil: now(leaseOf(payload)) }, { lease: { equals: me } })

export const dropLease = (payload: Payload, endpoint: string, me: string): Promise<Place | null> =>
  movePlace(payload, endpoint, { lease: '', leaseUntil: '' }, { lease: { equals: me } })

/** Takes the right to ask for a job; a job that was lost is asked for again. */
export const takeQueue = (payload: Payload, endpoint: string): Promise<Place | null> =>
  movePlace(
    payload,
    endpoint,
    { queuedAt: now() },
    { or: [{ queuedAt: { equals: '' } }, { queuedAt: { less_than: now(-leaseOf(payload)) } }] },
  )

export const removePlace = (payload: Payload, endpoint: string): Promise<unknown> =>
  payload.db.deleteMany({ collection: collection(payload), where: { endpoint: { equals: endpoint } } })
