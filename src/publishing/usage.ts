import type { Payload } from 'payload'
import { findRows } from '../editions/rows.ts'
import { optionsOf } from '../options.ts'
import type { LabelKey } from './labelContent.ts'

const TERMS: Record<LabelKey, string> = {
  categories: 'category',
  tags: 'tag',
  disclaimers: 'disclaimer',
  sources: 'source',
  bylines: 'byline',
  media: 'media',
}

/** Live editions that use a label, at most five, with their language and title. */
export async function usedBy(payload: Payload, key: LabelKey, uid: string) {
  const { docs } = await payload.db.find<{ id: string; edition: string }>({
    collection: optionsOf(payload.config).slugs['edition-terms'],
    where: { term: { equals: `${TERMS[key]}:${uid}` } },
    limit: 40,
    pagination: false,
  })
  if (docs.length === 0) return []
  const rows = await findRows(payload, {
    and: [{ key: { in: docs.map(({ edition }) => edition) } }, { live: { equals: true } }],
  })
  return rows.map(({ language, document }) => ({ language, title: document.title, uid: document.uid }))
}
