import type { IncomingMessage } from 'node:http'
import { negotiate } from '../addresses/negotiate.ts'
import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'

/** Methods that Next and Payload know; others never reach them. */
export const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * The path and query of a request's target. A client may write the whole address, as to a proxy: the host in it
 * is nobody's word. null where it is no address at all (`OPTIONS *`).
 */
export function pathOf(target: string): string | null {
  if (target[0] === '/') return target
  const [whole, rest = ''] = /^https?:\/\/[^/?#]*([^#]*)/i.exec(target) ?? []
  if (whole === undefined) return null
  return rest[0] === '/' ? rest : `/${rest}`
}

/** The language that an address begins with, however malformed the rest is; else the one that its reader wishes. */
export function languageFor(url: string, { headers }: IncomingMessage, fallback: LanguageCode): LanguageCode {
  const first = url.split(/[/?]/).find((part) => part !== '')
  if (isLanguage(first)) return first
  return negotiate({ cookie: headers.cookie, acceptLanguage: headers['accept-language'], fallback })
}

const SEPARATOR = /%2f|%5c|\\/i

/**
 * Whether a path may be read in two ways: one server takes a dot segment or an encoded slash as text, the next one
 * walks by it. Encoded twice it is text to everyone.
 */
export function isAmbiguous(url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  return SEPARATOR.test(path) || path.split('/').some((part) => /^\.{1,2}$/.test(part.replace(/%2e/gi, '.')))
}
