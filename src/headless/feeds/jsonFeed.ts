import { safeHref } from '../../body/href.ts'
import { koreaISO } from '../../languages/index.ts'
import type { Feed, FeedEntry } from './entries.ts'

function item({ id, article, html }: FeedEntry) {
  const { title, url, language, originallyPublishedAt, updatedAt, byline, tags, category, hero, seo } = article
  return {
    id,
    url,
    title,
    language,
    summary: seo.description,
    content_html: html,
    image: (hero && safeHref(hero.url)) ?? undefined,
    date_published: koreaISO(originallyPublishedAt),
    date_modified: koreaISO(updatedAt),
    authors: byline ? [{ name: byline.name }] : undefined,
    tags: [...(category ? [category.name] : []), ...tags.map(({ name }) => name)],
    _editions: article.alternates.map((other) => ({
      language: other.language,
      url: other.url,
      kind: other.kind,
      current: other.current,
    })),
  }
}

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ — `_editions` are the same story in every language. */
export const jsonFeed = (feed: Feed, self: string): Record<string, unknown> => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.title,
  home_page_url: feed.page,
  feed_url: self,
  description: feed.description,
  // One language at most; in a feed of several each item says its own.
  language: feed.language ?? undefined,
  authors: [{ name: feed.publisher }],
  items: feed.entries.map(item),
})
