import type { Payload } from 'payload'

export type Id = string | number
export type Row = Record<string, unknown>

/** New rows of one collection, as they are stored. */
export interface Batch {
  payload: Payload
  collection: string
  /** Each with its uid. */
  rows: Row[]
  /** What the first version of each holds; null where the collection keeps none. */
  versions: Row[] | null
}
