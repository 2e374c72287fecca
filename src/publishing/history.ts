import type { Payload } from 'payload'
import { releasesOf } from '../editions/log.ts'
import { type ArticleRelease, isArticleRelease, languagesOf, type Release } from '../editions/release.ts'
import type { EditionDocument } from '../editions/types.ts'
import type { LanguageCode } from '../languages/index.ts'
import type { HistoryEntry } from './historyEntry.ts'

export { entryAt, type HistoryEntry } from './historyEntry.ts'

async function articleReleases(payload: Payload, uid: string) {
  const rows = (await releasesOf(payload, `article:${uid}`)).filter(
    (row): row is typeof row & Release<ArticleRelease> => isArticleRelease(row),
  )
  const blanked = new Set(
    rows.flatMap((row) =>
      languagesOf(row).flatMap((language) => (row.document.redacts ?? []).map((sequence) => `${language}:${sequence}`)),
    ),
  )
  return { rows, isBlank: (language: LanguageCode, sequence: number) => blanked.has(`${language}:${sequence}`) }
}

/** Everything that readers got of an article, and what was taken from them, newest first. */
export async function historyOf(payload: Payload, uid: string): Promise<HistoryEntry[]> {
  const { rows, isBlank } = await articleReleases(payload, uid)
  const now = rows.at(-1)?.document.live ?? {}
  return rows.reverse().flatMap((row) => {
    const { sequence, kind, at, by, note, document } = row
    return languagesOf(row).map((language): HistoryEntry => {
      const redacted = kind !== 'redact' && isBlank(language, sequence)
      return {
        sequence,
        language,
        kind,
        at,
        by,
        note,
        title: redacted ? null : (document.issued[language]?.title ?? null),
        live: now[language]?.sequence === sequence,
        minor: document.minor?.includes(language) ?? false,
        redacted,
        redacts: document.redacts ?? [],
      }
    })
  })
}

/** Editions that releases issued in a language, as readers had them; null where one issued none or was blanked. */
export async function issuedEditions(
  payload: Payload,
  uid: string,
  language: LanguageCode,
): Promise<(sequence: number) => EditionDocument | null> {
  const { rows, isBlank } = await articleReleases(payload, uid)
  return (sequence) => {
    const edition = rows.find((row) => row.sequence === sequence)?.document.issued[language]
    return edition && !isBlank(language, sequence) ? edition : null
  }
}
