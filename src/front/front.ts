import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDatabaseAway } from '../headless/away.ts'
import { Problem } from '../headless/problems.ts'
import { answerApi } from './answerApi.ts'
import { answerReader, sendOwn } from './answerReader.ts'
import { isApi } from './api.ts'
import { nextRequestId } from './headers.ts'
import { type House, houseOf, type Visit } from './house.ts'
import { passToNext } from './pass.ts'
import { readerAddress } from './readerAddress.ts'
import { sendForm, sendPlain } from './send.ts'
import type { FrontParts } from './types.ts'
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
    const { url = '/', method } = req
    if ((method === 'GET' || method === 'HEAD') && freshness.now()) {
      const entry = cache.get(url)
      if (entry !== undefined && !(entry.kind === 'api' && freshness.away)) {
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

async function answer(house: House, visit: Visit): Promise<void> {
  let language = house.defaultLanguage
  try {
    if (isApi(visit.url, house.apiBase)) return await answerApi(house, visit)
    const address = readerAddress(visit.url)
    if (!address) return await answerOther(house, visit)
    language = address.language
    await answerReader(house, visit, address)
  } catch (error) {
    if (error instanceof Problem) return sendOwn(house, visit, 'malformed', language)
    const away = isDatabaseAway(error) || (await house.freshness.check())
    if (!away) house.logger.error('A request failed.', { requestId: visit.requestId, err: error })
    sendOwn(house, visit, away ? 'unavailable' : 'failed', language)
  }
}

/** What is neither API nor under a language: an old address, the admin, REST, assets, `/`. */
async function answerOther({ oldAddress, guards, next }: House, visit: Visit): Promise<void> {
  const { req, res, url, requestId } = visit
  if (oldAddress && (req.method === 'GET' || req.method === 'HEAD') && !MACHINERY.test(url)) {
    const location = await oldAddress(url)
    if (location !== null) {
      const headers = { ...guards, location, 'cache-control': 'public, max-age=300' }
      return sendPlain(req, res, { status: 301, headers, body: Buffer.alloc(0) }, requestId)
    }
  }
  await passToNext(next, req, res, { guards, requestId, page: false })
}
