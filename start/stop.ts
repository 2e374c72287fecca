import type { Server } from 'node:http'

const secondsToFinish = 30

/** On SIGTERM or SIGINT takes no new requests, finishes those that run, closes what `after` closes, and exits with 0. */
export const stopOnSignals = (server: Server, after: () => Promise<void>): void => {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    const late = setTimeout(() => server.closeAllConnections(), secondsToFinish * 1000)
    const closed = new Promise<void>((done) => server.close(() => done()))
    server.closeIdleConnections()
    await closed
    clearTimeout(late)
    await after().catch((error) => console.error(error))
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
  // npm hands a signal to the shell it started, and the shell dies without a word to this process.
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent && !stopping) void stop()
  }, 250).unref()
}
