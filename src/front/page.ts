import { REVALIDATE } from '../headless/answer.ts'
import { within } from '../headless/away.ts'
import { etagOf } from '../headless/etag.ts'
import type { LanguageCode } from '../languages/types.ts'
import { type Captured, OwnRequest, OwnResponse } from './exchange.ts'
import { guardsFor, pageGuards } from './headers.ts'
import type { Making } from './making.ts'
import { policyOf } from './policy.ts'
import { unfinished, withoutFramework } from './strip.ts'
import type { FrontLogger, Made, NextHandler } from './types.ts'

export interface PageSettings {
  next: NextHandler
  siteURL: string
  renderTimeout: number
  imageOrigins: readonly string[]
  logger: FrontLogger
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

/** How the page of an address is made and made ready. */
export const pageMaking = (settings: PageSettings, address: string, language: LanguageCode): Making<Captured> => ({
  produce: () => render(settings, address, language),
  finish: (captured, noted) => madePage(settings, captured, { address, language, noted }),
})

function madePage(
  settings: PageSettings,
  captured: Captured,
  { address, language, noted }: { address: string; language: LanguageCode; noted: number | undefined },
): Made {
  const guards = guardsFor(settings.siteURL)
  const { location } = captured.headers
  if (captured.status >= 300 && captured.status < 400 && typeof location === 'string') {
    const headers = { location, 'cache-control': REVALIDATE, ...guards }
    return { kind: 'page', status: captured.status, headers, body: Buffer.alloc(0), etag: etagOf(location), keep: true }
  }
  const status = captured.status === 200 ? (noted ?? 200) : captured.status
  if (status !== 200 && status !== 404 && status !== 410) throw new PageFailed(status, address)
  const html = captured.body.toString('utf8')
  const waiting = unfinished(html)
  if (waiting !== null)
    settings.logger.error(
      'A reader page waits for scripts and is not kept: it has a Suspense boundary or a loading.tsx.',
      {
        address,
        found: waiting,
      },
    )
  const page = waiting === null ? withoutFramework(html) : html
  const body = Buffer.from(page)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'cache-control': REVALIDATE,
    'content-security-policy': policyOf(page, settings.imageOrigins),
    ...pageGuards,
    ...guards,
  }
  return { kind: 'page', status, headers, body, etag: etagOf(body), keep: waiting === null }
}
