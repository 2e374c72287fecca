import { contentHash } from '../../working/canonical.ts'
import { blockSignature, type Comparable, type SourceChange } from '../diff/index.ts'
import type { Seen } from '../source.ts'

/** What the source says now at each key that changed, as hashes: what an acknowledgement is of. */
export function hashesOf(change: SourceChange, now: Comparable): Map<string, string> {
  const blocks = new Map(now.body.map((block, index) => [block.id, { block, before: now.body[index - 1]?.id ?? '' }]))
  const hashes = new Map(change.fields.map(({ key, after }) => [key, contentHash(['field', after])]))
  for (const { key, id, state, moved } of change.blocks) {
    if (state === 'same') continue
    const found = blocks.get(id)
    hashes.set(key, found ? contentHash([blockSignature(found.block, now), moved ? found.before : '']) : 'gone')
  }
  return hashes
}

/** Those that were looked at as the source says it now. */
export const acknowledged = (hashes: Map<string, string>, seen: Record<string, Seen> = {}): Record<string, Seen> =>
  Object.fromEntries(Object.entries(seen).filter(([key, { hash }]) => hashes.get(key) === hash))
