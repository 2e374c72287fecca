import type { LanguageCode } from '../languages/types.ts'
import { drain } from './bodies.ts'
import type { House, Visit } from './house.ts'
import { jsonPage, type OwnPageKind, ownPage } from './ownPage.ts'

/**
 * Refuses a request whose body is not read: a short page for who asks for one, else JSON as Payload's REST says its
 * errors. The connection ends with it.
 */
export function sendRefusal(
  { guards }: House,
  { req, res, requestId }: Visit,
  { kind, language, most }: { kind: OwnPageKind; language: LanguageCode; most?: number },
): void {
  if (res.headersSent || res.destroyed) return
  const page = /\btext\/html\b/.test(req.headers.accept ?? '')
  const { status, headers, body } = (page ? ownPage : jsonPage)(kind, language, requestId, most)
  const length = String(body.length)
  res.writeHead(status, {
    ...guards,
    ...headers,
    connection: 'close',
    'content-length': length,
    'x-request-id': requestId,
  })
  if (req.complete) return void res.end(body)
  res.write(body)
  drain(req, req.socket, () => res.end())
}
