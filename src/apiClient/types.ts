import type { Change } from '../editions/types.ts'
import type { ArticleCard, ArticleView } from '../headless/types.ts'
import type { LanguageCode, PerLanguage } from '../languages/types.ts'

export type { Change, ReleaseKind, Subject } from '../editions/types.ts'
export type { ArticleCard, ArticleView } from '../headless/types.ts'
export type { LanguageCode, PerLanguage } from '../languages/types.ts'

export interface Page<Item> {
  items: Item[]
  /** Pass it on as `cursor` for the next page; null on the last one. */
  nextCursor: string | null
}
export interface ChangesPage extends Page<Change> {
  /** The log's highest sequence. */
  head: number
}
/** An article in every language in which it is live. */
export interface ArticleInLanguages {
  uid: string
  originalLanguage: LanguageCode
  editions: Partial<PerLanguage<ArticleView>>
}
/** What a search found, and where: escaped HTML with what was looked for in `<mark>`. */
export type Hit = ArticleCard & { excerpts: { member: 'title' | 'deck' | 'summary' | 'text'; html: string }[] }

/** An RFC 9457 document; `code` does not change. */
export interface ProblemDocument {
  type?: string
  title?: string
  status?: number
  detail?: string
  code?: string
  requestId?: string
  [member: string]: unknown
}

type Value = string | number | boolean | null | undefined
/** Query of an address; those that are null or undefined are left out. */
export type Query = Record<string, Value>

export interface Asking {
  signal?: AbortSignal | null | undefined
}
export interface FollowOptions extends Asking {
  /** The sequence that was seen last; what came behind it is given. @default 0, all that ever happened */
  since?: number
  /** `wait` asks again and again instead of keeping a stream open. @default 'stream', and 'wait' where there is none */
  way?: 'stream' | 'wait'
}

export interface ClientOptions {
  /** @default the platform's own */
  fetch?: typeof fetch
  /** Sent with every request. */
  headers?: Record<string, string>
  /** Characters of answers that are kept to be asked for with their ETag; 0 keeps none. @default 4,000,000 */
  cache?: number
  /** Times that a request is repeated where the server is busy or cannot be reached. `follow` never gives up. @default 2 */
  retries?: number
  /** Milliseconds until a request, or a stream without a sign of life, counts as lost. @default 45000 */
  timeout?: number
}

export interface Client {
  /** Where the API stands, without a slash at the end. */
  base: string
  /** Pages of a list, newest first, each asked for when it is wanted. */
  list(language: LanguageCode, query?: Query, asking?: Asking): AsyncGenerator<Page<ArticleView>, void>
  /** Pages of what a search finds. */
  search(language: LanguageCode, q: string, query?: Query, asking?: Asking): AsyncGenerator<Page<Hit>, void>
  /** An article by its uid, in every language in which it is live. */
  get(uid: string, asking?: Asking): Promise<ArticleInLanguages>
  /** An article in one language, by its address there. */
  get(language: LanguageCode, slug: string, asking?: Asking): Promise<ArticleView>
  changes(since: number, query?: Query, asking?: Asking): Promise<ChangesPage>
  /**
   * Every change behind a sequence, as it happens, in order and none left out. Takes up again by itself where a
   * connection breaks, and ends when its signal is aborted.
   * @throws ApiError where asking again would not help; OtherLog where the log ends before the sequence
   */
  follow(options?: FollowOptions): AsyncGenerator<Change, void>
  /** The text at any address of the API, e.g. `/en/articles/a-slug.md`. */
  text(path: string, query?: Query, asking?: Asking): Promise<string>
}
