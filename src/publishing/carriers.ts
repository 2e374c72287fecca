import type { Payload, Where } from 'payload'
import { languagesOf } from '../editions/release.ts'
import { optionsOf } from '../options.ts'
import type { LabelKey, LabelRow } from './labelContent.ts'
import { everySchedule } from './scheduleRows.ts'

type Id = string | number

/** The field in which an article carries a label that nothing goes out without. */
const FIELDS: Partial<Record<LabelKey, string>> = {
  categories: 'category',
  sources: 'source',
  bylines: 'byline',
  disclaimers: 'disclaimers',
}
/** What brings a notice along to every article that has it. */
const BEARERS = ['categories', 'sources'] as const
const NAMED = 5

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
async function scheduledWith(payload: Payload, field: string, uid: string): Promise<string[]> {
  const found: string[] = []
  for await (const { languages, snapshots } of everySchedule(payload, { state: { equals: 'pending' } })) {
    const { article, texts } = snapshots?.copies ?? {}
    const content: Readonly<Record<string, unknown>> = { ...article?.content }
    if (![content[field]].flat().includes(uid)) continue
    const [first] = languagesOf({ languages })
    found.push((first && texts?.[first]?.content.title) || uid)
    if (found.length >= NAMED) break
  }
  return found
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
  const isNotice = key === 'disclaimers'
  const carries: Where = { [field]: isNotice ? { in: [id] } : { equals: id } }
  // From the trash an article comes back as it went: the notice that it must carry is kept for it.
  const kept: Where[] = isNotice ? [] : [{ deletedAt: { exists: false } }]
  const bearers = isNotice ? BEARERS.map((bearer) => namesOf(payload, slugs[bearer], carries, 'title')) : []
  const articles = namesOf(payload, slugs.articles, { and: [carries, ...kept] }, 'workingTitle')
  const found = new Set((await Promise.all([...bearers, articles])).flat())
  // Schedules hold whole texts: they are looked through only where names are still wanted.
  if (found.size < NAMED) for (const title of await scheduledWith(payload, field, uid)) found.add(title)
  return [...found].slice(0, NAMED)
}
