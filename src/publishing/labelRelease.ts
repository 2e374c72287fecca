import type { Payload } from 'payload'
import type { Person } from '../access/person.ts'
import { systemPerson } from '../access/person.ts'
import { follow, followed } from '../editions/follow.ts'
import { lastOf } from '../editions/log.ts'
import type { TaxonomyCollection, TaxonomyContent, TaxonomyEntry } from '../editions/types.ts'
import { contentHash } from '../working/canonical.ts'
import { type LabelKey, labelContent, labelRows } from './labelContent.ts'
import { appendWhole, serially } from './serial.ts'

type Read = () => Promise<TaxonomyContent | null>

/** Appends a label's release where its content is not the one last released. Inside the act chain. */
export async function appendLabel(
  payload: Payload,
  collection: TaxonomyCollection,
  uid: string,
  by: Person,
  read: Read,
): Promise<number | null> {
  const subject = `taxonomy:${collection}:${uid}`
  return appendWhole(payload, async () => {
    const last = await lastOf(payload, subject)
    const content = await read()
    if (!content) return null
    const before = last && contentHash((last.document as TaxonomyEntry).content)
    if (before === contentHash(content) || (!last && content.deleted)) return null
    return (sequence) => ({
      kind: 'taxonomy',
      subject,
      predecessor: last?.sequence ?? 0,
      at: new Date().toISOString(),
      by: by.name,
      byId: by.id,
      note: '',
      languages: '',
      document: { collection, uid, sequence, content },
    })
  })
}

export const readLabel =
  (payload: Payload, key: LabelKey, uid: string): Read =>
  async () => {
    const row = (await labelRows(payload, key, [uid])).get(uid)
    return row ? labelContent(payload, key, row) : { deleted: true }
  }

/** After a save is committed: the label as it now stands goes into the log and to readers. */
export async function releaseLabel(
  payload: Payload,
  collection: TaxonomyCollection,
  uid: string,
  by: Person,
  read: Read,
): Promise<void> {
  const sequence = await serially(payload, () => appendLabel(payload, collection, uid, by, read))
  if (sequence) await follow(payload)
}

/** Labels that an edition stands on are in the log before the edition is: rows that came another way are caught up. */
export async function ensureLabels(payload: Payload, wanted: [LabelKey, string][]): Promise<void> {
  for (const [key, uid] of wanted) {
    if (followed(payload).taxonomy.entry(key, uid)) continue
    await appendLabel(payload, key, uid, systemPerson('catch-up'), readLabel(payload, key, uid))
  }
}
