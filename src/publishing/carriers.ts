import type { Payload, Where } from 'payload'
import { optionsOf } from '../options.ts'
import type { LabelKey, LabelRow } from './labelContent.ts'

type Id = string | number

/** The field in which an article carries a label that nothing goes out without. */
const FIELDS: Partial<Record<LabelKey, string>> = {
  categories: 'category',
  sources: 'source',
  bylines: 'byline',
  disclaimers: 'disclaimers',
}
type Texts = Record<string, { content?: { title?: string } } | undefined>
const NAMED = 5

/** Schedules that are waited for, at most, that are looked through: each holds whole texts. */
const BATCH = 20

async function namesOf(payload: Payload, collection: string, where: Where, field: string): Promise<string[]> {
  const { docs } = await payload.db.find<LabelRow>({
    collection,
    where,
    limit: NAMED,
    pagination: false,
    select: { [field]: true, uid: true },
  })
  return docs.map((row) => String(row[field] || row.uid))
}

/** Titles of what is scheduled with a label, as its texts were frozen. */
async function scheduledWith(payload: Payload, key: LabelKey, uid: string): Promise<string[]> {
  const field = FIELDS[key] ?? ''
  const found: string[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<{
      id: Id
      languages: string
      snapshots: { copies?: { article?: { content?: Record<string, unknown> }; texts?: Texts } } | null
    }>({
      collection: optionsOf(payload.config).slugs.schedules,
      where: { state: { equals: 'pending' } },
      sort: 'id',
      limit: BATCH,
      page,
      pagination: true,
      select: { languages: true, snapshots: true },
    })
    for (const { languages, snapshots } of docs) {
      const carried = snapshots?.copies?.article?.content?.[field]
      if (![carried].flat().includes(uid)) continue
      const [first = ''] = languages.split(',')
      found.push(snapshots?.copies?.texts?.[first]?.content?.title || uid)
    }
    if (!hasNextPage || found.length >= NAMED) return found.slice(0, NAMED)
  }
}

/**
 * What would go out without a label if it were gone, five at most, by name: articles at the desk that carry it, those
 * that are scheduled with it, and for a notice the sections and sources that bring it along.
 */
export async function carriersOf(
  payload: Payload,
  key: LabelKey,
  { id, uid }: { id: Id; uid: string },
): Promise<string[]> {
  const field = FIELDS[key]
  if (!field) return []
  const { slugs } = optionsOf(payload.config)
  const carries: Where = { [field]: field === 'disclaimers' ? { in: [id] } : { equals: id } }
  // From the trash an article comes back as it went: the notice that it must carry is kept for it.
  const kept: Where[] = key === 'disclaimers' ? [] : [{ deletedAt: { exists: false } }]
  const articles = await namesOf(payload, slugs.articles, { and: [carries, ...kept] }, 'workingTitle')
  const bearers =
    key === 'disclaimers'
      ? (
          await Promise.all(
            (['categories', 'sources'] as const).map((bearer) => namesOf(payload, slugs[bearer], carries, 'title')),
          )
        ).flat()
      : []
  const found = [...new Set([...bearers, ...articles, ...(await scheduledWith(payload, key, uid))])]
  return found.slice(0, NAMED)
}
