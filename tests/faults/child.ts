import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import { startBilingual } from 'payload-bilingual'
import { createFront, listen } from 'payload-bilingual/node'
import { importPages } from '../../src/importing/importPages.ts'
import { hostConfig } from '../_support/host.ts'

/**
 * A serving process to be killed: Payload with the plugin, its REST and acts, and the API through the front, without
 * Next. It loads everything, waits for a line on stdin, boots, and prints the port it answers on.
 */
const { AT = '', SECRET = '' } = process.env

// The tables are there: the suite that starts this process has made them.
const db = AT.startsWith('file:')
  ? sqliteAdapter({ client: { url: AT }, wal: true, busyTimeout: 5000, push: false })
  : mongooseAdapter({ url: AT, ensureIndexes: true })

const requestOf = async (req: IncomingMessage): Promise<Request> => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  const { method = 'GET', url = '/' } = req
  return new Request(`http://127.0.0.1${url}`, {
    method,
    headers: Object.entries(req.headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ...(method !== 'GET' && method !== 'HEAD' && { body: Buffer.concat(chunks) }),
  })
}

const importing = async (payload: Payload, request: Request): Promise<Response> => {
  const reports: unknown[] = []
  const { path } = (await request.json()) as { path: string }
  await importPages(payload, { paths: [path], site: 'Tidewater', publish: true }, (report) => void reports.push(report))
  return Response.json(reports)
}

const answer = async (payload: Payload, req: IncomingMessage, res: ServerResponse): Promise<void> => {
  const request = await requestOf(req)
  const response =
    req.url === '/api/import'
      ? await importing(payload, request)
      : await handleEndpoints({ config: payload.config, request })
  res.statusCode = response.status
  res.setHeader('content-type', response.headers.get('content-type') ?? 'text/plain')
  res.end(Buffer.from(await response.arrayBuffer()))
}

const plugin = { webhooks: { insideNetwork: true, timeout: 300 } }
const config = await hostConfig({ db, plugin, config: { secret: SECRET } })
process.stdout.write('loaded\n')
await once(process.stdin, 'data')
const payload = await getPayload({ config })
await startBilingual(payload).ready
const front = createFront({ payload, next: (req, res) => answer(payload, req, res) })
const server = await listen(front, { host: '127.0.0.1', port: 0 })
const address = server.address()
process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
