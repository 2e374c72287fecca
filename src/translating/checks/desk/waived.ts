import type { Payload, Where } from 'payload'
import { optionsOf } from '../../../options.ts'
import { plainAdapter } from '../../../working/adapter.ts'
import { betweenSaves, unlessBusy } from '../../../working/saving.ts'

/** A finding that somebody let stand, and why. Kept with the text, never published. */
export interface Waiver {
  finding: string
  reason: string
  /** The person's id and name. */
  by: string
  name: string
  at: string
}

type Row = { id: string | number; waived?: { rev: number; list: Waiver[] } | null; waivedRev?: number | null }

async function read(payload: Payload, id: string | number): Promise<{ list: Waiver[]; rev: number }> {
  const row = await payload.db.findOne<Row>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: id } },
    select: { waived: true, waivedRev: true },
  })
  return { list: row?.waived?.list ?? [], rev: row?.waivedRev ?? 0 }
}

export const waiversOf = async (payload: Payload, id: string | number): Promise<Waiver[]> =>
  (await read(payload, id)).list

const TRIES = 8

/**
 * Changes the waivers of a text, and nothing else of it: no version is made, and nobody's open form is stale for it.
 * Of two that write at once, the second starts again from what the first wrote. Null where that never succeeded.
 */
export async function changeWaivers(
  payload: Payload,
  id: string | number,
  change: (list: Waiver[]) => Waiver[],
): Promise<Waiver[] | null> {
  const collection = optionsOf(payload.config).slugs.translations
  for (let tries = 0; tries < TRIES; tries++) {
    const { list, rev } = await read(payload, id)
    const next = change(list)
    const unmoved: Where =
      rev === 0
        ? { or: [{ waivedRev: { equals: 0 } }, { waivedRev: { exists: false } }] }
        : { waivedRev: { equals: rev } }
    const row = await betweenSaves(payload, { collection, id }, () =>
      unlessBusy(
        plainAdapter(payload).updateOne({
          collection,
          where: { and: [{ id: { equals: id } }, unmoved] },
          data: { waived: { rev: rev + 1, list: next }, waivedRev: rev + 1 },
          options: { atomic: true, timestamps: false },
        } as never),
      ),
    )
    if (row) return next
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 30))
  }
  return null
}
