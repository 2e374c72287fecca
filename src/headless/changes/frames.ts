import type { Editions } from '../../editions/types.ts'

export interface Frames {
  /** Sequence of the last change in it. */
  last: number
  /** The changes as server-sent events. */
  bytes: Uint8Array
}

const PAGE = 100
/** Places in the log that are kept at once: those who are with it share one, those who catch up have one each. */
const PLACES = 16

interface Kept {
  head: number
  frames: Map<number, Promise<Frames>>
}
const kept = new WeakMap<Editions, Kept>()

async function read(editions: Editions, since: number): Promise<Frames> {
  const { items } = await editions.changes(since, PAGE)
  const text = items.map((item) => `id: ${item.sequence}\ndata: ${JSON.stringify(item)}\n\n`).join('')
  return { last: items.at(-1)?.sequence ?? since, bytes: new TextEncoder().encode(text) }
}

/** The next changes behind a sequence, asked and written once for all who are there. */
export function framesBehind(editions: Editions, since: number): Promise<Frames> {
  const head = editions.head()
  const now = kept.get(editions)
  const own = now?.head === head ? now : { head, frames: new Map<number, Promise<Frames>>() }
  if (own !== now) kept.set(editions, own)
  const known = own.frames.get(since)
  if (known) return known
  const reading = read(editions, since)
  // What failed is asked anew by who comes next.
  reading.catch(() => own.frames.delete(since))
  own.frames.set(since, reading)
  const [oldest] = own.frames.keys()
  if (own.frames.size > PLACES && oldest !== undefined) own.frames.delete(oldest)
  return reading
}
