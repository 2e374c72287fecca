import type { Payload } from 'payload'
import type { Block } from '../body/types.ts'
import type { Follows } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import { labelContent, labelRows } from '../publishing/labelContent.ts'
import { workingCopies } from '../publishing/workingCopies.ts'
import type { Quiet } from '../working/quiet.ts'
import type { TranslationContent } from '../working/types.ts'
import type { PictureTexts } from './diff/index.ts'

/** What a person said of one change of the source: the translation was changed, or needs no change. */
export interface Seen {
  /** What the source said there when they looked; where it says something else by now, the word no longer counts. */
  hash: string
  verdict: 'done' | 'none'
  by: string
  /** ISO 8601, UTC. */
  at: string
}

/**
 * A source text as a translation freezes it: what it follows, and the text itself to compare with later.
 * A redaction takes `content` away, then it is null in the row.
 */
export type FrozenSource = Omit<Follows, 'pictureHashes'> & {
  content: TranslationContent
  /** Texts of its pictures in its language when it was frozen. Absent in those of before they were kept. */
  pictures?: Record<string, PictureTexts>
  /** Changes since that were looked at, by key. */
  seen?: Record<string, Seen>
  /** What was followed before the last "follows now", for one step back. */
  before?: Omit<FrozenSource, 'before' | 'quiet'> | null
  quiet?: Quiet
}

/** Texts of a body's pictures in one language, as they stand, and when each picture was saved last (ISO 8601). */
export async function picturesOf(
  payload: Payload,
  body: readonly Block[],
  language: LanguageCode,
): Promise<{ texts: Record<string, PictureTexts>; saved: Record<string, string> }> {
  const uids = [...new Set(body.flatMap((block) => (block.type === 'image' ? [block.image.media] : [])))]
  const found: Awaited<ReturnType<typeof picturesOf>> = { texts: {}, saved: {} }
  if (uids.length === 0) return found
  for (const [uid, row] of await labelRows(payload, 'media', uids)) {
    const { alt, caption, credit } = await labelContent(payload, 'media', row)
    const in_ = (texts: typeof alt) => texts?.[language] ?? ''
    found.texts[uid] = { alt: in_(alt), caption: in_(caption), credit: in_(credit) }
    found.saved[uid] = new Date(String(row.updatedAt)).toISOString()
  }
  return found
}

/** The text of one language as its working copy stands now; null where there is none. */
export async function sourceSnapshotOf(
  payload: Payload,
  article: string | number,
  language: LanguageCode,
): Promise<FrozenSource | null> {
  const text = (await workingCopies(payload, article))?.texts[language]
  if (!text) return null
  const { hash, rev, at, content } = text
  const { texts: pictures } = await picturesOf(payload, content.body, language)
  return { language, hash, rev, at, content, ...(Object.keys(pictures).length > 0 && { pictures }) }
}
