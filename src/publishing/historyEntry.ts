import type { ReleaseKind } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'

/** What one release did to one language of an article. */
export interface HistoryEntry {
  sequence: number
  language: LanguageCode
  kind: ReleaseKind
  /** ISO 8601, UTC. */
  at: string
  by: string
  /** Reason or remark of the act, for the desk. */
  note: string
  /** What it issued; null of a withdrawal, and of a text that a redaction blanked. */
  title: string | null
  /** Readers see this one now. */
  live: boolean
  minor: boolean
  /** The text was blanked by order; by whom and why stands in the redaction's own entry. */
  redacted: boolean
  /** Sequences that a redaction names. */
  redacts: number[]
}

/** The release whose edition readers had at a time; null where they had none. Entries newest first. */
export function entryAt(entries: readonly HistoryEntry[], language: LanguageCode, at: string): HistoryEntry | null {
  const time = Date.parse(at)
  const last = entries.find(
    (entry) => entry.language === language && entry.kind !== 'redact' && Date.parse(entry.at) <= time,
  )
  return last && last.kind !== 'withdraw' ? last : null
}
