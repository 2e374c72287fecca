import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { uidsOf } from '../working/relations.ts'
import { patiently } from './retry.ts'
import type { Draft } from './write.ts'

type Id = string | number
type Data = Record<string, unknown>
type Item = { draft: Draft; data: Data }

/** Statements under way at once; a database in another process answers them side by side. */
const AT_ONCE = 4

async function eachOf<T>(items: Iterable<T>, act: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]()
  const work = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await act(next.value)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

async function idsByUid(payload: Payload, collection: string, uids: string[]): Promise<Map<string, Id>> {
  if (uids.length === 0) return new Map()
  const { docs } = await patiently(() =>
    payload.db.find<{ id: Id; uid: string }>({
      collection,
      where: { uid: { in: uids } },
      limit: uids.length,
      pagination: false,
      select: { uid: true },
    }),
  )
  return new Map(docs.map(({ id, uid }) => [uid, id]))
}

/**
 * Writes new working copies with their first versions, past Payload's hooks: they would ask again, one by one, what the
 * importer knows of a whole batch. What they do for every save (uid, rev, slug, block ids, snapshot) is done by the
 * importer and in the adapter. Gives the ids of what was written; the rest is in `failures`.
 */
export async function insertAll(
  payload: Payload,
  collection: string,
  items: Item[],
  failures: Map<Draft, unknown>,
): Promise<Map<Draft, Id>> {
  const now = new Date().toISOString()
  const times = { createdAt: now, updatedAt: now }
  const written: Item[] = []
  await eachOf(items, async (item) => {
    const data = (): Data => ({ ...structuredClone(item.data), ...times })
    try {
      await patiently(() => payload.db.create({ collection, data: data(), req: {} as never, returning: false }))
      written.push(item)
    } catch (error) {
      failures.set(item.draft, error)
    }
  })
  const ids = await idsByUid(
    payload,
    collection,
    written.map(({ data }) => String(data.uid)),
  )
  if (collection === optionsOf(payload.config).slugs.articles) await uidsOf(payload, 'articles', [...ids.values()])
  const placed = new Map<Draft, Id>()
  const { versions } = payload.collections[collection]?.config ?? {}
  await eachOf(written, async ({ draft, data }) => {
    const id = ids.get(String(data.uid))
    if (id === undefined) return
    placed.set(draft, id)
    if (!versions) return
    const first = { collectionSlug: collection, parent: id, autosave: false, returning: false as const, ...times }
    await patiently(() =>
      payload.db.createVersion({ ...first, versionData: { ...structuredClone(data), ...times, rev: 1 } as never }),
    )
  })
  return placed
}
