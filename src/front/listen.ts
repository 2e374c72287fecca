import { EventEmitter } from 'node:events'
import { createServer, type Server } from 'node:http'
import { endWaiting } from '../headless/waiting.ts'
import type { Front } from './front.ts'

export interface ListenOptions {
  /** 0 takes a free port. */
  port: number
  /** @default all interfaces */
  host?: string
}

const SWEEP_MS = 100

/**
 * Node hands a request that offers another protocol (`curl --http2`) to who listens for upgrades and answers it as any
 * other where nobody does. Next listens on whatever server its first request came from, and would drop the connection.
 */
function ignoreUpgrades(server: Server): void {
  for (const name of ['on', 'addListener', 'prependListener', 'once'] as const) {
    const add = server[name].bind(server) as (event: string, listener: (...given: unknown[]) => void) => Server
    const guarded: typeof add = (event, listener) => (event === 'upgrade' ? server : add(event, listener))
    server[name] = guarded as never
  }
}

/**
 * Starts a server with the front's listener. Rejects with node's own error (`code: 'EADDRINUSE'`) where it cannot.
 * Its `close` takes no new connection, answers requests that wait for something to happen, lets running requests finish
 * and then lets their connections go, also those that a client would keep open.
 */
export function listen(
  front: Pick<Front, 'listener'> & Partial<Pick<Front, 'upgrades'>>,
  { port, host }: ListenOptions,
): Promise<Server> {
  const server = createServer((req, res) => {
    if (!server.listening) res.shouldKeepAlive = false
    front.listener(req, res)
  })
  if (!front.upgrades) ignoreUpgrades(server)
  // What a host laid over every server of the process (noted statuses under `next start`) the front does itself.
  server.emit = EventEmitter.prototype.emit
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 20_000
  server.maxHeadersCount = 100
  const close = server.close.bind(server)
  server.close = (done) => {
    endWaiting()
    // A follower whose connection is kept asks again at once.
    const sweep = setInterval(() => {
      endWaiting()
      server.closeIdleConnections()
    }, SWEEP_MS)
    return close((error) => {
      clearInterval(sweep)
      done?.(error)
    })
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

/** Closes a server; what still runs after `grace` milliseconds is cut off. */
export function stop(server: Server, grace = 10_000): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
  })
}
