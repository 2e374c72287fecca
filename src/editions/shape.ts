import type { Payload, Where } from 'payload'
import { optionsOf } from '../options.ts'
import { languagesIn } from './project.ts'
import { findRows } from './rows.ts'
import { timesOf } from './times.ts'
import type { EditionDocument } from './types.ts'

/** What rows of the projection hold; the mark of how far it is says of which shape they are. */
export const SHAPE = 3
const BATCH = 200

/**
 * Fills in what rows of before this shape lack: how the edition came to be, in which languages its article is live, when
 * that last moved, and the place of its terms among the newest acts. Safe to repeat, and for many processes at once.
 */
export async function fillRows(payload: Payload): Promise<void> {
  const { editions, 'edition-terms': terms } = optionsOf(payload.config).slugs
  for (let after = ''; ; ) {
    const rows = await findRows<EditionDocument | null>(
      payload,
      { and: [{ kind: { in: ['article', 'page', 'taxonomy'] } }, { key: { greater_than: after } }] },
      { limit: BATCH, sort: 'key' },
    )
    const times = await timesOf(payload, [...new Set(rows.map(({ seen }) => seen))])
    for (const { key, seen, sequence, alternates, document } of rows) {
      const data = {
        editionKind: document?.kind ?? '',
        languages: languagesIn(alternates),
        seenAt: times.get(seen) ?? '',
      }
      const where: Where = { and: [{ key: { equals: key } }, { seen: { equals: seen } }] }
      await payload.db.updateOne({ collection: editions, where, data, options: { atomic: true } })
      await payload.db.updateMany({ collection: terms, where: { edition: { equals: key } }, data: { sequence } })
    }
    if (rows.length < BATCH) return
    after = rows.at(-1)?.key ?? after
  }
}
