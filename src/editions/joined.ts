import type { Payload } from 'payload'
import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'

/** The article that another became part of, and the language in which it stands for what that was. */
export interface Joined {
  uid: string
  language: LanguageCode
}

const PREFIX = 'joined:'

/** Stands in place of a language, among the addresses, where the slug is the uid of an article that is part of another. */
export const joinedKey = (language: LanguageCode): string => `${PREFIX}${language}`

type Row = { id: string | number; language: string; slug: string; uid: string }

async function rows(payload: Payload, where: object): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection: optionsOf(payload.config).slugs.addresses,
    where: { and: [where, { language: { in: [joinedKey('ko'), joinedKey('en')] } }] } as never,
    limit: 200,
    pagination: false,
  })
  return docs
}

const joinedIn = ({ uid, language }: Row): Joined => {
  const code = language.slice(PREFIX.length)
  return { uid, language: isLanguage(code) ? code : 'ko' }
}

/** What became of articles that were joined with others, by their uids; the rest is left out. */
export async function joinedInto(payload: Payload, uids: string[]): Promise<Map<string, Joined>> {
  if (uids.length === 0) return new Map()
  return new Map((await rows(payload, { slug: { in: uids } })).map((row) => [row.slug, joinedIn(row)]))
}

/** Articles that became part of these, by their own uids. */
export async function joinedTo(payload: Payload, uids: string[]): Promise<Map<string, Joined>> {
  if (uids.length === 0) return new Map()
  return new Map((await rows(payload, { uid: { in: uids } })).map((row) => [row.slug, joinedIn(row)]))
}
