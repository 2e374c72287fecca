import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig, Payload } from 'payload'
import { type Follower, followed } from '../../editions/follow.ts'
import { isArticleRelease } from '../../editions/release.ts'
import type { TaxonomyEntry } from '../../editions/types.ts'
import { languageCodes } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { onScheduled } from '../../publishing/scheduled.ts'
import { atStart } from '../../publishing/start.ts'
import { oneFor } from '../../state.ts'
import { afterCommit } from '../../working/afterCommit.ts'
import { isOurs, ours } from '../../working/hooks.ts'
import { onBatchWritten } from '../../working/written.ts'
import { onFollowing } from '../behind/index.ts'
import { columnOf } from './columns.ts'
import { askOthers, healCorrections } from './corrections.ts'
import { healDesk } from './heal.ts'
import { articleOf } from './row.ts'
import { indexNew } from './together.ts'
import { touchDesk, touchLater } from './touch.ts'

type Doc = Record<string, unknown>

/** Articles of which a document says something: itself, or those of a text. */
async function articlesIn(payload: Payload, key: 'articles' | 'translations', docs: (Doc | undefined)[]) {
  const uids = new Set<string>()
  for (const doc of docs) {
    const uid = key === 'articles' ? doc?.uid : doc && (await articleOf(payload, doc.article))
    if (typeof uid === 'string') uids.add(uid)
  }
  return uids
}

/** The collection with the desk's row made again behind each save and deletion. */
export function withDeskRows(collection: CollectionConfig, key: 'articles' | 'translations'): CollectionConfig {
  const touch = (payload: Payload, docs: (Doc | undefined)[]) => async () => {
    for (const uid of await articlesIn(payload, key, docs)) await touchDesk(payload, uid)
  }
  const changed: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
    await afterCommit(req, touch(req.payload, [doc, previousDoc]))
    return doc
  }
  const deleted: CollectionAfterDeleteHook = ({ doc, req }) => afterCommit(req, touch(req.payload, [doc]))
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks?.afterChange ?? []), ...ours(changed)],
      afterDelete: [...(hooks?.afterDelete ?? []), ...ours(deleted)],
    },
  }
}

/** Rows that name somebody whose account is gone: the next account may get its id, and is given none of their texts. */
async function touchTextsOf(payload: Payload, id: string | number): Promise<void> {
  const { slugs } = optionsOf(payload.config)
  const { docs: given } = await payload.db.find<{ id: string | number }>({
    collection: slugs.translations,
    where: { assignee: { equals: id } },
    limit: 0,
    pagination: false,
    select: { assignee: true },
  })
  if (given.length > 0)
    await payload.db.updateMany({
      collection: slugs.translations,
      where: { id: { in: given.map((one) => one.id) } },
      data: { assignee: null },
      returning: false,
    })
  const { docs } = await payload.db.find<{ uid: string }>({
    collection: slugs.desk,
    where: { or: languageCodes.map((code) => ({ [columnOf(code, 'assignee')]: { equals: String(id) } })) },
    limit: 0,
    pagination: false,
    select: { uid: true },
  })
  for (const { uid } of docs) await touchDesk(payload, uid)
}

/** Has the texts that somebody has be nobody's once their account is deleted. */
function followDeletedPeople(payload: Payload): void {
  const { users } = optionsOf(payload.config)
  const hooks = payload.collections[users]?.config.hooks
  const deleted: CollectionAfterDeleteHook = ({ id, req }) => afterCommit(req, () => touchTextsOf(req.payload, id))
  if (hooks && !hooks.afterDelete.some(isOurs)) hooks.afterDelete = [...hooks.afterDelete, ...ours(deleted)]
}

/** Articles that lead, or led until now. */
async function leading(payload: Payload, lead: TaxonomyEntry['content']['lead']): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: string | number; uid: string }>({
    collection: optionsOf(payload.config).slugs.desk,
    where: { weight: { greater_than: 0 } },
    limit: 0,
    pagination: false,
    select: { uid: true },
  })
  return new Set([...docs.map(({ uid }) => uid), ...(lead?.ko ?? []), ...(lead?.en ?? [])])
}

/** Nobody who asks the log waits for the desk, but that a correction asks the other language. */
const follower: Follower = {
  name: 'desk',
  follow: async (payload, release) => {
    if (isArticleRelease(release)) {
      await askOthers(payload, release).catch((error) =>
        payload.logger.error({ err: error, msg: 'payload-bilingual: a correction is asked for at the next start' }),
      )
      return touchLater(payload, release.subject.replace(/^article:/, ''))
    }
    const { collection, content } = release.document as TaxonomyEntry
    if (collection !== 'site') return
    for (const uid of await leading(payload, content.lead)) touchLater(payload, uid)
  },
}

async function touchText(payload: Payload, id: string | number): Promise<void> {
  const text = await payload.db.findOne<{ id: string | number; article: unknown }>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: id } },
    select: { article: true },
  })
  const uid = text && (await articleOf(payload, text.article))
  if (uid) await touchDesk(payload, uid)
}

/** Has the desk's index follow acts and schedules, in every process. Once for each Payload instance. */
export function registerDesk(payload: Payload): void {
  followDeletedPeople(payload)
  oneFor(payload, 'desk follower', () => {
    onScheduled(payload, (subject) => touchLater(payload, subject.replace(/^article:/, '')))
    onFollowing(payload, (id) => touchText(payload, id))
    onBatchWritten(payload, (uids, write) => indexNew(payload, uids, write))
    atStart(payload, (_, signal) => healDesk(payload, { signal }))
    atStart(payload, (_, signal) => healCorrections(payload, signal))
    return followed(payload).followers.push(follower)
  })
}
