import type { FrozenSource, Seen } from '../source.ts'
import { changeSince } from './behind.ts'
import { acknowledged } from './keys.ts'
import type { Since, SourceNow } from './types.ts'

export type Act = { act: 'done' | 'none' | 'open'; keys: string[] } | { act: 'follow' } | { act: 'undo' }

const bare = ({ before: _before, quiet: _quiet, ...followed }: FrozenSource): NonNullable<FrozenSource['before']> =>
  followed

/** From now on the source as it stands is followed; what was followed before is kept for one step back. */
export const followNow = (followed: FrozenSource | null, frozen: FrozenSource): FrozenSource => ({
  ...frozen,
  before: followed ? bare(followed) : null,
})

/**
 * What a translation follows after an act; null where the act finds nothing to change, 'unknown' where it names keys
 * that did not change. When the last change was looked at, the source as it stands is followed.
 */
export function afterAct(
  act: Act,
  followed: FrozenSource | null,
  now: SourceNow,
  { since, by, at }: { since: Since; by: string; at: string },
): FrozenSource | null | 'unknown' {
  if (act.act === 'follow') return followNow(followed, now.frozen)
  if (act.act === 'undo') return followed?.before ? { ...followed.before, before: null } : null
  const found = followed && changeSince(followed, now, since)
  if (!followed || !found) return 'unknown'
  const known = acknowledged(found.hashes, followed.seen)
  if (act.act === 'open') {
    const seen = Object.fromEntries(Object.entries(known).filter(([key]) => !act.keys.includes(key)))
    return { ...followed, seen }
  }
  const seen: Record<string, Seen> = { ...known }
  for (const key of act.keys) {
    const hash = found.hashes.get(key)
    if (hash === undefined) return 'unknown'
    seen[key] = { hash, verdict: act.act, by, at }
  }
  const all = [...found.hashes.keys()].every((key) => Object.hasOwn(seen, key))
  return all ? followNow(followed, now.frozen) : { ...followed, seen }
}
