import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { newRow } from '../working/adapter.ts'
import { uidsOf } from '../working/relations.ts'
import { hostActs } from './hostHooks.ts'
import { patiently } from './retry.ts'
import { throughPayload } from './throughPayload.ts'
import { insertMongo, isMongo } from './together/mongodb.ts'
import { insertSqlite, isSqlite } from './together/sqlite.ts'
import type { Batch, Id, Row } from './together/types.ts'
import type { Draft, Item } from './write.ts'

type Insert = (batch: Batch) => Promise<void>

/** How the database takes many rows at once; null where it is neither of those the plugin knows. */
const insertFor = (payload: Payload): Insert | null =>
  isSqlite(payload) ? insertSqlite : isMongo(payload) ? insertMongo : null

async function batchOf(payload: Payload, collection: string, datas: Row[]): Promise<Batch> {
  const rows: Row[] = []
  for (const data of datas) rows.push((await newRow(payload, collection, data)) ?? data)
  const { versions } = payload.collections[collection]?.config ?? {}
  return { payload, collection, rows, versions: versions ? datas.map((data) => ({ ...data, rev: 1 })) : null }
}

/**
 * All in one transaction; where that is refused each in its own, so that one page that cannot be written takes no other
 * with it.
 */
async function insertItems(
  insert: Insert,
  payload: Payload,
  collection: string,
  items: Item[],
  failures: Map<Draft, unknown>,
): Promise<Item[]> {
  if (items.length === 0) return []
  try {
    const datas = items.map(({ data }) => data)
    await patiently(async () => insert(await batchOf(payload, collection, datas)))
    return items
  } catch (error) {
    const [only, ...others] = items
    if (others.length === 0) {
      if (only) failures.set(only.draft, error)
      return []
    }
    payload.logger.debug({ err: error, msg: 'payload-bilingual: pages are written one by one' })
    const written: Item[] = []
    for (const item of items) written.push(...(await insertItems(insert, payload, collection, [item], failures)))
    return written
  }
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
 * Writes new working copies with their first versions, past the plugin's own hooks: they would ask again, one by one,
 * what the importer knows of a whole batch. What they do for every save (uid, rev, slug, block ids, snapshot) is done by
 * the importer and in the adapter. Where the host has hooks, Payload creates each copy with all of them.
 * Gives the ids of what was written; the rest is in `failures`.
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
  const insert = hostActs(payload, collection, Object.keys(items[0]?.data ?? {})) ? null : insertFor(payload)
  const written = await (insert
    ? insertItems(insert, payload, collection, items, failures)
    : throughPayload(payload, collection, items, failures))
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

/** Writes new rows of a collection without versions, all in one transaction. */
export async function insertRows(payload: Payload, collection: string, rows: Row[]): Promise<void> {
  const insert = insertFor(payload)
  if (insert) await patiently(() => insert({ payload, collection, rows, versions: null }))
  else for (const data of rows) await payload.db.create({ collection, data })
}
