import type { Payload } from 'payload'
import { optionsOf } from '../../options.ts'
import { workingCopies } from '../../publishing/workingCopies.ts'
import type { TranslationSnapshot } from '../../working/types.ts'
import type { SegmentFields } from '../segmentsInto.ts'
import { type Desk, mayTranslate, readable } from './desk.ts'
import type { TextReason } from './refusal.ts'
import type { Stamp } from './types.ts'

/** A translation's row, as far as it is written. */
export interface TextRow extends SegmentFields {
  id: string | number
  rev: number
  body?: unknown
  snapshot: TranslationSnapshot | null
}

export interface Stands {
  article: string | number
  title: string
  source: TranslationSnapshot
  sourceBody: unknown
  /** Null where the language has no text yet. */
  target: (TextRow & { snapshot: TranslationSnapshot }) | null
}

const rowOf = async (payload: Payload, id: string | number): Promise<TextRow | null> =>
  payload.db.findOne<TextRow>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: id } },
  })

/** Both sides of a text as they stand now, or why there is nothing to take it into. */
export async function standing(
  payload: Payload,
  desk: Desk,
  { article, from, to }: Stamp,
): Promise<Stands | { refused: TextReason; title: string }> {
  const copies = await workingCopies(payload, article)
  const [source, target] = [copies?.texts[from], copies?.texts[to]]
  const [sourceId, targetId] = [copies?.textIds[from], copies?.textIds[to]]
  const ids = [sourceId, targetId].filter((id) => id !== undefined)
  if (!mayTranslate(desk, to)) return { refused: 'languages', title: '' }
  if (!copies || copies.article.trashed) return { refused: 'article-missing', title: '' }
  const seen = await readable(payload, desk, source?.trashed || sourceId === undefined ? [] : [sourceId])
  if (!source || source.trashed || sourceId === undefined) return { refused: 'source-missing', title: '' }
  if (!seen.has(String(sourceId))) return { refused: 'languages', title: '' }
  const title = source.content.title
  if (target?.trashed) return { refused: 'in-trash', title }
  if (target?.content.kind === 'original') return { refused: 'is-original', title }
  const [sourceRow, row] = await Promise.all(ids.map((id) => rowOf(payload, id)))
  return {
    article: copies.id,
    title,
    source: sourceRow?.snapshot ?? source,
    sourceBody: sourceRow?.body,
    target: row?.snapshot ? { ...row, snapshot: row.snapshot } : null,
  }
}
