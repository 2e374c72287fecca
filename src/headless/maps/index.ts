import { type MapFile, mapPath, monthPath, type SiteMap } from '../../addresses/maps.ts'
import { absolute } from '../../addresses/paths.ts'
import { note } from '../../editions/noting.ts'
import { languages } from '../../languages/index.ts'
import { type Answer, NEVER_KEPT } from '../answer.ts'
import { LOG_SUBJECT, type RouteContext } from '../context.ts'
import { Problem } from '../problems.ts'
import { llms, llmsFull } from './llms.ts'
import { newsSitemap } from './news.ts'
import { opml } from './opml.ts'
import type { MapPlace } from './place.ts'
import { robots } from './robots.ts'
import { labelSitemap, monthSitemap, sitemapIndex } from './sitemap.ts'

const XML = 'application/xml; charset=utf-8'
const MARKDOWN = 'text/markdown; charset=utf-8'

interface Written {
  type: string
  write: (place: MapPlace) => Promise<string> | string
}
const WRITTEN: Readonly<Record<MapFile, Written>> = {
  sitemaps: { type: XML, write: sitemapIndex },
  labels: { type: XML, write: labelSitemap },
  news: { type: XML, write: (place) => newsSitemap(place) },
  robots: { type: 'text/plain; charset=utf-8', write: robots },
  llms: { type: MARKDOWN, write: llms },
  llmsFull: { type: MARKDOWN, write: llmsFull },
  opml: { type: 'text/x-opml; charset=utf-8', write: opml },
}
export const mapTypes: Readonly<Record<SiteMap['file'], string>> = {
  ...(Object.fromEntries(Object.entries(WRITTEN).map(([file, { type }]) => [file, type])) as Record<MapFile, string>),
  month: XML,
}
/** What is news is so by the clock. */
const NEWS = { 'cache-control': NEVER_KEPT }

/** A file by which machines find their way: sitemaps, robots.txt, llms.txt, the list of feeds. */
export async function mapAnswer(
  { editions, siteURL, base }: Pick<RouteContext, 'editions' | 'siteURL' | 'base'>,
  map: SiteMap,
): Promise<Answer> {
  // A correction moves a date, a new label an address: they stand while the log's head does.
  note(LOG_SUBJECT, editions.headAt?.())
  const [first] = languages
  const place: MapPlace = { editions, siteURL, base, defaultLanguage: first?.code ?? 'ko' }
  const month = map.file === 'month'
  const { type, write } = month ? { type: XML, write: () => monthSitemap(place, map.at) } : WRITTEN[map.file]
  const body = await write(place)
  if (body === null) throw new Problem('not_found')
  const self = absolute(siteURL, month ? monthPath(map.at) : mapPath(map.file))
  return {
    status: 200,
    body,
    headers: { 'content-type': type, link: `<${self}>; rel="self"`, ...(map.file === 'news' && NEWS) },
  }
}
