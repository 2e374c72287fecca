import type { BaseDatabaseAdapter, Payload } from 'payload'
import { DatabaseSilent, within } from '../editions/silence.ts'
import { optionsOf } from '../options.ts'

const METHODS = [
  ...(['count', 'countGlobalVersions', 'countVersions', 'find', 'findDistinct', 'findGlobal'] as const),
  ...(['findGlobalVersions', 'findOne', 'findVersions', 'queryDrafts'] as const),
  ...(['create', 'createGlobal', 'createGlobalVersion', 'createVersion', 'upsert'] as const),
  ...(['updateGlobal', 'updateGlobalVersion', 'updateJobs', 'updateMany', 'updateOne', 'updateVersion'] as const),
  ...(['deleteMany', 'deleteOne', 'deleteVersions'] as const),
]

/** Milliseconds after which a call without an answer is doubted, and after which it is doubted again. */
const DOUBT = 5500
const AGAIN = 3000
/** Milliseconds in which a doubted database has to answer the smallest question, and for which a no is believed. */
const ANSWER = 2500
const BELIEVED = 1000
/** Milliseconds that taking a transaction back is waited for. */
const ROLLBACK = 1000

const waited = Symbol('waited')
const after = (milliseconds: number) => {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<typeof waited>((resolve) => {
    timer = setTimeout(resolve, milliseconds, waited)
  })
  return { over, clear: () => clearTimeout(timer) }
}

/**
 * Runs a call of the database; `anyway` also where the database is known to be silent.
 * @throws DatabaseSilent where it does not answer and the database answers nothing else either
 */
export type Watch = <T>(call: () => Promise<T>, options?: { anyway?: boolean }) => Promise<T>

function watchOver(ask: () => Promise<unknown>): Watch {
  let asking: Promise<boolean> | null = null
  let silentSince = 0
  const answers = (): Promise<boolean> => {
    asking ??= within(ANSWER, ask())
      .then(
        () => true,
        () => false,
      )
      .then((answered) => {
        asking = null
        silentSince = answered ? 0 : Date.now()
        return answered
      })
    return asking
  }
  const isSilent = async (): Promise<boolean> =>
    silentSince > 0 && (Date.now() - silentSince < BELIEVED || !(await answers()))

  return async (call, { anyway = false } = {}) => {
    if (!anyway && (await isSilent())) throw new DatabaseSilent()
    const running = call()
    for (let patience = DOUBT; ; patience = AGAIN) {
      const { over, clear } = after(patience)
      try {
        const first = await Promise.race([running, over])
        if (first !== waited) return first as Awaited<typeof running>
      } finally {
        clear()
      }
      if (!(await answers())) throw new DatabaseSilent()
    }
  }
}

/**
 * A server that hangs without closing its connections lets a call wait for minutes. Every call of the adapter is given
 * up instead after about eight seconds, if by then the database answers nothing else either; a call that merely takes
 * long, on a database that answers, goes on. What was given up may still be done: nothing is said about that.
 */
export function withDeadline(adapter: BaseDatabaseAdapter, payload: Payload): Watch {
  const { findOne } = adapter
  const watch = watchOver(() =>
    findOne.call(adapter, {
      collection: optionsOf(payload.config).slugs.releases,
      where: { sequence: { equals: 0 } },
    }),
  )
  // A transaction is taken back as far as the server answers: one that does not ends it by itself, and nobody waits for that.
  const { rollbackTransaction } = adapter
  adapter.rollbackTransaction = async (id) => {
    const taken = Promise.resolve(rollbackTransaction.call(adapter, id))
    taken.catch((error) =>
      payload.logger.debug({ err: error, msg: 'payload-bilingual: a transaction was not taken back' }),
    )
    const { over, clear } = after(ROLLBACK)
    try {
      await Promise.race([taken, over])
    } finally {
      clear()
    }
  }
  for (const name of METHODS) {
    const plain = adapter[name] as ((...args: unknown[]) => Promise<unknown>) | undefined
    if (typeof plain !== 'function') continue
    // `this` is whoever it is called on: the importer has functions of the adapter write elsewhere.
    const guarded = function (this: unknown, ...args: unknown[]) {
      return watch(async () => plain.apply(this, args))
    }
    adapter[name] = guarded as never
  }
  return watch
}
