import { APIError, type PayloadRequest, type Where } from 'payload'
import { ensureBlockIds } from '../../body/ensureBlockIds.ts'
import { optionsOf } from '../../options.ts'
import { actingPerson, bodyOf } from '../../publishing/request.ts'
import { gateSentences } from '../../working/refuse.ts'
import { idIn } from '../../working/relations.ts'
import { malformedIn } from '../../working/shape.ts'

type Data = Record<string, unknown>
type Row = Data & { id: string | number }

/** What is of the document, and no version of it says otherwise. */
const FIXED = new Set(['id', 'uid', 'rev', 'article', 'language', 'kind', 'createdAt', 'updatedAt', 'deletedAt'])

/**
 * The working copy that the request names, if this person may write it.
 * @throws 404 where there is none, 403 where it is not theirs to write
 */
async function writable(req: PayloadRequest): Promise<{ collection: string; row: Row }> {
  const { slugs } = optionsOf(req.payload.config)
  const say = gateSentences(req)
  const missing = new APIError(say['translation-missing'](), 404, null, true)
  const collection = [slugs.articles, slugs.translations].find((slug) => slug === req.routeParams?.collection)
  const id = idIn(req.payload, req.routeParams?.id)
  if (!collection || id === null) throw missing
  const { access } = req.payload.collections[collection]?.config ?? {}
  const row = async (verb: 'read' | 'update'): Promise<Row | null> => {
    const rule = await access?.[verb]?.({ req, id })
    if (!rule) return null
    const narrowed: Where[] = rule === true ? [] : [rule]
    return req.payload.db.findOne<Row>({ collection, where: { and: [{ id: { equals: id } }, ...narrowed] }, req })
  }
  const found = await row('update')
  if (found) return { collection, row: found }
  throw (await row('read')) ? new APIError(say.languageForbidden(), 403, null, true) : missing
}

/**
 * `POST /api/bilingual/conflict/:collection/:id { data }`: a text that somebody else's save came before, as a version in
 * the document's history. The working copy stays as it is. Only what a form writes is taken from it.
 * @throws 400 where it is no such document
 */
export async function keepVersion(req: PayloadRequest): Promise<{ kept: true }> {
  actingPerson(req)
  const { data } = await bodyOf(req)
  const { collection, row } = await writable(req)
  const { flattenedFields: fields = [] } = req.payload.collections[collection]?.config ?? {}
  const written = fields.filter((field) => !FIXED.has(field.name) && !('access' in field && field.access?.update))
  const given = typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Data) : null
  const own: Data = Object.fromEntries(
    written.flatMap(({ name }) => (given && Object.hasOwn(given, name) ? [[name, given[name]]] : [])),
  )
  const path = given === null ? 'data' : malformedIn(req.payload, written, own)
  if (path) throw new APIError(gateSentences(req).malformed(path.slice(0, 60)), 400, null, true)
  if ('body' in own) own.body = ensureBlockIds(own.body)
  const now = new Date().toISOString()
  const { _id: _, snapshot: __, ...stands } = row
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: collection as 'users',
    createdAt: now,
    parent: row.id,
    updatedAt: now,
    versionData: { ...stands, ...own, updatedAt: now } as never,
    req,
  })
  return { kept: true }
}
