import type { ServerResponse } from 'node:http'
import { isDatabaseAway } from '../headless/away.ts'
import { LAST_EVENT } from '../headless/changes/route.ts'
import { acceptsStream } from '../headless/changes/stream.ts'
import { apiMaking } from './api.ts'
import { type House, sendMade, type Visit } from './house.ts'

/** Milliseconds that a follower may leave what was sent to it unread: whoever is there reads. */
const STALLED_MS = 60_000

/** Whether a request is for the changes as they happen. */
export const isStream = (base: string, { url, req }: Visit): boolean =>
  (url === `${base}/changes` || url.startsWith(`${base}/changes?`)) && acceptsStream(req.headers.accept)

/** Until a response takes more; false where its reader is gone, or is cut off because it reads nothing. */
function drained(res: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => res.destroy(), STALLED_MS)
    const done = (): void => {
      clearTimeout(late)
      res.off('drain', done).off('close', done)
      resolve(!res.destroyed)
    }
    res.on('drain', done).on('close', done)
  })
}

/** Passes a stream of the API on, at the speed at which it is read. What is refused is answered as anything else. */
export async function answerStream(house: House, visit: Visit): Promise<void> {
  const { api, guards, siteURL, logger } = house
  const { req, res, url, requestId } = visit
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  const headers = new Headers({ accept: 'text/event-stream', 'x-request-id': requestId })
  const last = req.headers[LAST_EVENT]
  if (typeof last === 'string') headers.set(LAST_EVENT, last)
  const request = new Request(siteURL + url, { method: req.method ?? 'GET', headers, signal: gone.signal })
  const response = await api(request)
  if (response.status !== 200) {
    const making = apiMaking(async () => response, request, siteURL)
    return sendMade(house, visit, url, making.finish(await making.produce(), undefined))
  }
  if (res.destroyed) return void (await response.body?.cancel())
  const all: Record<string, string> = { ...guards }
  response.headers.forEach((value, name) => {
    all[name] = value
  })
  res.writeHead(200, all)
  if (!response.body) return void res.end()
  try {
    for await (const chunk of response.body) if (!res.write(chunk) && !(await drained(res))) return
    res.end()
  } catch (error) {
    if (!isDatabaseAway(error)) logger.error('A stream of changes broke.', { requestId, err: error })
    res.destroy()
  }
}
