import { absolute, categoryPath, tagPath } from '../addresses/paths.ts'
import type { Taxonomy, TaxonomyCollection, TaxonomyContent } from '../editions/types.ts'
import type { LanguageCode } from '../languages/types.ts'
import { labelCursor, readLabelCursor } from './cursor.ts'
import { inLanguage, languageWith } from './names.ts'

export const labelCollections = ['categories', 'tags', 'disclaimers', 'sources', 'bylines'] as const
export type LabelCollection = (typeof labelCollections)[number]

interface Shaped {
  language: LanguageCode
  siteURL: string
}
type Shape = (uid: string, content: TaxonomyContent, place: Shaped) => Record<string, unknown> | null

/** The name in this language, else the one it has, with the language it is in. */
function named(content: TaxonomyContent, language: LanguageCode): { name: string; lang: LanguageCode } | null {
  const lang = languageWith(content.name, language)
  return lang && { name: inLanguage(content.name, lang), lang }
}

const category: Shape = (uid, content, { language, siteURL }) => {
  const name = inLanguage(content.name, language)
  const slug = inLanguage(content.slug, language)
  if (!name || !slug) return null
  return {
    uid,
    name,
    lang: language,
    slug,
    url: absolute(siteURL, categoryPath(language, slug)),
    description: inLanguage(content.description, language),
    parent: content.parent ?? null,
    order: content.order ?? 0,
    disclaimers: content.disclaimers ?? [],
  }
}

const tag: Shape = (uid, content, { language, siteURL }) => {
  const name = inLanguage(content.name, language)
  const slug = inLanguage(content.slug, language)
  if (!name || !slug) return null
  const url = absolute(siteURL, tagPath(language, slug))
  return { uid, name, lang: language, slug, url, description: inLanguage(content.description, language) }
}

const disclaimer: Shape = (uid, content, { language }) => {
  const text = inLanguage(content.text, language)
  if (!text) return null
  return {
    uid,
    title: inLanguage(content.title, language) || inLanguage(content.name, language),
    text,
    lang: language,
    scope: content.scope ?? 'article',
    position: content.position ?? 'after',
    required: content.required ?? false,
  }
}

const source: Shape = (uid, content, { language }) => {
  const label = named(content, language)
  if (!label) return null
  const rights = inLanguage(content.rights, language)
  return { uid, code: content.code ?? '', ...label, address: content.address ?? '', rights }
}

const byline: Shape = (uid, content, { language }) => {
  const label = named(content, language)
  if (!label) return null
  return { uid, ...label, slug: inLanguage(content.slug, language), kind: content.kind ?? 'desk' }
}

const shapes: Record<LabelCollection, Shape> = {
  categories: category,
  tags: tag,
  disclaimers: disclaimer,
  sources: source,
  bylines: byline,
}

const orderOf = (content: TaxonomyContent): number => content.order ?? 0

/** All labels or notices of one collection that a language has, by their order, then by uid. */
const labelRows = (taxonomy: Taxonomy, collection: LabelCollection, place: Shaped) =>
  taxonomy
    .all(collection)
    .filter(({ content }) => !content.deleted)
    .flatMap(({ uid, content }) => {
      const item = shapes[collection](uid, content, place)
      return item ? [{ uid, order: orderOf(content), item }] : []
    })
    .sort((a, b) => a.order - b.order || (a.uid < b.uid ? -1 : 1))

/** The whole collection: labels are held in memory, and there are thousands at most. */
export const allLabels = (taxonomy: Taxonomy, collection: LabelCollection, place: Shaped) =>
  labelRows(taxonomy, collection, place).map(({ item }) => item)

/** A page of the labels or notices of one collection in one language, by their order, then by uid. */
export function labelPage(
  taxonomy: Taxonomy,
  collection: LabelCollection,
  place: Shaped,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): { items: Record<string, unknown>[]; nextCursor: string | null } {
  const after = cursor === undefined ? null : readLabelCursor(cursor)
  const rows = labelRows(taxonomy, collection, place).filter(
    ({ uid, order }) => !after || order > after.order || (order === after.order && uid > after.uid),
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ item }) => item),
    nextCursor: last && rows.length > limit ? labelCursor(last.order, last.uid) : null,
  }
}

/** The uid that a filter's value names: a uid, an address in this language, or a source's code. */
export function labelUid(
  taxonomy: Taxonomy,
  collection: TaxonomyCollection,
  language: LanguageCode,
  value: string,
): string | null {
  const content = taxonomy.get(collection, value)
  if (content && !content.deleted) return value
  const slug = value.normalize('NFC')
  const found = taxonomy.bySlug(collection, language, slug)
  if (found && !found.content.deleted) return found.uid
  if (collection !== 'sources') return null
  return taxonomy.all('sources').find(({ content: { code, deleted } }) => !deleted && code === value)?.uid ?? null
}
