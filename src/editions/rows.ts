import type { Payload, Where } from 'payload'
import type { LanguageCode, PerLanguage } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import type { EditionDocument, EditionKind, LiveState, Subject, TaxonomyEntry } from './types.ts'

/** One row of the projection. */
export interface EditionRow<Document = EditionDocument | TaxonomyEntry> {
  id: string | number
  /** `{subject}:{language}` of an edition, the subject of a label. */
  key: string
  subject: Subject
  kind: 'article' | 'page' | 'taxonomy' | 'watermark'
  uid: string
  language: LanguageCode | ''
  slug: string
  live: boolean
  category: string
  /** How the edition came to be; '' of a label. */
  editionKind: EditionKind | ''
  /** Every language in which the subject is live, joined by commas in the order of languages. */
  languages: string
  /** Time the story first appeared and its uid: lists go by it, newest first. */
  sortKey: string
  /** The release that wrote the document. */
  sequence: number
  /** The subject's newest release that this row has seen. */
  seen: number
  /** When that was (ISO 8601, UTC): since then nothing about this row's article changed but labels and comments. */
  seenAt: string
  alternates: Partial<PerLanguage<LiveState>>
  document: Document
}
export type NewRow = Omit<EditionRow, 'id'>

const slug = (payload: Payload): string => optionsOf(payload.config).slugs.editions

export async function findRows<Document = EditionDocument>(
  payload: Payload,
  where: Where,
  { limit = 100, sort = '-sortKey', select }: { limit?: number; sort?: string; select?: Record<string, true> } = {},
): Promise<EditionRow<Document>[]> {
  const { docs } = await payload.db.find<EditionRow<Document>>({
    collection: slug(payload),
    where,
    limit,
    sort,
    pagination: false,
    ...(select && { select }),
  })
  return docs
}

/** Whether a write failed because another process wrote the same row first. */
export const isDuplicate = (error: unknown): boolean =>
  (error as Error).name === 'ValidationError' || (error as { code?: unknown }).code === 11000

/** Writes a row unless it has seen a higher release. Safe to repeat, and for many processes at once. */
export async function putRow(
  payload: Payload,
  row: NewRow | (Pick<NewRow, 'key' | 'seen'> & Partial<NewRow>),
): Promise<void> {
  const update = () =>
    payload.db.updateOne({
      collection: slug(payload),
      where: { and: [{ key: { equals: row.key } }, { seen: { less_than: row.seen } }] },
      data: row,
      options: { atomic: true },
    })
  if (await update()) return
  const [known] = await findRows(payload, { key: { equals: row.key } }, { limit: 1, select: { key: true, seen: true } })
  if (known) return
  try {
    await payload.db.create({ collection: slug(payload), data: row as Record<string, unknown> })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await update()
  }
}
