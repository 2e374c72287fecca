import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { newRow } from '../working/adapter.ts'
import { uidsOf } from '../working/relations.ts'
import { patiently } from './retry.ts'
import { insertMongo, isMongo } from './together/mongodb.ts'
import { insertSqlite, isSqlite } from './together/sqlite.ts'
import type { Batch, Id, Row } from './together/types.ts'
import type { Draft } from './write.ts'

type Item = { draft: Draft; data: Row }

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

const keepsVersions = (payload: Payload, collection: string): boolean =>
  Boolean(payload.collections[collection]?.config.versions)

/** All in one transaction. False where the database has no such way, or refused one of them and so wrote none. */
async function together(payload: Payload, collection: string, datas: Row[]): Promise<boolean> {
  const insert = isSqlite(payload) ? insertSqlite : isMongo(payload) ? insertMongo : null
  if (!insert || datas.length === 0) return datas.length === 0
  const batch = async (): Promise<Batch> => ({
    payload,
    collection,
    rows: await Promise.all(datas.map(async (data) => (await newRow(payload, collection, data)) ?? data)),
    versions: keepsVersions(payload, collection) ? datas.map((data) => ({ ...data, rev: 1 })) : null,
  })
  try {
    await patiently(async () => insert(await batch()))
    return true
  } catch (error) {
    payload.logger.debug({ err: error, msg: 'payload-bilingual: pages are written one by one' })
    return false
  }
}

/** One by one, each with its version behind it. */
async function apart(
  payload: Payload,
  collection: string,
  items: Item[],
  failures: Map<Draft, unknown>,
): Promise<Item[]> {
  const written: Item[] = []
  await eachOf(items, async (item) => {
    const data = (): Row => structuredClone(item.data)
    try {
      await patiently(() => payload.db.create({ collection, data: data(), req: {} as never, returning: false }))
      written.push(item)
    } catch (error) {
      failures.set(item.draft, error)
    }
  })
  if (!keepsVersions(payload, collection)) return written
  const uids = written.map(({ data }) => String(data.uid))
  const ids = await idsByUid(payload, collection, uids)
  await eachOf(written, async ({ data }) => {
    const parent = ids.get(String(data.uid))
    if (parent === undefined) return
    const first = { collectionSlug: collection, parent, autosave: false, returning: false as const }
    const versionData = { ...structuredClone(data), rev: 1 } as never
    const times = { createdAt: String(data.createdAt), updatedAt: String(data.updatedAt) }
    await patiently(() => payload.db.createVersion({ ...first, ...times, versionData }))
  })
  return written
}

/**
 * Writes new working copies with their first versions, past Payload's hooks: they would ask again, one by one, what the
 * importer knows of a whole batch. What they do for every save (uid, rev, slug, block ids, snapshot) is done by the
 * importer and in the adapter. Gives the ids of what was written; the rest is in `failures`.
 */
export async function insertAll(
  payload: Payload,
  collection: string,
  given: Item[],
  failures: Map<Draft, unknown>,
): Promise<Map<Draft, Id>> {
  const now = new Date().toISOString()
  const times = { createdAt: now, updatedAt: now }
  const items: Item[] = given.map(({ draft, data }) => ({ draft, data: { ...data, ...times } }))
  const datas = items.map(({ data }) => data)
  const written = (await together(payload, collection, datas))
    ? items
    : await apart(payload, collection, items, failures)
  const ids = await idsByUid(
    payload,
    collection,
    written.map(({ data }) => String(data.uid)),
  )
  if (collection === optionsOf(payload.config).slugs.articles) await uidsOf(payload, 'articles', [...ids.values()])
  return new Map(
    written.flatMap(({ draft, data }) => {
      const id = ids.get(String(data.uid))
      return id === undefined ? [] : [[draft, id] as const]
    }),
  )
}
