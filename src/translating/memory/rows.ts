import type { Payload, Where } from 'payload'
import { isDuplicate } from '../../editions/rows.ts'
import { optionsOf } from '../../options.ts'
import type { MemoryRow } from './pairs.ts'

export type KeptRow = MemoryRow & { id: string | number }

const collection = (payload: Payload): string => optionsOf(payload.config).slugs.memory

export async function findMemory(
  payload: Payload,
  where: Where,
  { limit, sort = '-sequence' }: { limit: number; sort?: string },
): Promise<KeptRow[]> {
  const { docs } = await payload.db.find<KeptRow>({
    collection: collection(payload),
    where,
    limit,
    sort,
    pagination: false,
  })
  return docs
}

const same = (one: MemoryRow, other: MemoryRow): boolean =>
  one.source === other.source &&
  one.target === other.target &&
  one.category === other.category &&
  one.sourceLanguage === other.sourceLanguage

/** Makes an article's rows these. Safe to repeat, and for many processes at once. */
export async function putMemory(
  payload: Payload,
  article: string,
  kept: readonly KeptRow[],
  wanted: ReadonlyMap<string, MemoryRow>,
): Promise<void> {
  const known = new Map(kept.map((row) => [row.key, row]))
  const gone = kept.filter(({ key }) => !wanted.has(key)).map(({ key }) => key)
  for (let at = 0; at < gone.length; at += 100)
    await payload.db.deleteMany({
      collection: collection(payload),
      where: { and: [{ article: { equals: article } }, { key: { in: gone.slice(at, at + 100) } }] },
    })
  for (const [key, row] of wanted) {
    const own = known.get(key)
    if (own && same(own, row)) continue
    const data = row as unknown as Record<string, unknown>
    const update = () =>
      payload.db.updateOne({ collection: collection(payload), where: { key: { equals: key } }, data, returning: false })
    if (own) await update()
    else
      try {
        await payload.db.create({ collection: collection(payload), data })
      } catch (error) {
        if (!isDuplicate(error)) throw error
        await update()
      }
  }
}
