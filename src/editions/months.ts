import type { Payload, Where } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { note } from './noting.ts'
import { findRows } from './rows.ts'
import type { Editions, Located, Month } from './types.ts'

const KOREA_MS = 9 * 60 * 60 * 1000

/** `2026-03` of a time. */
const monthOf = (iso: string): string => new Date(Date.parse(iso) + KOREA_MS).toISOString().slice(0, 7)

/** First moment of a month and of the one behind it, as the sort keys of lists have them. */
function bounds(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = (index: number) => new Date(Date.UTC(year, index, 1) - KOREA_MS).toISOString()
  return { from: at(number - 1), to: at(number) }
}

const liveIn = (language: LanguageCode): Where[] => [{ language: { equals: language } }, { live: { equals: true } }]

const within = (language: LanguageCode, month: string): Where => {
  const { from, to } = bounds(month)
  return { and: [...liveIn(language), { sortKey: { greater_than_equal: from } }, { sortKey: { less_than: to } }] }
}

/**
 * The months in which a language has live articles, newest first. Each is asked for by itself, from one to the next:
 * three keyed queries for a month, none for one that has no articles, and no article is loaded.
 */
export async function monthsOf(payload: Payload, language: LanguageCode): Promise<Month[]> {
  note(`list:${language}`)
  const months: Month[] = []
  let before: string | null = null
  for (;;) {
    const behind: Where[] = before === null ? [] : [{ sortKey: { less_than: before } }]
    const [next] = await findRows(
      payload,
      { and: [...liveIn(language), ...behind] },
      { limit: 1, select: { sortKey: true } },
    )
    if (!next) return months
    const month = monthOf(next.sortKey.split('|', 1)[0] ?? '')
    const where = within(language, month)
    const collection = optionsOf(payload.config).slugs.editions
    const { totalDocs } = await payload.db.count({ collection, where })
    // Releases are numbered in the order of their times: the highest wrote last.
    const [newest] = await findRows(payload, where, { limit: 1, sort: '-sequence', select: { alternates: true } })
    const updatedAt = newest?.alternates[language]?.updatedAt
    if (updatedAt) months.push({ month, articles: totalDocs, updatedAt })
    before = bounds(month).from
  }
}

/** Live articles of a month, oldest first: `limit` of them, `part` counted from 1. */
export async function locatedIn(
  payload: Payload,
  { language, month, limit, part }: Parameters<Editions['located']>[0],
): Promise<Located[]> {
  note(`list:${language}`)
  const { docs } = await payload.db.find<Located>({
    collection: optionsOf(payload.config).slugs.editions,
    where: within(language, month),
    limit,
    page: part,
    sort: 'sortKey',
    // Without it the adapters know no second page.
    pagination: part > 1,
    select: { uid: true, alternates: true },
  })
  return docs.map(({ uid, alternates }) => ({ uid, alternates }))
}
