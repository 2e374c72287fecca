import Negotiator from 'negotiator'
import { isLanguage, languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'

/** Cookie in which a reader's own choice for `/` stands. */
export const LANGUAGE_COOKIE = 'language'

export interface Wishes {
  /** The request's Cookie header. */
  cookie?: string | null
  /** The request's Accept-Language header. */
  acceptLanguage?: string | null
  /** Language of a reader who names none of ours. */
  fallback: LanguageCode
}

/** The language of `/` for a reader: their own choice, else what their browser asks for, else the site's. */
export function negotiate({ cookie, acceptLanguage, fallback }: Wishes): LanguageCode {
  return chosen(cookie) ?? asked(acceptLanguage, fallback) ?? fallback
}

function chosen(cookie: string | null | undefined): LanguageCode | undefined {
  for (const pair of (cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=')
    if (name === LANGUAGE_COOKIE && isLanguage(value)) return value
  }
  return undefined
}

function asked(header: string | null | undefined, fallback: LanguageCode): LanguageCode | undefined {
  if (!header) return undefined
  // A wish for anything at all is no wish for the first of our list: the site's own language leads it.
  const ours = [fallback, ...languageCodes.filter((code) => code !== fallback)]
  const [first] = new Negotiator({ headers: { 'accept-language': header } }).languages(ours)
  return isLanguage(first) ? first : undefined
}
