import type { Payload } from 'payload'
import { optionsOf } from '../options.ts'
import { noteList } from './follow.ts'
import { liveIn } from './list.ts'
import { note } from './noting.ts'
import type { EditionRow } from './rows.ts'
import type { Editions, ListResult, NumberedPage } from './types.ts'

/** Articles of a numbered page. */
export const PAGE_LENGTH = 50
/** Articles that the newest list has at least, where there are as many. */
const NEWEST = 20

/** How many articles the newest list holds of so many: the last page, and the one before it where that is short. */
export function newestOf(total: number): { length: number; number: number } {
  const pages = Math.ceil(total / PAGE_LENGTH)
  const last = total - (pages - 1) * PAGE_LENGTH
  const alone = last >= NEWEST || pages < 2
  return { length: total === 0 ? 0 : alone ? last : last + PAGE_LENGTH, number: alone ? pages : pages - 1 }
}

/**
 * Live articles of a language in pages that are counted from the oldest, each newest first: a story published today is on
 * the last one and moves no other. Without a number, the newest list, which goes on at the page below `number`.
 */
export async function numberedPage(
  payload: Payload,
  { language, number }: Parameters<Editions['numbered']>[0],
): Promise<NumberedPage | null> {
  noteList(payload, language)
  const { docs, totalDocs } = await payload.db.find<EditionRow>({
    collection: optionsOf(payload.config).slugs.editions,
    where: { and: liveIn(language) },
    pagination: true,
    ...(number === undefined
      ? { sort: '-sortKey', limit: PAGE_LENGTH + NEWEST - 1, page: 1 }
      : { sort: 'sortKey', limit: PAGE_LENGTH, page: number }),
  })
  const newest = newestOf(totalDocs)
  const rows = number === undefined ? docs.slice(0, newest.length) : docs.reverse()
  if (number !== undefined && rows.length === 0) return null
  const items = rows.map(({ document, alternates }) => ({ edition: document, alternates })) as ListResult['items']
  for (const { subject, seenAt } of rows) note(subject, seenAt ?? '')
  return { items, number: number ?? newest.number }
}
