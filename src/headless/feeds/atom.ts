import { escaped } from '../../body/escape.ts'
import { koreaISO } from '../../languages/index.ts'
import { element, empty, XML_HEAD } from '../xml.ts'
import type { Feed, FeedEntry } from './entries.ts'

const link = (attributes: Record<string, string>): string => empty('link', attributes)

function entry({ id, article, html }: FeedEntry): string {
  const { title, url, language, originallyPublishedAt, updatedAt, category, tags, byline, credit, seo } = article
  const others = article.alternates.filter((other) => other.language !== language)
  return [
    `<entry xml:lang="${language}">`,
    element('id', id),
    element('title', title),
    element('published', koreaISO(originallyPublishedAt)),
    element('updated', koreaISO(updatedAt)),
    link({ rel: 'alternate', type: 'text/html', hreflang: language, href: url }),
    ...others.map((other) => link({ rel: 'related', type: 'text/html', hreflang: other.language, href: other.url })),
    byline ? `<author>${element('name', byline.name)}</author>` : '',
    credit ? `<contributor>${element('name', credit)}</contributor>` : '',
    ...[category, ...tags].map((label) => (label ? empty('category', { term: label.uid, label: label.name }) : '')),
    element('summary', seo.description),
    `<content type="html">${escaped(html)}</content>`,
    '</entry>',
  ].join('')
}

/** Atom (RFC 4287), with what was withdrawn lately (RFC 6721). */
export const atom = (feed: Feed, self: string): string =>
  [
    XML_HEAD,
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${feed.speaks}">`,
    element('id', self),
    element('title', feed.title),
    element('updated', koreaISO(feed.updated ?? '1970-01-01T00:00:00.000Z')),
    link({ rel: 'self', type: 'application/atom+xml', href: self }),
    link({ rel: 'alternate', type: 'text/html', href: feed.page }),
    `<author>${element('name', feed.publisher)}</author>`,
    ...feed.gone.map(({ id, at }) => empty('at:deleted-entry', { ref: id, when: koreaISO(at) })),
    ...feed.entries.map(entry),
    '</feed>\n',
  ].join('\n')
