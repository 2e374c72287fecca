import type { Payload, Where } from 'payload'
import { pictureHashesOf } from '../../editions/textHash.ts'
import { optionsOf } from '../../options.ts'
import { oneFor } from '../../state.ts'
import { plainAdapter } from '../../working/adapter.ts'
import { quietAfter } from '../../working/quiet.ts'
import { betweenSaves, unlessBusy } from '../../working/saving.ts'
import type { TranslationSnapshot } from '../../working/types.ts'
import type { FrozenSource } from '../source.ts'

type Id = string | number
export interface Stored {
  id: Id
  article: unknown
  language?: unknown
  kind?: unknown
  rev: number
  updatedAt?: unknown
  followsSource?: FrozenSource | null
  snapshot?: TranslationSnapshot | null
}

type Listener = (translation: Id) => unknown
const listeners = (payload: Payload) => oneFor(payload, 'following listeners', () => new Set<Listener>())

/** Called after what a translation follows, or what of it was looked at, changed without a save. */
export function onFollowing(payload: Payload, listener: Listener): () => void {
  listeners(payload).add(listener)
  return () => void listeners(payload).delete(listener)
}

/** What was written stands, whatever becomes of those who are told. */
async function tell(payload: Payload, id: Id): Promise<void> {
  for (const listener of listeners(payload)) {
    try {
      await listener(id)
    } catch (error) {
      payload.logger.error({
        err: error,
        msg: `payload-bilingual: what follows translation ${id} was not told of a change`,
      })
    }
  }
}

/** How long one write is tried again among saves in other processes. */
const PATIENCE_MS = 20_000

export const storedText = (payload: Payload, id: Id): Promise<Stored | null> =>
  payload.db.findOne<Stored>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: id } },
    select: {
      article: true,
      language: true,
      kind: true,
      rev: true,
      updatedAt: true,
      followsSource: true,
      snapshot: true,
    },
  })

/**
 * Writes what a translation follows, in one statement with its snapshot, on condition that nobody saved meanwhile; then
 * from what they saved once more. Its text, its date and its versions stay as they are, and a form that was open before
 * saves without a conflict (working/quiet.ts).
 * @returns the row as it stands after it; null where there is no such text, or `make` gives nothing to write
 */
export async function writeFollowed(
  payload: Payload,
  id: Id,
  make: (row: Stored) => Promise<FrozenSource | null> | FrozenSource | null,
): Promise<Stored | null> {
  const collection = optionsOf(payload.config).slugs.translations
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const outcome = await betweenSaves(payload, { collection, id }, () => tryToWrite(payload, id, make))
    if (outcome !== 'taken') {
      if (outcome) await tell(payload, id)
      return outcome
    }
    if (Date.now() > end) throw new Error(`Translation ${id} was saved by others all the while it was to follow`)
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 90))
  }
}

/** One attempt; 'taken' where another process wrote the row first. */
async function tryToWrite(
  payload: Payload,
  id: Id,
  make: (row: Stored) => Promise<FrozenSource | null> | FrozenSource | null,
): Promise<Stored | null | 'taken'> {
  const row = await storedText(payload, id)
  const next = row && (await make(row))
  if (!row || !next) return null
  const rev = row.rev + 1
  const followsSource: FrozenSource = { ...next, quiet: quietAfter(row.followsSource?.quiet, row.rev) }
  const { language, hash, rev: sourceRev, at } = next
  const pictureHashes = pictureHashesOf(next.pictures)
  const follows = { language, hash, rev: sourceRev, at, ...(pictureHashes && { pictureHashes }) }
  const snapshot = row.snapshot && {
    ...row.snapshot,
    rev,
    content: { ...row.snapshot.content, follows },
  }
  // Named, or the database's adapter dates the row anew.
  const data = { followsSource, rev, updatedAt: row.updatedAt, ...(snapshot && { snapshot }) }
  const where: Where = { and: [{ id: { equals: id } }, { rev: { equals: row.rev } }] }
  const written = await unlessBusy(
    plainAdapter(payload).updateOne({ collection: optionsOf(payload.config).slugs.translations, where, data }),
  )
  return written ? { ...row, rev, followsSource, snapshot } : 'taken'
}
