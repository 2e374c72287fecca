import { absolute, uidPath } from '../../addresses/paths.ts'
import { note } from '../../editions/noting.ts'
import type { Editions } from '../../editions/types.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { articleView } from '../article.ts'
import { contentHTML } from '../forms/html.ts'
import type { FormSource } from '../forms/parts.ts'
import { type Listed, labelAt, siteView } from '../site.ts'
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
  label?: { collection: Listed; slug: string }
}

export const feedId = (siteURL: string, { language, uid }: Pick<ArticleView, 'language' | 'uid'>): string =>
  absolute(siteURL, uidPath(language, uid))

function entryOf(source: FormSource): FeedEntry {
  const { article, site } = source
  return { id: feedId(site.siteURL, article), article, html: contentHTML(source) }
}

/** What stands in a feed now; null where there is no such section or topic in the language. */
export async function feedAt(editions: Editions, { language, siteURL, label }: FeedPlace): Promise<Feed | null> {
  const taxonomy = await editions.taxonomy()
  const site = siteView(taxonomy, language, { siteURL, defaultLanguage: language })
  const found = label && labelAt(label.collection, taxonomy, { language, slug: label.slug, siteURL })
  if (label && !found) return null
  const filter = label && found ? { [label.collection === 'tags' ? 'tag' : 'category']: found.label.uid } : {}
  const { items } = await editions.list({ language, limit: LENGTH, ...filter })
  // A story's comments and pictures may move alone.
  for (const { edition } of items) note(edition.subject)
  const entries = items.map(({ edition, alternates }) =>
    entryOf({ article: articleView(edition, { alternates, taxonomy, siteURL }), site }),
  )
  const name = site.name.text
  return {
    language,
    title: found ? `${name} · ${found.label.name}` : name,
    publisher: (site.publisher ?? site.name).text,
    description: found?.label.description || name,
    page: absolute(siteURL, found?.label.path ?? `/${language}`),
    entries,
    updated:
      entries
        .map(({ article }) => article.updatedAt)
        .sort()
        .at(-1) ?? null,
  }
}
