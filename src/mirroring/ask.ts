import { ApiError } from '../apiClient/errors.ts'
import { isPassing, pause, pauseAfter } from '../apiClient/patience.ts'

export interface Asked {
  /** null where nothing is there, or where it is elsewhere by now. */
  found: { bytes: Uint8Array; etag: string } | 'same' | null
}

export const TRIES = 6
const TIMEOUT_MS = 30_000

/**
 * The bytes at an address as they are sent, with the ETag they had asked along. What fails in passing is asked again.
 * @throws ApiError for what is refused, and what went on failing
 */
export async function ask(
  url: string,
  etag: string | undefined,
  { signal, tries: most = TRIES }: { signal: AbortSignal; tries?: number },
): Promise<Asked['found']> {
  for (let tries = 0; ; tries++) {
    signal.throwIfAborted()
    try {
      const response = await fetch(url, {
        headers: etag ? { 'if-none-match': etag } : {},
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      })
      const { status } = response
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (status === 304 && etag) return 'same'
      if (status === 200) return { bytes, etag: response.headers.get('etag') ?? '' }
      if (status === 404 || status === 410 || (status >= 300 && status < 400)) return null
      const after = Number(response.headers.get('retry-after')) || 0
      throw Object.assign(new ApiError(status, { status, title: response.statusText }, url), { after })
    } catch (error) {
      if (signal.aborted || tries + 1 >= most || !isPassing(error)) throw error
      await pause(pauseAfter(tries, error), signal)
    }
  }
}

/** Whether a run failed for want of the site alone: not by its refusal, nor by this machine's own disk. */
export const isAway = (error: unknown): boolean =>
  error instanceof ApiError
    ? isPassing(error)
    : error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')
