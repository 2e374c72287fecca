import type { Payload } from 'payload'
import { oneFor } from '../state.ts'

type Row = Record<string, unknown>
/** Writes new rows of a collection, all in one transaction. */
export type WriteRows = (collection: string, rows: Row[]) => Promise<void>
type Listener = (uids: readonly string[], write: WriteRows) => Promise<void>

const listeners = (payload: Payload): Set<Listener> => oneFor(payload, 'batch listeners', () => new Set())

/**
 * Called after new working copies of these articles were written in a batch, past every hook of a save, with the way
 * in which that batch was written.
 */
export function onBatchWritten(payload: Payload, listener: Listener): void {
  listeners(payload).add(listener)
}

/** Tells of a batch, and waits for those who follow it. What they cannot do is logged: what is written stands. */
export async function sayBatchWritten(payload: Payload, uids: readonly string[], write: WriteRows): Promise<void> {
  if (uids.length === 0) return
  for (const listener of listeners(payload)) {
    try {
      await listener(uids, write)
    } catch (error) {
      payload.logger.error({
        err: error,
        msg: 'payload-bilingual: what follows a batch failed; the next start mends it',
      })
    }
  }
}
