/** Key of a block's id in its NodeState, which stands in the saved JSON as `{ "$": { "bid": "…" } }`. */
export const BLOCK_ID = 'bid'

const LENGTH = 10
const inner = new Set(['list', 'listitem', 'tablecell'])

/** Whether a node carries an id: every block of the body, and lists, list items and table cells at any depth. */
export const carriesId = (type: string, parentType: string): boolean => parentType === 'root' || inner.has(type)

/** A new id: ten characters of base 36. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('')
}

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** An id that is always the same for the same words (FNV-1a, 64 bits). */
export function blockIdOf(words: string): string {
  let hash = OFFSET
  for (const byte of new TextEncoder().encode(words)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME)
  return hash.toString(36).padStart(LENGTH, '0').slice(-LENGTH)
}
