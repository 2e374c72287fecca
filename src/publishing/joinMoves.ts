import type { Payload, PayloadRequest, Where } from 'payload'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import { JOINING } from '../working/guardTranslation.ts'
import { editorialHash } from '../working/snapshot.ts'
import type { WorkingCopies } from './workingCopies.ts'

type Id = string | number
type Row = Record<string, unknown> & { id: Id }
export type Req = PayloadRequest | undefined

/**
 * Moves a text to another article. A copy that nobody edited since it was imported stays one: its mark is the hash,
 * and the hash covers the article.
 */
async function moveText(payload: Payload, from: WorkingCopies, to: WorkingCopies, language: LanguageCode, req: Req) {
  const collection = optionsOf(payload.config).slugs.translations
  const id = from.textIds[language] as Id
  const { hash = '', content } = from.texts[language] ?? {}
  const row = await payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })
  const legacy = (row?.legacy ?? {}) as { importedHash?: string | null }
  const untouched = content !== undefined && hash !== '' && legacy.importedHash === hash
  const importedHash = untouched ? editorialHash({ ...content, article: to.article.uid }) : undefined
  await payload.update({
    collection: collection as 'users',
    id,
    data: { article: to.id, rev: row?.rev, ...(importedHash && { legacy: { ...legacy, importedHash } }) } as never,
    context: { [JOINING]: true },
    depth: 0,
    // Asked by join and split; a text's article is nobody's to change otherwise.
    overrideAccess: true,
    ...(req && { req }),
  })
}

export async function moveTexts(
  payload: Payload,
  { from, to, languages, req }: { from: WorkingCopies; to: WorkingCopies; languages: LanguageCode[]; req: Req },
): Promise<void> {
  for (const language of languages) await moveText(payload, from, to, language, req)
}

/** Comments in these languages stand under the article that the text is now of. */
export async function moveComments(
  payload: Payload,
  { from, to, languages, req }: { from: Id; to: Id; languages: LanguageCode[]; req: Req },
): Promise<void> {
  await payload.update({
    collection: optionsOf(payload.config).slugs.comments as 'users',
    where: { and: [{ article: { equals: from } }, { language: { in: languages } }] } as never,
    data: { article: to } as never,
    depth: 0,
    // Asked by join and split.
    overrideAccess: true,
    ...(req && { req }),
  })
}

/** Addresses in these languages become the other article's, so that the text is found where it was. */
export async function moveAddresses(payload: Payload, from: string, to: string, keys: string[]): Promise<void> {
  const collection = optionsOf(payload.config).slugs.addresses
  const where: Where = { and: [{ uid: { equals: from } }, { language: { in: keys } }] }
  const { docs } = await payload.db.find<Row>({ collection, where, limit: 0, pagination: false })
  for (const { id } of docs) await payload.db.updateOne({ collection, id, data: { uid: to } })
}

/** The article's row goes to the trash or comes back from it. */
export async function setTrashed(payload: Payload, { id }: WorkingCopies, trashed: boolean, req: Req): Promise<void> {
  await payload.update({
    collection: optionsOf(payload.config).slugs.articles as 'users',
    id,
    data: { deletedAt: trashed ? new Date().toISOString() : null } as never,
    trash: true,
    depth: 0,
    // Asked by join and split.
    overrideAccess: true,
    ...(req && { req }),
  })
}
