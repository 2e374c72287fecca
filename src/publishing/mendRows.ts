import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { plainAdapter } from '../working/adapter.ts'
import { uidsOf } from '../working/relations.ts'
import type { ArticleSnapshot } from '../working/types.ts'

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

/**
 * Articles saved in the last minutes whose lists are not what their snapshot says: on a database without
 * transactions a save that was killed half-way leaves the row new and its lists old. The snapshot is the truth.
 * @returns uids of what was mended
 */
export async function mendTornSaves(payload: Payload, minutes = 15): Promise<string[]> {
  const collection = optionsOf(payload.config).slugs.articles
  const since = new Date(Date.now() - minutes * 60_000).toISOString()
  const { docs } = await payload.db.find<Row>({
    collection,
    where: { updatedAt: { greater_than: since } },
    limit: 1000,
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
