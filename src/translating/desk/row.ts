import type { Payload, Where } from 'payload'
import { findRows } from '../../editions/rows.ts'
import { deskIsUpWith } from '../../editions/textHash.ts'
import type { LiveState } from '../../editions/types.ts'
import { isLanguage, type LanguageCode, languageCodes, otherLanguage, perLanguage } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { type DeskState, stateOf } from '../../publishing/desk.ts'
import { idOf, uidIn } from '../../working/relations.ts'
import type { ArticleSnapshot, TranslationSnapshot } from '../../working/types.ts'
import { behindOfText } from '../behind/index.ts'
import type { FrozenSource } from '../source.ts'
import { leadWeights } from './leads.ts'
import type { Cell, CellState, DeskRow } from './types.ts'

type Id = string | number
export interface ArticleRow {
  id: Id
  uid: string
  rev: number
  workingTitle?: string | null
  updatedAt?: string | Date | null
  deletedAt?: string | null
  snapshot: ArticleSnapshot | null
}
interface TextRow {
  id: Id
  article: unknown
  language?: unknown
  rev: number
  title?: string | null
  kind?: string | null
  assignee?: unknown
  due?: string | Date | null
  mustUpdate?: boolean | null
  deletedAt?: string | null
  snapshot: TranslationSnapshot | null
}
interface DueRow {
  id: Id
  subject: string
  languages: string
  due: string
}

/** One language of an article, with everything its cell is made from. */
interface Edition {
  text: TextRow | undefined
  snapshot: TranslationSnapshot | undefined
  live: LiveState | undefined
  was: boolean
  out: string
}

const names: Record<DeskState, CellState> = {
  missing: 'missing',
  trashed: 'trashed',
  work: 'draft',
  review: 'review',
  ready: 'ready',
  live: 'live',
  newer: 'liveNewer',
  scheduled: 'scheduled',
  withdrawn: 'withdrawn',
}
/** Where work is still done, or readers have it: only there is it worth a word that the source went on. */
const canBeBehind: readonly CellState[] = ['draft', 'review', 'ready', 'live', 'liveNewer']

export const isoOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  const at = new Date(value as string)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

/** Since when a text is behind its source. The hashes tell most apart; only where they differ is more looked at. */
async function behindSince(payload: Payload, { snapshot, text }: Edition, source: Edition): Promise<string | null> {
  const follows = snapshot?.content.follows
  if (!text || !snapshot || snapshot.content.kind === 'original' || !follows || !source.snapshot) return null
  if (deskIsUpWith(source.snapshot.hash, source.live, follows.hash)) return null
  const row = await payload.db.findOne<{ id: Id; followsSource?: FrozenSource | null }>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: text.id } },
    select: { followsSource: true },
  })
  const followsSource = row?.followsSource ?? null
  if (!followsSource?.content || !isLanguage(text.language)) return source.snapshot.at
  const article = idOf(text.article) ?? ''
  const beside = await behindOfText(payload, { article, language: text.language, followsSource })
  return beside?.behind?.since ?? null
}

async function cellOf(payload: Payload, edition: Edition, source: Edition): Promise<Cell> {
  const { text, snapshot, live, was, out } = edition
  const base = names[stateOf(snapshot, live, was, out !== '')]
  const behind = canBeBehind.includes(base) ? await behindSince(payload, edition, source) : null
  const state = behind === null ? base : text?.mustUpdate ? 'mustUpdate' : 'behind'
  const stands = base === 'live' ? (live?.updatedAt ?? '') : (snapshot?.at ?? source.snapshot?.at ?? '')
  return {
    state,
    base,
    public: live ? 'live' : was ? 'withdrawn' : 'missing',
    title: text?.title ?? '',
    liveTitle: live?.title ?? '',
    kind: text ? text.kind || 'original' : '',
    who: snapshot?.by ?? '',
    since: isoOf(behind ?? stands),
    assignee: String(idOf(text?.assignee) ?? ''),
    due: isoOf(text?.due),
    out,
    document: text ? String(text.id) : '',
  }
}

/** What a row was made from, in short. */
export const stampOf = (revs: (number | undefined)[], sequence: number, due: string[], lead: number): string =>
  [...revs.map((rev) => rev ?? '-'), sequence, lead, ...due.toSorted()].join(' ')

