import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
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
