import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { lastOf } from './log.ts'
import { type ArticleRelease, isArticleRelease } from './release.ts'
import type { Subject } from './types.ts'

/** Where a subject stands by the log itself, never by its projection. */
export async function standing(payload: Payload, subject: Subject) {
  const last = await lastOf(payload, subject)
  return last && isArticleRelease(last) ? { ...last, document: last.document as ArticleRelease } : null
}

/** Languages in which a subject is live. */
export async function liveLanguages(payload: Payload, subject: Subject): Promise<LanguageCode[]> {
  return Object.keys((await standing(payload, subject))?.document.live ?? {}) as LanguageCode[]
}

/** Whether a subject ever went out in a language. */
export async function everPublished(payload: Payload, subject: Subject, language: LanguageCode): Promise<boolean> {
  return Boolean((await standing(payload, subject))?.document.first[language])
}

/**
 * What is kept of an address whose words were redacted: enough to know it again, and to read nothing from it.
 * No slug begins like this.
 */
export const retiredSlug = (language: LanguageCode, slug: string): string =>
  isRetired(slug) ? slug : `~${createHash('sha256').update(`${language}/${slug}`).digest('hex').slice(0, 40)}`

export const isRetired = (slug: string): boolean => slug.startsWith('~')

export interface AddressRow {
  id: string | number
  slug: string
  uid: string
}

/** The row of an address, retired or not; what begins like a retired one is no address. */
export async function addressAt(payload: Payload, language: LanguageCode, slug: string): Promise<AddressRow | null> {
  if (isRetired(slug)) return null
  const row = await payload.db.findOne<AddressRow>({
    collection: optionsOf(payload.config).slugs.addresses,
    where: { and: [{ language: { equals: language } }, { slug: { in: [slug, retiredSlug(language, slug)] } }] },
  })
  return row ?? null
}

/** uid of the article that an address belongs to, also where it leads nowhere any more. */
export const ownerOfAddress = async (payload: Payload, language: LanguageCode, slug: string): Promise<string | null> =>
  (await addressAt(payload, language, slug))?.uid ?? null
