import type { CollectionConfig, Payload, PayloadRequest } from 'payload'
import { systemPerson } from '../access/person.ts'
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

/** The number of approved comments goes through the log like every other label. */
export const commentHooks: NonNullable<CollectionConfig['hooks']> = {
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
