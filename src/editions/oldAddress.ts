import type { Payload } from 'payload'
import { isLanguage, languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { joinedInto, joinedTo } from './joined.ts'

/** Stands in place of a language with the addresses that imported articles had on their old board, as `board/number`. */
export const BOARD = 'board'

/** A board's addresses hold the first eight words of a title; a title may be longer. */
const WORDS = 8
const MOST = 50

type Row = { id: string | number; language: string; slug: string; uid: string }

async function rows(payload: Payload, where: object[]): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection: optionsOf(payload.config).slugs.addresses,
    where: { and: where as never },
    limit: MOST,
    pagination: false,
  })
  return docs
}

/** An article as an old address names it. */
export interface Named {
  uid: string
  /** Where only its text in one language was at the address. */
  language?: LanguageCode
}

/** The article that was number `id` of an old board, if it ever went out, or what it became part of. */
export async function articleOfNumber(payload: Payload, board: string, id: string): Promise<Named | null> {
  const [row] = await rows(payload, [{ language: { equals: BOARD } }, { slug: { equals: `${board}/${id}` } }])
  if (!row) return null
  return (await joinedInto(payload, [row.uid])).get(row.uid) ?? { uid: row.uid }
}

/**
 * Those of the articles that an old board had, themselves or as what became part of them; true where its languages were
 * articles of their own there.
 */
async function ofBoard(payload: Payload, board: string, uids: string[]): Promise<Map<string, boolean>> {
  const parts = await joinedTo(payload, uids)
  const apart = new Set([...parts.values()].map(({ uid }) => uid))
  const own = await rows(payload, [{ language: { equals: BOARD } }, { uid: { in: [...uids, ...parts.keys()] } }])
  const there = own.filter(({ slug }) => slug.startsWith(`${board}/`)).map(({ uid }) => parts.get(uid)?.uid ?? uid)
  return new Map(there.map((uid) => [uid, apart.has(uid)]))
}

/** The one article of an old board whose address here begins with these words; null where several do. */
export async function articleOfWords(payload: Payload, board: string, words: string): Promise<Named | null> {
  const exact = { slug: { equals: words } }
  // `.` is the character behind `-`: a range, so that the index answers.
  const longer = { and: [{ slug: { greater_than_equal: `${words}-` } }, { slug: { less_than: `${words}.` } }] }
  const cut = words.split('-').length >= WORDS
  const named = await rows(payload, [{ language: { in: [...languageCodes] } }, cut ? { or: [exact, longer] } : exact])
  if (named.length === 0) return null
  const uids = await ofBoard(
    payload,
    board,
    named.map(({ uid }) => uid),
  )
  const fitting = named.filter(({ uid }) => uids.has(uid))
  const best = fitting.some(({ slug }) => slug === words) ? fitting.filter(({ slug }) => slug === words) : fitting
  const [first] = best
  if (!first || new Set(best.map(({ uid }) => uid)).size !== 1) return null
  const { uid, language } = first
  return { uid, ...(uids.get(uid) && isLanguage(language) && { language }) }
}
