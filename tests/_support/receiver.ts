import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: IncomingMessage['headers']
  body: string
  /** The sequence that the message names. */
  sequence: number
  status: number
}

/** A receiver of webhooks on a port of its own, which keeps what it gets and answers as it is told. */
export async function receiver() {
  const got: Received[] = []
  let open = 0
  const own = {
    got,
    /** Messages that were open at once, at most. */
    atOnce: 0,
    /** Status of the next answers, else 200. */
    answers: [] as number[],
    /** Awaited before each answer. */
    gate: null as (() => Promise<void>) | null,
    reply: (res: ServerResponse, status: number): void => {
      res.writeHead(status, { 'content-type': 'text/plain' })
      res.end(status < 300 ? 'thanks' : `no (${status})`)
    },
    sequences: () => got.filter(({ status }) => status < 300).map(({ sequence }) => sequence),
    url: '',
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const server = createServer(async (req, res) => {
    own.atOnce = Math.max(own.atOnce, ++open)
    res.once('close', () => open--)
    let body = ''
    for await (const chunk of req.setEncoding('utf8')) body += chunk
    const status = own.answers.shift() ?? 200
    await own.gate?.()
    got.push({ headers: req.headers, body, status, sequence: JSON.parse(body).data.sequence })
    own.reply(res, status)
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  own.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  return own
}
