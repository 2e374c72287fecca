import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'

/** The files by which machines find their way, by their addresses. */
export const mapFiles = {
  sitemaps: '/sitemap.xml',
  labels: '/sitemaps/pages.xml',
  news: '/news-sitemap.xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
  llmsFull: '/llms-full.txt',
  opml: '/feeds.opml',
} as const
export type MapFile = keyof typeof mapFiles

/** The articles of a language by the month, in Korea, in which they first appeared. */
export interface MonthOfArticles {
  language: LanguageCode
  /** `2026-03` */
  month: string
  /** Counted from 1; more than one only where a month has very many. */
  part: number
}
export type SiteMap = { file: MapFile } | { file: 'month'; at: MonthOfArticles }

const MONTH = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\.([1-9]\d{0,5}))?\.xml$/

export const mapPath = (file: MapFile): string => mapFiles[file]
/** `/sitemaps/ko/2026-03.xml`, its second part `/sitemaps/ko/2026-03.2.xml` */
export const monthPath = ({ language, month, part }: MonthOfArticles): string =>
  `/sitemaps/${language}/${month}${part > 1 ? `.${part}` : ''}.xml`

/** Which of these files it is, by the segments of its address; null for none. */
export function mapIn(segments: readonly string[]): SiteMap | null {
  const path = `/${segments.join('/')}`
  const file = (Object.keys(mapFiles) as MapFile[]).find((one) => mapFiles[one] === path)
  if (file) return { file }
  const [folder, language, name, ...more] = segments
  if (folder !== 'sitemaps' || !isLanguage(language) || more.length > 0) return null
  const [, month, part = '1'] = MONTH.exec(name ?? '') ?? []
  const at = month ? { language, month, part: Number(part) } : null
  return at && monthPath(at) === path ? { file: 'month', at } : null
}
