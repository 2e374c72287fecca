import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectNotes } from '../editions/noting.ts'
import { OwnResponse } from './exchange.ts'
import { withoutSteering } from './headers.ts'
import type { NextHandler } from './types.ts'

/** Hands a request to Next as it is, but for what no client may say. */
export async function passToNext(
  next: NextHandler,
  req: IncomingMessage,
  res: ServerResponse,
  { guards, requestId }: { guards: Readonly<Record<string, string>>; requestId: string },
): Promise<void> {
  delete req.headers['x-middleware-subrequest']
  for (const [name, value] of Object.entries(guards)) res.setHeader(name, value)
  res.setHeader('x-request-id', requestId)
  await next(req, res)
}

/**
 * Hands a request for a page that the front does not know to Next, and gives the answer the status
 * that the page noted: for a page of the site's that says "not found".
 */
export async function passForStatus(
  next: NextHandler,
  req: IncomingMessage,
  res: ServerResponse,
  settings: { guards: Readonly<Record<string, string>>; requestId: string; steering: boolean },
): Promise<void> {
  if (!settings.steering) withoutSteering(req.headers)
  delete req.headers['accept-encoding']
  const own = new OwnResponse(req)
  res.once('close', () => {
    if (!own.finished) own.abandon()
  })
  const { value, status } = await collectNotes(async () => {
    await next(req, own)
    return own.captured
  })
  if (res.destroyed) return
  for (const [name, text] of Object.entries({ ...settings.guards, 'x-request-id': settings.requestId }))
    res.setHeader(name, text)
  for (const [name, text] of Object.entries(value.headers)) if (text !== undefined) res.setHeader(name, text)
  res.statusCode = value.status === 200 && status !== undefined ? status : value.status
  res.removeHeader('transfer-encoding')
  res.setHeader('content-length', value.body.length)
  if (req.method === 'HEAD') res.end()
  else res.end(value.body)
}
