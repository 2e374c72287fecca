import type { LanguageCode } from '../languages/types.ts'
import type { House, Visit } from './house.ts'
import { type OwnPageKind, ownPage } from './ownPage.ts'
import { sendPlain } from './send.ts'

/** Answers with a short page of the front's own. */
export function sendOwn({ guards }: House, { req, res, requestId }: Visit, kind: OwnPageKind, language: LanguageCode) {
  const page = ownPage(kind, language, requestId)
  sendPlain(req, res, { ...page, headers: { ...guards, ...page.headers } }, requestId)
}
