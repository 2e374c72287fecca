import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, story } from '../_support/desk.ts'
import { people, type TestUser } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

/** A host whose users may edit themselves, but not their role, and who keeps JSON of its own. */
const oneself = {
  slug: 'members',
  fields: [
    { name: 'name', type: 'text' as const },
    { name: 'role', type: 'text' as const, access: { create: () => false, update: () => false } },
    {
      name: 'inner',
      type: 'group' as const,
      fields: [{ name: 'role', type: 'text' as const, access: { create: () => false, update: () => false } }],
    },
    { name: 'shape', type: 'json' as const },
    { name: 'count', type: 'number' as const },
    { name: 'rows', type: 'array' as const, fields: [{ name: 'text', type: 'text' as const }] },
  ],
  access: { create: () => true, update: () => true, read: () => true },
  versions: { drafts: true },
}
const settings = {
  slug: 'settings',
  fields: [{ name: 'owner', type: 'text' as const, access: { create: () => false, update: () => false } }],
  access: { update: () => true, read: () => true },
  versions: { drafts: true },
}

const FORGED: [string, object][] = [
  ['$min', { $min: { role: 'admin' } }],
  ['$max', { $max: { role: 'admin' } }],
  ['$set', { $set: { role: 'admin' } }],
  ['$unset', { name: 'x', $unset: { role: 1 } }],
  ['operators inside a group', { inner: { $set: { role: 'admin' } }, $set: { owner: 'x' } }],
  ['an operator in a row', { $set: {}, rows: [{ $set: { text: 'y' } }] }],
]

