import type { Payload, Where } from 'payload'
import { optionsOf } from '../../options.ts'
import { plainAdapter } from '../../working/adapter.ts'

type Id = string | number

/** What an editor says of a text to who writes it. It stands with the text, and no reader ever gets it. */
export interface Remark {
  id: string
  /** Id of the block, `field:title` and the like; '' for the whole text. */
  block: string
  words: string
  by: string
  byId: string
  at: string
  resolved: { by: string; byId: string; at: string } | null
}

async function read(payload: Payload, id: Id): Promise<{ list: Remark[]; rev: number }> {
  const row = await payload.db.findOne<{ id: Id; remarks?: { list?: Remark[] } | null; remarksRev?: number | null }>({
    collection: optionsOf(payload.config).slugs.translations,
    where: { id: { equals: id } },
    select: { remarks: true, remarksRev: true },
  })
  return { list: row?.remarks?.list ?? [], rev: row?.remarksRev ?? 0 }
}

export const remarksOf = async (payload: Payload, id: Id): Promise<Remark[]> => (await read(payload, id)).list

const TRIES = 8

/**
 * Changes the remarks of a text and nothing else of it: no version is made, and nobody's open form is stale for it.
 * Of two that write at once, the second starts again from what the first wrote.
 */
export async function changeRemarks(
  payload: Payload,
  id: Id,
  change: (list: Remark[]) => Remark[],
): Promise<Remark[] | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { list, rev } = await read(payload, id)
    const next = change(list)
    const unmoved: Where =
      rev === 0
        ? { or: [{ remarksRev: { equals: 0 } }, { remarksRev: { exists: false } }] }
        : { remarksRev: { equals: rev } }
    const row = await plainAdapter(payload).updateOne({
      collection: optionsOf(payload.config).slugs.translations,
      where: { and: [{ id: { equals: id } }, unmoved] },
      data: { remarks: { list: next }, remarksRev: rev + 1 },
      options: { atomic: true, timestamps: false },
    } as never)
    if (row) return next
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 30))
  }
  return null
}
