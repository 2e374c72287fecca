import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileAddress } from '../addresses/files.ts'
import { isBoardScript } from '../addresses/oldBoard.ts'
import { isDatabaseAway } from '../headless/away.ts'
import { acceptsStream } from '../headless/changes/stream.ts'
import { acceptedForm } from '../headless/forms/negotiate.ts'
import { Problem } from '../headless/problems.ts'
import type { LanguageCode } from '../languages/types.ts'
import { answerApi } from './answerApi.ts'
import { answerReader } from './answerReader.ts'
import { isApi } from './api.ts'
import { admits, limitFor } from './bodies.ts'
import { nextRequestId } from './headers.ts'
import { holdingOutside } from './held.ts'
import { type House, houseOf, type Visit } from './house.ts'
import { asksForGuardedFile } from './optimizer.ts'
import { passToNext } from './pass.ts'
import { readerAddress } from './readerAddress.ts'
import { sendForm } from './send.ts'
import { sendOwn } from './sendOwn.ts'
import { sendRefusal } from './sendRefusal.ts'
import { sentOn } from './sentOn.ts'
import { isAmbiguous, languageFor, METHODS, pathOf } from './target.ts'
import type { Entry, FrontParts } from './types.ts'
import { encodingFor } from './variants.ts'

/** Addresses that are the host's own machinery: never an old address. */
const MACHINERY = /^\/(?:_next|api|admin)(?:[/?]|$)/

export interface FrontStats {
  entries: number
  bytes: number
  /** Pages and answers made since the start; what was served beyond that came from memory. */
  made: number
  databaseAway: boolean
}

export interface Front {
  /** For `http.createServer`. */
  listener: (req: IncomingMessage, res: ServerResponse) => void
  /** Whether Next may take a connection over: only for the hot reload of development. */
  upgrades: boolean
  stats: () => FrontStats
}

/** The one door: API and reader pages from memory while they stand, everything else to Next. */
export function frontOf(parts: FrontParts): Front {
  const house = houseOf(parts)
  const { cache, freshness, maker } = house

  function listener(req: IncomingMessage, res: ServerResponse): void {
    const { url: target = '/', method } = req
    const url = pathOf(target) ?? target
    req.url = url
    if ((method === 'GET' || method === 'HEAD') && freshness.now()) {
      const entry = cache.get(url)
      if (entry !== undefined && !(entry.kind === 'api' && freshness.away) && fits(entry, req)) {
        const form = entry.variants[encodingFor(req.headers['accept-encoding'])]
        if (form !== undefined) {
          sendForm(req, res, entry.status, form)
          return
        }
      }
    }
    void answer(house, { req, res, url, requestId: nextRequestId() })
  }

  return {
    listener,
    upgrades: !house.caching,
    stats: () => ({ entries: cache.size, bytes: cache.bytes, made: maker.made, databaseAway: freshness.away }),
  }
}

/** Whether what is kept under an address alone is what this client would get there. */
const fits = ({ headers: { vary } }: Entry, req: IncomingMessage): boolean =>
  vary === undefined || (acceptedForm(req.headers.accept) === 'json' && !acceptsStream(req.headers.accept))

async function answer(house: House, visit: Visit): Promise<void> {
  const language = languageFor(visit.url, visit.req, house.defaultLanguage)
  const most = limitFor(house.bodies, visit.url, visit.req.headers)
  const admitted = admits(visit.req, most)
  try {
    if (admitted === false || (admitted !== true && !(await admitted)))
      return sendRefusal(house, visit, { kind: 'tooLarge', language, most })
    if (visit.url[0] !== '/') throw new Problem('malformed_address')
    if (isApi(visit.url, house.apiBase)) return await answerApi(house, visit)
    const file = isAmbiguous(visit.url) ? null : fileAddress(visit.url)
    if (file) return await answerApi(house, { ...visit, url: house.apiBase + file })
    if (isAmbiguous(visit.url)) throw new Problem('malformed_address')
    if (asksForGuardedFile(visit.url, house.guardedFiles)) return sendOwn(house, visit, 'missing', language)
    if (!METHODS.has(visit.req.method ?? '')) return sendOwn(house, visit, 'readOnly', language)
    const address = readerAddress(visit.url)
    if (!address) return await answerOther(house, visit, language)
    await answerReader(house, visit, address)
  } catch (error) {
    if (error instanceof Problem) return sendOwn(house, visit, 'malformed', language)
    const away = isDatabaseAway(error) || (await house.freshness.check())
    if (!away) house.logger.error('A request failed.', { requestId: visit.requestId, err: error })
    sendOwn(house, visit, away ? 'unavailable' : 'failed', language)
  }
}

/**
 * What is neither API nor under a language: an old address, the admin, REST, assets, `/`.
 * What only an old board has is looked up before Next is asked; other old addresses where nothing of the host's answers.
 */
async function answerOther(house: House, visit: Visit, language: LanguageCode): Promise<void> {
  const { answerTimeout: patience, caching, guards, next, proxies } = house
  const { req, res, url, requestId } = visit
  const machinery = MACHINERY.test(url)
  if (isBoardScript(url) && (await sentOn(house, visit))) return
  const holding = caching && !machinery ? holdingOutside(house, visit, language) : null
  const late = () => sendRefusal(house, visit, { kind: 'late', language })
  await passToNext(next, req, res, { guards, requestId, page: false, holding, patience, late, proxies })
}
