import { holdingUnder } from './held.ts'
import { type House, sendMade, type Visit } from './house.ts'
import { pageMaking } from './page.ts'
import { passToNext } from './pass.ts'
import type { ReaderAddress } from './readerAddress.ts'
import { sendPlain } from './send.ts'
import { sendOwn } from './sendOwn.ts'
import { sendRefusal } from './sendRefusal.ts'
import { Busy } from './turnstile.ts'

const MAX_ADDRESS = 2048

/** Answers an address under a language. */
export async function answerReader(house: House, visit: Visit, address: ReaderAddress): Promise<void> {
  const { next, guards, freshness, cache, maker, pages, turnstile, caching } = house
  const { req, res, url, requestId } = visit
  const { language } = address
  const reads = req.method === 'GET' || req.method === 'HEAD'
  const late = () => sendRefusal(house, visit, { kind: 'late', language })
  const passing = { guards, requestId, page: caching, patience: house.answerTimeout, late, proxies: house.proxies }
  if (address.kind === 'other') {
    const holding = caching && reads ? holdingUnder(house, visit, language) : null
    // Of a HEAD, Next would leave out the page from which length and policy are known; node sends none of it anyway.
    if (holding) req.method = 'GET'
    return passToNext(next, req, res, { ...passing, holding })
  }
  if (!reads) return sendOwn(house, visit, 'readOnly', language)
  if (url.length > MAX_ADDRESS) return sendOwn(house, visit, 'tooLong', language)
  if (address.kind === 'redirect') {
    const headers = { ...guards, location: address.to, 'cache-control': 'public, max-age=300' }
    return sendPlain(req, res, { status: 308, headers, body: Buffer.alloc(0) }, requestId)
  }
  if (!caching) return passToNext(next, req, res, passing)
  await freshness.ready()
  const key = address.address
  const kept = cache.get(key)
  if (!kept && freshness.away) return sendOwn(house, visit, 'unavailable', language)
  if (kept) return sendMade(house, visit, key, kept)
  const made = await maker.answer(key, pageMaking(pages, address), turnstile).catch((error: unknown) => {
    if (error instanceof Busy) return cache.behind(key) ?? null
    throw error
  })
  if (made) await sendMade(house, visit, key, made)
  else sendOwn(house, visit, 'busy', language)
}
