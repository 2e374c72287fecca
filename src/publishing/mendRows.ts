import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { plainAdapter } from '../working/adapter.ts'
import { uidsOf } from '../working/relations.ts'
import type { ArticleSnapshot, Snapshot } from '../working/types.ts'

type Row = Record<string, unknown> & { id: string | number; snapshot: ArticleSnapshot | null }

async function idsOf(payload: Payload, key: 'tags' | 'disclaimers', uids: string[]): Promise<(string | number)[]> {
  if (uids.length === 0) return []
  const { docs } = await payload.db.find<{ id: string | number; uid: string }>({
    collection: optionsOf(payload.config).slugs[key],
    where: { uid: { in: uids } },
    limit: uids.length,
    pagination: false,
    select: { uid: true },
  })
  const known = new Map(docs.map(({ id, uid }) => [uid, id]))
  return uids.map((uid) => known.get(uid)).filter((id): id is string | number => id !== undefined)
}

/** The saves that a kill can have cut in two are the newest, however long ago that was. */
const NEWEST = 300

/**
 * Articles saved last whose lists are not what their snapshot says: on a database without
 * transactions a save that was killed half-way leaves the row new and its lists old. The snapshot is the truth.
 * @returns uids of what was mended
 */
export async function mendTornSaves(payload: Payload): Promise<string[]> {
  const collection = optionsOf(payload.config).slugs.articles
  const { docs } = await payload.db.find<Row>({
    collection,
    sort: '-updatedAt',
    limit: NEWEST,
    pagination: false,
  })
  const mended: string[] = []
  for (const { id, snapshot, ...row } of docs) {
    if (!snapshot) continue
    for (const key of ['tags', 'disclaimers'] as const) {
      const wanted = snapshot.content[key]
      const stored = await uidsOf(payload, key, Array.isArray(row[key]) ? row[key] : [])
      if (stored.join() === wanted.join()) continue
      const ids = await idsOf(payload, key, wanted)
      // What is there no more is in neither: only the rest can be compared.
      if (stored.join() === (await uidsOf(payload, key, ids)).join()) continue
      const data = { [key]: ids }
      await plainAdapter(payload).updateOne({ collection, id, data })
      mended.push(snapshot.uid)
    }
  }
  return mended
}

type Saved = Record<string, unknown> & { id: string | number; uid: string; snapshot: Snapshot<unknown> | null }
interface Save {
  id: string | number
  at: string
}

/** Those saves that no version is of. */
async function withoutVersion<One extends Save>(payload: Payload, collection: string, saves: One[]): Promise<One[]> {
  if (saves.length === 0) return []
  const { docs } = await payload.db.findVersions<{ updatedAt: string }>({
    collection,
    where: {
      and: [{ parent: { in: saves.map(({ id }) => id) } }, { 'version.updatedAt': { in: saves.map(({ at }) => at) } }],
    },
    limit: 0,
    pagination: false,
    select: { parent: true, version: { updatedAt: true } },
  })
  const kept = new Set(docs.map(({ parent, version }) => `${parent} ${version.updatedAt}`))
  return saves.filter(({ id, at }) => !kept.has(`${id} ${at}`))
}

/**
 * Working copies saved last whose history lacks them: on a database without transactions a save that was killed between
 * its row and its version could not be got back once somebody saved over it. A version is of the time its row was saved.
 * What is written of a text without saving it moves the row's time and not the snapshot's, so the snapshot is asked last:
 * few are loaded.
 * @returns uids of what was mended
 */
export async function mendVersions(payload: Payload): Promise<string[]> {
  const { slugs } = optionsOf(payload.config)
  const mended: string[] = []
  for (const collection of [slugs.articles, slugs.translations]) {
    const { docs } = await payload.db.find<{ id: string | number; updatedAt: string }>({
      collection,
      sort: '-updatedAt',
      limit: NEWEST,
      pagination: false,
      select: { updatedAt: true },
    })
    const saves = docs.map(({ id, updatedAt }) => ({ id, at: updatedAt }))
    const doubtful = (await withoutVersion(payload, collection, saves)).map(({ id }) => id)
    if (doubtful.length === 0) continue
    const rows = await payload.db.find<Saved>({
      collection,
      where: { id: { in: doubtful } },
      limit: doubtful.length,
      pagination: false,
    })
    const snapped = rows.docs.flatMap((row) => (row.snapshot?.at ? [{ id: row.id, at: row.snapshot.at, row }] : []))
    for (const { id, at, row } of await withoutVersion(payload, collection, snapped)) {
      const { id: _, ...version } = row
      await payload.db.createVersion({
        autosave: false,
        collectionSlug: collection as 'users',
        createdAt: at,
        parent: id,
        updatedAt: at,
        versionData: { ...version, updatedAt: at } as never,
      })
      mended.push(row.uid)
    }
  }
  return mended
}
