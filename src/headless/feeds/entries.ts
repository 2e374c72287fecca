import type { FeedLabel } from '../../addresses/feeds.ts'
import { absolute, frontPath } from '../../addresses/paths.ts'
import type { Editions, Lately, ListResult, Taxonomy } from '../../editions/types.ts'
import { languageCodes } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { listed } from '../articles.ts'
import type { RouteContext } from '../context.ts'
import { latest } from '../context.ts'
import { contentHTML } from '../forms/html.ts'
import { publisherOf } from '../forms/parts.ts'
import { labelAt, siteView } from '../site.ts'
import type { ArticleView } from '../types.ts'

/** Stories in a feed. */
const LENGTH = 30

/** A story as every kind of feed has it. */
export interface FeedEntry {
  /** Never changes: no slug stands in it. */
  id: string
  article: ArticleView
  /** The story, or its summary, with its notices, corrections and the line that says how it came to be. */
  html: string
}

/** A story that readers no longer have. */
export interface Tombstone {
  id: string
  at: string
}

export interface Feed {
  /** null of a feed of every language: each entry says its own. */
  language: LanguageCode | null
  /** The language in which the feed itself is spoken of. */
  speaks: LanguageCode
  /** The site, and the section or topic where it is one's feed. */
  title: string
  publisher: string
  description: string
  /** The page that lists the same. */
  page: string
  entries: FeedEntry[]
  gone: Tombstone[]
  /** When anything in it last changed (ISO 8601), which never goes back; null where it is empty. */
  updated: string | null
}

export interface FeedPlace extends Pick<RouteContext, 'siteURL' | 'feeds'> {
  /** Every language where there is none. */
  language?: LanguageCode
  /** A section or topic by its address; the whole language where there is none. */
  label?: FeedLabel
}

/** Neither a slug nor the site's own address stands in it: a story stays the same one when the site moves. */
export const entryId = (language: LanguageCode, uid: string): string => `urn:payload-bilingual:${language}:${uid}`

/** What stands in place of a story's text: its summary. Notices and all else that must stand with it stay. */
const summarised = (article: ArticleView): ArticleView => ({
  ...article,
  hero: null,
  body: [{ type: 'paragraph', id: '', children: [{ type: 'text', text: article.summary || article.seo.description }] }],
})

function entryOf(article: ArticleView, { siteURL, feeds }: FeedPlace, taxonomy: Taxonomy): FeedEntry {
  const { language, uid } = article
  const site = siteView(taxonomy, language, { siteURL, defaultLanguage: language })
  const shown = feeds === 'summary' ? summarised(article) : article
  return { id: entryId(language, uid), article, html: contentHTML({ article: shown, site }) }
}

type Read = { language: LanguageCode; items: ListResult['items']; lately: Lately }

async function read(editions: Editions, language: LanguageCode, filter: { tag?: string; category?: string }) {
  const [{ items }, lately] = await Promise.all([
    editions.list({ language, limit: LENGTH, ...filter }),
    editions.lately({ language, ...filter }),
  ])
  return { language, items, lately }
}

const placeOf = ({ edition }: ListResult['items'][number]): string =>
  `${edition.originallyPublishedAt}|${edition.uid}|${edition.language}`

/** What stands in a feed now; null where there is no such section or topic in the language. */
export async function feedAt(editions: Editions, place: FeedPlace): Promise<Feed | null> {
  const { language, siteURL, label } = place
  const taxonomy = await editions.taxonomy()
  const [first = 'ko'] = languageCodes
  const speaks = language ?? siteView(taxonomy, first, { siteURL, defaultLanguage: first }).defaultLanguage
  const site = siteView(taxonomy, speaks, { siteURL, defaultLanguage: speaks })
  const found = language && label && labelAt(label.collection, taxonomy, { language, slug: label.slug, siteURL })
  if (label && !found) return null
  const filter = label && found ? { [label.collection === 'tags' ? 'tag' : 'category']: found.label.uid } : {}
  const wanted = language ? [language] : languageCodes
  const reads: Read[] = await Promise.all(wanted.map((code) => read(editions, code, filter)))
  const items = reads.flatMap((one) => one.items).sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
  const articles = listed(items.slice(0, LENGTH), { taxonomy, siteURL })
  const name = site.name.text
  return {
    language: language ?? null,
    speaks,
    title: found ? `${name} · ${found.label.name}` : name,
    publisher: publisherOf(site),
    description: found?.label.description || name,
    page: absolute(siteURL, found?.label.path ?? (language ? frontPath(language) : '/')),
    entries: articles.map((article) => entryOf(article, place, taxonomy)),
    gone: reads.flatMap((one) => one.lately.gone.map(({ uid, at }) => ({ id: entryId(one.language, uid), at }))),
    updated:
      latest([...articles.map(({ updatedAt }) => updatedAt), ...reads.flatMap(({ lately }) => lately.at ?? [])]) ??
      null,
  }
}
