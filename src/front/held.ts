import { decodeSegment } from '../headless/address.ts'
import { isLanguage } from '../languages/index.ts'
import type { LanguageCode } from '../languages/types.ts'
import { pageGuards } from './headers.ts'
import type { Holding } from './hold.ts'
import type { House, Visit } from './house.ts'
import { policyOf } from './policy.ts'
import { sendPlain } from './send.ts'
import { sendOwn } from './sendOwn.ts'
import { sentOn } from './sentOn.ts'
import { unfinished, withoutFramework } from './strip.ts'

const failed = (status: number): boolean => status >= 500
const missing = (status: number): boolean => status === 404 || status === 410
const isPreview = (url: string): boolean => {
  const [language, room] = url.split(/[/?]/).filter((part) => part !== '')
  return isLanguage(language) && room !== undefined && decodeSegment(room) === 'preview'
}

/**
 * Pages under a language that are not kept: previews and what is not found go out like reader pages, without scripts;
 * other pages are the host's and pass as they are.
 */
export function holdingUnder(house: House, visit: Visit, language: LanguageCode): Holding {
  const preview = isPreview(visit.url)
  return {
    holds: (status) => failed(status) || missing(status) || (preview && status === 200),
    send({ status, html }) {
      if (failed(status)) return sendFailed(house, visit, language)
      const whole = unfinished(html) === null
      const page = whole ? withoutFramework(html) : html
      const headers = {
        ...house.guards,
        ...pageGuards,
        'content-type': 'text/html; charset=utf-8',
        'content-language': language,
        'cache-control': preview ? 'private, no-store' : 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        ...(whole && { 'content-security-policy': policyOf(page, house.pages.imageOrigins) }),
      }
      sendPlain(visit.req, visit.res, { status, headers, body: Buffer.from(page) }, visit.requestId)
    },
  }
}

/**
 * Where nothing of the host's answers, outside the languages: the article that had this address on an old board,
 * else the front's own short page in the reader's language.
 */
export const holdingOutside = (house: House, visit: Visit, language: LanguageCode): Holding => ({
  holds: (status) => failed(status) || missing(status),
  send({ status }) {
    if (failed(status)) return sendFailed(house, visit, language)
    void sentOn(house, visit).then(
      (sent) => sent || sendOwn(house, visit, 'missing', language),
      () => sendFailed(house, visit, language),
    )
  },
})

function sendFailed(house: House, visit: Visit, language: LanguageCode): void {
  void house.freshness.check().then((away) => {
    if (!away) house.logger.error('Next could not make a page.', { requestId: visit.requestId, address: visit.url })
    sendOwn(house, visit, away ? 'unavailable' : 'failed', language)
  })
}
