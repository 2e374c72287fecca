import type { Payload } from 'payload'
import { releaseAt } from '../editions/log.ts'
import { mediaOf } from '../editions/project.ts'
import { type ArticleRelease, isArticleRelease, languagesOf, type Release } from '../editions/release.ts'
import { optionsOf } from '../options.ts'

/** Pictures of the editions that this release replaces or withdraws. */
async function picturesBefore(payload: Payload, release: Release): Promise<string[]> {
  if (release.predecessor === 0) return []
  const before = await releaseAt(payload, release.predecessor)
  if (!before || !isArticleRelease(before)) return []
  const uids: string[] = []
  for (const code of languagesOf(release)) {
    const sequence = before.document.live[code]?.sequence
    const issuedBy = sequence === before.sequence ? before : sequence ? await releaseAt(payload, sequence) : null
    const edition = (issuedBy?.document as ArticleRelease | undefined)?.issued[code]
    if (edition) uids.push(...mediaOf(edition))
  }
  return [...new Set(uids)]
}

async function isUsed(payload: Payload, uid: string): Promise<boolean> {
  const { docs } = await payload.db.find({
    collection: optionsOf(payload.config).slugs['edition-terms'],
    where: { term: { equals: `media:${uid}` } },
    limit: 1,
    pagination: false,
  })
  return docs.length > 0
}

async function setLive(payload: Payload, uids: string[], live: boolean): Promise<void> {
  if (uids.length === 0) return
  const collection = optionsOf(payload.config).slugs.media
  const { docs } = await payload.db.find<{ id: string | number }>({
    collection,
    where: { and: [{ uid: { in: uids } }, { live: { not_equals: live } }] },
    limit: 0,
    pagination: false,
    select: { uid: true },
  })
  for (const { id } of docs) await payload.db.updateOne({ collection, id, data: { live } })
}

/** Keeps `live` of a picture true exactly while a live edition shows it; safe to repeat. */
export async function flagMedia(payload: Payload, release: Release): Promise<void> {
  if (!isArticleRelease(release)) return
  const shown = new Set(Object.values((release.document as ArticleRelease).issued).flatMap(mediaOf))
  await setLive(payload, [...shown], true)
  const gone: string[] = []
  for (const uid of await picturesBefore(payload, release))
    if (!shown.has(uid) && !(await isUsed(payload, uid))) gone.push(uid)
  await setLive(payload, gone, false)
}
