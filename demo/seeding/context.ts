import type { Payload } from 'payload'
import { type Person, systemPerson } from 'payload-bilingual'
import { demoUid } from '../ids.ts'

export type Id = string | number
export type Data = Record<string, unknown>

/** What every part of the seed works with. */
export interface Seeding {
  payload: Payload
  /** The time the seed takes for now: days of stories are counted from it. */
  now: Date
  log(line: string): void
  /** Who creates and publishes. */
  by: Person
}

export const seeding = (payload: Payload, now: Date, log: (line: string) => void): Seeding => ({
  payload,
  now,
  log,
  by: systemPerson('demo'),
})

/** The seed is run by the operator: it reads and writes by its own right, for nobody's request. */
export const operator = { overrideAccess: true, depth: 0 } as const

/** The document of a demo key; null where it is not there yet. */
export async function find(payload: Payload, collection: string, key: string): Promise<(Data & { id: Id }) | null> {
  const { docs } = await payload.find({
    collection,
    where: { uid: { equals: demoUid(`${collection}/${key}`) } },
    limit: 1,
    pagination: false,
    trash: true,
    ...operator,
  })
  return (docs[0] as (Data & { id: Id }) | undefined) ?? null
}

export interface PictureFile {
  data: Buffer
  mimetype: string
  name: string
  size: number
}

/** The id of a demo document, created where it is not there yet; another process may do the same at the same time. */
export async function ensure(
  { payload }: Seeding,
  collection: string,
  key: string,
  make: () => Data | Promise<Data>,
  draw?: () => Promise<PictureFile>,
): Promise<Id> {
  const before = await find(payload, collection, key)
  if (before) return before.id
  try {
    const made = await payload.create({
      collection,
      data: { ...(await make()), uid: demoUid(`${collection}/${key}`) },
      ...(draw && { file: await draw() }),
      ...operator,
    })
    return made.id
  } catch (error) {
    const other = await find(payload, collection, key)
    if (other) return other.id
    throw error
  }
}

/** Ids by key, one after the other: the embedded database takes one writer at a time. */
export async function ensureAll<Item extends { key: Key }, Key extends string>(
  items: Item[],
  one: (item: Item, index: number) => Promise<Id>,
): Promise<Record<Key, Id>> {
  const ids: Partial<Record<Key, Id>> = {}
  for (const [index, item] of items.entries()) ids[item.key] = await one(item, index)
  return ids as Record<Key, Id>
}
