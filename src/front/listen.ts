import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Front } from './front.ts'

export interface ListenOptions {
  /** 0 takes a free port. */
  port: number
  /** @default all interfaces */
  host?: string
  /** Milliseconds that running requests get when the server stops. @default 10000 */
  grace?: number
}

export interface Listening {
  server: Server
  port: number
  /** Takes no new connection, lets running requests finish, then resolves. Safe to call twice. */
  stop: () => Promise<void>
}

/** Starts a server with the front's listener. Rejects with node's own error (`code: 'EADDRINUSE'`) where it cannot. */
export function listen(
  front: Pick<Front, 'listener'>,
  { port, host, grace = 10_000 }: ListenOptions,
): Promise<Listening> {
  let stopping: Promise<void> | null = null
  const server = createServer((req, res) => {
    if (stopping) res.shouldKeepAlive = false
    front.listener(req, res)
  })
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 20_000
  server.maxHeadersCount = 100

  const stop = (): Promise<void> => {
    stopping ??= new Promise((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), grace)
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
      server.closeIdleConnections()
    })
    return stopping
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({ server, port: (server.address() as AddressInfo).port, stop })
    })
  })
}
