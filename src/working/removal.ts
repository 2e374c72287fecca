import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { personOf } from '../access/payload.ts'
import { mayRead } from '../access/rules.ts'
import { liveLanguages } from '../editions/live.ts'
import { isLanguage } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { holdingActs } from './actTurns.ts'
import { gateSentences, refusal } from './refuse.ts'
import { idOf, uidIn } from './relations.ts'

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

/** What was translated from an original, five at most: titles, as far as whoever asks may read them; none of a translation. */
async function translationsOf(req: PayloadRequest, { article, language, kind }: Row): Promise<string[]> {
  if ((kind ?? 'original') !== 'original') return []
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: optionsOf(req.payload.config).slugs.translations,
    where: {
      and: [
        { article: { equals: idOf(article) } },
        { language: { not_equals: language } },
        { kind: { not_equals: 'original' } },
      ],
    },
    limit: 5,
    pagination: false,
    select: { title: true, language: true, kind: true },
    req,
  })
  const person = personOf(req)
  return docs.map(({ title, language: own, kind: made }) => {
    const hidden = person && isLanguage(own) && !mayRead(person, { language: own, kind: String(made) })
    return String((!hidden && title) || own)
  })
}

/** In the query of a request that trashes an original: its translations are known of, and stay. */
const ASKED = 'keep'

/**
 * What is live cannot go to the trash: withdrawing is an act, trashing is not. Whoever trashes an original from outside
 * is told of its translations first, and says that they are to stay.
 */
export const refuseTrash =
  (key: Key): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (!data.deletedAt || originalDoc?.deletedAt) return data
    const collection = optionsOf(req.payload.config).slugs[key]
    const { id } = originalDoc ?? data
    await holdingActs(req, { collection, id }, () => refuseIfLive(req, key, originalDoc ?? data))
    if (key !== 'translations' || req.payloadAPI !== 'REST' || req.query?.translations === ASKED) return data
    const titles = await translationsOf(req, originalDoc ?? data)
    if (titles.length > 0) throw refusal(gateSentences(req).originalTrashed(titles.join(', ')), 409)
    return data
  }

/** What is live cannot be deleted, nor an article that still has texts, nor an original that still has translations. */
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
    await holdingActs(req, { collection: slugs[key], id }, () => refuseIfLive(req, key, doc))
    if (key !== 'articles') {
      const titles = await translationsOf(req, doc)
      if (titles.length > 0) throw refusal(gateSentences(req).originalDeleted(titles.join(', ')), 409)
      return
    }
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
