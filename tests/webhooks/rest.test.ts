import { en } from '@payloadcms/translations/languages/en'
import { ko } from '@payloadcms/translations/languages/ko'
import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobsDone, sendDue } from '../../src/webhooks/job.ts'
import { movePlace } from '../../src/webhooks/places.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { receiver } from '../_support/receiver.ts'
import { type Answer, type Call, restOf, tokenOf } from '../_support/rest.ts'

eachDatabase((db) => {
  describe('webhooks in the admin', () => {
    let booted: Booted
    let target: Awaited<ReturnType<typeof receiver>>
    let tokens: Record<string, string>
    let id: string
    const call = (path: string, who?: string, more: Call = {}): Promise<Answer> =>
      restOf(booted)(path, { ...(who && { token: tokens[who] as string }), ...more })
    const post = (path: string, who: string, body: unknown = {}) => call(path, who, { method: 'POST', body })
    const at = (rest = '') => `/api/bilingual/webhooks/${id}${rest}`

    beforeAll(async () => {
      booted = await db.boot({
        plugin: { webhooks: { insideNetwork: ['127.0.0.1'] } },
        config: { i18n: { supportedLanguages: { ko, en } } },
      })
      await people(booted.payload)
      target = await receiver()
      const names = ['admin', 'editor', 'writer', 'translator', 'nobody']
      tokens = Object.fromEntries(
        await Promise.all(names.map(async (name) => [name, await tokenOf(booted, name)] as const)),
      )
      const { json } = await post('/api/webhooks', 'admin', { url: `  ${target.url} `, kinds: ['publish'] })
      id = String((json.doc as { id: unknown }).id)
    })
    afterAll(async () => {
      await target?.close()
      await booted?.stop()
    })

    it.each(['editor', 'writer', 'translator', 'nobody', undefined])(
      'are nothing that %s can see or touch',
      async (who) => {
        const refused = who === undefined ? [401, 403] : [403]
        for (const path of ['/api/webhooks', `/api/webhooks/${id}`, at()])
          expect(refused).toContain((await call(path, who)).status)
        for (const path of ['/api/webhooks', at('/secret'), at('/send')]) {
          const { status } = await call(path, who, { method: 'POST', body: { url: 'https://news.example/' } })
          expect(refused).toContain(status)
        }
        const patched = await call(`/api/webhooks/${id}`, who, { method: 'PATCH', body: { on: false } })
        expect(refused).toContain(patched.status)
      },
    )

    it('have rows of their own that nobody reads, an administrator included', async () => {
      for (const name of ['webhook-places', 'webhook-deliveries'])
        for (const who of ['admin', undefined]) expect((await call(`/api/${name}`, who)).status).toBe(403)
    })

    it('refuse an address that leads inside, with the reason in the language of who asks', async () => {
      const headers = { 'accept-language': 'ko' }
      for (const url of [
        'http://10.0.0.1/',
        'https://localhost/',
        'ftp://news.example/',
        'news.example',
        'https://a:b@news.example/',
      ]) {
        const made = await call('/api/webhooks', 'admin', { method: 'POST', body: { url }, headers })
        expect([url, made.status]).toEqual([url, 422])
        expect(made.text).toMatch(/[가-힣]/)
        expect((await call(`/api/webhooks/${id}`, 'admin', { method: 'PATCH', body: { url } })).status).toBe(422)
      }
    })

    it('tell a secret once, at its making', async () => {
      const before = await call(at(), 'admin')
      expect(before.json).toMatchObject({ on: true, behind: 0, secret: null, deliveries: [] })
      const { json } = await post(at('/secret'), 'admin')
      expect(json.secret).toMatch(/^whsec_/)
      for (const path of [at(), `/api/webhooks/${id}`, '/api/webhooks?depth=5'])
        expect((await call(path, 'admin')).text).not.toMatch(/whsec_|sealed/)
      expect((await call(at(), 'admin')).json.secret).toMatchObject({ formerUntil: null })
      await post(at('/secret'), 'admin')
      expect((await call(at(), 'admin')).json.secret).toMatchObject({ formerUntil: expect.any(String) })
    })

    it('show what was sent and what came of it, and send it again', async () => {
      const { payload } = booted
      const { article } = await story(payload)
      const by = systemPerson('test')
      const { sequence } = await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      target.answers = [503]
      await sendDue(payload)
      await jobsDone(payload)
      expect((await call(at(), 'admin')).json).toMatchObject({
        failures: 1,
        nextTry: expect.any(String),
        deliveries: [{ sequence, state: 'failed', status: 503, answer: 'no (503)', tries: 1 }],
      })
      // What is not through is sent in its turn, at once where a person says so.
      expect((await post(at('/send'), 'admin', { sequence })).status).toBe(409)
      expect((await post(at('/send'), 'admin')).status).toBe(200)
      await jobsDone(payload)
      expect((await call(at(), 'admin')).json).toMatchObject({
        behind: 0,
        failures: 0,
        nextTry: null,
        deliveries: [{ sequence, state: 'taken', status: 200, answer: 'thanks', tries: 2 }],
      })
      expect((await post(at('/send'), 'admin', { sequence })).status).toBe(200)
      expect(target.sequences()).toEqual([sequence, sequence])
      expect(target.got.at(-1)?.headers['webhook-id']).toBe(target.got[0]?.headers['webhook-id'])
      await movePlace(payload, id, { lease: 'other', leaseUntil: new Date(Date.now() + 60_000).toISOString() })
      expect((await post(at('/send'), 'admin', { sequence })).status).toBe(409)
      await movePlace(payload, id, { lease: '', leaseUntil: '' })
    })

    it('go on where a person says so', async () => {
      await movePlace(booted.payload, id, { halted: 'given-up', failures: 9, failingSince: new Date().toISOString() })
      expect((await call(at(), 'admin')).json).toMatchObject({ halted: 'given-up', failures: 9, nextTry: null })
      await post(at('/send'), 'admin')
      expect((await call(at(), 'admin')).json).toMatchObject({ halted: null, failures: 0 })
    })

    it('are not there under what is no id', async () => {
      for (const odd of ['0', '1e9', 'x'.repeat(24), '%00', '-1'])
        expect([400, 404]).toContain((await call(`/api/bilingual/webhooks/${odd}`, 'admin')).status)
      expect((await post(at('/send'), 'admin', { sequence: '1' })).status).toBe(400)
      expect((await post(at('/send'), 'admin', { sequence: 0 })).status).toBe(404)
    })
  })
})
