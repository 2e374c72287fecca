import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { segment } from './paths.ts'

/** The kinds of feeds by the last part of their address. */
const FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const
export type FeedName = keyof typeof FILES

export const feedTypes: Readonly<Record<FeedName, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

export interface FeedLabel {
  collection: 'categories' | 'tags'
  slug: string
}

/** `/ko/feed.xml`, `/ko/categories/{slug}/atom.xml` */
export const feedPath = (name: FeedName, language: LanguageCode, label?: FeedLabel): string =>
  `/${language}${label ? `/${label.collection}/${segment(label.slug)}` : ''}/${FILES[name]}`

/** The feed that the last part of an address names; null where it is none. */
export const feedNamed = (file: string | undefined): FeedName | null =>
  (Object.keys(FILES) as FeedName[]).find((name) => FILES[name] === file) ?? null

const PATH = /^\/([a-z]{2})(?:\/(?:categories|tags)\/[^/]+)?\/(?:feed\.xml|atom\.xml|feed\.json)$/

/** The path of an address that is a feed's, without its query; null where it is none. */
export function feedAddress(url: string): string | null {
  const path = url.split('?', 1)[0] ?? ''
  const [, language] = PATH.exec(path) ?? []
  return isLanguage(language) ? path : null
}
