import type { Payload, PayloadRequest } from 'payload'
import { oneFor } from '../state.ts'
import { isTransaction } from './transaction.ts'
import { Turns } from './turns.ts'

/** A save of which nothing more is heard is forgotten after this: its transaction was given up long before. */
const FORGOTTEN_MS = 15_000

type Id = string | number
interface Saves {
  turns: Map<string, Turns>
  /** What ends each save under way, by transaction and document. */
  ends: Map<string | number, Map<string, () => void>>
}
const savesOf = (payload: Payload): Saves =>
  oneFor<Saves>(payload, 'saves under way', () => ({ turns: new Map(), ends: new Map() }))
const keyOf = (collection: string, id: Id): string => `${collection} ${id}`

async function turn(payload: Payload, key: string, alone: boolean): Promise<() => void> {
  const { turns: all } = savesOf(payload)
  const turns = all.get(key) ?? new Turns()
  all.set(key, turns)
  await turns.take(alone)
  return () => {
    turns.end(alone)
    if (turns.idle) all.delete(key)
  }
}

/**
 * A save of a document begins in this process: before it reads anything, quiet writes that came first are through, and
 * those that come later wait for it. Without a transaction nothing that it read is held against it, and nobody waits.
 */
export async function saveBegins(req: PayloadRequest, collection: string, id: Id): Promise<void> {
  const transaction = await req.transactionID
  if (!isTransaction(transaction)) return
  const { ends } = savesOf(req.payload)
  const key = keyOf(collection, id)
  if (ends.get(transaction)?.has(key)) return
  const end = await turn(req.payload, key, false)
  const own = ends.get(transaction) ?? new Map<string, () => void>()
  ends.set(transaction, own)
  const forgotten = setTimeout(() => endOf(req.payload, transaction, key), FORGOTTEN_MS)
  forgotten.unref()
  own.set(key, () => {
    clearTimeout(forgotten)
    end()
  })
}

function endOf(payload: Payload, transaction: string | number, key: string): void {
  const { ends } = savesOf(payload)
  const own = ends.get(transaction)
  own?.get(key)?.()
  own?.delete(key)
  if (own?.size === 0) ends.delete(transaction)
}

/** Its write is done, or was refused. */
export async function saveWritten(
  payload: Payload,
  req: Partial<PayloadRequest> | undefined,
  { collection, id }: { collection: string; id: Id },
): Promise<void> {
  const transaction = await req?.transactionID
  if (isTransaction(transaction)) endOf(payload, transaction, keyOf(collection, id))
}

/** A transaction is through: what was to be saved in it is, or never will be. */
export function savesEnded(payload: Payload, transaction: unknown): void {
  if (!isTransaction(transaction)) return
  for (const key of [...(savesOf(payload).ends.get(transaction)?.keys() ?? [])]) endOf(payload, transaction, key)
}

/** Whether an error, or what caused it, has a code of MongoDB's. */
const hasCode = (error: unknown, sought: number): boolean => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  return code === sought || (cause !== undefined && cause !== error && hasCode(cause, sought))
}
/** MongoDB's word for another who writes the document at this moment. */
export const isWriteConflict = (error: unknown): boolean => hasCode(error, 112)
/** And for a transaction that it knows nothing of any more: it began anew in the middle of it. */
export const isTransactionLost = (error: unknown): boolean => hasCode(error, 251)

/** What a write gives; null where somebody else writes the document at this moment, in this process or another. */
export async function unlessBusy<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write
  } catch (error) {
    if (isWriteConflict(error)) return null
    throw error
  }
}

/**
 * Runs a quiet write of a document while no save of it is under way in this process, and no other quiet write. MongoDB
 * ends the transaction of a save whose document was written since it began: a quiet write lets it go first, and keeps
 * the next from beginning, so that nobody is told of a conflict that is none.
 */
export async function betweenSaves<T>(
  payload: Payload,
  { collection, id }: { collection: string; id: Id },
  write: () => Promise<T>,
): Promise<T> {
  const end = await turn(payload, keyOf(collection, id), true)
  try {
    return await write()
  } finally {
    end()
  }
}
