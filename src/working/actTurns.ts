import { AsyncLocalStorage } from 'node:async_hooks'
import type { Payload, PayloadRequest } from 'payload'
import { oneFor } from '../state.ts'
import { isTransaction } from './transaction.ts'

/** A removal of which nothing more is heard holds nobody up longer than this: in a transaction, and without one. */
const FORGOTTEN_MS = { committed: 10_000, written: 2_000 }

type Id = string | number
interface ActTurns {
  last: Promise<unknown>
  /** What ends each removal that acts wait for, by its transaction, or by its document where there is none. */
  removals: Map<Id, Promise<() => void>>
}
const turnsOf = (payload: Payload): ActTurns =>
  oneFor<ActTurns>(payload, 'act chain', () => ({ last: Promise.resolve(), removals: new Map() }))

/** Set in everything that an act does itself. */
const acting = new AsyncLocalStorage<true>()

/** Acts of one process pass one after another; between processes the log's unique indexes decide. */
export function serially<T>(payload: Payload, act: () => Promise<T>): Promise<T> {
  const chain = turnsOf(payload)
  const turn = () => acting.run(true, act)
  const mine = chain.last.then(turn, turn)
  chain.last = mine.catch(() => undefined)
  return mine
}

/** Resolves when no act is under way, with what lets the next begin. */
async function hold(payload: Payload, key: Id, most: number): Promise<() => void> {
  return new Promise((held) => {
    void serially(
      payload,
      () =>
        new Promise<void>((goOn) => {
          const forgotten = setTimeout(() => actsGoOn(payload, key), most)
          forgotten.unref()
          held(() => {
            clearTimeout(forgotten)
            goOn()
          })
        }),
    )
  })
}

const keyOf = (collection: string, id: Id): string => `${collection} ${id}`

/**
 * Asks whether something may be removed, and keeps acts of this process from passing until it is: what nobody had when
 * it was asked is not published before it is gone. What `ask` throws stops the removal.
 */
export async function holdingActs(
  req: PayloadRequest,
  { collection, id }: { collection: string; id: Id },
  ask: () => Promise<void>,
): Promise<void> {
  const { payload } = req
  // An act that removes something itself, as joining articles does, has its turn already.
  if (acting.getStore()) return ask()
  const transaction = await req.transactionID
  const key = isTransaction(transaction) ? transaction : keyOf(collection, id)
  const most = isTransaction(transaction) ? FORGOTTEN_MS.committed : FORGOTTEN_MS.written
  const { removals } = turnsOf(payload)
  const held = removals.get(key) ?? hold(payload, key, most)
  removals.set(key, held)
  await held
  try {
    await ask()
  } catch (error) {
    if (!isTransaction(transaction)) actsGoOn(payload, key)
    throw error
  }
}

/** The removal is through, or was given up. */
export function actsGoOn(payload: Payload, key: unknown): void {
  const { removals } = turnsOf(payload)
  const held = removals.get(key as Id)
  removals.delete(key as Id)
  void held?.then((goOn) => goOn())
}

/** Without a transaction a removal is through when its row is written. */
export const removalWritten = (payload: Payload, collection: string, id: unknown): void =>
  actsGoOn(payload, keyOf(collection, id as Id))
