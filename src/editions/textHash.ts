import { blockIdOf } from '../body/blockId.ts'
import type { PictureHashes } from './types.ts'

/**
 * The hash of a text has two parts, `{words}.{slug}`: both together say whether anything was edited, the first alone
 * whether a translation is behind, for an address is nothing to translate.
 */
export const textHash = (words: string, slug: string): string => (slug === '' ? words : `${words}.${slug}`)

/** The part of a text's hash that a translation follows. */
export const wordsHash = (hash: string): string => hash.replace(/\..*$/, '')

/** A source text that went out, with the texts before it from which only minor edits part it. */
export interface Followed {
  hash: string
  alike?: string[]
}

/** Whether who follows `hash` need not work: the source says the same, or differs by minor edits only. */
export const isUpWith = (source: Followed | null | undefined, hash: string | null | undefined): boolean =>
  Boolean(source && hash) && (sameWords(source?.hash, hash) || Boolean(source?.alike?.includes(wordsHash(hash ?? ''))))

/** Whether two hashes are of the same words, at whatever addresses. */
export const sameWords = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Boolean(one) && wordsHash(one ?? '') === wordsHash(other ?? '')

/** The same of the text at the desk, which readers may have: then what parts it from what they had counts as it did there. */
export const deskIsUpWith = (
  working: string | null | undefined,
  live: Followed | null | undefined,
  hash: string | null | undefined,
): boolean => sameWords(working, hash) || (sameWords(working, live?.hash) && isUpWith(live, hash))

interface PictureTexts {
  alt: string
  caption: string
  credit: string
}

/**
 * What a picture says in one language. It is no part of its text's hash, for it is written elsewhere and goes to readers
 * at once; yet a translation of the text is behind when it changes. Other languages of the picture have no part in it.
 */
export const pictureHash = ({ alt, caption, credit }: PictureTexts): string =>
  blockIdOf(JSON.stringify([alt, caption, credit]))

/** The same of all pictures of a text; undefined of none. */
export function pictureHashesOf(texts: Readonly<Record<string, PictureTexts>> | null | undefined) {
  const entries = Object.entries(texts ?? {})
  return entries.length === 0
    ? undefined
    : Object.fromEntries(entries.map(([uid, said]): [string, string] => [uid, pictureHash(said)]))
}

/**
 * Pictures that say something else than when they were followed. Those of which only one side knows are none: a picture
 * that came, went or was exchanged changed the text's own hash.
 */
export const movedPictures = (
  followed: PictureHashes | undefined,
  now: (uid: string) => string | undefined,
): string[] =>
  Object.entries(followed ?? {}).flatMap(([uid, was]) => {
    const is = now(uid)
    return is === undefined || is === was ? [] : [uid]
  })
