import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { type Made, story } from '../_support/desk.ts'
import { people, type TestUser } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

eachDatabase((db) => {
  describe('rows that Payload keeps for itself', () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    let all: Record<string, TestUser>
    let section: Made
    const tokens: Record<string, string> = {}
    beforeAll(async () => {
      booted = await db.boot()
      all = await people(booted.payload)
      rest = restOf(booted)
      section = (await story(booted.payload)).category
      for (const name of Object.keys(all)) tokens[name] = await tokenOf(booted, name)
    })
    afterAll(() => booted.stop())

    const call = (who: string, method: string, path: string, body?: object) =>
      rest(path, { method, token: tokens[who], ...(body && { body }) })
    const lockBy = (who: string) => ({
      document: { relationTo: 'categories', value: section.id },
      user: { relationTo: 'users', value: all[who]?.id },
    })
    const locks = '/api/payload-locked-documents'

    it('locks are made and taken by those who edit', async () => {
      const made = await call('editor', 'POST', locks, lockBy('editor'))
      expect(made.status, made.text).toBe(201)
      const id = (made.json.doc as { id: string }).id
      expect((await call('writer', 'GET', locks)).json.totalDocs).toBe(1)
      for (const [method, path, body] of [
        ['POST', locks, lockBy('nobody')],
        ['GET', locks, undefined],
        ['GET', `${locks}/${id}`, undefined],
        ['PATCH', `${locks}/${id}`, lockBy('nobody')],
        ['PATCH', `${locks}?where[id][equals]=${id}`, lockBy('nobody')],
        ['DELETE', `${locks}/${id}`, undefined],
        ['DELETE', `${locks}?where[id][equals]=${id}`, undefined],
      ] as const)
        for (const who of ['nobody', 'anonymous'])
          expect([who, method, (await call(who, method, path, body)).status]).toEqual([who, method, 403])
      expect((await call('editor', 'DELETE', `${locks}/${id}`)).status).toBe(200)
    })

    it('which migrations ran is no request’s to say', async () => {
      const row = await booted.payload.create({
        collection: 'payload-migrations',
        data: { name: 'first', batch: 1 },
        overrideAccess: true,
      })
      for (const who of ['admin', 'nobody', 'anonymous']) {
        for (const [method, path] of [
          ['POST', '/api/payload-migrations'],
          ['PATCH', `/api/payload-migrations/${row.id}`],
          ['DELETE', `/api/payload-migrations/${row.id}`],
        ] as const) {
          const answer = await call(who, method, path, method === 'DELETE' ? undefined : { name: 'second', batch: 9 })
          expect([who, method, answer.status >= 400]).toEqual([who, method, true])
        }
      }
      expect(await booted.payload.findByID({ collection: 'payload-migrations', id: row.id })).toMatchObject({
        name: 'first',
      })
    })

    it('a preference is its user’s own', async () => {
      const made = await call('nobody', 'POST', '/api/payload-preferences/theirs', { value: { $dark: true } })
      expect(made.status, made.text).toBe(200)
      expect((await call('editor', 'GET', '/api/payload-preferences/theirs')).text).not.toContain('$dark')
    })
  })
})
