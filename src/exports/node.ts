import type { Payload } from 'payload'
import { editionsOf } from '../editions/index.ts'
import { type Front, frontOf } from '../front/front.ts'
import type { FrontOptions, NextHandler } from '../front/types.ts'
import { apiHandler } from '../headless/handler.ts'
import { articleAtOldAddress } from '../headless/oldAddress.ts'
import { optionsOf } from '../options.ts'

export type { Front, FrontStats } from '../front/front.ts'
export { type ListenOptions, listen, stop } from '../front/listen.ts'
export type { AskedPage, PageRenderer, RenderedPage } from '../front/renderer.ts'
export type { FrontLogger, FrontOptions, NextHandler } from '../front/types.ts'
export { apiListener, listenerOf } from '../headless/listener.ts'

/**
 * The Node server before Next, in the same process: answers the headless API and reader pages from memory
 * for as long as the log says that they stand, and hands everything else to Next.
 *
 * ```ts
 * const app = next({ dev: false, dir })
 * await app.prepare()
 * const front = createFront({ payload, next: app.getRequestHandler() })
 * const server = await listen(front, { port: 3000 })
 * process.once('SIGTERM', () => stop(server))
 * ```
 */
export function createFront({
  payload,
  next,
  ...options
}: { payload: Payload; next: NextHandler } & FrontOptions): Front {
  const { siteURL, defaultLanguage, slugs } = optionsOf(payload.config)
  const { collections, cookiePrefix, routes, upload } = payload.config
  const largestFile = upload?.limits?.fileSize
  const logger = {
    warn: (message: string, details: Record<string, unknown> = {}) => payload.logger.warn(details, message),
    error: (message: string, details: Record<string, unknown> = {}) => payload.logger.error(details, message),
  }
  const maxBody = { ...(largestFile && { upload: largestFile }), ...options.maxBody }
  return frontOf({
    editions: editionsOf(payload),
    api: apiHandler(payload),
    next,
    siteURL,
    defaultLanguage,
    loginCookie: `${cookiePrefix}-token`,
    uploads: collections.filter((one) => one.upload).map(({ slug }) => `${routes.api}/${slug}`),
    guardedFiles: [`${routes.api}/${slugs.media}`],
    exchanges: [`${routes.api}/bilingual/exchange`],
    options: { logger, oldAddress: (url) => articleAtOldAddress(payload, url), ...options, maxBody },
  })
}
