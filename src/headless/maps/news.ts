import { escaped } from '../../body/escape.ts'
import { koreaISO, languageCodes } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { articlesIn } from '../articles.ts'
import { siteView } from '../site.ts'
import type { ArticleView } from '../types.ts'
import { element, XML_HEAD } from '../xml.ts'
import type { MapPlace } from './place.ts'

/** Google News: articles of the last two days, at most a thousand in a file. */
const DAYS_MS = 2 * 24 * 60 * 60 * 1000
const MOST = 1000
const PAGE = 100

/** When readers could first read it in this language; a translation comes after its story. */
const firstAt = ({ kind, originallyPublishedAt, publishedAt }: ArticleView): string =>
  kind === 'original' ? originallyPublishedAt : publishedAt

async function recent(place: MapPlace, language: LanguageCode, from: string): Promise<ArticleView[]> {
  const found: ArticleView[] = []
  let cursor: string | undefined
  do {
    const page: Awaited<ReturnType<typeof articlesIn>> = await articlesIn(place, {
      language,
      from,
      limit: PAGE,
      ...(cursor && { cursor }),
    })
    found.push(...page.articles)
    cursor = page.nextCursor ?? undefined
  } while (cursor && found.length < MOST)
  return found
}

/**
 * The news sitemap (Google's `sitemap-news` 0.9): what first appeared in the last two days, in every language, newest
 * first. An archive that was brought over yesterday is no news: its stories keep the times they first appeared.
 */
export async function newsSitemap(place: MapPlace, now: number = Date.now()): Promise<string> {
  const { editions, siteURL, defaultLanguage } = place
  const since = new Date(now - DAYS_MS).toISOString()
  const lists = await Promise.all(languageCodes.map((language) => recent(place, language, since)))
  const taxonomy = await editions.taxonomy()
  const articles = lists
    .flat()
    .sort((a, b) => (firstAt(a) < firstAt(b) ? 1 : -1))
    .slice(0, MOST)
  const entry = (article: ArticleView): string => {
    const { name } = siteView(taxonomy, article.language, { siteURL, defaultLanguage })
    return [
      `<url><loc>${escaped(article.url)}</loc><news:news>`,
      `<news:publication>${element('news:name', name.text)}${element('news:language', article.language)}</news:publication>`,
      element('news:publication_date', koreaISO(firstAt(article))),
      element('news:title', article.title),
      '</news:news></url>',
    ].join('')
  }
  return [
    XML_HEAD,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...articles.map(entry),
    '</urlset>\n',
  ].join('\n')
}
