import type { IncomingMessage, ServerResponse } from 'node:http'
import { stillHas } from '../headless/etag.ts'
import { nextRequestId } from './headers.ts'
import type { Variant } from './types.ts'

/** Writes a prepared form, or says that the client has it. */
export function sendForm(req: IncomingMessage, res: ServerResponse, status: number, form: Variant): void {
  const { 'if-none-match': tag, 'if-modified-since': date } = req.headers
  if ((tag ?? date) !== undefined && status === 200 && stillHas({ tag, date }, form)) {
    res.writeHead(304, form.head304.concat('x-request-id', nextRequestId()))
    res.end()
    return
  }
  res.writeHead(status, form.head.concat('x-request-id', nextRequestId()))
  if (req.method === 'HEAD') res.end()
  else res.end(form.body)
}

export interface Plain {
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer
}

/** Writes an answer that is made for one request only. */
export function sendPlain(req: IncomingMessage, res: ServerResponse, answer: Plain, requestId: string): void {
  if (res.headersSent || res.destroyed) {
    res.destroy()
    return
  }
  const headers: Record<string, string | number> = { ...answer.headers, 'x-request-id': requestId }
  if (answer.status !== 204 && answer.status !== 304) headers['content-length'] = answer.body.length
  res.writeHead(answer.status, headers)
  if (req.method === 'HEAD' || answer.body.length === 0) res.end()
  else res.end(answer.body)
}
