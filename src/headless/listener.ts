import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { apiHandler, type Handler } from './handler.ts'

/** Only the path counts: absolute addresses in answers are built from the site's own. */
const ORIGIN = 'http://localhost'

/** The request as the platform has it; null where node:http let through what is no address. */
function requestOf({ url = '', method = 'GET', headers }: IncomingMessage, signal: AbortSignal): Request | null {
  if (!url.startsWith('/')) return null
  const all = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !name.startsWith(':')) all.set(name, String(value))
  try {
    return new Request(ORIGIN + url, { method, headers: all, signal })
  } catch {
    return null
  }
}

/** Until a response takes more; false where its reader is gone, or is cut off because it reads nothing for so long. */
function drained(res: ServerResponse, stalled?: number): Promise<boolean> {
  return new Promise((resolve) => {
    const late = stalled === undefined ? undefined : setTimeout(() => res.destroy(), stalled)
    const done = (): void => {
      clearTimeout(late)
      res.off('drain', done).off('close', done)
      resolve(!res.destroyed)
    }
    res.on('drain', done).on('close', done)
  })
}

/**
 * Passes a body on at the speed at which it is read, and ends the response behind it.
 * @param stalled milliseconds that a reader may leave what was sent to it unread @default as long as it likes
 */
export async function passOn(body: Response['body'], res: ServerResponse, stalled?: number): Promise<void> {
  if (body) for await (const chunk of body) if (!res.write(chunk) && !(await drained(res, stalled))) return
  res.end()
}

async function send(response: Response, res: ServerResponse): Promise<void> {
  res.writeHead(response.status, Object.fromEntries(response.headers))
  await passOn(response.body, res)
}

const toConsole = (error: unknown): void => console.error('[api] An answer broke off.', error)

/** A web-standard handler as a listener of `node:http`. `onError` is told of an answer that broke off on its way. */
export const listenerOf =
  (handler: Handler, onError: (error: unknown) => void = toConsole) =>
  (req: IncomingMessage, res: ServerResponse): void => {
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const request = requestOf(req, gone.signal)
    if (!request) {
      res.writeHead(400).end()
      return
    }
    handler(request)
      .then((response) => send(response, res))
      .catch((error: unknown) => {
        if (!gone.signal.aborted) onError(error)
        res.destroy()
      })
  }

/** The API of a Payload instance, for a bare Node server: `createServer(apiListener(payload))`. */
export const apiListener = (payload: Payload) =>
  listenerOf(apiHandler(payload), (error) => payload.logger.error({ err: error }, 'An answer of the API broke off'))
