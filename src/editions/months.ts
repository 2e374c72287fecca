import type { Payload, Where } from 'payload'
import { koreaMonth, koreaMonthBegins } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { noteList } from './follow.ts'
import { liveIn } from './list.ts'
import { between } from './place.ts'
import { findRows } from './rows.ts'
import type { Editions, Located, Month } from './types.ts'

const within = (language: LanguageCode, month: string): Where => ({
  and: [...liveIn(language), ...between({ from: koreaMonthBegins(month), before: koreaMonthBegins(month, 1) })],
})

/**
 * The months in which a language has live articles, newest first. Each is asked for by itself, from one to the next:
 * three keyed queries for a month, none for one that has no articles, and no article is loaded.
 */
export async function monthsOf(payload: Payload, language: LanguageCode): Promise<Month[]> {
  noteList(payload, language)
  const months: Month[] = []
  const collection = optionsOf(payload.config).slugs.editions
  let span: { before?: string } = {}
  for (;;) {
    const [next] = await findRows(
      payload,
      { and: [...liveIn(language), ...between(span)] },
      { limit: 1, select: { sortKey: true } },
    )
    if (!next) return months
    const month = koreaMonth(next.sortKey.split('|', 1)[0] ?? '')
    const where = within(language, month)
    const [{ totalDocs }, [newest]] = await Promise.all([
      payload.db.count({ collection, where }),
      // Releases are numbered in the order of their times: the highest wrote last.
      findRows(payload, where, { limit: 1, sort: '-sequence', select: { alternates: true } }),
    ])
    const updatedAt = newest?.alternates[language]?.updatedAt
    if (updatedAt) months.push({ month, articles: totalDocs, updatedAt })
    span = { before: koreaMonthBegins(month) }
  }
}

/** Live articles of a month, oldest first: `limit` of them, `part` counted from 1. */
export async function locatedIn(
  payload: Payload,
  { language, month, limit, part }: Parameters<Editions['located']>[0],
): Promise<Located[]> {
  noteList(payload, language)
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
