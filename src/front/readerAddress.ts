import { parseReaderPath, type ReaderPageKind } from '../addresses/readers.ts'
import { decodeSegment } from '../headless/address.ts'
import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'

/** A page of ours under its one address. */
export interface KeptAddress {
  kind: 'page'
  language: LanguageCode
  address: string
  page: ReaderPageKind
  /** Slug or uid in it, decoded; '' where it has none. */
  key: string
  /** Which page of a list; null on its first. */
  cursor: string | null
}

export type ReaderAddress =
  | KeptAddress
  /** The same page under another spelling. */
  | { kind: 'redirect'; language: LanguageCode; to: string }
  /** Under a language, but of no kind whose answer is kept: Next answers. */
  | { kind: 'other'; language: LanguageCode }

/** Pages that the cursor turns; all other parameters are dropped before a page is made. */
const TURNED: ReadonlySet<ReaderPageKind> = new Set(['front', 'category', 'tag', 'archive'])
const CURSOR = /^[\w-]{1,400}$/

/**
 * What a request's address is to readers; null where it lies outside the languages.
 * Throws `malformed_address` where an encoding stands for no text.
 */
export function readerAddress(raw: string): ReaderAddress | null {
  const at = raw.indexOf('?')
  const path = at < 0 ? raw : raw.slice(0, at)
  const query = at < 0 ? '' : raw.slice(at + 1)
  const parts = path.split('/').filter((part) => part !== '')
  const [language] = parts.map(decodeSegment)
  if (!isLanguage(language)) return null
  const page = parseReaderPath(`/${parts.join('/')}`)
  if (!page) return { kind: 'other', language }
  const { kind, key, canonical } = page
  if (canonical !== path) return { kind: 'redirect', language, to: query === '' ? canonical : `${canonical}?${query}` }
  const cursor = TURNED.has(kind) ? cursorOf(query) : null
  const address = cursor === null ? canonical : `${canonical}?cursor=${cursor}`
  return { kind: 'page', language, address, page: kind, key, cursor }
}

function cursorOf(query: string): string | null {
  const cursor = query === '' ? null : new URLSearchParams(query).get('cursor')
  return cursor && CURSOR.test(cursor) ? cursor : null
}
