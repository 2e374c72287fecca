import type { Payload, PayloadRequest } from 'payload'
import { oneFor } from '../state.ts'
import { isTransaction } from './transaction.ts'

type Work = () => Promise<void>

const waiting = (payload: Payload): Map<string | number, Work[]> =>
  oneFor(payload, 'after commit', () => new Map<string | number, Work[]>())

/**
 * Runs work once what the request wrote is committed: at once where there is no transaction.
 * Return the promise from the hook. Work that fails is logged, and found again by the boot's comparison:
 * the save stands, and must not look failed.
 */
export async function afterCommit(req: PayloadRequest, work: Work): Promise<void> {
  const id = await req.transactionID
  if (!isTransaction(id)) return guarded(req.payload, work)
  const all = waiting(req.payload)
  all.set(id, [...(all.get(id) ?? []), work])
}

async function guarded(payload: Payload, work: Work): Promise<void> {
  try {
    await work()
  } catch (error) {
    payload.logger.error({ err: error, msg: 'payload-bilingual: what follows a save failed; the next start mends it' })
  }
}

/** Called by the wrapped adapter behind a commit or a rollback. Never throws. */
export async function runCommitted(payload: Payload, id: unknown, { discard = false } = {}): Promise<void> {
  if (!isTransaction(id)) return
  const work = waiting(payload).get(id) ?? []
  waiting(payload).delete(id)
  if (!discard) for (const one of work) await guarded(payload, one)
}
