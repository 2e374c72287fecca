import { sameWords, wordsHash } from '../editions/textHash.ts'
import type { LiveState } from '../editions/types.ts'

/** Minor edits in a row that are remembered. */
const MOST = 50

/** When the words of a live text came to be what they are to those who follow it: neither a minor edit nor the same again. */
export function wordsSince(
  old: LiveState | undefined,
  { hash, updatedAt, minor = false }: { hash: string; updatedAt: string; minor?: boolean | undefined },
): string {
  return old && (minor || sameWords(old.hash, hash)) ? (old.wordsAt ?? old.updatedAt) : updatedAt
}

/** Words that were live and are told from the new ones by minor edits only; a real change forgets them all. */
export function alikeOf(old: LiveState | undefined, hash: string, minor = false): string[] {
  if (!old) return []
  const before = old.alike ?? []
  if (sameWords(old.hash, hash)) return before
  return minor ? [wordsHash(old.hash), ...before].slice(0, MOST) : []
}
