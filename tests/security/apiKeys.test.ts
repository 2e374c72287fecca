import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { users } from '../../site/users.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story } from '../_support/desk.ts'
import { people, type Role, type TestUser } from '../_support/people.ts'
import { restOf } from '../_support/rest.ts'

const KEY = 'test-key-0123456789-abcdefghij'
const keyed = (key: string) => ({ authorization: `users API-Key ${key}` })

eachDatabase((db) => {
  describe('a program with a key', () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    let all: Record<Role | 'nobody', TestUser>
    const cookies: Partial<Record<Role, string>> = {}
    beforeAll(async () => {
      booted = await db.boot({ users })
      all = await people(booted.payload)
      rest = restOf(booted)
      for (const name of ['admin', 'editor'] as const) cookies[name] = await cookieOf(name)
    })
    afterAll(() => booted.stop())

    const login = (name: Role) => ({ email: `${name}@example.test`, password: `${name}-password` })
    const cookieOf = async (name: Role) => {
      const { status, headers } = await rest('/api/users/login', { method: 'POST', body: login(name) })
      expect(status).toBe(200)
      return headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    }
    const as = (name: Role) => ({ headers: { cookie: cookies[name] ?? '' } })
    const setKey = (by: Role, of: Role, apiKey: string | null) =>
      rest(`/api/users/${all[of].id}`, { method: 'PATCH', ...as(by), body: { apiKey, enableAPIKey: !!apiKey } })
    const publish = (article: string, headers: Record<string, string>) =>
      rest('/api/bilingual/acts', {
        method: 'POST',
        headers,
        body: { act: 'publish', article, languages: ['ko'] },
      })

    it('acts with the rights of its user, until an admin takes the key away', async () => {
      const { article } = await story(booted.payload, { title: 'By program' })
      expect((await publish(article.uid, keyed(KEY))).status).toBe(401)
      expect((await setKey('admin', 'editor', KEY)).status).toBe(200)
      expect((await publish(article.uid, keyed(KEY))).status).toBe(200)
      expect((await publish(article.uid, keyed(`${KEY}x`))).status).toBe(401)
      expect((await setKey('admin', 'translator', `translator-${KEY}`)).status).toBe(200)
      expect((await publish(article.uid, keyed(`translator-${KEY}`))).status).toBe(403)
      expect((await setKey('admin', 'editor', null)).status).toBe(200)
      expect((await publish(article.uid, keyed(KEY))).status).toBe(401)
    })

    it('gets its key from an admin alone, and a long one', async () => {
      for (const of of ['editor', 'admin'] as const) await setKey('editor', of, `own-${KEY}`)
      const { article } = await story(booted.payload, { title: 'Not by oneself' })
      expect((await publish(article.uid, keyed(`own-${KEY}`))).status).toBe(401)
      expect((await setKey('admin', 'editor', 'short')).status).toBe(400)
    })

    it('finds its key in no answer, whoever asks', async () => {
      const set = await setKey('admin', 'editor', KEY)
      const answers = [set]
      for (const name of ['admin', 'editor'] as const)
        for (const path of ['/api/users?depth=2', `/api/users/${all.editor.id}`, '/api/users/me'])
          answers.push(await rest(path, as(name)))
      answers.push(await rest('/api/users/login', { method: 'POST', body: login('editor') }))
      answers.push(await rest('/api/users/me', { headers: keyed(KEY) }))
      for (const { text } of answers) {
        expect(text).not.toContain(KEY)
        expect(text).not.toMatch(/"apiKey(Index)?":"/)
      }
      const row = await booted.payload.db.findOne({ collection: 'users', where: { id: { equals: all.editor.id } } })
      expect(JSON.stringify(row)).toContain('"apiKey":"')
      expect(JSON.stringify(row)).not.toContain(KEY)
    })
  })
})
