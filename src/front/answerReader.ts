import type { LanguageCode } from '../languages/types.ts'
import { type House, sendMade, type Visit } from './house.ts'
import { type OwnPageKind, ownPage } from './ownPage.ts'
import { pageMaking } from './page.ts'
import { passToNext } from './pass.ts'
import type { ReaderAddress } from './readerAddress.ts'
import { sendPlain } from './send.ts'

const MAX_ADDRESS = 2048

/** Answers an address under a language. */
export async function answerReader(house: House, visit: Visit, address: ReaderAddress): Promise<void> {
  const { next, guards, freshness, cache, maker, pages, caching } = house
  const { req, res, url, requestId } = visit
  const { language } = address
  const reads = req.method === 'GET' || req.method === 'HEAD'
  const passing = { guards, requestId, page: caching }
  if (address.kind === 'other') return passToNext(next, req, res, passing)
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
  await sendMade(house, visit, key, kept ?? (await maker.answer(key, pageMaking(pages, key, language))))
}

export function sendOwn({ guards }: House, { req, res, requestId }: Visit, kind: OwnPageKind, language: LanguageCode) {
  const page = ownPage(kind, language, requestId)
  sendPlain(req, res, { ...page, headers: { ...guards, ...page.headers } }, requestId)
}
