import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Editions, Subject } from '../editions/types.ts'
import type { Handler } from '../headless/handler.ts'
import type { LanguageCode } from '../languages/types.ts'
import type { BodyLimits } from './bodies.ts'
import type { PageRenderer } from './renderer.ts'

/** Next's request handler: `app.getRequestHandler()`. */
export type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void

export interface FrontLogger {
  warn(message: string, details?: Record<string, unknown>): void
  error(message: string, details?: Record<string, unknown>): void
}

export interface FrontOptions {
  /** Memory for kept answers in bytes, their compressed forms included. @default 128 MiB */
  cacheBytes?: number
  /** `false` hands every reader page to Next as it is, for development with hot reload. @default true */
  caching?: boolean
  /** What another process published is seen after at most so many milliseconds. @default 1000 */
  maxAge?: number
  /** Milliseconds after which a silent database counts as away. @default 3000 */
  patience?: number
  /** Milliseconds that the making of a reader page may take. @default 15000 */
  renderTimeout?: number
  /**
   * Makes reader pages in Next's place, from the same components: two to four times as fast. Next makes the first page
   * of each kind, and the build's styles and icons are taken from its head.
   * @default Next makes them all
   */
  renderPage?: PageRenderer
  /**
   * Bytes that a request's body may have; what is larger is refused with 413 before anyone reads it.
   * @default 64 KiB without a login (`anonymous`), 4 MiB with one (`data`), Payload's largest file, 20 MiB, for forms to upload collections (`upload`)
   */
  maxBody?: Partial<BodyLimits>
  /** Milliseconds that Next may take to begin any other answer; 0 waits for ever. @default 120000, 0 without caching */
  answerTimeout?: number
  /** Pages that are not kept are made so many at once. @default twice the cores, at least 4 */
  maxRenders?: number
  /** So many more wait; beyond that readers get a page that is kept though newer stories came, else 503. @default 16 times `maxRenders` */
  maxWaiting?: number
  /**
   * So many reverse proxies of the host's own stand before this server; each adds to `X-Forwarded-For`. Where logins are
   * counted by address it says whose it is. @default 0: the header is not believed
   */
  proxies?: number
  /** Origins beside the site's own that pictures may come from, e.g. `https://images.example.org`. */
  imageOrigins?: readonly string[]
  /**
   * Where an old address went, as an absolute path or an address of this site; null where it is none. Asked for
   * `…/board.php`, and for what Next answers with 404 outside the languages; never for the API, the admin or an asset.
   * @default the article that was imported from there, if it is live
   */
  oldAddress?: (url: string) => string | null | Promise<string | null>
  logger?: FrontLogger
}

/** The front's parts, for a host that brings them itself; `createFront` finds them from Payload. */
export interface FrontParts {
  editions: Editions
  api: Handler
  next: NextHandler
  /** Where the site is reached, without a slash at the end. */
  siteURL: string
  /** Language of the server's own short pages at addresses that name none. @default the first language */
  defaultLanguage?: LanguageCode
  /** Name of the cookie that a login brings. @default 'payload-token' */
  loginCookie?: string
  /** Paths of the collections that take files, e.g. `/api/media`. @default none */
  uploads?: readonly string[]
  /** Paths that take exchange files, e.g. `/api/bilingual/exchange`. @default none */
  exchanges?: readonly string[]
  /** Paths of collections whose files only the collection itself may give, e.g. `/api/media`. @default none */
  guardedFiles?: readonly string[]
  /** Path of the headless API. @default '/api/v1' */
  apiBase?: string
  options?: FrontOptions
}

export type Encoding = 'identity' | 'br' | 'gzip'

/** One stored form of an answer, ready to be written. */
export interface Variant {
  body: Buffer
  etag: string
  /** When it last changed, as its head says; absent where that is not known. */
  modified?: string | undefined
  /** Names and values in turn, as `writeHead` takes them fastest. */
  head: readonly string[]
  /** The same for a 304. */
  head304: readonly string[]
}

/** What was made for one address: by Next or by the API. */
export interface Made {
  kind: 'page' | 'api'
  status: number
  /** Lower-case names; without length, validator and encoding, which each form adds. */
  headers: Readonly<Record<string, string>>
  body: Buffer
  /** Validator of the identity form, quoted; null for what is not kept. */
  etag: string | null
  keep: boolean
}

/** A kept answer. */
export interface Entry extends Made {
  etag: string
  subjects: ReadonlySet<Subject>
  /** Head of the log when its making began. */
  began: number
  /** Head of the log at which it was last seen to stand. */
  checked: number
  variants: Partial<Record<Encoding, Variant>>
  bytes: number
  /** Asked for since the cache last looked for something to drop. */
  used: boolean
}
