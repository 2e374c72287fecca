import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import {
  archivePath,
  articlePath,
  categoryPath,
  disclaimersPath,
  frontPath,
  pagePath,
  parallelPath,
  tagPath,
  uidPath,
} from './paths.ts'

export type ReaderPageKind =
  | 'front'
  | 'article'
  | 'parallel'
  | 'permalink'
  | 'category'
  | 'tag'
  | 'archive'
  | 'disclaimers'
  | 'page'

export interface ReaderAddress {
  kind: ReaderPageKind
  language: LanguageCode
  /** Slug or uid in the address, decoded and in NFC; '' where it has none. */
  key: string
  /** The one encoding of this address: where a request's path differs, it is the same page under another spelling. */
  canonical: string
}

/** What an address decodes to; null where it holds what no address of ours does. */
function decoded(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment).normalize('NFC')
    return text === '' || /[\u0000-\u001f\u007f/\\]/.test(text) || text === '.' || text === '..' ? null : text
  } catch {
    return null
  }
}

type Page = Omit<ReaderAddress, 'language'>

function pageOf(language: LanguageCode, [room, key, more, ...others]: string[]): Page | null {
  if (others.length > 0) return null
  if (room === undefined) return { kind: 'front', key: '', canonical: frontPath(language) }
  if (key === undefined)
    return room === 'disclaimers' ? { kind: 'disclaimers', key: '', canonical: disclaimersPath(language) } : null
  if (room === 'archive') return archive(language, key, more)
  if (more !== undefined) {
    if (room !== 'articles' || more !== 'parallel') return null
    return { kind: 'parallel', key, canonical: parallelPath(language, key) }
  }
  switch (room) {
    case 'articles':
      return { kind: 'article', key, canonical: articlePath(language, key) }
    case 'a':
      return { kind: 'permalink', key, canonical: uidPath(language, key) }
    case 'categories':
      return { kind: 'category', key, canonical: categoryPath(language, key) }
    case 'tags':
      return { kind: 'tag', key, canonical: tagPath(language, key) }
    case 'pages':
      return { kind: 'page', key, canonical: pagePath(language, key) }
    default:
      return null
  }
}

function archive(language: LanguageCode, year: string, month: string | undefined): Page | null {
  if (!/^\d{4}$/.test(year) || !month || !/^(?:0[1-9]|1[0-2])$/.test(month)) return null
  return { kind: 'archive', key: `${year}-${month}`, canonical: archivePath(language, Number(year), Number(month)) }
}

/**
 * Which reader page a request's path names, without its query. null for everything that is none.
 * Whether something is published there only the editions know.
 */
export function parseReaderPath(pathname: string): ReaderAddress | null {
  if (!pathname.startsWith('/')) return null
  const segments = pathname.slice(1).replace(/\/$/, '').split('/').map(decoded)
  if (!segments.every((segment) => segment !== null)) return null
  const [language, ...rest] = segments as string[]
  if (!isLanguage(language)) return null
  const page = pageOf(language, rest)
  return page && { ...page, language }
}
