import type { Payload } from 'payload'
import { findRows } from '../../editions/rows.ts'
import { deskIsUpWith } from '../../editions/textHash.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { followedPictures } from '../../publishing/followedPictures.ts'
import type { TranslationSnapshot } from '../../working/types.ts'
import type { FrozenSource } from '../source.ts'
import { type Desk, readable } from './desk.ts'
import type { Pair } from './text.ts'

export const PAGE = 50

/** Which way texts go, and who asks. */
export interface Way extends Desk {
  from: LanguageCode
  to: LanguageCode
  signal?: AbortSignal | undefined
}

interface Row {
  id: string | number
  article: string | number
  language: LanguageCode
  deletedAt?: string | null
  snapshot: TranslationSnapshot | null
  followsSource?: FrozenSource | null
  remarks?: { list?: { block: string; words: string; resolved: unknown }[] } | null
}
export interface ArticleRow {
  id: string | number
  uid: string
}
/** A pair to send out, and whether its translation follows other words than its source has now. */
export type StandingPair = Pair & { behind: boolean }

const text = {
  article: true,
  language: true,
  deletedAt: true,
  snapshot: true,
  followsSource: true,
  remarks: true,
} as const

export async function articlesBy(
  payload: Payload,
  field: 'uid' | 'id',
  values: readonly unknown[],
): Promise<ArticleRow[]> {
  const { docs } = await payload.db.find<ArticleRow>({
    collection: optionsOf(payload.config).slugs.articles,
    where: { and: [{ [field]: { in: [...values] } }, { deletedAt: { exists: false } }] },
    limit: values.length,
    pagination: false,
    select: { uid: true },
  })
  return docs
}

/** The texts that readers have, by article and language: minor edits of these leave nobody behind. */
async function liveTexts(payload: Payload, articles: readonly ArticleRow[], language: LanguageCode) {
  const subjects = articles.map(({ uid }) => `article:${uid}` as const)
  const rows = await findRows(
    payload,
    { and: [{ subject: { in: subjects } }, { language: { equals: language } }, { live: { equals: true } }] },
    { limit: 0, select: { subject: true, alternates: true } },
  )
  return new Map(rows.map(({ subject, alternates }) => [subject as string, alternates[language]]))
}

/** Articles with a text to send out, in the order asked for; texts that the person may not read are as if not there. */
export async function pairsOf(payload: Payload, way: Way, articles: readonly ArticleRow[]): Promise<StandingPair[]> {
  const { from, to } = way
  const [{ docs }, live] = await Promise.all([
    payload.db.find<Row>({
      collection: optionsOf(payload.config).slugs.translations,
      where: { and: [{ article: { in: articles.map(({ id }) => id) } }, { language: { in: [from, to] } }] },
      limit: articles.length * 2,
      pagination: false,
      select: text,
    }),
    liveTexts(payload, articles, from),
  ])
  const there = docs.filter(({ deletedAt, snapshot }) => !deletedAt && snapshot)
  const seen = await readable(
    payload,
    way,
    there.map(({ id }) => id),
  )
  const rows = new Map(
    there.flatMap((row) => (seen.has(String(row.id)) ? [[`${row.article} ${row.language}`, row] as const] : [])),
  )
  const moved = await followedPictures(
    payload,
    [...rows.values()].map(({ snapshot }) => snapshot?.content.follows),
  )
  return articles.flatMap(({ id, uid }) => {
    const source = rows.get(`${id} ${from}`)?.snapshot
    const row = rows.get(`${id} ${to}`)
    const target = row?.snapshot
    if (!source || target?.content.kind === 'original') return []
    const follows = row?.followsSource?.language === from ? row.followsSource : null
    const up =
      deskIsUpWith(source.hash, live.get(`article:${uid}`), follows?.hash) &&
      !moved(target?.content.follows, source.content)
    const behind = Boolean(follows) && !up
    const frozen = behind ? (follows?.content ?? null) : null
    const remarks = row?.remarks?.list?.filter(({ resolved }) => !resolved) ?? []
    const own = target ? { ...target, follows: frozen, remarks } : null
    return [{ article: uid, from, to, source, target: own, behind }]
  })
}

/** Pairs whose translation is behind, page by page in the order of their ids. */
export async function* behindPairs(payload: Payload, way: Way): AsyncGenerator<Pair> {
  const { slugs } = optionsOf(payload.config)
  for (let after: string | number | null = null; !way.signal?.aborted; ) {
    const { docs }: { docs: Pick<Row, 'id' | 'article'>[] } = await payload.db.find<Row>({
      collection: slugs.translations,
      where: {
        and: [
          { language: { equals: way.to } },
          { kind: { not_equals: 'original' } },
          { deletedAt: { exists: false } },
          ...(after === null ? [] : [{ id: { greater_than: after } }]),
        ],
      },
      sort: 'id',
      limit: PAGE,
      pagination: false,
      select: { article: true },
    })
    if (docs.length === 0) return
    after = docs.at(-1)?.id ?? null
    const articles = await articlesBy(
      payload,
      'id',
      docs.map(({ article }) => article),
    )
    for (const pair of await pairsOf(payload, way, articles)) if (pair.behind) yield pair
  }
}
