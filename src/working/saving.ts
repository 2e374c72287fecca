import type { Payload } from 'payload'
import { oneFor } from '../state.ts'

/** A save that was refused before its write is not told of; it is forgotten after this. */
const FORGOTTEN_MS = 1000
const WAIT_MS = 10

type Id = string | number
interface Begun {
  count: number
  /** When the last of them began. */
  at: number
}
const under = (payload: Payload) => oneFor(payload, 'saves under way', () => new Map<string, Begun>())
const keyOf = (collection: string, id: Id): string => `${collection} ${id}`

/** A save of a document has begun in this process. */
export function saveBegins(payload: Payload, collection: string, id: Id): void {
  const key = keyOf(collection, id)
  const known = under(payload).get(key)
  const still = known && Date.now() - known.at < FORGOTTEN_MS ? known.count : 0
  under(payload).set(key, { count: still + 1, at: Date.now() })
}

/** Its write is done, or was refused. */
export function saveWritten(payload: Payload, collection: string, id: Id): void {
  const begun = under(payload).get(keyOf(collection, id))
  if (!begun) return
  begun.count -= 1
  if (begun.count <= 0) under(payload).delete(keyOf(collection, id))
}

/**
 * Waits until no save of the document is on its way to its write. MongoDB ends the transaction of a save whose document
 * was written since it began: a quiet write lets it go first, so that nobody is told of a conflict that is none.
 */
export async function savesDone(payload: Payload, collection: string, id: Id): Promise<void> {
  const key = keyOf(collection, id)
  for (;;) {
    const begun = under(payload).get(key)
    if (!begun) return
    if (Date.now() - begun.at >= FORGOTTEN_MS) return void under(payload).delete(key)
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  }
}
