import config from '@payload-config'
import { getPayload } from 'payload'
import { articleAtOldAddress, isLanguage, type LanguageCode, languages, reader } from 'payload-bilingual/next'
import { cache } from 'react'

/** Each is read once for a page, however many of its parts ask. */
const read = cache(async () => reader(await getPayload({ config })))

export const readSite = cache(async (language: LanguageCode) => (await read()).site(language))
export const readFront = cache(async (language: LanguageCode) => (await read()).front(language))
export const readArticle = cache(async (language: LanguageCode, slug: string) => (await read()).article(language, slug))
export const readPermalink = cache(async (language: LanguageCode, uid: string) =>
  (await read()).permalink(language, uid),
)
export const readCategory = cache(async (language: LanguageCode, slug: string, cursor?: string) =>
  (await read()).category(language, slug, cursor),
)
export const readTag = cache(async (language: LanguageCode, slug: string, cursor?: string) =>
  (await read()).tag(language, slug, cursor),
)
/** Path of the article that had this address on an old board; null where none is live. */
export const readOldAddress = async (address: string) => articleAtOldAddress(await getPayload({ config }), address)
export const readDisclaimers = cache(async (language: LanguageCode) => (await read()).disclaimers(language))

/** The language an address names; an address that names none of ours is answered in the first. */
export function languageIn(segment: string): { language: LanguageCode; known: boolean } {
  if (isLanguage(segment)) return { language: segment, known: true }
  return { language: languages[0]?.code ?? 'ko', known: false }
}

/** Text of a path's segment, in NFC; '' where its encoding stands for no text. */
export function textIn(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return ''
  }
}
