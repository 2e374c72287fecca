import { escaped } from '../../body/escape.ts'
import { safeHref } from '../../body/href.ts'
import { httpDate } from '../context.ts'
import { element, empty, XML_HEAD } from '../xml.ts'
import type { Feed, FeedEntry } from './entries.ts'

function item({ id, article, html }: FeedEntry): string {
  const { title, url, originallyPublishedAt, category, tags, byline, seo, hero } = article
  const picture = hero && safeHref(hero.url)
  return [
    '<item>',
    element('title', title),
    element('link', url),
    `<guid isPermaLink="false">${escaped(id)}</guid>`,
    element('pubDate', httpDate(originallyPublishedAt)),
    element('dc:creator', byline?.name ?? ''),
    element('dc:language', article.language),
    ...[category, ...tags].map((label) => (label ? element('category', label.name) : '')),
    element('description', seo.description),
    `<content:encoded>${escaped(html)}</content:encoded>`,
    picture ? `<media:content url="${escaped(picture)}" type="${escaped(hero.mimeType)}" medium="image"/>` : '',
    '</item>',
  ].join('')
}

/** RSS 2.0: https://www.rssboard.org/rss-specification */
export const rss = (feed: Feed, self: string): string =>
  [
    XML_HEAD,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    feed.language ? element('language', feed.language) : '',
    element('copyright', feed.publisher),
    feed.updated ? element('lastBuildDate', httpDate(feed.updated)) : '',
    empty('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.entries.map(item),
    '</channel>',
    '</rss>\n',
  ]
    .filter((line) => line !== '')
    .join('\n')
