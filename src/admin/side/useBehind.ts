import type { BehindAnswer } from '../../translating/behind/types.ts'

export type Order = { act: 'done' | 'none' | 'open'; keys: string[] } | { act: 'follow' } | { act: 'undo' }

/** How far a translation is behind its source, and what is said of it. */
export interface BehindState {
  answer: BehindAnswer | null
  busy: boolean
  /** Says something of the changes. @returns whether it was taken */
  tell: (order: Order) => Promise<boolean>
}
