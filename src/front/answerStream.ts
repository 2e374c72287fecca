import { isDatabaseAway } from '../headless/away.ts'
import { LAST_EVENT } from '../headless/changes/route.ts'
import { acceptsStream } from '../headless/changes/stream.ts'
import { passOn } from '../headless/listener.ts'
import { apiMaking } from './api.ts'
import { type House, sendMade, type Visit } from './house.ts'

/** Milliseconds that a follower may leave what was sent to it unread: whoever is there reads. */
const STALLED_MS = 60_000

/** Whether a request is for the changes as they happen. */
export const isStream = (base: string, { url, req }: Visit): boolean =>
  (url === `${base}/changes` || url.startsWith(`${base}/changes?`)) && acceptsStream(req.headers.accept)

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
  try {
    await passOn(response.body, res, STALLED_MS)
  } catch (error) {
    if (!isDatabaseAway(error)) logger.error('A stream of changes broke.', { requestId, err: error })
    res.destroy()
  }
}
