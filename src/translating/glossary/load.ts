import type { Payload } from 'payload'
import { perLanguage } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import type { ArticleSnapshot } from '../../working/types.ts'
import type { GlossaryTerm } from './terms.ts'

/** Terms that are looked for; what is beyond is not. */
const MOST = 5000

type Both = { ko?: unknown; en?: unknown } | null | undefined
interface Row {
  id: string | number
  term?: Both
  forbidden?: Both
  note?: string | null
  category?: string | number | null
  caseSensitive?: boolean | null
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .split(/[\n,]/)
        .flatMap((one) => one.trim() || [])
    : []
const wordIn = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').trim() : '')

async function categoryUids(payload: Payload, ids: readonly (string | number)[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<{ id: string | number; uid: string }>({
    collection: optionsOf(payload.config).slugs.categories,
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    select: { uid: true },
  })
  return new Map(docs.map(({ id, uid }) => [String(id), uid]))
}

/** The category of an article, whose terms come first in its texts: its uid, null where it has none. */
export async function categoryOfArticle(payload: Payload, article: string | number): Promise<string | null> {
  const row = await payload.db.findOne<{ id: string | number; snapshot?: ArticleSnapshot | null }>({
    collection: optionsOf(payload.config).slugs.articles,
    where: { id: { equals: article } },
    select: { snapshot: true },
  })
  return row?.snapshot?.content.category ?? null
}

/** The desk's terms, the newest first. */
export async function loadGlossary(payload: Payload): Promise<GlossaryTerm[]> {
  const { docs } = await payload.db.find<Row>({
    collection: optionsOf(payload.config).slugs.glossary,
    limit: MOST,
    sort: '-updatedAt',
    pagination: false,
  })
  const ids = [...new Set(docs.flatMap(({ category }) => category ?? []))]
  const uids = await categoryUids(payload, ids)
  return docs.map(({ id, term, forbidden, note, category, caseSensitive }) => ({
    id: String(id),
    term: perLanguage((code) => wordIn(term?.[code])),
    forbidden: perLanguage((code) => wordsIn(forbidden?.[code])),
    note: wordIn(note),
    category: category ? (uids.get(String(category)) ?? null) : null,
    caseSensitive: caseSensitive === true,
  }))
}
