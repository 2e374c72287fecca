import type { IncomingMessage, ServerResponse } from 'node:http'
import { availableParallelism } from 'node:os'
import type { Handler } from '../headless/handler.ts'
import { languageCodes } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { type BodyRules, bodyLimits } from './bodies.ts'
import { AnswerCache } from './cache.ts'
import { Freshness } from './freshness.ts'
import { guardsFor } from './headers.ts'
import { isEntry, Maker } from './making.ts'
import type { PageSettings } from './page.ts'
import { sendForm, sendPlain } from './send.ts'
import { Turnstile } from './turnstile.ts'
import type { Entry, FrontLogger, FrontParts, Made, NextHandler } from './types.ts'
import { encodingFor, formOf } from './variants.ts'

const MIB = 1024 * 1024

/** What the rooms of the front share. */
export interface House {
  next: NextHandler
  api: Handler
  apiBase: string
  siteURL: string
  defaultLanguage: LanguageCode
  guards: Readonly<Record<string, string>>
  cache: AnswerCache
  maker: Maker
  freshness: Freshness
  pages: PageSettings
  /** Before the making of pages. */
  turnstile: Turnstile
  caching: boolean
  bodies: BodyRules
  /** Paths of collections whose files only the collection gives. */
  guardedFiles: readonly string[]
  /** Reverse proxies that are believed. */
  proxies: number
  /** Milliseconds that Next may take before the first byte of an answer; 0 for ever. */
  answerTimeout: number
  logger: FrontLogger
  oldAddress: ((url: string) => string | null | Promise<string | null>) | null
}

/** One request on its way. */
export interface Visit {
  req: IncomingMessage
  res: ServerResponse
  url: string
  requestId: string
}

const toConsole: FrontLogger = {
  warn: (message, details) => console.warn(message, details ?? ''),
  error: (message, details) => console.error(message, details ?? ''),
}

/** Defaults filled in. */
export function houseOf({ editions, api, next, apiBase = '/api/v1', options = {}, ...parts }: FrontParts): House {
  const siteURL = parts.siteURL.replace(/\/+$/, '')
  const logger = options.logger ?? toConsole
  const cache = new AnswerCache(editions, options.cacheBytes ?? 128 * MIB)
  const freshness = new Freshness(editions, options.maxAge ?? 1000, options.patience ?? 3000, (away, error) => {
    if (away) logger.warn('The database is away: kept pages go on, the API answers 503.', error ? { err: error } : {})
    else logger.warn('The database is back.')
  })
  const { renderTimeout = 15_000, imageOrigins = [] } = options
  const { maxRenders = Math.max(4, 2 * availableParallelism()), maxWaiting = 16 * maxRenders } = options
  return {
    next,
    api,
    apiBase,
    siteURL,
    defaultLanguage: parts.defaultLanguage ?? languageCodes[0] ?? 'ko',
    guards: guardsFor(siteURL),
    cache,
    maker: new Maker(cache),
    freshness,
    pages: {
      next,
      siteURL,
      renderTimeout,
      imageOrigins,
      logger,
      renderPage: options.renderPage ?? null,
      heads: new Map(),
    },
    turnstile: new Turnstile(maxRenders, maxWaiting, renderTimeout),
    caching: options.caching ?? true,
    bodies: {
      limits: { ...bodyLimits, ...options.maxBody },
      loginCookie: parts.loginCookie ?? 'payload-token',
      uploads: parts.uploads ?? [],
      exchanges: parts.exchanges ?? [],
    },
    guardedFiles: parts.guardedFiles ?? [],
    proxies: options.proxies ?? 0,
    answerTimeout: options.answerTimeout ?? (options.caching === false ? 0 : 120_000),
    logger,
    oldAddress: options.oldAddress ?? null,
  }
}

/** Sends what was made or kept for an address, in the form that the client takes. */
export async function sendMade({ cache }: House, { req, res, requestId }: Visit, key: string, made: Entry | Made) {
  if (!isEntry(made)) {
    const headers = made.kind === 'api' ? { ...made.headers, 'access-control-allow-origin': '*' } : made.headers
    return sendPlain(req, res, { ...made, headers }, requestId)
  }
  const encoding = encodingFor(req.headers['accept-encoding'])
  const form = await formOf(made, encoding, (bytes) => cache.grew(key, made, bytes))
  if (!res.destroyed) sendForm(req, res, made.status, form)
}
