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

/** uid of the article that an address belongs to. */
export async function ownerOfAddress(payload: Payload, language: LanguageCode, slug: string): Promise<string | null> {
  const row = await payload.db.findOne<{ id: string; uid: string }>({
    collection: optionsOf(payload.config).slugs.addresses,
    where: { and: [{ language: { equals: language } }, { slug: { equals: slug } }] },
  })
  return row?.uid ?? null
}
