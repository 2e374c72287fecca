import { randomUUID } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { getPayload, type Payload } from 'payload'
import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { createFront, type Front } from 'payload-bilingual/node'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { story } from '../_support/desk.ts'
import { hostConfig } from '../_support/host.ts'
import { serve } from './fakes.ts'
import { pagesOf } from './pagesOf.ts'

/** A way to the database that can be cut, or can fall silent without closing. */
async function wayTo(host: string) {
  const [name = '127.0.0.1', port = '27017'] =
    host
      .replace(/^mongodb:\/\/(?:[^@/]*@)?/, '')
      .split(',')[0]
      ?.split(':') ?? []
  const open = new Set<Socket>()
  let state: 'open' | 'cut' | 'silent' = 'open'
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy()
    const far = connect(Number(port), name)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (chunk) => state !== 'silent' && to.write(chunk))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' ? address?.port : 0,
    set(next: typeof state) {
      state = next
      if (next === 'cut') for (const socket of open) socket.destroy()
      // What was swallowed in silence never comes: the connections are lost, as after a failure of the net.
      if (next === 'open') for (const socket of open) socket.destroy()
    },
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

const mongodb = inject('mongodb')
const by = systemPerson('test')

describe.skipIf(!mongodb)('while MongoDB is away', () => {
  let payload: Payload
  let front: Front
  let way: Awaited<ReturnType<typeof wayTo>>
  let site: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    way = await wayTo(mongodb?.host ?? '')
    const name = `t${randomUUID().replaceAll('-', '').slice(0, 20)}`
    const url = `mongodb://127.0.0.1:${way.port}/${name}?directConnection=true`
    const connectOptions = { serverSelectionTimeoutMS: 1500, socketTimeoutMS: 4000 }
    const db = mongooseAdapter({ url, ensureIndexes: true, connectOptions, transactionOptions: false })
    payload = await getPayload({ config: await hostConfig({ db }), key: randomUUID() })
    const logger = { warn: () => undefined, error: () => undefined }
    front = createFront({ payload, next: pagesOf(payload), patience: 1000, logger })
    site = await serve(front.listener)
    for (const title of ['Stays', 'Cold', 'Goes']) {
      const { article } = await story(payload, { title, languages: ['en'] })
      await publish(payload, { article: article.uid, languages: ['en'], by })
    }
  })
  afterAll(async () => {
    way?.set('open')
    await site?.close()
    const { connection } = payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }
    await connection.dropDatabase().catch(() => undefined)
    await payload?.destroy()
    way?.close()
  })

  it.each(['cut', 'silent'] as const)('(%s) kept pages go on, the API says 503, and all comes back', async (how) => {
    const page = '/en/articles/stays-en'
    const api = '/api/v1/en/articles/stays-en'
    for (const path of [page, api]) expect((await site.ask(path)).status).toBe(200)
    way.set(how)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const started = performance.now()
    expect((await site.ask(page)).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(2500)
    const quick = performance.now()
    for (let times = 0; times < 20; times++) expect((await site.ask(page)).text).toContain('Stays')
    expect(performance.now() - quick).toBeLessThan(1000)
    const refused = await site.ask(api)
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5'])
    expect((await site.ask(`/en/articles/cold-en?${how}`)).status).toBe(503)
    const health = await site.ask('/api/v1/health')
    expect([health.status, JSON.parse(health.text).database]).toEqual([503, 'away'])
    way.set('open')
    await expect.poll(async () => (await site.ask(api)).status, { timeout: 20_000, interval: 200 }).toBe(200)
    expect(JSON.parse((await site.ask('/api/v1/health')).text).database).toBe('up')
    expect(front.stats().databaseAway).toBe(false)
  })

  it('shows at once afterwards what was withdrawn', async () => {
    const { items } = JSON.parse((await site.ask('/api/v1/en/articles')).text)
    const goes = items.find(({ title }: { title: string }) => title === 'Goes en')
    expect((await site.ask('/en/articles/goes-en')).status).toBe(200)
    await withdraw(payload, { article: goes.uid, languages: ['en'], by })
    expect((await site.ask('/en/articles/goes-en')).status).toBe(410)
  })
})
