import { absolute } from '../addresses/paths.ts'
import { note } from '../editions/noting.ts'
import { isCursor } from '../editions/place.ts'
import type { Editions, ListQuery, ListResult, TaxonomyCollection } from '../editions/types.ts'
import type { Answer } from './answer.ts'
import { articleView, type Joined } from './article.ts'
import { chosen } from './chosen.ts'
import type { LanguageContext, RouteContext } from './context.ts'
import { labelUid } from './labels.ts'
import { type Given, refused } from './parameters.ts'
import { Problem } from './problems.ts'
import type { listParameters } from './routes/articles.ts'
import { siteView } from './site.ts'
import type { ArticleView } from './types.ts'

/** Articles of a page where nobody says how many. */
export const LENGTH = 20

const filters: { parameter: 'category' | 'tag' | 'source' | 'byline'; collection: TaxonomyCollection }[] = [
  { parameter: 'category', collection: 'categories' },
  { parameter: 'tag', collection: 'tags' },
  { parameter: 'source', collection: 'sources' },
  { parameter: 'byline', collection: 'bylines' },
]

/** The list of a language, newest first, narrowed by labels that are named by uid or address, and by days. */
export async function listArticles(
  { editions, siteURL, base, language, query: asked }: LanguageContext,
  parameters: Given<typeof listParameters>,
): Promise<Answer> {
  const taxonomy = await editions.taxonomy()
  const query: ListQuery = { language, limit: parameters.limit ?? LENGTH }
  for (const { parameter, collection } of filters) {
    const value = parameters[parameter]
    if (value === undefined) continue
    const uid = labelUid(taxonomy, collection, language, value)
    if (uid === null) throw refused(parameter)
    query[parameter] = uid
  }
  const { kind, has, from, to } = parameters
  Object.assign(query, defined({ kind, has, from, before: to }), await orderOf(editions, parameters))
  const { items, nextCursor } = await editions.list(query)
  const headers: Record<string, string> = { 'content-language': language }
  if (nextCursor !== null) {
    const next = new URLSearchParams([...asked])
    next.set('cursor', nextCursor)
    headers.link = `<${absolute(siteURL, `${base}/${language}/articles?${next}`)}>; rel="next"`
  }
  const site = siteView(taxonomy, language, { siteURL, defaultLanguage: language })
  const articles = listed(items, { taxonomy, siteURL }).map((article) => chosen(article, parameters, site))
  return { status: 200, body: { items: articles, nextCursor }, headers }
}

const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>

/** By what a list is sorted, where it begins, and which changes it is of: those are listed newest first. */
async function orderOf(
  editions: Editions,
  { changed, sort = changed === undefined ? 'published' : 'updated', cursor }: Given<typeof listParameters>,
): Promise<Pick<ListQuery, 'sort' | 'since' | 'cursor'>> {
  if (changed !== undefined && sort !== 'updated') throw refused('sort')
  if (cursor !== undefined && !isCursor(cursor, sort)) throw refused('cursor')
  const since = typeof changed === 'string' ? await editions.sequenceBefore(changed) : changed
  return { sort, ...(since !== undefined && { since }), ...(cursor !== undefined && { cursor }) }
}

/** The articles of a list. Each is noted: the number of its comments may move with it alone. */
export const listed = (items: ListResult['items'], place: Pick<Joined, 'taxonomy' | 'siteURL'>): ArticleView[] =>
  items.map(({ edition, alternates }) => {
    note(edition.subject)
    return articleView(edition, { ...place, alternates })
  })

/** Articles of a list, where nothing else of the names and notices is asked for. */
export async function articlesIn(
  { editions, siteURL }: Pick<RouteContext, 'editions' | 'siteURL'>,
  query: ListQuery,
): Promise<{ articles: ArticleView[]; nextCursor: string | null }> {
  const [{ items, nextCursor }, taxonomy] = await Promise.all([editions.list(query), editions.taxonomy()])
  return { articles: listed(items, { taxonomy, siteURL }), nextCursor }
}

/** Both editions of an article under its uid. */
export async function articleByUid({ editions, siteURL }: RouteContext, uid: string): Promise<Answer> {
  const live = await editions.together(uid)
  const [first] = live
  if (!first) {
    const gone = (await editions.withdrawn(uid)).length > 0
    throw gone ? new Problem('gone', {}, {}, { alternates: [] }) : new Problem('not_found')
  }
  const taxonomy = await editions.taxonomy()
  const views = live.map(({ edition, alternates }) => [
    edition.language,
    articleView(edition, { alternates, taxonomy, siteURL }),
  ])
  const { edition: one } = first
  return {
    status: 200,
    body: { uid: one.uid, originalLanguage: one.originalLanguage, editions: Object.fromEntries(views) },
    headers: {
      'content-language': live.map(({ edition }) => edition.language).join(', '),
    },
  }
}
