import type { Payload } from 'payload'
import { releaseAt } from '../../editions/log.ts'
import { type ArticleRelease, isArticleRelease } from '../../editions/release.ts'
import type { LanguageCode } from '../../languages/index.ts'

/** Who said so, and when. */
export interface Signed {
  by: string
  byId: string
  at: string
}

/** What an editor says of a text to who writes it. It stands with the text, and no reader ever gets it. */
export interface Remark extends Signed {
  id: string
  /** Id of the block, `field:title` and the like; '' for the whole text. */
  block: string
  words: string
  resolved: Signed | null
}

/**
 * Whether a text needs the correction that its counterpart got. Signed by who corrected. What readers were told of it
 * stands in the log alone, where a redaction finds it.
 */
export interface Asked extends Signed {
  /** The release of the correction. */
  sequence: number
  /** The language that was corrected. */
  of: LanguageCode
  /** null while it stands open. */
  answer: (Signed & { needed: boolean }) | null
  /** The text was corrected as well. */
  settled: Signed | null
}

/** All that the desk says of a text beside its words. */
export interface Notes {
  list: Remark[]
  asked: Asked[]
}

/** Notes as a row of a text has them. */
export interface StoredNotes {
  remarks?: Partial<Notes> | null
  remarksRev?: number | null
}

export const notesIn = ({ remarks }: StoredNotes): Notes => ({
  list: remarks?.list ?? [],
  asked: remarks?.asked ?? [],
})

export const isOpen = ({ answer }: Asked): boolean => answer === null
/** It needs the correction, and did not get it yet. */
export const isNeeded = ({ answer, settled }: Asked): boolean => answer?.needed === true && settled === null

/** What readers were told of a correction; '' where that was redacted. */
export async function noteOf(payload: Payload, { sequence, of }: Pick<Asked, 'sequence' | 'of'>): Promise<string> {
  const release = await releaseAt(payload, sequence)
  if (!release || !isArticleRelease(release)) return ''
  return (release.document as ArticleRelease).issued[of]?.corrections.at(-1)?.note ?? ''
}