/** All rows of one question to the database. */
async function all<T extends object>(payload: Payload, collection: string, where: Where, select: Record<string, true>) {
  const { docs } = await payload.db.find<T & { id: Id }>({ collection, where, limit: 0, pagination: false, select })
  return docs
}

/** The rows of articles as they stand now; those that are gone or in the trash have none. */
export async function deskRowsOf(payload: Payload, uids: readonly string[]): Promise<Map<string, DeskRow>> {
  const { slugs } = optionsOf(payload.config)
  const articles = (
    await all<ArticleRow>(
      payload,
      slugs.articles,
      { uid: { in: [...uids] } },
      { uid: true, rev: true, workingTitle: true, updatedAt: true, deletedAt: true, snapshot: true },
    )
  ).filter(({ deletedAt }) => !deletedAt)
  if (articles.length === 0) return new Map()
  const subjects = articles.map(({ uid }) => `article:${uid}`)
  const [texts, rows, due, leads] = await Promise.all([
    all<TextRow>(
      payload,
      slugs.translations,
      { article: { in: articles.map(({ id }) => id) } },
      {
        article: true,
        language: true,
        rev: true,
        title: true,
        kind: true,
        assignee: true,
        due: true,
        mustUpdate: true,
        deletedAt: true,
        snapshot: true,
      },
    ),
    findRows(
      payload,
      { subject: { in: subjects } },
      { limit: 0, select: { subject: true, language: true, live: true, seen: true, alternates: true } },
    ),
    all<DueRow>(
      payload,
      slugs.schedules,
      { and: [{ subject: { in: subjects } }, { state: { equals: 'pending' } }] },
      { subject: true, languages: true, due: true },
    ),
    leadWeights(payload),
  ])
  const made = new Map<string, DeskRow>()
  for (const article of articles) {
    const subject = `article:${article.uid}`
    const own = texts.filter((text) => String(idOf(text.article)) === String(article.id))
    const issued = rows.filter((row) => row.subject === subject)
    const planned = due.filter((row) => row.subject === subject)
    const editions = perLanguage((code): Edition => {
      const text = own.find(({ language }) => language === code)
      const row = issued.find(({ language }) => language === code)
      return {
        text,
        snapshot: text?.snapshot ? { ...text.snapshot, trashed: Boolean(text.deletedAt) } : undefined,
        live: row?.live ? row.alternates[code] : undefined,
        was: Boolean(row),
        out: isoOf(planned.find(({ languages }) => languages.split(',').includes(code))?.due),
      }
    })
    const weight = leads.get(String(article.id)) ?? 0
    made.set(
      article.uid,
      await rowOf(payload, article, editions, weight, [
        Math.max(0, ...issued.map(({ seen }) => seen)),
        planned.map(({ id }) => String(id)),
      ]),
    )
  }
  return made
}

async function rowOf(
  payload: Payload,
  article: ArticleRow,
  editions: Record<LanguageCode, Edition>,
  weight: number,
  [sequence, due]: [number, string[]],
): Promise<DeskRow> {
  const { content } = article.snapshot ?? {}
  const times = languageCodes.map((code) => editions[code].snapshot?.at ?? '')
  const cells = await Promise.all(
    languageCodes.map(
      async (code) => [code, await cellOf(payload, editions[code], editions[otherLanguage(code)])] as const,
    ),
  )
  return {
    uid: article.uid,
    article: String(article.id),
    workingTitle: article.workingTitle ?? '',
    originalLanguage: isLanguage(content?.originalLanguage) ? content.originalLanguage : '',
    category: content?.category ?? '',
    byline: content?.byline ?? '',
    changed: [isoOf(article.updatedAt), ...times.map(isoOf)].sort().at(-1) ?? '',
    weight,
    stamp: stampOf([article.rev, ...languageCodes.map((code) => editions[code].text?.rev)], sequence, due, weight),
    cells: Object.fromEntries(cells) as DeskRow['cells'],
  }
}

/** The row of one article as it stands now; null where it is gone or in the trash. */
export const deskRowOf = async (payload: Payload, uid: string): Promise<DeskRow | null> =>
  (await deskRowsOf(payload, [uid])).get(uid) ?? null

/** uid of the article that a text belongs to. */
export const articleOf = (payload: Payload, article: unknown): Promise<string | null> =>
  uidIn(payload, 'articles', article)
