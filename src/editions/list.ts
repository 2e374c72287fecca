import type { Payload, Where } from 'payload'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { followed, noteList } from './follow.ts'
import { movedRows } from './moved.ts'
import { note } from './noting.ts'
import { behind, between, columnOf, decodePlace, encodePlace, type Place } from './place.ts'
import { type EditionRow, findRows } from './rows.ts'
import type { EditionDocument, ListQuery, ListResult } from './types.ts'

const DEFAULT = 20
const MOST = 100
/** Times that a list of several filters looks at another hundred: then it says how far it came. */
const ROUNDS = 20

export const clampLimit = (limit: number | undefined): number =>
  Number.isFinite(limit) ? Math.min(MOST, Math.max(1, Math.floor(limit as number))) : DEFAULT

/** What is live in a language. */
export const liveIn = (language: LanguageCode): Where[] => [
  { language: { equals: language } },
  { live: { equals: true } },
]

/** Every set of languages, as rows keep them, that holds these. */
function setsWith(wanted: readonly LanguageCode[]): string[] {
  const sets: LanguageCode[][] = [[]]
  for (const code of languageCodes) for (const set of [...sets]) sets.push([...set, code])
  return sets.filter((set) => wanted.every((code) => set.includes(code))).map((set) => set.join(','))
}

/** What the row of an edition itself says of the filters. */
function conditionsOf({ language, category, kind, has }: ListQuery): Where[] {
  const conditions = liveIn(language)
  if (category) conditions.push({ category: { equals: category } })
  if (kind) conditions.push({ editionKind: { equals: kind } })
  if (has && has !== language) conditions.push({ languages: { in: setsWith([language, has]) } })
  return conditions
}

const termsOf = ({ tag, byline, source }: ListQuery): string[] =>
  [tag && `tag:${tag}`, byline && `byline:${byline}`, source && `source:${source}`].filter((term): term is string =>
    Boolean(term),
  )

type Row = EditionRow<EditionDocument>
type TermRow = { id: string; edition: string; sortKey: string; sequence: number }

const findTerms = async (payload: Payload, where: Where[], sort: string, limit: number): Promise<TermRow[]> =>
  (
    await payload.db.find<TermRow>({
      collection: optionsOf(payload.config).slugs['edition-terms'],
      where: { and: where },
      sort,
      limit,
      pagination: false,
    })
  ).docs

/** Of some editions, those that have every one of these terms too. */
async function having(payload: Payload, terms: readonly string[], keys: string[]): Promise<string[]> {
  let left = keys
  for (const term of terms) {
    if (left.length === 0) return left
    const found = await findTerms(payload, [{ edition: { in: left } }, { term: { equals: term } }], 'edition', MOST)
    left = found.map(({ edition }) => edition)
  }
  return left
}

interface Span {
  rows: Row[]
  /** How far it was looked, where there may be more behind; null at the end of the list. */
  reached: Place['below'] | null
}

/** What comes next behind a place: more than `limit` rows, or all that were found in a bounded search. */
async function spanOf(
  payload: Payload,
  query: ListQuery,
  below: Place['below'] | undefined,
  limit: number,
): Promise<Span> {
  const { sort = 'published' } = query
  const column = columnOf[sort]
  const [first, ...others] = termsOf(query)
  const conditions = conditionsOf(query)
  const spans = between(query)
  if (!first) {
    const where = { and: [...conditions, ...spans, ...behind(below, sort)] }
    return { rows: await findRows(payload, where, { limit: limit + 1, sort: `-${column}` }), reached: null }
  }
  const alone = others.length === 0 && conditions.length === liveIn(query.language).length
  const size = alone ? limit + 1 : MOST
  const rows: Row[] = []
  let place = below
  for (let round = 0; round < ROUNDS; round++) {
    const own: Where[] = [{ term: { equals: first } }, { language: { equals: query.language } }]
    const terms = await findTerms(payload, [...own, ...spans, ...behind(place, sort)], `-${column}`, size)
    const keys = await having(
      payload,
      others,
      terms.map(({ edition }) => edition),
    )
    const where = { and: [...conditions, { key: { in: keys } }] }
    if (keys.length > 0) rows.push(...(await findRows(payload, where, { limit: MOST + 1, sort: `-${column}` })))
    const last = terms.at(-1)
    if (!last || terms.length < size) return { rows, reached: null }
    place = last[column]
    if (rows.length > limit) break
  }
  return { rows, reached: place ?? null }
}

/** Whether an edition has every filter of a list; only for what was found by its key. */
const fits = async (payload: Payload, query: ListQuery, keys: string[]): Promise<Row[]> => {
  const left = await having(payload, termsOf(query), keys)
  const where = { and: [...conditionsOf(query), ...between(query), { key: { in: left } }] }
  return left.length === 0 ? [] : findRows(payload, where, { limit: MOST })
}

/** Live articles of a language, newest first. */
export async function list(payload: Payload, query: ListQuery): Promise<ListResult> {
  const { language, sort = 'published' } = query
  const limit = clampLimit(query.limit)
  noteList(payload, language)
  const place = query.cursor === undefined ? undefined : (decodePlace(query.cursor, sort) ?? undefined)
  const { rows, reached } = await spanOf(payload, query, place?.below, limit)
  const found = rows.map((row) => ({ row, at: row[columnOf[sort]] as Place['below'] }))
  if (sort === 'published') return page(found, reached, limit)
  const began = place?.began ?? Math.max(followed(payload).head, Number(found[0]?.at ?? 0))
  if (!place) return page(found, reached, limit, began)
  const lowest = found.length > limit ? Number(found[limit - 1]?.at) : Number(reached ?? 0)
  const span = { language, began, from: lowest, below: Number(place.below) }
  const moved = await movedRows(payload, span, (keys) => fits(payload, query, keys))
  const all = [...found, ...moved].sort((a, b) => Number(b.at) - Number(a.at))
  return page(all, reached, limit, began)
}

function page(
  found: { row: Row; at: Place['below'] }[],
  reached: Place['below'] | null,
  limit: number,
  began?: number,
): ListResult {
  const given = found.slice(0, limit)
  // A comment total is the article's own matter and stands in lists as well.
  for (const { row } of given) note(row.subject, row.seenAt ?? '')
  const last = given.at(-1)
  const below = found.length > limit && last ? last.at : reached
  return {
    items: given.map(({ row: { document, alternates } }) => ({ edition: document, alternates })),
    nextCursor: below === null ? null : encodePlace({ below, ...(began !== undefined && { began }) }),
  }
}
