import type { Payload, Where } from 'payload'
import { findRows } from '../editions/rows.ts'
import { type LanguageCode, languageCodes } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { LabelKey, LabelRow } from './labelContent.ts'

const TERMS: Record<LabelKey, string> = {
  categories: 'category',
  tags: 'tag',
  disclaimers: 'disclaimer',
  sources: 'source',
  bylines: 'byline',
  media: 'media',
}

/** A live edition that stands on a label. */
export interface Use {
  language: LanguageCode | ''
  title: string
}

const NAMED = 5
const PAGE = 50

const live = async (payload: Payload, where: Where): Promise<Use[]> =>
  (await findRows(payload, { and: [where, { live: { equals: true } }] }, { limit: NAMED })).map(
    ({ language, document }) => ({ language, title: document.title }),
  )

/** Live editions in these languages, at most five. */
export const liveIn = (payload: Payload, languages: readonly LanguageCode[]): Promise<Use[]> =>
  live(payload, { and: [{ language: { in: [...languages] } }, { kind: { equals: 'article' } }] })

/** Live editions in these languages that were issued with a label, at most five; none only where there is none. */
export async function usedBy(
  payload: Payload,
  key: LabelKey,
  uid: string,
  languages: readonly LanguageCode[] = languageCodes,
): Promise<Use[]> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<{ id: string; edition: string }>({
      collection: optionsOf(payload.config).slugs['edition-terms'],
      where: { and: [{ term: { equals: `${TERMS[key]}:${uid}` } }, { language: { in: [...languages] } }] },
      limit: PAGE,
      page,
      sort: '-sortKey',
      pagination: true,
    })
    const uses = docs.length > 0 ? await live(payload, { key: { in: docs.map(({ edition }) => edition) } }) : []
    if (uses.length > 0 || !hasNextPage) return uses
  }
}

/**
 * Live editions in these languages whose readers see a change of a label: those issued with it, and for a notice those
 * that took it on since, with the site, a category or a source.
 */
export async function seenIn(
  payload: Payload,
  key: LabelKey,
  row: Partial<LabelRow>,
  languages: readonly LanguageCode[],
): Promise<Use[]> {
  if (key === 'disclaimers' && row.scope === 'site') return liveIn(payload, languages)
  const own = row.uid ? await usedBy(payload, key, row.uid, languages) : []
  if (own.length > 0 || key !== 'disclaimers' || row.id === undefined) return own
  for (const bearer of ['categories', 'sources'] as const) {
    const { docs } = await payload.db.find<LabelRow>({
      collection: optionsOf(payload.config).slugs[bearer],
      where: { disclaimers: { in: [row.id] } },
      limit: 0,
      pagination: false,
      select: { uid: true },
    })
    for (const { uid } of docs) {
      const uses = uid ? await usedBy(payload, bearer, uid, languages) : []
      if (uses.length > 0) return uses
    }
  }
  return []
}
