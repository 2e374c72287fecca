import type { Block, FrozenImage } from '../body/types.ts'
import type { LanguageCode, PerLanguage } from '../languages/types.ts'

/** How an edition came to be. */
export type EditionKind = 'original' | 'human' | 'machine' | 'machine-reviewed'

/** What the log says happened. */
export type ReleaseKind = 'publish' | 'correct' | 'withdraw' | 'redact' | 'taxonomy'

/** `article:{uid}`, `page:{uid}` or `taxonomy:{collection}:{uid}`. */
export type Subject = string

/** What pictures say in one language, as hashes by their uids. */
export type PictureHashes = Readonly<Record<string, string>>

/** Which source text a translation was made from. */
export interface Follows {
  language: LanguageCode
  /** Hash of the frozen source snapshot's editorial content. */
  hash: string
  /** The source document's own save counter when it was frozen. */
  rev: number
  /** When the source snapshot was frozen (ISO 8601, UTC). */
  at: string
  /** Texts of its pictures when it was frozen (see textHash.ts), by the pictures' uids. Absent where it had none. */
  pictureHashes?: PictureHashes
}

/**
 * What readers get of one article in one language, frozen when it was issued.
 * Names of categories, tags, sources and bylines and the text of notices are joined when it is read.
 * All times are ISO 8601 in UTC.
 */
export interface EditionDocument {
  format: 1
  subject: Subject
  uid: string
  language: LanguageCode
  slug: string
  title: string
  deck: string
  summary: string
  dateline: string
  credit: string
  body: Block[]
  seo: { title: string; description: string }
  kind: EditionKind
  originalLanguage: LanguageCode
  /** null for an original. */
  follows: Follows | null
  /** The reader's page says that this edition is behind and must be updated. */
  mustUpdate: boolean
  /** uids */
  category: string | null
  tags: string[]
  source: string | null
  byline: string | null
  disclaimers: { uid: string; position: 'before' | 'after'; sequence: number }[]
  hero: FrozenImage | null
  commentsOpen: boolean
  /** Comments counted on the old board. */
  legacyComments: number
  corrections: { at: string; note: string }[]
  /** When this edition first went live. */
  publishedAt: string
  /** When its newest revision went live. */
  updatedAt: string
  /** When the story first appeared anywhere, an old board included; lists sort by it. */
  originallyPublishedAt: string
  /** The release that issued this revision. */
  sequence: number
  /** Hash of the translation's editorial content (see textHash.ts); a translation's `follows.hash` names it. */
  hash: string
}

export interface TaxonomyEntry {
  /** Collection key, before any renaming by the host: categories, tags, disclaimers, sources, bylines, media, comments. */
  collection: TaxonomyCollection
  uid: string
  sequence: number
  content: TaxonomyContent
  /** When it came to say so (ISO 8601, UTC). Absent in rows of before it was kept. */
  at?: string
}
export type TaxonomyCollection =
  | 'categories'
  | 'tags'
  | 'disclaimers'
  | 'sources'
  | 'bylines'
  | 'media'
  | 'site'
  | 'comments'

/** Labels and notices as readers get them; only the keys that the collection has are set. */
export interface TaxonomyContent {
  name?: PerLanguage<string>
  slug?: PerLanguage<string>
  description?: PerLanguage<string>
  /** categories */
  parent?: string | null
  order?: number
  /** disclaimers */
  title?: PerLanguage<string>
  text?: PerLanguage<string>
  scope?: 'site' | 'category' | 'source' | 'article'
  position?: 'before' | 'after'
  required?: boolean
  /** categories and sources: uids of their disclaimers */
  disclaimers?: string[]
  /** sources */
  code?: string
  address?: string
  rights?: PerLanguage<string>
  /** bylines */
  kind?: 'desk' | 'person'
  /** media */
  alt?: PerLanguage<string>
  caption?: PerLanguage<string>
  credit?: PerLanguage<string>
  /** site */
  publisher?: PerLanguage<string>
  defaultLanguage?: LanguageCode
  lead?: PerLanguage<string[]>
  /** comments: approved comments of an article */
  total?: number
  /** Set where the document was deleted. */
  deleted?: boolean
}

/** The names and notices that stand now, in memory. */
export interface Taxonomy {
  /** The highest sequence of any entry; part of every ETag. */
  version: number
  /** When any of them last came to say what it says; '' where that is not known. */
  changedAt?: string
  get(collection: TaxonomyCollection, uid: string): TaxonomyContent | undefined
  entry(collection: TaxonomyCollection, uid: string): TaxonomyEntry | undefined
  all(collection: TaxonomyCollection): { uid: string; content: TaxonomyContent }[]
  bySlug(
    collection: TaxonomyCollection,
    language: LanguageCode,
    slug: string,
  ): { uid: string; content: TaxonomyContent } | undefined
}

