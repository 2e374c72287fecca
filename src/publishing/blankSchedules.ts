import type { Payload } from 'payload'
import { languagesOf } from '../editions/release.ts'
import { wordsHash } from '../editions/textHash.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { Redacted } from './blankRedacted.ts'
import { everySchedule, type Schedule } from './scheduleRows.ts'

/**
 * Redacted text that is frozen in schedules goes. A pending one that would put it out is taken back; one for the other
 * language, in which the text only lies beside, goes on without it.
 */
export async function blankSchedules(
  payload: Payload,
  subject: string,
  { languages, hashes }: Redacted,
): Promise<void> {
  const collection = optionsOf(payload.config).slugs.schedules
  for await (const row of everySchedule(payload, { subject: { equals: subject } })) {
    const held = languages.filter((code) => hashes.has(wordsHash(hashIn(row, code))))
    if (held.length === 0) continue
    const own = held.some((code) => languagesOf(row).includes(code))
    const data = own
      ? { snapshots: null, state: row.state === 'pending' ? 'cancelled' : row.state }
      : { snapshots: without(row, held) }
    await payload.db.updateOne({ collection, id: row.id, data })
  }
}

const hashIn = ({ hashes, snapshots }: Schedule, code: LanguageCode): string =>
  snapshots?.copies.texts[code]?.hash ?? hashes[code] ?? ''

function without({ snapshots }: Schedule, languages: LanguageCode[]): Schedule['snapshots'] {
  const texts = { ...snapshots.copies.texts }
  for (const code of languages) delete texts[code]
  return { ...snapshots, copies: { ...snapshots.copies, texts } }
}
