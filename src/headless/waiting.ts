import type { Editions } from '../editions/types.ts'

/** What ends the requests that are held now. */
const held = new Set<() => void>()

/** Answers every request that is held in this process: it is about to end, and who waits asks the next one. */
export function endWaiting(): void {
  for (const end of [...held]) end()
}

const SWEEP_MS = 100
let withProcess = false

/**
 * Where a server of the host's own ends in order at SIGTERM it waits for every answer, so what is held ends as well. Nobody
 * is kept from dying who would have died by the signal itself.
 */
function endWithProcess(): void {
  if (withProcess || process.listenerCount('SIGTERM') === 0) return
  withProcess = true
  process.once('SIGTERM', () => {
    endWaiting()
    setInterval(endWaiting, SWEEP_MS).unref()
  })
}

/** Keeps what ends something that is held open; what it gives takes it out again. */
export function holdOpen(end: () => void): () => void {
  endWithProcess()
  held.add(end)
  return () => held.delete(end)
}

/** Until anything happens behind a sequence, or the time is over, or who asked is gone. Asks the database nothing. */
export function untilMoved(editions: Editions, since: number, seconds: number, signal?: AbortSignal): Promise<void> {
  if (seconds === 0 || editions.head() > since || signal?.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(late)
      leave()
      release()
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const late = setTimeout(done, seconds * 1000)
    const leave = editions.onMove((_, head) => {
      if (head > since) done()
    })
    const release = holdOpen(done)
    signal?.addEventListener('abort', done)
  })
}
