import type { EventEmitter } from 'node:events'
import { Agent, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { listen, stop } from '../../src/front/listen.ts'

const ask = (port: number, agent: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    const req = request({ port, host: '127.0.0.1', agent }, (res) => {
      let text = ''
      res.on('data', (chunk) => {
        text += chunk
      })
      res.on('end', () => resolve(text))
    })
    req.on('error', reject)
    req.end()
  })

it('lets a running request finish, takes no new one, and does not wait for connections that clients keep', async () => {
  const agent = new Agent({ keepAlive: true })
  let finish = () => {}
  const server = await listen(
    {
      listener: (_, res) => {
        finish = () => res.end('whole')
      },
    },
    { port: 0, host: '127.0.0.1' },
  )
  const { port } = server.address() as AddressInfo
  const running = ask(port, agent)
  await expect.poll(() => String(finish)).toContain('whole')
  const started = performance.now()
  const stopped = stop(server)
  await expect(ask(port, new Agent())).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  finish()
  expect(await running).toBe('whole')
  await stopped
  expect(performance.now() - started).toBeLessThan(3000)
  agent.destroy()
})

const offer = async (upgrades: boolean): Promise<string> => {
  const server = await listen(
    {
      upgrades,
      listener: (req, res) => {
        // As Next does it with the first request it is given.
        const { server: own } = req.socket as unknown as { server: EventEmitter }
        if (own.listenerCount('upgrade') === 0)
          own.on('upgrade', (_, socket: Socket) => socket.end('HTTP/1.1 101 Taken\r\n\r\n'))
        res.end('page')
      },
    },
    { port: 0, host: '127.0.0.1' },
  )
  const { port } = server.address() as AddressInfo
  await ask(port, new Agent())
  const text = await new Promise<string>((resolve) => {
    let got = ''
    const socket = connect(port, '127.0.0.1')
    socket.on('data', (chunk) => {
      got += chunk
      if (got.endsWith('page')) socket.write('GET /en HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    })
    socket.on('close', () => resolve(got))
    const offers = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n'
    socket.write(`GET /en HTTP/1.1\r\nHost: x\r\n${offers}\r\n`)
  })
  await stop(server, 50)
  return text
}

it('answers a request that offers another protocol as any other, whoever would take it over', async () => {
  expect((await offer(false)).match(/HTTP\/1\.1 200/g)).toHaveLength(2)
})

it('leaves upgrades to Next where the front lets it take them', async () => {
  expect(await offer(true)).toContain('101 Taken')
})

it('cuts off what runs too long', async () => {
  const server = await listen({ listener: () => undefined }, { port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo
  const running = ask(port, new Agent()).catch((error) => error.code)
  await new Promise((resolve) => setTimeout(resolve, 30))
  await stop(server, 50)
  expect(await running).toBe('ECONNRESET')
})

it('says with node’s own code that a port is taken', async () => {
  const server = await listen({ listener: () => undefined }, { port: 0 })
  const { port } = server.address() as AddressInfo
  await expect(listen({ listener: () => undefined }, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await stop(server)
})
