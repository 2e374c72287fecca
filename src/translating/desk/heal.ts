import type { Payload } from 'payload'
import { findRows } from '../../editions/rows.ts'
import { isLanguage, languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { idOf } from '../../working/relations.ts'
import { flat, isSame, type StoredRow } from './columns.ts'
import { leadWeights } from './leads.ts'
import { deskRowsOf, revsOf, stampOf } from './row.ts'
import { touchDesk } from './touch.ts'

type Id = string | number
interface Article {
  id: Id
  uid: string
  rev: number
  deletedAt?: string | null
}
interface Text {
  id: Id
  article: unknown
  language?: unknown
  rev: number
  remarksRev?: number | null
}

export interface HealOptions {
  /** Makes each row anew to compare it; else rows are compared by what they were made from. */
  whole?: boolean
  dryRun?: boolean
  signal?: AbortSignal
}
export interface DeskDifference {
  kind: 'desk'
  key: string
  was: string
}

const BATCH = 200

/** All of a collection, in batches by id. */
async function* batches<Row extends { id: Id }>(
  payload: Payload,
  collection: string,
  select: Record<string, true>,
  size: number,
): AsyncGenerator<Row[]> {
  let after: Id | null = null
  for (;;) {
    const { docs }: { docs: Row[] } = await payload.db.find<Row>({
      collection,
      where: after === null ? {} : { id: { greater_than: after } },
      sort: 'id',
      limit: size,
      pagination: false,
      select,
    })
    if (docs.length > 0) yield docs
    if (docs.length < size) return
    after = docs.at(-1)?.id ?? null
  }
}

/** What the rows of a batch should have been made from, by the uid of the article. */
async function stamps(payload: Payload, articles: Article[], due: Map<string, string[]>, leads: Map<string, number>) {
  const { slugs } = optionsOf(payload.config)
  const { docs: texts } = await payload.db.find<Text>({
    collection: slugs.translations,
    where: { article: { in: articles.map(({ id }) => id) } },
    limit: 0,
    pagination: false,
    select: { article: true, language: true, rev: true, remarksRev: true },
  })
  const issued = await findRows(
    payload,
    { subject: { in: articles.map(({ uid }) => `article:${uid}`) } },
    { limit: 0, select: { subject: true, seen: true } },
  )
  const revs = new Map(
    texts.flatMap(({ article, language, ...text }) =>
      isLanguage(language) ? [[`${idOf(article)} ${language}`, text]] : [],
    ),
  )
  const seen = new Map<string, number>()
  for (const row of issued) seen.set(row.subject, Math.max(seen.get(row.subject) ?? 0, row.seen))
  return new Map(
    articles.map(({ id, uid, rev }) => [
      uid,
      stampOf(
        [rev, ...languageCodes.flatMap((code) => revsOf(revs.get(`${id} ${code}`)))],
        seen.get(`article:${uid}`) ?? 0,
        due.get(`article:${uid}`) ?? [],
        leads.get(String(id)) ?? 0,
      ),
    ]),
  )
}

async function pending(payload: Payload): Promise<Map<string, string[]>> {
  const { docs } = await payload.db.find<{ id: Id; subject: string }>({
    collection: optionsOf(payload.config).slugs.schedules,
    where: { state: { equals: 'pending' } },
    limit: 0,
    pagination: false,
    select: { subject: true },
  })
  const due = new Map<string, string[]>()
  for (const { id, subject } of docs) due.set(subject, [...(due.get(subject) ?? []), String(id)])
  return due
}

/** Finds rows of the index that are not as the articles are, mends them, and says which. A dry run only says. */
export async function healDesk(
  payload: Payload,
  { whole = false, dryRun = false, signal }: HealOptions = {},
): Promise<DeskDifference[]> {
  const { slugs } = optionsOf(payload.config)
  const differences: DeskDifference[] = []
  const differs = async (uid: string, was: string): Promise<void> => {
    differences.push({ kind: 'desk', key: `article:${uid}`, was })
    if (!dryRun) await touchDesk(payload, uid)
  }
  const [due, leads] = await Promise.all([pending(payload), leadWeights(payload)])
  const select = { uid: true, rev: true, deletedAt: true } as const
  for await (const all of batches<Article>(payload, slugs.articles, select, BATCH)) {
    if (signal?.aborted) return differences
    const articles = all.filter(({ deletedAt }) => !deletedAt)
    const uids = articles.map(({ uid }) => uid)
    const { docs } = await payload.db.find<StoredRow>({
      collection: slugs.desk,
      where: { uid: { in: uids } },
      limit: 0,
      pagination: false,
      ...(!whole && { select: { uid: true, stamp: true } }),
    })
    const rows = new Map(docs.map((row) => [row.uid, row]))
    const made = whole ? await deskRowsOf(payload, uids) : null
    const wanted = whole ? null : await stamps(payload, articles, due, leads)
    for (const uid of uids) {
      const row = rows.get(uid)
      const anew = made?.get(uid)
      if (!row) await differs(uid, 'missing')
      else if (anew ? !isSame(row, flat(anew)) : wanted && row.stamp !== wanted.get(uid))
        await differs(uid, 'not as the article is')
    }
  }
  for await (const rows of batches<StoredRow>(payload, slugs.desk, { uid: true }, BATCH)) {
    if (signal?.aborted) return differences
    const uids = rows.map(({ uid }) => String(uid))
    const { docs } = await payload.db.find<Article>({
      collection: slugs.articles,
      where: { uid: { in: uids } },
      limit: 0,
      pagination: false,
      select: { uid: true, deletedAt: true },
    })
    const there = new Set(docs.flatMap(({ uid, deletedAt }) => (deletedAt ? [] : [uid])))
    for (const uid of uids) if (!there.has(uid)) await differs(uid, 'of no article')
  }
  return differences
}