export interface LiveState {
  sequence: number
  slug: string
  title: string
  hash: string
  kind: EditionKind
  publishedAt: string
  updatedAt: string
  /** What the edition follows; null for an original. */
  follows: Follows | null
  /** When its words came to be what they are, minor edits left out. Absent in states of before it was kept. */
  wordsAt?: string
  /** Words (see textHash.ts) that were live before minor edits: who follows them is not behind. */
  alike?: string[]
  /** What the pictures in its text said when it was issued; what one says by now is a label's. Absent where it has none. */
  pictureHashes?: PictureHashes
}

/** The answer to "what stands at this address?" */
export type Found =
  | { state: 'live'; edition: EditionDocument; alternates: Partial<PerLanguage<LiveState>> }
  | { state: 'moved'; language: LanguageCode; slug: string }
  | { state: 'withdrawn'; uid: string; alternates: Partial<PerLanguage<LiveState>> }
  | { state: 'missing' }

export type ListSort = 'published' | 'updated'

export interface ListQuery {
  language: LanguageCode
  /** uids */
  category?: string
  tag?: string
  byline?: string
  source?: string
  kind?: EditionKind
  /** Only stories that are live in this language as well. */
  has?: LanguageCode
  /** Only what was issued by an act behind this sequence; the list is sorted by `updated`. */
  since?: number
  /** By when the story first appeared, or by when its newest revision went live; newest first. @default 'published' */
  sort?: ListSort
  /** Stories that first appeared at or after this instant, and before that one (ISO 8601 in UTC, with milliseconds). */
  from?: string
  before?: string
  /** 1 to 100, default 20; what is outside is clamped. */
  limit?: number
  cursor?: string
}
export interface ListResult {
  items: { edition: EditionDocument; alternates: Partial<PerLanguage<LiveState>> }[]
  nextCursor: string | null
}
/** A page of a language's articles that is counted from the oldest. */
export interface NumberedPage {
  /** Newest first. */
  items: ListResult['items']
  /** The lowest page that they are of; 0 where there are none. */
  number: number
}
/** What happened to a list of late. */
export interface Lately {
  /** When an act last touched anything of it; it never goes back. null where nothing ever did. */
  at: string | null
  /** Articles that were withdrawn from it, newest first, and when. */
  gone: { uid: string; at: string }[]
}
/** Articles of a language that first appeared in one month, by Korea's calendar. */
export interface Month {
  /** `2026-03` */
  month: string
  articles: number
  /** When the newest revision of any of them went live (ISO 8601, UTC). */
  updatedAt: string
}
/** An article as maps know it. */
export interface Located {
  uid: string
  alternates: Partial<PerLanguage<LiveState>>
}
export interface Change {
  sequence: number
  kind: ReleaseKind
  subject: Subject
  at: string
  /** Languages whose edition this release issued or withdrew. */
  languages: LanguageCode[]
}

/** The only way to what is live. Every call notes the subjects it read (see noting.ts). */
export interface Editions {
  /** Highest sequence this process knows; no query. */
  head(): number
  /** When the act of that sequence happened; no query. */
  headAt?(): string
  /** Asks the log for its highest sequence and catches up. */
  refresh(): Promise<number>
  /** Highest sequence that touched one of these subjects, as far as this process knows; no query. */
  movedSince(subjects: Iterable<Subject>, sequence: number): boolean
  /** Whether any act behind a sequence did other than publish: what was made before it may say what must not be said. */
  tookBackSince?(sequence: number): boolean
  bySlug(language: LanguageCode, slug: string): Promise<Found>
  byUid(uid: string): Promise<Partial<PerLanguage<EditionDocument>>>
  /** The same in the order of languages, each with what the other languages say of themselves, as in lists. */
  together(uid: string): Promise<ListResult['items']>
  /** Languages in which readers once saw the article and no longer do. */
  withdrawn(uid: string): Promise<LanguageCode[]>
  list(query: ListQuery): Promise<ListResult>
  /** A page counted from the oldest; null where there is none. Without a number, the newest list. */
  numbered(at: { language: LanguageCode; number?: number }): Promise<NumberedPage | null>
  /** The last act before an instant (ISO 8601, UTC, with milliseconds); 0 where there is none. */
  sequenceBefore(instant: string): Promise<number>
  /** What happened of late to a language, or to one section or topic in it (uids). */
  lately(place: { language: LanguageCode; category?: string; tag?: string }): Promise<Lately>
  taxonomy(): Promise<Taxonomy>
  /** The months in which a language has live articles, newest first. */
  months(language: LanguageCode): Promise<Month[]>
  /** Live articles of a month, oldest first: `limit` of them, `part` counted from 1. */
  located(at: { language: LanguageCode; month: string; limit: number; part: number }): Promise<Located[]>
  changes(since: number, limit: number): Promise<{ items: Change[]; head: number }>
  /** Called after each batch of releases was followed, with the subjects that moved. */
  onMove(listener: (subjects: ReadonlySet<Subject>, head: number) => void): () => void
}
