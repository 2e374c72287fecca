import type { Payload, Where } from 'payload'
import { optionsOf } from '../../options.ts'
import { plainAdapter } from '../../working/adapter.ts'
import { betweenSaves, unlessBusy } from '../../working/saving.ts'
import { type Notes, notesIn, type StoredNotes } from './notes.ts'
import { articleOf } from './row.ts'
import { touchDesk } from './touch.ts'

type Id = string | number
type Row = StoredNotes & { id: Id; article: unknown }

const read = (payload: Payload, id: Id) =>
  payload.db.findOne<Row>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: id } },
    select: { article: true, remarks: true, remarksRev: true },
  })

export const notesOf = async (payload: Payload, id: Id): Promise<Notes> => notesIn((await read(payload, id)) ?? {})

/** @returns whether it was; not where somebody else wrote the notes since `row` was read, or writes the text now */
async function written(payload: Payload, { id, remarksRev: rev }: Row, next: Notes): Promise<boolean> {
  const collection = optionsOf(payload.config).slugs.translations
  const unmoved: Where = rev
    ? { remarksRev: { equals: rev } }
    : { or: [{ remarksRev: { equals: 0 } }, { remarksRev: { exists: false } }] }
  return betweenSaves(payload, { collection, id }, async () =>
    Boolean(
      await unlessBusy(
        plainAdapter(payload).updateOne({
          collection,
          where: { and: [{ id: { equals: id } }, unmoved] },
          data: { remarks: next, remarksRev: (rev ?? 0) + 1 },
          options: { atomic: true, timestamps: false },
        } as never),
      ),
    ),
  )
}

const TRIES = 8

/**
 * Changes the notes of a text and nothing else of it: no version is made, and nobody's open form is stale for it.
 * Of two that write at once, the second starts again from what the first wrote. What `change` throws stops it.
 * @returns the notes as they are now, null where others wrote at every attempt
 */
export async function changeNotes(
  payload: Payload,
  id: Id,
  change: (notes: Notes) => Notes | null,
): Promise<Notes | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await read(payload, id)
    const before = notesIn(row ?? {})
    const next = change(before)
    if (!row || !next) return before
    if (await written(payload, row, next)) {
      const uid = await articleOf(payload, row.article)
      if (uid) await touchDesk(payload, uid)
      return next
    }
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 30))
  }
  return null
}
