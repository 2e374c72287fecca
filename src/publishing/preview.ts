import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { Person } from '../access/person.ts'
import { mayRead } from '../access/rules.ts'
import { followed } from '../editions/follow.ts'
import { standing } from '../editions/live.ts'
import type { EditionDocument } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import { oneFor } from '../state.ts'
import { translationSnapshot } from '../working/snapshot.ts'
import { buildEdition } from './build.ts'
import { surroundings } from './surroundings.ts'
import { workingCopies } from './workingCopies.ts'

const KEPT_MS = 10 * 60_000
const MOST = 200

interface Kept {
  edition: EditionDocument
  person: string
  until: number
}
const kept = (payload: Payload): Map<string, Kept> => oneFor(payload, 'previews', () => new Map<string, Kept>())

/** The edition that would be issued from a form as it stands, saved or not; null where there is no such article. */
export async function previewEdition(
  payload: Payload,
  {
    article,
    language,
    data,
    req,
  }: { article: string | number; language: LanguageCode; data: object; req?: PayloadRequest },
): Promise<EditionDocument | null> {
  const copies = await workingCopies(payload, article)
  if (!copies) return null
  const uid = copies.article.uid
  const form = { ...data, article: copies.id, language }
  const text = await translationSnapshot(payload, form as Record<string, unknown>, req)
  const stands = await standing(payload, `article:${uid}`)
  const at = new Date().toISOString()
  const content = copies.article.content
  return buildEdition({
    subject: `article:${uid}`,
    uid,
    language,
    article: content,
    text,
    surroundings: await surroundings(payload, content, [text.content]),
    noticeSequence: (notice) => followed(payload).taxonomy.entry('disclaimers', notice)?.sequence ?? 0,
    corrections: stands?.document.live[language]?.corrections ?? [],
    publishedAt: stands?.document.first[language] ?? at,
    firstAnywhere: [...Object.values(stands?.document.first ?? {}), at].sort()[0] ?? at,
    at,
    sequence: 0,
  })
}

/** Keeps a preview for ten minutes, for the person who made it and in this process alone. @returns its key */
export function keepPreview(payload: Payload, person: Person, edition: EditionDocument): string {
  const all = kept(payload)
  const now = Date.now()
  for (const [key, { until }] of all) if (until < now || all.size >= MOST) all.delete(key)
  const key = randomBytes(18).toString('base64url')
  all.set(key, { edition, person: person.id, until: now + KEPT_MS })
  return key
}

/** A kept preview, for its maker while they may still see it; null for everybody else, as if it had never been. */
export function previewFor(payload: Payload, key: string, person: Person | null): EditionDocument | null {
  const found = kept(payload).get(key)
  if (!found || !person || found.until < Date.now() || found.person !== person.id) return null
  const { edition } = found
  return mayRead(person, edition) ? edition : null
}

/** Where a preview is looked at. */
export const previewPath = (language: LanguageCode, key: string): string => `/${language}/preview/${key}`
