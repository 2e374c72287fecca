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
      const stored = await uidsOf(payload, key, Array.isArray(row[key]) ? row[key] : [])
      if (stored.join() === snapshot.content[key].join()) continue
      const data = { [key]: await idsOf(payload, key, snapshot.content[key]) }
      await plainAdapter(payload).updateOne({ collection, id, data })
      mended.push(snapshot.uid)
    }
  }
  return mended
}

type Saved = Record<string, unknown> & { id: string | number; uid: string; snapshot: Snapshot<unknown> | null }

/** `{document} {time of its save}` of every version of these saves. */
async function versionsOf(
  payload: Payload,
  collection: string,
  saves: { id: string | number; at: string }[],
): Promise<Set<string>> {
  if (saves.length === 0) return new Set()
  const { docs } = await payload.db.findVersions<{ updatedAt: string }>({
    collection,
    where: {
      and: [{ parent: { in: saves.map(({ id }) => id) } }, { 'version.updatedAt': { in: saves.map(({ at }) => at) } }],
    },
    limit: 0,
    pagination: false,
    select: { parent: true, version: { updatedAt: true } },
  })
  return new Set(docs.map(({ parent, version }) => `${parent} ${version.updatedAt}`))
}

/**
 * Working copies saved last whose history lacks them: on a database without transactions a save that was killed between
 * its row and its version could not be got back once somebody saved over it. A version is of the
 * time its row was saved, which the snapshot keeps; what is written of a text without saving it leaves that as it was.
 * @returns uids of what was mended
 */
export async function mendVersions(payload: Payload): Promise<string[]> {
  const { slugs } = optionsOf(payload.config)
  const mended: string[] = []
  for (const collection of [slugs.articles, slugs.translations]) {
    const { docs } = await payload.db.find<Saved>({
      collection,
      sort: '-updatedAt',
      limit: NEWEST,
      pagination: false,
      select: { snapshot: true },
    })
    const saves = docs.flatMap(({ id, snapshot }) => (snapshot?.at ? [{ id, at: snapshot.at }] : []))
    const kept = await versionsOf(payload, collection, saves)
    for (const { id, at } of saves) {
      if (kept.has(`${id} ${at}`)) continue
      const row = await payload.db.findOne<Saved>({ collection, where: { id: { equals: id } } })
      // Somebody saved it since: that save brings a version of its own.
      if (row?.snapshot?.at !== at) continue
      const { id: parent, ...version } = row
      await payload.db.createVersion({
        autosave: false,
        collectionSlug: collection as 'users',
        createdAt: at,
        parent,
        updatedAt: at,
        versionData: { ...version, updatedAt: at } as never,
      })
      mended.push(row.uid)
    }
  }
  return mended
}
