import type { Payload, PayloadRequest } from 'payload'
import { legible } from '../body/legible.ts'
import { blocksFromLexical } from '../body/lexical.ts'
import { pictureHashesOf, textHash } from '../editions/textHash.ts'
import type { EditionKind, Follows } from '../editions/types.ts'
import { isLanguage } from '../languages/index.ts'
import { type CollectionKey, optionsOf } from '../options.ts'
import { contentHash } from './canonical.ts'
import { idOf, uidIn, uidsOf } from './relations.ts'
import type { ArticleContent, ArticleSnapshot, Snapshot, TranslationContent, TranslationSnapshot } from './types.ts'

type Data = Record<string, unknown>
type Req = Partial<PayloadRequest> | undefined

const text = (value: unknown): string => (typeof value === 'string' ? legible(value) : '')
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const group = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {})
const time = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : new Date(value as string).toISOString()

async function articleContent(payload: Payload, data: Data, req: Req): Promise<ArticleContent> {
  return {
    originalLanguage: isLanguage(data.originalLanguage)
      ? data.originalLanguage
      : optionsOf(payload.config).defaultLanguage,
    category: await uidIn(payload, 'categories', data.category, req),
    tags: await uidsOf(payload, 'tags', list(data.tags), req),
    source: await uidIn(payload, 'sources', data.source, req),
    byline: await uidIn(payload, 'bylines', data.byline, req),
    disclaimers: await uidsOf(payload, 'disclaimers', list(data.disclaimers), req),
    heroImage: await uidIn(payload, 'media', data.heroImage, req),
    firstPublishedAt: time(data.firstPublishedAt),
    commentsOpen: data.commentsOpen !== false,
    legacyComments: Number(group(data.legacy).commentCount ?? 0),
  }
}

/** Ids of the documents of one collection that a Lexical state refers to. */
function relationsIn(node: unknown, slug: string, found: Set<string | number> = new Set()): Set<string | number> {
  if (Array.isArray(node)) for (const item of node) relationsIn(item, slug, found)
  else if (typeof node === 'object' && node !== null) {
    const { relationTo, value } = node as Data
    const id = relationTo === slug ? idOf(value) : null
    if (id !== null) found.add(id)
    for (const item of Object.values(node)) relationsIn(item, slug, found)
  }
  return found
}

async function resolver(payload: Payload, key: CollectionKey, body: unknown, req: Req) {
  const ids = [...relationsIn(body, optionsOf(payload.config).slugs[key])]
  const uids = await Promise.all(ids.map((id) => uidIn(payload, key, id, req)))
  const known = new Map(ids.map((id, index) => [String(id), uids[index] ?? null]))
  return (value: unknown): string | null => known.get(String(idOf(value))) ?? null
}

/** The pictures of a frozen source, as it keeps them. */
interface Pictured {
  pictures?: Parameters<typeof pictureHashesOf>[0]
}

async function translationContent(payload: Payload, data: Data, req: Req): Promise<TranslationContent> {
  const seo = group(data.seo)
  const follows = group(data.followsSource) as Partial<Follows> & Pictured
  const pictureHashes = pictureHashesOf(follows.pictures)
  const [media, article] = await Promise.all([
    resolver(payload, 'media', data.body, req),
    resolver(payload, 'articles', data.body, req),
  ])
  return {
    article: await uidIn(payload, 'articles', data.article, req),
    language: isLanguage(data.language) ? data.language : null,
    title: text(data.title).trim(),
    deck: text(data.deck).trim(),
    slug: text(data.slug),
    summary: text(data.summary).trim(),
    dateline: text(data.dateline).trim(),
    body: blocksFromLexical(data.body, { media, article }).blocks,
    credit: text(data.credit).trim(),
    seo: { title: text(seo.title), description: text(seo.description) },
    correctionNote: text(data.correctionNote).trim(),
    kind: (text(data.kind) || 'original') as EditionKind,
    mustUpdate: data.mustUpdate === true,
    follows:
      follows.hash && isLanguage(follows.language)
        ? {
            language: follows.language,
            hash: follows.hash,
            rev: Number(follows.rev ?? 0),
            at: String(follows.at),
            ...(pictureHashes && { pictureHashes }),
          }
        : null,
  }
}

/**
 * Hash of what readers get of a text: not who is asked next, what it follows, or what the next correction will say.
 * Its first part is what a translation is behind by.
 */
export function editorialHash({ correctionNote, mustUpdate, follows, slug, ...words }: TranslationContent): string {
  return textHash(contentHash(words), slug === '' ? '' : contentHash(slug).slice(0, 8))
}

function stamp<Content>(data: Data, req: Req, hash: string, content: Content): Snapshot<Content> {
  const user = group(req?.user)
  return {
    format: 1,
    uid: text(data.uid),
    hash,
    rev: Number(data.rev ?? 0),
    at: time(data.updatedAt) ?? new Date().toISOString(),
    by: text(user.name) || text(user.email) || null,
    byId: user.id === undefined || user.id === null ? null : String(user.id),
    trashed: Boolean(data.deletedAt),
    content,
  }
}

/** The snapshot of an article as its row is about to be written. */
export async function articleSnapshot(payload: Payload, data: Data, req?: Req): Promise<ArticleSnapshot> {
  const content = await articleContent(payload, data, req)
  return stamp(data, req, contentHash(content), content)
}

/** The snapshot of a translation as its row is about to be written. */
export async function translationSnapshot(payload: Payload, data: Data, req?: Req): Promise<TranslationSnapshot> {
  const content = await translationContent(payload, data, req)
  const workflow = (text(data.workflow) || 'draft') as TranslationSnapshot['workflow']
  return { ...stamp(data, req, editorialHash(content), content), workflow }
}
