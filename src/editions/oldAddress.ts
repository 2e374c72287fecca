import type { Payload } from 'payload'
import { languageCodes } from '../languages/index.ts'
import { optionsOf } from '../options.ts'

/** Stands in place of a language with the addresses that imported articles had on their old board, as `board/number`. */
export const BOARD = 'board'

/** A board's addresses hold the first eight words of a title; a title may be longer. */
const WORDS = 8
const MOST = 50

type Row = { id: string | number; slug: string; uid: string }

async function rows(payload: Payload, where: object[]): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({
    collection: optionsOf(payload.config).slugs.addresses,
    where: { and: where as never },
    limit: MOST,
    pagination: false,
  })
  return docs
}

/** uid of the article that was number `id` of an old board, if it ever went out. */
export async function uidOfNumber(payload: Payload, board: string, id: string): Promise<string | null> {
  const [row] = await rows(payload, [{ language: { equals: BOARD } }, { slug: { equals: `${board}/${id}` } }])
  return row?.uid ?? null
}

/** uid of the one article of an old board whose address here begins with these words; null where several do. */
export async function uidOfWords(payload: Payload, board: string, words: string): Promise<string | null> {
  const exact = { slug: { equals: words } }
  // `.` is the character behind `-`: a range, so that the index answers.
  const longer = { and: [{ slug: { greater_than_equal: `${words}-` } }, { slug: { less_than: `${words}.` } }] }
  const cut = words.split('-').length >= WORDS
  const named = await rows(payload, [{ language: { in: [...languageCodes] } }, cut ? { or: [exact, longer] } : exact])
  if (named.length === 0) return null
  const own = await rows(payload, [{ language: { equals: BOARD } }, { uid: { in: named.map(({ uid }) => uid) } }])
  const ofBoard = new Set(own.filter(({ slug }) => slug.startsWith(`${board}/`)).map(({ uid }) => uid))
  const fitting = named.filter(({ uid }) => ofBoard.has(uid))
  const best = fitting.some(({ slug }) => slug === words) ? fitting.filter(({ slug }) => slug === words) : fitting
  const uids = new Set(best.map(({ uid }) => uid))
  return uids.size === 1 ? ([...uids][0] ?? null) : null
}
