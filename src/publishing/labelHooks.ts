import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  GlobalConfig,
  Where,
} from 'payload'
import { personOf } from '../access/payload.ts'
import { systemPerson } from '../access/person.ts'
import { follow } from '../editions/follow.ts'
import { languageCodes, slugFrom, visible } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { holdingActs } from '../working/actTurns.ts'
import { afterCommit } from '../working/afterCommit.ts'
import { gateSentences, refusal } from '../working/refuse.ts'
import { newUid } from '../working/uid.ts'
import { carriersOf } from './carriers.ts'
import { bothOf, type LabelKey, type LabelRow, siteContent } from './labelContent.ts'
import { readLabel, releaseLabel } from './labelRelease.ts'
import { keepMeasured, refuseForeignDeletion, refuseForeignLabel, refuseForeignSite } from './labelRights.ts'
import { labelSlugs } from './labelSlugs.ts'
import { refuseUnwrittenAddition, refuseUnwrittenNotice } from './unwritten.ts'
import { seenIn, usedBy } from './usage.ts'

/** The field that an edition in a language cannot be without. */
const NEEDED: Partial<Record<LabelKey, string>> = { categories: 'name', disclaimers: 'text', media: 'alt' }
const TEXTS = ['name', 'text', 'description', 'slug', 'rights', 'alt', 'caption', 'credit']
const titles = (uses: { title: string }[]): string =>
  [...new Set(uses.slice(0, 5).map(({ title }) => title))].join(', ')

/** Both languages trimmed and in NFC; slugs made from names where empty; a uid for a new one. */
const tidy =
  (key: LabelKey): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    const tidied: Record<string, unknown> = { ...data }
    for (const field of TEXTS) if (typeof data[field] === 'object' && data[field]) tidied[field] = bothOf(data[field])
    const name = bothOf(tidied.name)
    if (key !== 'media' && languageCodes.every((code) => visible(name[code]).trim() === ''))
      throw refusal(gateSentences(req).labelNameless(), 422, `name.${languageCodes[0]}`)
    if (key === 'categories' || key === 'tags' || key === 'bylines')
      tidied.slug = await labelSlugs(req, key, { id: originalDoc?.id, name, wanted: bothOf(tidied.slug) })
    if (key !== 'media') tidied.title = Object.values(name).filter(Boolean).join(' / ')
    tidied.uid = operation === 'create' ? tidied.uid || newUid() : originalDoc.uid
    return tidied
  }

/** The gate of labels: what live editions stand on cannot be emptied. */
const refuseEmptied =
  (key: LabelKey): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    const field = NEEDED[key]
    if (operation === 'create' || !field) return data
    const [now, before] = [bothOf(data[field]), bothOf(originalDoc[field])]
    const emptied = languageCodes.filter((code) => before[code] !== '' && now[code] === '')
    if (emptied.length === 0) return data
    const uses = await seenIn(req.payload, key, originalDoc, emptied)
    const path = `${field}.${emptied[0]}`
    if (uses.length > 0) throw refusal(gateSentences(req).labelNeeded(path, titles(uses)), 422, path)
    return data
  }

/**
 * A file that live pages show is never replaced or cropped again under them. Asked before the operation:
 * Payload deletes the old file before any later hook runs.
 */
const refuseReplaced: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' || !(req.file || req.query?.uploadEdits)) return args
  const { id, where } = args as { id?: string | number; where?: Where }
  const { docs } = await req.payload.db.find<LabelRow>({
    collection: optionsOf(req.payload.config).slugs.media,
    where: { and: [id === undefined ? (where ?? {}) : { id: { equals: id } }, { live: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  if (docs.length > 0) throw refusal(gateSentences(req).fileInUse(), 409, 'file')
  return args
}

const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
}

/** A file is called by what it is: a name that ends otherwise is run as something else by the next file server. */
const nameFile: CollectionBeforeOperationHook = ({ args, req }) => {
  const ending = req.file && ENDINGS[req.file.mimetype]
  if (req.file && ending)
    req.file.name = `${slugFrom(req.file.name.replace(/\.[^.]*$/, ''), 100) || 'picture'}.${ending}`
  return args
}

const refuseDeleted =
  (key: LabelKey): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const { payload } = req
    const collection = optionsOf(payload.config).slugs[key]
    const row = await payload.db.findOne<LabelRow>({ collection, where: { id: { equals: id } }, req })
    if (!row?.uid) return
    const { uid } = row
    await holdingActs(req, { collection, id }, async () => {
      // What went out just before counts as well.
      await follow(payload)
      const uses = await usedBy(payload, key, uid)
      if (uses.length > 0) throw refusal(gateSentences(req).labelInUse(titles(uses)), 409)
      const carriers = await carriersOf(payload, key, { id, uid })
      if (carriers.length > 0) throw refusal(gateSentences(req).labelCarried(carriers.join(', ')), 409)
    })
  }

const release =
  (key: LabelKey): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const by = personOf(req) ?? systemPerson('local')
    const uid = String(doc.uid)
    const run = async () => {
      if (key === 'media' && (await usedBy(req.payload, key, uid)).length === 0) return
      await releaseLabel(req.payload, key, uid, by, readLabel(req.payload, key, uid))
    }
    await afterCommit(req, run)
    return doc
  }

const releaseDeletion =
  (key: LabelKey): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const uid = String(doc.uid)
    const by = personOf(req) ?? systemPerson('local')
    await afterCommit(req, () => releaseLabel(req.payload, key, uid, by, readLabel(req.payload, key, uid)))
  }

/** What every save of a label or notice passes through: it is meant for readers. */
export const labelHooks = (key: LabelKey): NonNullable<CollectionConfig['hooks']> => ({
  beforeOperation: key === 'media' ? [refuseReplaced, nameFile] : [],
  beforeChange: [
    ...(key === 'media' ? [keepMeasured] : []),
    tidy(key),
    refuseForeignLabel(key),
    refuseEmptied(key),
    ...(key === 'disclaimers' ? [refuseUnwrittenNotice] : []),
    ...(key === 'categories' || key === 'sources' ? [refuseUnwrittenAddition(key)] : []),
  ],
  afterChange: [release(key)],
  beforeDelete: [refuseDeleted(key), ...(key === 'disclaimers' ? [refuseForeignDeletion(key)] : [])],
  afterDelete: [releaseDeletion(key)],
})

/** The publication's own settings are labels as well. */
export const siteHooks: NonNullable<GlobalConfig['hooks']> = {
  beforeChange: [refuseForeignSite],
  afterChange: [
    async ({ doc, req }) => {
      const by = personOf(req) ?? systemPerson('local')
      const read = async () => siteContent(req.payload, await req.payload.db.findGlobal({ slug: 'site' }))
      await afterCommit(req, () => releaseLabel(req.payload, 'site', 'site', by, read))
      return doc
    },
  ],
}
