import type { Payload, Where } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { note } from './noting.ts'
import { type EditionRow, findRows } from './rows.ts'
import type { EditionDocument, ListQuery, ListResult } from './types.ts'

const DEFAULT = 20
const MOST = 100

export const clampLimit = (limit: number | undefined): number =>
  Number.isFinite(limit) ? Math.min(MOST, Math.max(1, Math.floor(limit as number))) : DEFAULT

const encode = (sortKey: string): string => Buffer.from(sortKey).toString('base64url')
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString()

/** A cursor that this list gave out. */
export const isCursor = (cursor: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z\|[\w-]+$/.test(decode(cursor))

/** What is live in a language. */
export const liveIn = (language: LanguageCode): Where[] => [
  { language: { equals: language } },
  { live: { equals: true } },
]

/** Where of the list a page and its span of time are. */
export const between = ({ cursor, from, before }: Pick<ListQuery, 'cursor' | 'from' | 'before'>): Where[] => [
  ...(cursor ? [{ sortKey: { less_than: decode(cursor) } }] : []),
  ...(from ? [{ sortKey: { greater_than_equal: from } }] : []),
  ...(before ? [{ sortKey: { less_than: before } }] : []),
]

async function keysByTerms(payload: Payload, terms: string[], query: ListQuery, limit: number) {
  const { docs } = await payload.db.find<{ id: string; edition: string }>({
    collection: optionsOf(payload.config).slugs['edition-terms'],
    where: {
      and: [{ term: { equals: terms[0] } }, { language: { equals: query.language } }, ...between(query)],
    },
    sort: '-sortKey',
    limit,
    pagination: false,
  })
  return docs.map(({ edition }) => edition)
}

/** Live articles of a language, newest first. */
export async function list(payload: Payload, query: ListQuery): Promise<ListResult> {
  const { language, category, tag, byline, source } = query
  const limit = clampLimit(query.limit)
  note(`list:${language}`)
  const terms = [tag && `tag:${tag}`, byline && `byline:${byline}`, source && `source:${source}`].filter(
    (term): term is string => Boolean(term),
  )
  const conditions = liveIn(language)
  if (category) conditions.push({ category: { equals: category } })
  if (terms.length === 0)
    return page(await findRows(payload, { and: [...conditions, ...between(query)] }, { limit: limit + 1 }), limit)
  if (terms.length === 1 && !category) {
    const keys = await keysByTerms(payload, terms, query, limit + 1)
    const rows = await findRows(payload, { and: [...conditions, { key: { in: keys } }] }, { limit: limit + 1 })
    return page(rows, limit)
  }
  return manyTerms(payload, terms, query, { limit, conditions })
}

/** Several filters at once: walks the first term's editions and keeps those that have the others too. */
async function manyTerms(
  payload: Payload,
  terms: string[],
  query: ListQuery,
  { limit, conditions }: { limit: number; conditions: Where[] },
): Promise<ListResult> {
  const found: EditionRow<EditionDocument>[] = []
  let cursor = query.cursor
  for (let rounds = 0; rounds < 20 && found.length <= limit; rounds += 1) {
    const keys = await keysByTerms(payload, terms, { ...query, ...(cursor ? { cursor } : {}) }, MOST)
    if (keys.length === 0) break
    const rows = await findRows(payload, { and: [{ key: { in: keys } }, ...conditions] }, { limit: MOST })
    const { tag, byline, source } = query
    for (const row of rows) {
      const { tags, byline: own, source: from } = row.document
      if ((!tag || tags.includes(tag)) && (!byline || own === byline) && (!source || from === source)) found.push(row)
    }
    const all = await findRows(payload, { key: { in: keys } }, { limit: MOST, select: { sortKey: true } })
    const oldest = all.at(-1)?.sortKey
    if (!oldest || keys.length < MOST) break
    cursor = encode(oldest)
  }
  return page(found, limit)
}

function page(rows: EditionRow<EditionDocument>[], limit: number): ListResult {
  const items = rows.slice(0, limit)
  // A comment total is the article's own matter and stands in lists as well.
  for (const { subject } of items) note(subject)
  const last = items.at(-1)
  return {
    items: items.map(({ document, alternates }) => ({ edition: document, alternates })),
    nextCursor: rows.length > limit && last ? encode(last.sortKey) : null,
  }
}
