import type { Payload } from 'payload'
import { joinedInto } from '../editions/joined.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { idOf } from '../working/relations.ts'
import type { ArticleSnapshot, TranslationSnapshot } from '../working/types.ts'
import { uidOf } from '../working/uid.ts'
import { patiently } from './retry.ts'
import type { Story } from './story.ts'

type Id = string | number
type Legacy = { key?: string | null; raw?: string | null; importedHash?: string | null; [name: string]: unknown }

export interface TextRow {
  id: Id
  uid: string
  rev: number
  slug: string
  hash: string
  importedHash: string
  raw: string
  trashed: boolean
}
export interface ArticleRow {
  id: Id
  uid: string
  rev: number
  key: string
  hash: string
  importedHash: string
  trashed: boolean
  /** The page's own article became part of this one: only the text in the page's language is the page's. */
  joined?: true
  texts: Partial<Record<LanguageCode, TextRow>>
}

type StoredArticle = {
  id: Id
  uid: string
  rev?: number
  deletedAt?: string | null
  legacy?: Legacy
  snapshot?: ArticleSnapshot | null
}
type StoredText = {
  id: Id
  uid: string
  rev?: number
  article: unknown
  language: LanguageCode
  slug?: string
  deletedAt?: string | null
  legacy?: Legacy
  snapshot?: TranslationSnapshot | null
}

const articleRow = ({ id, uid, rev, deletedAt, legacy, snapshot }: StoredArticle): ArticleRow => ({
  id,
  uid,
  rev: rev ?? 0,
  key: legacy?.key ?? '',
  hash: snapshot?.hash ?? '',
  importedHash: legacy?.importedHash ?? '',
  trashed: Boolean(deletedAt),
  texts: {},
})

async function textsOf(payload: Payload, ids: Id[]): Promise<StoredText[]> {
  if (ids.length === 0) return []
  const { docs } = await patiently(() =>
    payload.db.find<StoredText>({
      collection: optionsOf(payload.config).slugs.translations,
      where: { article: { in: ids } },
      limit: ids.length * 4,
      pagination: false,
    }),
  )
  return docs
}

async function withTexts(payload: Payload, articles: StoredArticle[]): Promise<ArticleRow[]> {
  const rows = articles.map(articleRow)
  const byId = new Map(rows.map((row) => [String(row.id), row]))
  for (const text of await textsOf(
    payload,
    rows.map(({ id }) => id),
  )) {
    const row = byId.get(String(idOf(text.article)))
    if (!row) continue
    row.texts[text.language] = {
      id: text.id,
      uid: text.uid,
      rev: text.rev ?? 0,
      slug: text.slug ?? '',
      hash: text.snapshot?.hash ?? '',
      importedHash: text.legacy?.importedHash ?? '',
      raw: text.legacy?.raw ?? '',
      trashed: Boolean(text.deletedAt),
    }
  }
  return rows
}

async function articlesWhere(payload: Payload, where: object, limit: number): Promise<StoredArticle[]> {
  const { docs } = await patiently(() =>
    payload.db.find<StoredArticle>({
      collection: optionsOf(payload.config).slugs.articles,
      where: where as never,
      limit,
      pagination: false,
      sort: 'createdAt',
    }),
  )
  return docs
}

/** Articles that pages with these keys were imported into. */
export async function byKeys(payload: Payload, keys: string[]): Promise<Map<string, ArticleRow>> {
  if (keys.length === 0) return new Map()
  const rows = await withTexts(payload, await articlesWhere(payload, { 'legacy.key': { in: keys } }, keys.length * 2))
  const found = new Map<string, ArticleRow>()
  for (const row of rows) if (!found.has(row.key)) found.set(row.key, row)
  return withJoined(payload, found, keys)
}

/** Where an article became part of another, that other stands for it, also where nothing else is left of the first. */
async function withJoined(
  payload: Payload,
  found: Map<string, ArticleRow>,
  keys: Iterable<string>,
): Promise<Map<string, ArticleRow>> {
  const uids = new Map<string, string>()
  for (const key of keys) {
    const row = found.get(key)
    if (!row || row.trashed) uids.set(key, row?.uid ?? uidOf(key))
  }
  const joined = await patiently(() => joinedInto(payload, [...uids.values()]))
  if (joined.size === 0) return found
  const into = [...joined.values()].map(({ uid }) => uid)
  const rows = await withTexts(payload, await articlesWhere(payload, { uid: { in: into } }, into.length))
  for (const [key, uid] of uids) {
    const row = rows.find((one) => one.uid === joined.get(uid)?.uid)
    if (row) found.set(key, { ...row, joined: true })
  }
  return found
}

/** What tells a page without an address from others, though its words may have changed: minute, language, title. */
export const likeness = (story: Pick<Story, 'firstPublishedAt' | 'language' | 'title'>): string =>
  `${story.firstPublishedAt}/${story.language}/${story.title}`

type Alike = {
  id: Id
  firstPublishedAt?: string | Date | null
  originalLanguage: LanguageCode
  workingTitle?: string | null
  legacy?: Legacy
}

/** Articles of the site that pages like these, without an address, were imported into before they changed. */
export async function byLikeness(payload: Payload, site: string, stories: Story[]): Promise<Map<string, ArticleRow>> {
  const times = [...new Set(stories.map((story) => story.firstPublishedAt))]
  if (times.length === 0) return new Map()
  const atTimes = { or: times.map((time) => ({ firstPublishedAt: { equals: time } })) }
  const { docs } = await patiently(() =>
    payload.db.find<Alike>({
      collection: optionsOf(payload.config).slugs.articles,
      where: { and: [{ 'legacy.site': { equals: site } }, atTimes] },
      limit: 2000,
      pagination: false,
      sort: 'createdAt',
      select: { firstPublishedAt: true, originalLanguage: true, workingTitle: true, legacy: { key: true } },
    }),
  )
  const wanted = new Set(stories.map(likeness))
  const ids = new Map<string, string>()
  for (const { id, firstPublishedAt, originalLanguage: language, workingTitle, legacy } of docs) {
    if (!firstPublishedAt || !legacy?.key?.includes('/sha256:')) continue
    const time = new Date(firstPublishedAt).toISOString()
    const key = likeness({ firstPublishedAt: time, language, title: workingTitle ?? '' })
    if (wanted.has(key) && ![...ids.values()].includes(key)) ids.set(String(id), key)
  }
  if (ids.size === 0) return new Map()
  const stored = await articlesWhere(
    payload,
    { id: { in: docs.map(({ id }) => id).filter((id) => ids.has(String(id))) } },
    ids.size,
  )
  const rows = await withTexts(payload, stored)
  const found = new Map(rows.map((row) => [ids.get(String(row.id)) ?? '', row]))
  return withJoined(payload, found, [...found.keys()])
}

/** Whether anything of a site was imported before. */
export const hasSite = async (payload: Payload, site: string): Promise<boolean> =>
  (await articlesWhere(payload, { 'legacy.site': { equals: site } }, 1)).length > 0
