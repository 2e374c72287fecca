import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noteStatus } from '../../src/editions/noting.ts'
import { answerNotedStatus } from '../../src/headless/notedStatus.ts'

let server: Server
const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)

beforeAll(async () => {
  answerNotedStatus()
  answerNotedStatus()
  server = createServer(async (request, response) => {
    await new Promise((later) => setTimeout(later, request.url === '/missing' ? 20 : 5))
    if (request.url !== '/there') noteStatus(request.url === '/missing' ? 404 : 410)
    if (request.url === '/moved') response.writeHead(308, { location: '/there' })
    response.end('page')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => server.close())

it('an ordinary page goes out under the status its maker noted, others untouched', async () => {
  const [missing, there, moved] = await Promise.all([
    get('/missing'),
    get('/there'),
    fetch(`${(await get('/there')).url.replace('/there', '/moved')}`, { redirect: 'manual' }),
  ])
  expect([missing.status, there.status, moved.status]).toEqual([404, 200, 308])
  expect(await missing.text()).toBe('page')
})
