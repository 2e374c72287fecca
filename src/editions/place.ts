import type { Where } from 'payload'
import type { ListQuery, ListSort } from './types.ts'

/** The column by which a list is sorted. */
export const columnOf = { published: 'sortKey', updated: 'sequence' } as const satisfies Record<ListSort, string>

/** A place in a list: everything behind it is still to come. */
export interface Place {
  /** Sort key or sequence of what was given last. */
  below: string | number
  /**
   * Where the log stood when the walk began; only of a list by when things were updated. What moves meanwhile stays
   * where it was for this walk, so that nothing comes twice and nothing is left out.
   */
  began?: number
}

const KEY = /^\d{4}-\d\d-\d\dT[\d:.]+Z\|[\w-]+$/
const NUMBERS = /^(\d{1,15})-(\d{1,15})$/

export const encodePlace = ({ below, began }: Place): string =>
  Buffer.from(began === undefined ? String(below) : `${below}-${began}`).toString('base64url')

/** null where it is no cursor that a list of this order gave out. */
export function decodePlace(cursor: string, sort: ListSort): Place | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (sort === 'published') return KEY.test(text) ? { below: text } : null
  const [, below, began] = NUMBERS.exec(text) ?? []
  return below ? { below: Number(below), began: Number(began) } : null
}

/** A cursor that a list of this order gave out. */
export const isCursor = (cursor: string, sort: ListSort = 'published'): boolean => decodePlace(cursor, sort) !== null

/** The span of time that a list is of. */
export const between = ({ from, before, since }: Pick<ListQuery, 'from' | 'before' | 'since'>): Where[] => [
  ...(from ? [{ sortKey: { greater_than_equal: from } }] : []),
  ...(before ? [{ sortKey: { less_than: before } }] : []),
  ...(since ? [{ sequence: { greater_than: since } }] : []),
]

/** What is behind a place. */
export const behind = (below: Place['below'] | undefined, sort: ListSort): Where[] =>
  below === undefined ? [] : [{ [columnOf[sort]]: { less_than: below } }]
