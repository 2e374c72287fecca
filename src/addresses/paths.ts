import type { LanguageCode } from '../languages/types.ts'

/** One percent-encoded segment of a path, its text in NFC. Halves of characters become U+FFFD. */
export const segment = (text: string): string =>
  encodeURIComponent(text.normalize('NFC').replace(/\p{Surrogate}/gu, '\ufffd'))

const two = (number: number): string => String(number).padStart(2, '0')
const withCursor = (path: string, cursor?: string): string =>
  cursor ? `${path}?cursor=${encodeURIComponent(cursor)}` : path

export const frontPath = (language: LanguageCode): string => `/${language}`
export const articlePath = (language: LanguageCode, slug: string): string => `/${language}/articles/${segment(slug)}`
export const parallelPath = (language: LanguageCode, slug: string): string => `${articlePath(language, slug)}/parallel`
/** Leads to the article's current address in this language, for as long as the article lives. */
export const uidPath = (language: LanguageCode, uid: string): string => `/${language}/a/${segment(uid)}`
export const categoryPath = (language: LanguageCode, slug: string, cursor?: string): string =>
  withCursor(`/${language}/categories/${segment(slug)}`, cursor)
export const tagPath = (language: LanguageCode, slug: string, cursor?: string): string =>
  withCursor(`/${language}/tags/${segment(slug)}`, cursor)
export const archivePath = (language: LanguageCode, year: number, month: number): string =>
  `/${language}/archive/${String(year).padStart(4, '0')}/${two(month)}`
export const searchPath = (language: LanguageCode, query?: string): string =>
  query ? `/${language}/search?q=${encodeURIComponent(query)}` : `/${language}/search`
export const disclaimersPath = (language: LanguageCode): string => `/${language}/disclaimers`
export const pagePath = (language: LanguageCode, slug: string): string => `/${language}/pages/${segment(slug)}`

export const API_BASE = '/api/v1'
export const apiArticlesPath = (language: LanguageCode): string => `${API_BASE}/${language}/articles`
/** The newest articles in the form that a folder can hold, and the pages behind them, counted from the oldest. */
export const apiNewestPath = (language: LanguageCode): string => `${apiArticlesPath(language)}.json`
export const apiNumberedPath = (language: LanguageCode, number: number): string =>
  `${apiArticlesPath(language)}/pages/${number}.json`
export const apiArticlePath = (language: LanguageCode, slug: string): string =>
  `${apiArticlesPath(language)}/${segment(slug)}`
export const apiUidPath = (uid: string): string => `${API_BASE}/articles/${segment(uid)}`

/** An address with its host. `path` may be absolute already. */
export const absolute = (siteURL: string, path: string): string =>
  /^[a-z][a-z\d+.-]*:/i.test(path) ? path : `${siteURL.replace(/\/+$/, '')}${path.startsWith('/') ? '' : '/'}${path}`

/** The address of an article's edition that no slug changes. */
export const uidURL = (siteURL: string, language: LanguageCode, uid: string): string =>
  absolute(siteURL, uidPath(language, uid))

/** The path of an address of this site; an address elsewhere as it is. */
export function localPath(siteURL: string, url: string): string {
  const base = siteURL.replace(/\/+$/, '')
  return url === base ? '/' : url.startsWith(`${base}/`) ? url.slice(base.length) : url
}
