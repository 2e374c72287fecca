import { mapPath, monthPath, type SiteMap } from '../../addresses/maps.ts'
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

const write = async (map: SiteMap, place: MapPlace): Promise<{ type: string; body: string | null }> => {
  if (map.file === 'month') return { type: XML, body: await monthSitemap(place, map.at) }
  if (map.file === 'sitemaps') return { type: XML, body: await sitemapIndex(place) }
  if (map.file === 'labels') return { type: XML, body: await labelSitemap(place) }
  if (map.file === 'news') return { type: XML, body: await newsSitemap(place) }
  if (map.file === 'opml') return { type: 'text/x-opml; charset=utf-8', body: await opml(place) }
  if (map.file === 'llms') return { type: MARKDOWN, body: await llms(place) }
  if (map.file === 'llmsFull') return { type: MARKDOWN, body: await llmsFull(place) }
  return { type: 'text/plain; charset=utf-8', body: robots(place) }
}

/** A file by which machines find their way: sitemaps, robots.txt, llms.txt, the list of feeds. */
export async function mapAnswer({ editions, siteURL, base }: RouteContext, map: SiteMap): Promise<Answer> {
  // A correction moves a date, a new label an address: they stand while the log's head does.
  note(LOG_SUBJECT)
  const [first] = languages
  const { type, body } = await write(map, { editions, siteURL, base, defaultLanguage: first?.code ?? 'ko' })
  if (body === null) throw new Problem('not_found')
  const self = absolute(siteURL, map.file === 'month' ? monthPath(map.at) : mapPath(map.file))
  return {
    status: 200,
    body,
    // What is news is so by the clock.
    headers: { 'content-type': type, link: `<${self}>; rel="self"`, ...(map.file === 'news' && NEWS) },
  }
}
const NEWS = { 'cache-control': NEVER_KEPT }
