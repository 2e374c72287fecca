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
