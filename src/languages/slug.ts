import { visible } from './script.ts'

/** A slug is at most this long in UTF-8, so that it fits a file name on every file system with an ending. */
export const SLUG_BYTES = 180

const bytes = (text: string): number => new TextEncoder().encode(text).length

/**
 * Letters, marks and digits of any script that can be seen, joined by hyphens: NFC, lower case, at most `limit` bytes of UTF-8.
 * Hangul is kept. Cut at a hyphen where one is near, never inside a character. '' where nothing is left.
 */
export function slugFrom(title: string, limit = SLUG_BYTES): string {
  const joined = visible(title)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (bytes(joined) <= limit) return joined
  let cut = ''
  let size = 0
  for (const char of joined) {
    size += bytes(char)
    if (size > limit) break
    cut += char
  }
  const hyphen = cut.lastIndexOf('-')
  return (hyphen > cut.length / 2 ? cut.slice(0, hyphen) : cut).replace(/-+$/, '')
}

/** Whether a text is a slug as this module would write it. */
export function isSlug(value: string): boolean {
  return value !== '' && slugFrom(value) === value
}

/** The slug with a number behind it, still within the limit: for the second story of one title. */
export function numberedSlug(slug: string, number: number): string {
  const ending = `-${number}`
  return slugFrom(slug, SLUG_BYTES - ending.length) + ending
}
