import type { Payload } from 'payload'
import type { Follows } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import { workingCopies } from '../publishing/workingCopies.ts'
import type { TranslationContent } from '../working/types.ts'

/** A source text as a translation freezes it: what it follows, and the text itself to compare with later. */
export type FrozenSource = Follows & { content: TranslationContent }

/** The text of one language as its working copy stands now; null where there is none. */
export async function sourceSnapshotOf(
  payload: Payload,
  article: string | number,
  language: LanguageCode,
): Promise<FrozenSource | null> {
  const text = (await workingCopies(payload, article))?.texts[language]
  return text ? { language, hash: text.hash, rev: text.rev, at: text.at, content: text.content } : null
}
