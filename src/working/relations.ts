import type { Payload, PayloadRequest } from 'payload'
import { type CollectionKey, optionsOf } from '../options.ts'
import { oneFor } from '../state.ts'

type Id = string | number
type Row = { id: Id; uid?: string | null }

/** Whether a collection is the plugin's. */
export const isOurs = (payload: Payload, slug: string): boolean =>
  (Object.values(optionsOf(payload.config).slugs) as string[]).includes(slug)

/** The id in a relation's value, whether it is populated or not. */
export const idOf = (value: unknown): Id | null => {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'object' && value !== null) {
    if ('toHexString' in value) return String(value)
    if ('id' in value) return idOf((value as { id: unknown }).id)
    if ('value' in value) return idOf((value as { value: unknown }).value)
  }
  return null
}

/** An id as this database has it; null where it cannot be one: asking for another kind is an error there. */
export const idIn = (payload: Payload, value: unknown): Id | null => {
  const id = String(value)
  if (payload.db.defaultIDType === 'number') return /^\d{1,15}$/.test(id) ? Number(id) : null
  return /^[\da-f]{24}$/i.test(id) ? id : null
}

/** A document by an id from outside; null where there is none, or where it cannot be an id. */
export async function rowNamed<Row extends object>(
  payload: Payload,
  collection: string,
  given: unknown,
  more: { select?: Record<string, true>; req?: PayloadRequest } = {},
): Promise<(Row & { id: Id }) | null> {
  const id = idIn(payload, given)
  return id === null
    ? null
    : payload.db.findOne<Row & { id: Id }>({ collection, where: { id: { equals: id } }, ...more })
}

const knownUids = (payload: Payload, key: CollectionKey): Map<string, string> =>
  oneFor(payload, `uids:${key}`, () => new Map<string, string>())

/** A document is gone, or all of a collection may be: the embedded database gives its id to the next new one. */
export function forgetUid(payload: Payload, collection: string, id?: unknown): void {
  const { slugs } = optionsOf(payload.config)
  for (const key of Object.keys(slugs) as CollectionKey[]) {
    if (slugs[key] !== collection) continue
    if (id === undefined) knownUids(payload, key).clear()
    else knownUids(payload, key).delete(String(id))
  }
}

/** The uids of documents, in order; what has none is left out. A uid never changes, so it is asked for once. */
export async function uidsOf(
  payload: Payload,
  key: CollectionKey,
  values: unknown[],
  req?: Partial<PayloadRequest>,
): Promise<string[]> {
  const known = knownUids(payload, key)
  const ids = values.map(idOf).filter((id): id is Id => id !== null)
  const unknown = [...new Set(ids.filter((id) => !known.has(String(id))))]
  if (unknown.length > 0) {
    const { docs } = await payload.db.find<Row>({
      collection: optionsOf(payload.config).slugs[key],
      where: { id: { in: unknown } },
      limit: unknown.length,
      pagination: false,
      select: { uid: true },
      req,
    })
    for (const { id, uid } of docs) if (uid) known.set(String(id), uid)
  }
  return ids.map((id) => known.get(String(id))).filter((uid): uid is string => uid !== undefined)
}

export async function uidIn(
  payload: Payload,
  key: CollectionKey,
  value: unknown,
  req?: Partial<PayloadRequest>,
): Promise<string | null> {
  return (await uidsOf(payload, key, [value], req))[0] ?? null
}