eachDatabase((db) => {
  describe('what a request writes', () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    let all: Record<string, TestUser>
    const tokens: Record<string, string> = {}
    beforeAll(async () => {
      booted = await db.boot({ config: { collections: [oneself], globals: [settings] } })
      all = await people(booted.payload)
      rest = restOf(booted)
      for (const name of Object.keys(all)) tokens[name] = await tokenOf(booted, name)
    })
    afterAll(() => booted.stop())

    const row = (collection: string, id: unknown) =>
      booted.payload.db.findOne<{ id: string } & Record<string, unknown>>({
        collection,
        where: { id: { equals: id } },
      })

    it.each(FORGED)(
      'is never an instruction to the database: %s is refused in a collection of the host',
      async (_, data) => {
        const { id } = await create(booted.payload, 'members', { name: 'Member' })
        const before = await row('members', id)
        for (const [method, path] of [
          ['PATCH', `/api/members/${id}`],
          ['PATCH', `/api/members/${id}?draft=true`],
          ['PATCH', `/api/members/${id}?autosave=true&draft=true`],
          ['POST', '/api/members'],
          ['POST', `/api/members/${id}/duplicate`],
          ['POST', '/api/globals/settings'],
          ['POST', '/api/globals/settings?draft=true'],
        ] as const) {
          const answer = await rest(path, { method, body: data, headers: { 'accept-language': 'en' } })
          expect([path, answer.status, answer.text]).toEqual([path, 400, expect.stringMatching(/cannot be read: /)])
        }
        const bulk = await rest(`/api/members?where[id][equals]=${id}`, { method: 'PATCH', body: data })
        expect(JSON.stringify(bulk.json.errors)).toMatch(/cannot be read: /)
        expect(await row('members', id)).toEqual(before)
      },
    )

    it('reaches no field by its path that it may not reach by its name', async () => {
      const { id } = await create(booted.payload, 'members', { name: 'Member', inner: { role: 'writer' } })
      await rest(`/api/members/${id}`, { method: 'PATCH', body: { name: 'Renamed', 'inner.role': 'admin' } })
      expect(await row('members', id)).toMatchObject({ inner: { role: 'writer' } })
    })

    it('gives nobody a role', async () => {
      const user = all.nobody as TestUser
      for (const data of [{ $min: { role: 'admin' } }, { $max: { role: 'admin' } }]) {
        const answer = await rest(`/api/users/${user.id}`, { method: 'PATCH', token: tokens.nobody, body: data })
        expect(answer.status, answer.text).toBe(400)
      }
      expect((await row('users', user.id))?.role ?? null).toBeNull()
    })

    it.each([
      ['by name', '{"name":"Forged","__proto__":{"role":"admin"}}'],
      ['by an escaped name', '{"name":"Forged","\\u005f_proto__":{"role":"admin"}}'],
      ['inside a group', '{"name":"Forged","inner":{"__proto__":{"role":"admin"}}}'],
      ['inside a row', '{"name":"Forged","rows":[{"__proto__":{"role":"admin"}}]}'],
    ])('inherits nothing: a prototype %s is refused, of one row and of many', async (_, text) => {
      const { id } = await create(booted.payload, 'members', { name: 'Member' })
      const user = all.nobody as TestUser
      for (const [path, token] of [
        [`/api/members/${id}`, undefined],
        [`/api/members?where[id][equals]=${id}`, undefined],
        [`/api/users/${user.id}`, tokens.nobody],
        [`/api/users?where[id][equals]=${user.id}`, tokens.nobody],
      ] as const) {
        const answer = await rest(path, { method: 'PATCH', text, ...(token && { token }) })
        expect([path, answer.status], answer.text).toEqual([path, 400])
      }
      expect(await row('members', id)).toMatchObject({ name: 'Member' })
      expect((await row('members', id))?.role ?? null).toBeNull()
      expect((await row('users', user.id))?.role ?? null).toBeNull()
    })

    it('cannot trash what is live, nor forge what a translation follows', async () => {
      const { article, texts } = await story(booted.payload, { title: 'Guarded' })
      for (const data of [
        { $max: { deletedAt: '2026-01-01T00:00:00Z' } },
        { 'legacy.raw': 'forged' },
        { followsSource: { language: 'ko' }, $max: { followsSource: { hash: 'forged' } } },
      ])
        for (const path of [`articles/${article.id}`, `translations/${texts.ko?.id}`]) {
          const answer = await rest(`/api/${path}`, {
            method: 'PATCH',
            token: tokens.writer,
            body: { rev: 1, ...data },
          })
          expect([path, answer.status]).toEqual([path, 400])
        }
      expect((await row('articles', article.id))?.deletedAt ?? null).toBeNull()
      const site = await rest('/api/globals/site', {
        method: 'POST',
        token: tokens.editor,
        body: { $max: { defaultLanguage: 'x' } },
      })
      expect(site.status).toBe(400)
    })

    it('keeps JSON as it was written, whatever its keys are called', async () => {
      const shape = { $ref: '#/x', $inc: 1, 'a.b': { $set: { role: 'admin' } }, list: [{ $each: 1 }] }
      const made = await create(booted.payload, 'members', { name: 'Json', shape })
      expect(made.shape).toEqual(shape)
      const again = { ...shape, $ref: '#/y' }
      const answer = await rest(`/api/members/${made.id}`, { method: 'PATCH', body: { shape: again } })
      expect(answer.status, answer.text).toBe(200)
      expect((await row('members', made.id))?.shape).toEqual(again)
    })

    it("leaves Payload's own counting alone", async () => {
      const email = 'nobody@example.test'
      const wrong = await rest('/api/users/login', { method: 'POST', body: { email, password: 'wrong' } })
      expect(wrong.status).toBe(401)
      expect((await row('users', all.nobody?.id))?.loginAttempts).toBe(1)
      const { id } = await create(booted.payload, 'members', { name: 'Counted', count: 1 })
      await booted.payload.db.updateOne({ collection: 'members', id, data: { count: { $inc: 2 } } })
      expect((await row('members', id))?.count).toBe(3)
    })

    it('does not choose the name of a row in the database', async () => {
      const chosen = 'abcdefabcdefabcdefabcdef'
      const made = await rest('/api/members', { method: 'POST', body: { name: 'Chosen', _id: chosen, __v: 7 } })
      expect(made.status, made.text).toBe(201)
      expect((made.json.doc as { id: unknown }).id).not.toBe(chosen)
    })
  })
})
