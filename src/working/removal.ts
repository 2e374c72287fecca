import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { liveLanguages } from '../editions/live.ts'
import { optionsOf } from '../options.ts'
import { gateSentences, refusal } from './refuse.ts'
import { uidIn } from './relations.ts'

type Key = 'articles' | 'translations'
type Row = Record<string, unknown>

async function refuseIfLive(req: PayloadRequest, key: Key, doc: Row): Promise<void> {
  const uid = key === 'articles' ? String(doc.uid) : await uidIn(req.payload, 'articles', doc.article, req)
  if (!uid) return
  const live = await liveLanguages(req.payload, `article:${uid}`)
  const title = String(doc.workingTitle ?? doc.title ?? uid)
  if (key === 'articles' ? live.length > 0 : live.some((code) => code === doc.language))
    throw refusal(gateSentences(req).withdrawFirst(title), 409)
  const due = await scheduledLanguages(req, `article:${uid}`)
  if (key === 'articles' ? due.length > 0 : due.some((code) => code === doc.language))
    throw refusal(gateSentences(req).unscheduleFirst(title), 409)
}

async function scheduledLanguages(req: PayloadRequest, subject: string): Promise<string[]> {
  const { docs } = await req.payload.db.find<Row & { id: string; languages: string }>({
    collection: optionsOf(req.payload.config).slugs.schedules,
    where: { and: [{ subject: { equals: subject } }, { state: { equals: 'pending' } }] },
    limit: 20,
    pagination: false,
    select: { languages: true },
  })
  return docs.flatMap(({ languages }) => languages.split(','))
}

/** What is live cannot go to the trash: withdrawing is an act, trashing is not. */
export const refuseTrash =
  (key: Key): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (data.deletedAt && !originalDoc?.deletedAt) await refuseIfLive(req, key, originalDoc ?? data)
    return data
  }

/** What is live cannot be deleted, nor an article that still has texts. */
export const refuseDeletion =
  (key: Key): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const { slugs } = optionsOf(req.payload.config)
    const doc = await req.payload.db.findOne<Row & { id: string }>({
      collection: slugs[key],
      where: { id: { equals: id } },
      req,
    })
    if (!doc) return
    await refuseIfLive(req, key, doc)
    if (key !== 'articles') return
    const { docs } = await req.payload.db.find<Row & { id: string }>({
      collection: slugs.translations,
      where: { article: { equals: id } },
      limit: 5,
      pagination: false,
      req,
    })
    if (docs.length > 0)
      throw refusal(gateSentences(req).hasTranslations(docs.map(({ title }) => String(title ?? '')).join(', ')), 409)
  }
