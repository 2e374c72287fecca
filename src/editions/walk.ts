import type { Payload } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { joinedTo } from './joined.ts'
import { liveIn } from './list.ts'
import { highestSequence, releasesAfter } from './log.ts'
import { type EditionRow, findRows } from './rows.ts'

/** For those who go through everything that is live, page by page, in one order that no publication changes. */

/** The next articles of a language behind a place in the order of lists, oldest first. */
export async function liveBehind(
  payload: Payload,
  { language, key, limit }: { language: LanguageCode; key: string; limit: number },
): Promise<{ uid: string; key: string }[]> {
  const rows = await findRows(
    payload,
    { and: [...liveIn(language), { sortKey: { greater_than: key } }] },
    { limit, sort: 'sortKey', select: { uid: true, sortKey: true } },
  )
  return rows.map(({ uid, sortKey }) => ({ uid, key: sortKey }))
}

/** How many articles are live in a language: all, or those before a place. */
export async function countLive(payload: Payload, language: LanguageCode, before?: string): Promise<number> {
  const { totalDocs } = await payload.db.count({
    collection: optionsOf(payload.config).slugs.editions,
    where: { and: [...liveIn(language), ...(before === undefined ? [] : [{ sortKey: { less_than: before } }])] },
  })
  return totalDocs
}

/** Everything that is known of some articles, in every language, live or not. */
export const rowsOfArticles = (payload: Payload, uids: readonly string[]): Promise<EditionRow[]> =>
  uids.length === 0
    ? Promise.resolve([])
    : findRows(
        payload,
        { and: [{ uid: { in: [...uids] } }, { kind: { equals: 'article' } }] },
        { limit: 0, sort: 'key' },
      )

export interface FormerAddress {
  /** A language, or what stands in its place. */
  language: string
  slug: string
  uid: string
}

async function addressRows(payload: Payload, where: object, limit: number): Promise<FormerAddress[]> {
  const { docs } = await payload.db.find<FormerAddress & { id: string }>({
    collection: optionsOf(payload.config).slugs.addresses,
    where: where as never,
    sort: 'slug',
    limit,
    pagination: false,
  })
  return docs.map(({ language, slug, uid }) => ({ language, slug, uid }))
}

/** Every address that something was ever published at, by its slug. */
export const addressesBehind = (
  payload: Payload,
  { language, slug, limit }: { language: string; slug: string; limit: number },
): Promise<FormerAddress[]> =>
  addressRows(payload, { and: [{ language: { equals: language } }, { slug: { greater_than: slug } }] }, limit)

export const addressesOfArticles = (payload: Payload, uids: readonly string[]): Promise<FormerAddress[]> =>
  uids.length === 0 ? Promise.resolve([]) : addressRows(payload, { uid: { in: [...uids] } }, 0)

/** Articles that are live in no language, by their uids. */
export async function withdrawnBehind(payload: Payload, uid: string, limit: number): Promise<string[]> {
  const rows = await findRows(
    payload,
    { and: [{ kind: { equals: 'article' } }, { live: { equals: false } }, { uid: { greater_than: uid } }] },
    { limit, sort: 'uid', select: { uid: true } },
  )
  return [...new Set(rows.map((row) => row.uid))]
}

export interface Moved {
  /** Where the log stands. */
  head: number
  /** When its last release was. */
  at: string
  /** Articles that may read otherwise: something was done to them, or to a name that stands with them. */
  uids: Set<string>
  /** Names that moved and stand with those articles alone, as `tags:{uid}`. */
  names: Set<string>
  /** Whether a notice or name moved that may stand with any article. */
  everywhere: boolean
  /** Whether earlier text was blanked by order. */
  redacted: boolean
}

/** Labels that stand with the articles that have them as a term, and with no other. */
const TERMS: Readonly<Record<string, string>> = { media: 'media', tags: 'tag', bylines: 'byline', sources: 'source' }
const SOME = 50
/** More articles than this under one name are as good as all. */
const MOST = 2000

const chunks = <T>(values: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(values.length / SOME) }, (_, index) => values.slice(index * SOME, (index + 1) * SOME))

async function articlesWith(payload: Payload, terms: readonly string[]): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; edition: string }>({
    collection: optionsOf(payload.config).slugs['edition-terms'],
    where: { term: { in: [...terms] } },
    limit: MOST,
    pagination: false,
  })
  // `article:{uid}:{language}`
  return docs.flatMap(({ edition }) => edition.split(':')[1] ?? [])
}

/** What the log says of everything behind a sequence. */
export async function movedBehind(payload: Payload, sequence: number): Promise<Moved> {
  const moved: Moved = {
    head: sequence,
    at: '',
    uids: new Set(),
    names: new Set(),
    everywhere: false,
    redacted: false,
  }
  const select = { sequence: true, kind: true, subject: true, at: true } as const
  for (let more = true; more; ) {
    const releases = await releasesAfter(payload, moved.head, 500, select)
    more = releases.length === 500
    for (const { sequence: head, kind, subject, at } of releases) {
      const [, article] = /^(?:article|taxonomy:comments):(.+)$/.exec(subject) ?? []
      const [, collection = '', uid = ''] = /^taxonomy:([^:]+):(.+)$/.exec(subject) ?? []
      if (article) moved.uids.add(article)
      else if (TERMS[collection]) moved.names.add(`${collection}:${uid}`)
      else if (kind === 'taxonomy') moved.everywhere = true
      moved.redacted ||= kind === 'redact'
      Object.assign(moved, { head, at })
    }
  }
  const terms = [...moved.names].map((name) => name.replace(/^[^:]+/, (collection) => TERMS[collection] ?? ''))
  for (const some of chunks(terms)) {
    const uids = await articlesWith(payload, some)
    if (uids.length === MOST) moved.everywhere = true
    for (const uid of uids) moved.uids.add(uid)
  }
  for (const some of chunks([...moved.uids]))
    for (const uid of (await joinedTo(payload, some)).keys()) moved.uids.add(uid)
  return moved
}

/** Where the log stands by itself, whatever this process knows, and when its last release was. */
export async function endOfLog(payload: Payload): Promise<{ head: number; at: string }> {
  const head = await highestSequence(payload)
  const [last] = head === 0 ? [] : await releasesAfter(payload, head - 1, 1, { sequence: true, at: true })
  return { head, at: last?.at ?? '1970-01-01T00:00:00.000Z' }
}
