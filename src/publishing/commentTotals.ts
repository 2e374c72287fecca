import type { CollectionBeforeChangeHook, CollectionConfig, Payload, PayloadRequest } from 'payload'
import { systemPerson } from '../access/person.ts'
import { liveLanguages } from '../editions/live.ts'
import { type ArticleRelease, isArticleRelease, type Release } from '../editions/release.ts'
import { optionsOf } from '../options.ts'
import { afterCommit } from '../working/afterCommit.ts'
import { idOf, uidIn } from '../working/relations.ts'
import { releaseLabel } from './labelRelease.ts'

async function approved(payload: Payload, article: string | number): Promise<number> {
  const { totalDocs } = await payload.db.count({
    collection: optionsOf(payload.config).slugs.comments,
    where: { and: [{ article: { equals: article } }, { state: { equals: 'approved' } }] },
  })
  return totalDocs
}

async function release(req: PayloadRequest, value: unknown): Promise<void> {
  const article = idOf(value)
  const uid = await uidIn(req.payload, 'articles', article, req)
  if (article === null || !uid) return
  const read = async () => ({ total: await approved(req.payload, article) })
  await afterCommit(req, () => releaseLabel(req.payload, 'comments', uid, systemPerson('comments'), read))
}

/** Whether the article that a comment stands under is live in its language: only then the public may read it. */
const flagOwn: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const uid = await uidIn(req.payload, 'articles', data.article ?? originalDoc?.article, req)
  const live = uid ? await liveLanguages(req.payload, `article:${uid}`) : []
  return { ...data, live: live.some((code) => code === (data.language ?? originalDoc?.language)) }
}

type CommentRow = { id: string | number; language?: string | null; live?: boolean | null }

/** Follows each act: comments are public exactly while their article is live in their language; safe to repeat. */
export async function flagComments(payload: Payload, release: Release): Promise<void> {
  if (!isArticleRelease(release)) return
  const { slugs } = optionsOf(payload.config)
  const { live, was } = release.document as ArticleRelease
  if (was && was.length === Object.keys(live).length && was.every((code) => live[code])) return
  const uid = release.subject.slice(release.subject.indexOf(':') + 1)
  const article = await payload.db.findOne<{ id: string | number }>({
    collection: slugs.articles,
    where: { uid: { equals: uid } },
    select: { uid: true },
  })
  if (!article) return
  const { docs } = await payload.db.find<CommentRow>({
    collection: slugs.comments,
    where: { article: { equals: article.id } },
    limit: 0,
    pagination: false,
    select: { language: true, live: true },
  })
  for (const { id, language, live: before } of docs) {
    const now = Object.keys(live).some((code) => code === language)
    if (Boolean(before) !== now) await payload.db.updateOne({ collection: slugs.comments, id, data: { live: now } })
  }
}

/** The number of approved comments goes through the log like every other label. */
export const commentHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeChange: [flagOwn],
  afterChange: [
    async ({ doc, previousDoc, req }) => {
      if (doc.state === 'approved' || previousDoc?.state === 'approved') await release(req, doc.article)
      return doc
    },
  ],
  afterDelete: [
    async ({ doc, req }) => {
      if (doc.state === 'approved') await release(req, doc.article)
    },
  ],
}
