import type { FeedLabel } from '../../addresses/feeds.ts'
import { absolute, frontPath } from '../../addresses/paths.ts'
import type { Editions } from '../../editions/types.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { listed } from '../articles.ts'
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
  /** The story with its notices, corrections and the line that says how it came to be. */
  html: string
}

export interface Feed {
  language: LanguageCode
  /** The site, and the section or topic where it is one's feed. */
  title: string
  publisher: string
  description: string
  /** The page that lists the same. */
  page: string
  entries: FeedEntry[]
  /** When anything in it last changed (ISO 8601); null where it is empty. */
  updated: string | null
}

export interface FeedPlace {
  language: LanguageCode
  siteURL: string
  /** A section or topic by its address; the whole language where there is none. */
  label?: FeedLabel
}

/** Neither a slug nor the site's own address stands in it: a story stays the same one when the site moves. */
export const entryId = (language: LanguageCode, uid: string): string => `urn:payload-bilingual:${language}:${uid}`

/** What stands in a feed now; null where there is no such section or topic in the language. */
export async function feedAt(editions: Editions, { language, siteURL, label }: FeedPlace): Promise<Feed | null> {
  const taxonomy = await editions.taxonomy()
  const site = siteView(taxonomy, language, { siteURL, defaultLanguage: language })
  const found = label && labelAt(label.collection, taxonomy, { language, slug: label.slug, siteURL })
  if (label && !found) return null
  const filter = label && found ? { [label.collection === 'tags' ? 'tag' : 'category']: found.label.uid } : {}
  const { items } = await editions.list({ language, limit: LENGTH, ...filter })
  const articles = listed(items, { taxonomy, siteURL })
  const name = site.name.text
  return {
    language,
    title: found ? `${name} · ${found.label.name}` : name,
    publisher: publisherOf(site),
    description: found?.label.description || name,
    page: absolute(siteURL, found?.label.path ?? frontPath(language)),
    entries: articles.map((article) => ({
      id: entryId(language, article.uid),
      article,
      html: contentHTML({ article, site }),
    })),
    updated: latest(articles.map(({ updatedAt }) => updatedAt)) ?? null,
  }
}
