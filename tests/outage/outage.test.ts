import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { getPayload, type Payload } from 'payload'
import { publish, startBilingual, systemPerson } from 'payload-bilingual'
import { createFront } from 'payload-bilingual/node'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { create, story, update } from '../_support/desk.ts'
import { hostConfig } from '../_support/host.ts'
import { people } from '../_support/people.ts'
import { findExecutable, temporaryFolder } from '../_support/places.ts'
import { restOf, tokenOf } from '../_support/rest.ts'
import { serve } from '../front/fakes.ts'

const by = systemPerson('test')
const systemBinary = findExecutable([process.env.MONGOMS_SYSTEM_BINARY, 'mongod'])

// A server of its own, since it is stopped: where the run was given only an address there is none to stop.
describe.skipIf(!systemBinary && inject('mongodb') !== null && Boolean(process.env.MONGODB_URI))(
  'while MongoDB is away',
  () => {
    let set: MongoMemoryReplSet
    let payload: Payload
    let token: string
    let ask: Awaited<ReturnType<typeof serve>>['ask']
    let stop: () => Promise<void>
    const key = randomUUID()
    let article: { uid: string; id: string | number }
    let text: string | number

    beforeAll(async () => {
      set = await MongoMemoryReplSet.create({
        binary: systemBinary ? { systemBinary } : {},
        instanceOpts: [{ dbPath: temporaryFolder(), storageEngine: 'wiredTiger' }],
        replSet: { count: 1, name: 'outage', storageEngine: 'wiredTiger' },
      })
      const url = set.getUri('site')
      const db = mongooseAdapter({ url, ensureIndexes: true, connectOptions: { serverSelectionTimeoutMS: 2000 } })
      payload = await getPayload({ config: await hostConfig({ db }), key })
      await people(payload)
      token = await tokenOf({ payload, key, at: url, stop: async () => undefined }, 'editor')
      const made = await story(payload, { title: 'Steady' })
      article = made.article
      text = made.texts.ko?.id ?? ''
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      const pages = async (_: unknown, response: ServerResponse) => {
        const found = await editionsOf(payload).bySlug('ko', 'steady-ko')
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(`<html lang="ko"><h1>${found.state === 'live' ? found.edition.title : found.state}</h1></html>`)
      }
      const site = await serve(createFront({ payload, next: pages }).listener)
      ask = site.ask
      const running = startBilingual(payload)
      await running.ready
      stop = async () => {
        await site.close()
        await running.stop()
      }
    }, 120_000)

    afterAll(async () => {
      await stop()
      await payload.destroy()
      await set.stop()
    })

    it('goes on with what is kept, says 503 for the rest, refuses saves with a sentence, and comes back by itself', async () => {
      const rest = restOf({ payload, key, at: '', stop: async () => undefined })
      const kept = '/ko/articles/steady-ko'
      const cold = '/api/v1/en/articles?limit=7'
      expect((await ask(kept)).status).toBe(200)
      await set.stop({ doCleanup: false })

      expect((await ask(kept)).status).toBe(200)
      const away = await ask(cold)
      expect(away.status).toBe(503)
      expect(away.headers['retry-after']).toMatch(/^\d+$/)
      expect(away.headers['content-type']).toContain('application/problem+json')
      expect((await ask('/api/v1/health')).status).toBe(503)
      const save = await rest(`/api/translations/${text}`, {
        method: 'PATCH',
        token,
        body: { title: 'Unsaved', rev: 1 },
      })
      expect([save.status, save.text]).toEqual([503, expect.stringContaining('database does not answer')])
      const act = await rest('/api/bilingual/acts', {
        method: 'POST',
        token,
        body: { act: 'withdraw', article: article.uid, languages: ['ko'] },
      })
      expect([act.status, act.text]).toEqual([503, expect.stringContaining('database does not answer')])
      expect((await ask(kept)).status).toBe(200)

      await set.start()
      await vi.waitUntil(async () => (await ask(cold)).status === 200, { timeout: 60_000, interval: 200 })
      await vi.waitUntil(async () => (await ask('/api/v1/health')).status === 200, { timeout: 10_000, interval: 100 })
      await vi.waitUntil(
        async () =>
          (await rest(`/api/translations/${text}`, { method: 'PATCH', token, body: { title: 'Saved', rev: 1 } }))
            .status === 200,
        { timeout: 60_000, interval: 200 },
      )
      await create(payload, 'tags', { name: { ko: '다시', en: 'Again' } })
      const { sequence } = await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect(sequence).toBeGreaterThan(1)
      expect((await ask(kept)).text).toContain('<h1>Saved</h1>')
    }, 180_000)

    it('hangs for nobody longer than ten seconds where the server is silent, and never says that nothing was saved', async () => {
      const rest = restOf({ payload, key, at: '', stop: async () => undefined })
      const pid = set.servers[0]?.instanceInfo?.instance.mongodProcess?.pid ?? 0
      const path = `/api/translations/${text}`
      const { rev } = (await rest(`${path}?depth=0`, { token })).json as { rev: number }
      const timed = async (path: string, call: Parameters<typeof rest>[1]) => {
        const began = performance.now()
        const { status, text, headers } = await rest(path, call)
        return { status, text, again: headers.get('retry-after'), seconds: (performance.now() - began) / 1000 }
      }
      const save = { method: 'PATCH', token, body: { title: 'Perhaps', rev } }
      const act = { act: 'publish', article: article.uid, languages: ['ko'] }
      const login = { email: 'editor@example.test', password: 'editor-password' }
      // By REST the login is looked up first and hangs; here it is the save itself.
      const local = async () => {
        const began = performance.now()
        const failure = await update(payload, 'translations', text, { title: 'Perhaps', rev }).catch((error) => error)
        return { failure, seconds: (performance.now() - began) / 1000 }
      }
      try {
        process.kill(pid, 'SIGSTOP')
        const [saved, written, acted, entered] = await Promise.all([
          timed(path, save),
          local(),
          timed('/api/bilingual/acts', { method: 'POST', token, body: act }),
          timed('/api/users/login', { method: 'POST', body: login }),
        ])
        for (const { status, seconds, again } of [saved, acted, entered]) {
          expect([status, again]).toEqual([503, '5'])
          expect(seconds).toBeLessThan(10)
        }
        expect(written.failure).toBeInstanceOf(Error)
        expect(written.failure.name).toBe('DatabaseSilent')
        expect(written.seconds).toBeLessThan(10)
        expect(entered.text).toContain('login could not be checked')
        const soon = await timed(path, save)
        expect([soon.status, soon.seconds < 4]).toEqual([503, true])
      } finally {
        process.kill(pid, 'SIGCONT')
      }
      const repeated = async () => (await rest(path, save)).status
      await vi.waitUntil(async () => (await repeated()) !== 503, { timeout: 60_000, interval: 500 })
      expect((await rest(`${path}?depth=0`, { token })).json).toMatchObject({ title: 'Perhaps', rev: rev + 1 })
    }, 180_000)
  },
)
