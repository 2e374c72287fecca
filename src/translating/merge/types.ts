import type { SavedNode, SavedState } from '../../body/ensureBlockIds.ts'
import type { Order } from './order.ts'

/** Of two who changed one text apart: the one who saves now, and the one who saved first. */
export type Side = 'yours' | 'theirs'
export type Choice = Side | 'both'

/** A block in the three texts; null where it is not there. */
export interface Place {
  id: string
  base: SavedNode | null
  yours: SavedNode | null
  theirs: SavedNode | null
  /** Who changed, added or deleted it; 'nobody' also where both did the same. */
  by: 'nobody' | Side | 'both'
  /** What both made of it: a choice is of this, and no longer counts when one of them makes it something else. */
  mark: string
}

export interface Merge {
  /** Every block of either text, in the order of the result unless another is chosen. */
  places: Place[]
  order: Order
  /** The text saved first: what it is besides its blocks. */
  state: SavedState
}

/** By block id; `order` for the order of blocks, where both moved some. */
export type Choices = Readonly<Record<string, Choice | undefined>>
/** The key under which the order of blocks is chosen: no block has it, for ids are letters and digits. */
export const ORDER = ' order'
