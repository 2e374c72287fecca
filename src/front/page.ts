import { REVALIDATE } from '../headless/answer.ts'
import { within } from '../headless/away.ts'
import { etagOf } from '../headless/etag.ts'
import type { LanguageCode } from '../languages/types.ts'
import { type Captured, OwnRequest, OwnResponse } from './exchange.ts'
import { guardsFor, pageGuards } from './headers.ts'
import type { Making } from './making.ts'
import { policyOf } from './policy.ts'
import type { KeptAddress } from './readerAddress.ts'
import { buildHead, type PageRenderer, type RenderedPage, withBuildHead } from './renderer.ts'
import { unfinished, withoutFramework } from './strip.ts'
import type { FrontLogger, Made, NextHandler } from './types.ts'

export interface PageSettings {
  next: NextHandler
  siteURL: string
  renderTimeout: number
  imageOrigins: readonly string[]
  logger: FrontLogger
  /** Makes pages in Next's place; null where Next makes them all. */
  renderPage: PageRenderer | null
  /** By kind of page, what the build puts into its head: known once Next has made one. */
  heads: Map<KeptAddress['page'], string>
}

/** Thrown where Next answered a reader page with what is no page. */
export class PageFailed extends Error {
  constructor(
    readonly status: number,
    address: string,
  ) {
    super(`Next answered ${address} with ${status}.`)
    this.name = 'PageFailed'
  }
}

/** Asks Next for a page with a request of the front's own. */
export async function render(settings: PageSettings, address: string, language: LanguageCode): Promise<Captured> {
  const { host, protocol } = new URL(settings.siteURL)
  const req = new OwnRequest(address, {
    host,
    accept: 'text/html',
    'accept-language': language,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
  })
  const res = new OwnResponse(req)
  const failed = Promise.resolve(settings.next(req, res)).then(() => new Promise<never>(() => undefined))
  try {
    return await within(settings.renderTimeout, Promise.race([res.captured, failed]))
  } catch (error) {
    res.abandon()
    throw error
  }
}

type Raw = { by: 'next'; captured: Captured } | { by: 'host'; rendered: RenderedPage; head: string }

/** How the page of an address is made and made ready. */
export const pageMaking = (settings: PageSettings, address: KeptAddress): Making<Raw> => ({
  produce: async () =>
    (await rendered(settings, address)) ?? {
      by: 'next',
      captured: await render(settings, address.address, address.language),
    },
  finish: (raw, noted) =>
    raw.by === 'next' ? fromNext(settings, raw.captured, address, noted) : fromHost(settings, raw, address, noted),
})

/** The host's own making; null where it leaves the page to Next, or Next has not yet made one of its kind. */
async function rendered({ renderPage, heads, renderTimeout }: PageSettings, address: KeptAddress): Promise<Raw | null> {
  const { page: kind, language, key, cursor } = address
  const head = heads.get(kind)
  if (!renderPage || head === undefined) return null
  const made = await within(renderTimeout, renderPage({ kind, language, key, ...(cursor !== null && { cursor }) }))
  return made && { by: 'host', rendered: made, head }
}

function fromHost(
  settings: PageSettings,
  { rendered: made, head }: Extract<Raw, { by: 'host' }>,
  { address, language }: KeptAddress,
  noted: number | undefined,
): Made {
  if ('location' in made) return redirect(settings, made.location, made.permanent ? 308 : 307)
  return document(settings, withBuildHead(made.html, head), { address, status: noted ?? 200, language, keep: true })
}

function fromNext(
  settings: PageSettings,
  captured: Captured,
  { page: kind, address, language }: KeptAddress,
  noted: number | undefined,
): Made {
  const { location } = captured.headers
  if (captured.status >= 300 && captured.status < 400 && typeof location === 'string')
    return redirect(settings, location, captured.status)
  const status = captured.status === 200 ? (noted ?? 200) : captured.status
  const html = captured.body.toString('utf8')
  const waiting = unfinished(html)
  if (waiting !== null)
    settings.logger.error(
      'A reader page waits for scripts and is not kept: it has a Suspense boundary or a loading.tsx.',
      { address, found: waiting },
    )
  if (captured.status === 200) settings.heads.set(kind, buildHead(html))
  const keep = waiting === null
  return document(settings, keep ? withoutFramework(html) : html, { address, status, language, keep })
}

function redirect({ siteURL }: PageSettings, location: string, status: number): Made {
  const headers = { location, 'cache-control': REVALIDATE, ...guardsFor(siteURL) }
  return { kind: 'page', status, headers, body: Buffer.alloc(0), etag: etagOf(location), keep: true }
}

interface Document {
  address: string
  status: number
  language: LanguageCode
  keep: boolean
}

function document(settings: PageSettings, html: string, { address, status, language, keep }: Document): Made {
  if (status !== 200 && status !== 404 && status !== 410) throw new PageFailed(status, address)
  const body = Buffer.from(html)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'cache-control': REVALIDATE,
    'content-security-policy': policyOf(html, settings.imageOrigins),
    ...pageGuards,
    ...guardsFor(settings.siteURL),
  }
  return { kind: 'page', status, headers, body, etag: etagOf(body), keep }
}
