import { hrefLangs } from '../../addresses/alternates.ts'
import { type MonthOfArticles, mapPath, monthPath } from '../../addresses/maps.ts'
import { absolute, articlePath, disclaimersPath, frontPath } from '../../addresses/paths.ts'
import { koreaISO, languageCodes } from '../../languages/index.ts'
import type { LanguageCode } from '../../languages/types.ts'
import { labelsOf, siteView } from '../site.ts'
import { element, empty, XML_HEAD } from '../xml.ts'
import type { MapPlace } from './place.ts'

/** Articles in a file: with four long Korean addresses each it stays under the protocol's 50 MB. */
export const MOST_IN_A_MAP = 10_000

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const XHTML = 'http://www.w3.org/1999/xhtml'

/** The index of all sitemaps (sitemaps.org 0.9): one for the fixed pages, one for each month of each language. */
export async function sitemapIndex({ editions, siteURL }: MapPlace): Promise<string> {
  const months = await Promise.all(
    languageCodes.map(async (language) =>
      (await editions.months(language)).flatMap(({ month, articles, updatedAt }) =>
        Array.from({ length: Math.ceil(articles / MOST_IN_A_MAP) }, (_, index) => ({
          path: monthPath({ language, month, part: index + 1 }),
          updatedAt,
        })),
      ),
    ),
  )
  const sitemap = (path: string, updatedAt?: string) =>
    `<sitemap>${element('loc', absolute(siteURL, path))}${updatedAt ? element('lastmod', koreaISO(updatedAt)) : ''}</sitemap>`
  return [
    XML_HEAD,
    `<sitemapindex xmlns="${SITEMAP}">`,
    sitemap(mapPath('labels')),
    ...months.flat().map(({ path, updatedAt }) => sitemap(path, updatedAt)),
    '</sitemapindex>\n',
  ].join('\n')
}

interface Entry {
  url: string
  /** Every language that there is, this one included. */
  alternates: Parameters<typeof hrefLangs>[0]
  updatedAt?: string
}

const urlset = (entries: readonly Entry[], fallback: MapPlace['defaultLanguage']): string =>
  [
    XML_HEAD,
    `<urlset xmlns="${SITEMAP}" xmlns:xhtml="${XHTML}">`,
    ...entries.map(({ url, alternates, updatedAt }) =>
      [
        '<url>',
        element('loc', url),
        updatedAt ? element('lastmod', koreaISO(updatedAt)) : '',
        ...hrefLangs(alternates, fallback).map((link) => empty('xhtml:link', { rel: 'alternate', ...link })),
        '</url>',
      ].join(''),
    ),
    '</urlset>\n',
  ].join('\n')

/** Fronts, notices, sections and topics, each with its other language where it has one. */
export async function labelSitemap({ editions, siteURL, defaultLanguage }: MapPlace): Promise<string> {
  const taxonomy = await editions.taxonomy()
  const set = (paths: readonly { language: LanguageCode; path: string }[]): Entry[] => {
    const alternates = paths.map(({ language, path }) => ({ language, url: absolute(siteURL, path) }))
    return alternates.map(({ url }) => ({ url, alternates }))
  }
  const entries = [
    ...set(languageCodes.map((language) => ({ language, path: frontPath(language) }))),
    ...set(languageCodes.map((language) => ({ language, path: disclaimersPath(language) }))),
    ...labelsOf('categories', taxonomy).flatMap(set),
    ...labelsOf('tags', taxonomy).flatMap(set),
  ]
  return urlset(entries, siteView(taxonomy, 'ko', { siteURL, defaultLanguage }).defaultLanguage)
}

/** Articles of one month, each with its other language where that is live; null where there is no such part. */
export async function monthSitemap(place: MapPlace, at: MonthOfArticles): Promise<string | null> {
  const { editions, siteURL, defaultLanguage } = place
  const { language } = at
  const [taxonomy, articles] = await Promise.all([
    editions.taxonomy(),
    editions.located({ ...at, limit: MOST_IN_A_MAP }),
  ])
  if (articles.length === 0) return null
  const entries = articles.flatMap(({ alternates }): Entry[] => {
    const set = languageCodes.flatMap((code) => {
      const state = alternates[code]
      return state ? [{ language: code, url: absolute(siteURL, articlePath(code, state.slug)) }] : []
    })
    const own = alternates[language]
    const url = own && absolute(siteURL, articlePath(language, own.slug))
    return url ? [{ url, alternates: set, updatedAt: own.updatedAt }] : []
  })
  return urlset(entries, siteView(taxonomy, language, { siteURL, defaultLanguage }).defaultLanguage)
}
