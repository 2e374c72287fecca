import { ApiError } from './errors.ts'

const LONGEST = 60_000

/** Whether asking again may help: the network, a server that is busy or away. */
export const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.status >= 500 || error.status === 429 || error.status === 408

/** Milliseconds before another try: as long as the server asks for, else longer each time; never all at once. */
export function pauseAfter(failures: number, error?: unknown): number {
  const asked = (error as { after?: number } | undefined)?.after ?? 0
  const own = Math.min(LONGEST, 500 * 2 ** failures)
  return Math.max(asked * 1000, own) * (0.75 + Math.random() / 2)
}

/** Ends early, without a fault, where the signal says so. */
export const pause = (ms: number, signal?: AbortSignal | null): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done)
    if (signal?.aborted) done()
  })
