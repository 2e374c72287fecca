import type { Change, Editions } from '../../editions/types.ts'

interface Page {
  items: Change[]
  head: number
  /** The changes as server-sent events, written where they are first wanted. */
  frames?: Uint8Array
}
export interface Frames {
  /** Sequence of the last change in it. */
  last: number
  bytes: Uint8Array
}

const PAGE = 100
/** Places in the log that are kept at once: those who are with it share one, those who catch up have one each. */
const PLACES = 16

interface Kept {
  head: number
  pages: Map<string, Promise<Page>>
}
const kept = new WeakMap<Editions, Kept>()

/** The changes behind a sequence that this process knows to be moved past, asked once for all who are there. */
export function pageBehind(editions: Editions, since: number, limit = PAGE): Promise<Page> {
  const head = editions.head()
  const now = kept.get(editions)
  const own = now?.head === head ? now : { head, pages: new Map<string, Promise<Page>>() }
  if (own !== now) kept.set(editions, own)
  const key = `${since}:${limit}`
  const known = own.pages.get(key)
  if (known) return known
  const reading: Promise<Page> = editions.changes(since, limit)
  // What failed is asked anew by who comes next.
  reading.catch(() => own.pages.delete(key))
  own.pages.set(key, reading)
  const [oldest] = own.pages.keys()
  if (own.pages.size > PLACES && oldest !== undefined) own.pages.delete(oldest)
  return reading
}

/** The next changes behind a sequence as server-sent events, written once for all who are there. */
export async function framesBehind(editions: Editions, since: number): Promise<Frames> {
  const page = await pageBehind(editions, since)
  page.frames ??= new TextEncoder().encode(
    page.items.map((item) => `id: ${item.sequence}\ndata: ${JSON.stringify(item)}\n\n`).join(''),
  )
  return { last: page.items.at(-1)?.sequence ?? since, bytes: page.frames }
}
