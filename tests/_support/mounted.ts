import type { RequestListener } from 'node:http'
import { Readable } from 'node:stream'
import type { Handler } from '../../src/headless/handler.ts'

/** The API's handler on a bare Node server, as a host without a framework would mount it. */
export const mountedOn =
  (handler: Handler): RequestListener =>
  async (req, res) => {
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const { method = 'GET', headers } = req
    const request = new Request(`https://news.example${req.url}`, {
      method,
      headers: headers as Record<string, string>,
      signal: gone.signal,
    })
    const response = await handler(request)
    res.writeHead(response.status, Object.fromEntries(response.headers))
    if (!response.body) return void res.end()
    Readable.fromWeb(response.body as never)
      .on('error', () => res.destroy())
      .pipe(res)
      .on('error', () => undefined)
  }
