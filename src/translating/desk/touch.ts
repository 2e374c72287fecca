import type { Payload } from 'payload'
import { isDuplicate } from '../../editions/rows.ts'
import { optionsOf } from '../../options.ts'
import { oneFor } from '../../state.ts'
import { type FlatRow, flat, isSame, type StoredRow } from './columns.ts'
import { deskRowOf } from './row.ts'

/** Attempts of one row among writers in other processes. */
const MOST = 20

interface Making {
  again: boolean
  done: Promise<void>
}
const makings = (payload: Payload): Map<string, Making> => oneFor(payload, 'desk rows', () => new Map())

/**
 * Makes the row of an article again. While it is being made, another word of the same article has it made once more;
 * among processes the last to write is one that read after every other. Safe to repeat.
 */
export function touchDesk(payload: Payload, uid: string): Promise<void> {
  const known = makings(payload).get(uid)
  if (known) {
    known.again = true
    return known.done
  }
  const making: Making = { again: true, done: Promise.resolve() }
  makings(payload).set(uid, making)
  making.done = (async () => {
    try {
      while (making.again) {
        making.again = false
        await makeRow(payload, uid)
      }
    } finally {
      makings(payload).delete(uid)
    }
  })()
  return making.done
}

/** Resolves when no row is being made in this process. */
export async function deskSettled(payload: Payload): Promise<void> {
  for (let all = [...makings(payload).values()]; all.length > 0; all = [...makings(payload).values()])
    await Promise.allSettled(all.map(({ done }) => done))
}

/** Has the row made, where nobody waits for it: what fails is logged, and mended by the next start. */
export function touchLater(payload: Payload, uid: string): void {
  touchDesk(payload, uid).catch((error) =>
    payload.logger.error({ err: error, msg: `payload-bilingual: the desk's row of ${uid} was not written` }),
  )
}

async function makeRow(payload: Payload, uid: string): Promise<void> {
  for (let tries = 0; tries < MOST; tries += 1) {
    if (await tryRow(payload, uid)) return
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * (tries + 1)))
  }
  throw new Error(`The desk's row of ${uid} was written by others at every one of ${MOST} attempts`)
}

/** Whether the row stands as the article does: it is read before the article is, and written only if nobody else did. */
async function tryRow(payload: Payload, uid: string): Promise<boolean> {
  const collection = optionsOf(payload.config).slugs.desk
  const known = await payload.db.findOne<StoredRow>({ collection, where: { uid: { equals: uid } } })
  const made = await deskRowOf(payload, uid)
  if (!made) {
    if (known) await payload.db.deleteMany({ collection, where: { uid: { equals: uid } } })
    return !known
  }
  const row: FlatRow = flat(made)
  if (!known) {
    try {
      await payload.db.create({ collection, data: { ...row, turn: 1 } })
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    // Looked at once more: the article may have gone before its row was there to be taken away.
    return false
  }
  if (isSame(known, row)) return true
  const written = await payload.db.updateOne({
    collection,
    where: { and: [{ uid: { equals: uid } }, { turn: { equals: known.turn } }] },
    data: { ...row, turn: known.turn + 1 },
    options: { atomic: true },
  })
  return Boolean(written)
}
