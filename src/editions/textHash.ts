/**
 * The hash of a text has two parts, `{words}.{slug}`: both together say whether anything was edited, the first alone
 * whether a translation is behind, for an address is nothing to translate.
 */
export const textHash = (words: string, slug: string): string => (slug === '' ? words : `${words}.${slug}`)

/** The part of a text's hash that a translation follows. */
export const wordsHash = (hash: string): string => hash.replace(/\..*$/, '')

/** Whether two hashes are of the same words, at whatever addresses. */
export const sameWords = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Boolean(one) && wordsHash(one ?? '') === wordsHash(other ?? '')
