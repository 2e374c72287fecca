import type { LanguageCode, PerLanguage } from '../languages/types.ts'
import type { EditionDocument, LiveState, ReleaseKind, Subject, TaxonomyEntry } from './types.ts'

/** A language's live state as the log keeps it. */
export interface LoggedState extends LiveState {
  corrections: { at: string; note: string }[]
}

/** The document of an article's (or page's) release: what the act changes, and where the subject stands after it. */
export interface ArticleRelease {
  format: 1
  /** The article's content as it is live, and the hash of its snapshot. */
  article: { hash: string; content: unknown } | null
  /** Editions this release issues, whole. */
  issued: Partial<PerLanguage<EditionDocument>>
  /** Languages this release withdraws. */
  withdrawn: LanguageCode[]
  /** Every language that is live after this release. */
  live: Partial<PerLanguage<LoggedState>>
  /** Languages that were live before it; followers of a language's coming and going need no more. */
  was?: LanguageCode[]
  /** Languages whose new text its editor called a minor edit: translations need no work for it. */
  minor?: LanguageCode[]
  /** When each language first went live; kept through a withdrawal. */
  first: Partial<PerLanguage<string>>
  /** Sequences whose text this release blanks. */
  redacts?: number[]
  /** Set on a release that was blanked: the sequence of the redaction. */
  redactedBy?: number
}

export type ReleaseDocument = ArticleRelease | TaxonomyEntry

/** One row of the log. */
export interface Release<Document = ReleaseDocument> {
  sequence: number
  kind: ReleaseKind
  subject: Subject
  /** The subject's own last sequence before this one; 0 at first. */
  predecessor: number
  /** What the release closes: `schedule:{uid}`, or its own sequence where nothing. Unique. */
  closes: string
  /** ISO 8601, UTC. */
  at: string
  by: string
  byId: string
  note: string
  /** Languages issued or withdrawn, joined by commas. */
  languages: string
  document: Document
}

/** The languages of a row (a release, a schedule) that keeps them joined by commas. */
export const languagesOf = ({ languages }: Pick<Release, 'languages'>): LanguageCode[] =>
  languages === '' ? [] : (languages.split(',') as LanguageCode[])

export const isArticleRelease = (release: Release): release is Release<ArticleRelease> => release.kind !== 'taxonomy'
