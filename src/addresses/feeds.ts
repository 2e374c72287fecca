import type { LanguageCode } from '../languages/types.ts'
import { segment } from './paths.ts'

/** The kinds of feeds by the last part of their address. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const
export type FeedName = keyof typeof feedFiles

export const feedTypes: Readonly<Record<FeedName, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

export interface FeedLabel {
  collection: 'categories' | 'tags'
  slug: string
}

/** `/ko/feed.xml`, `/ko/categories/{slug}/atom.xml`; without a language, of all of them: `/feed.xml` */
export const feedPath = (name: FeedName, language?: LanguageCode, label?: FeedLabel): string =>
  `${language ? `/${language}` : ''}${label ? `/${label.collection}/${segment(label.slug)}` : ''}/${feedFiles[name]}`

/**
 * Which feed it is, and of which section or topic, by what stands behind the language, or at the site's own address;
 * null for none.
 */
export function feedIn(segments: readonly string[]): { name: FeedName; label?: FeedLabel } | null {
  const name = (Object.keys(feedFiles) as FeedName[]).find((one) => feedFiles[one] === segments.at(-1))
  if (!name) return null
  if (segments.length === 1) return { name }
  const [collection, slug] = segments
  if (segments.length !== 3 || !slug || (collection !== 'categories' && collection !== 'tags')) return null
  return { name, label: { collection, slug } }
}
