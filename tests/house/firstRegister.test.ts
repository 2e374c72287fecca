import { afterAll, beforeAll, expect, it } from 'vitest'
import { users } from '../../site/users.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { restOf } from '../_support/rest.ts'

eachDatabase((db) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await db.boot({ config: { collections: [{ ...users, slug: 'staff' }] } })
  })
  afterAll(() => booted.stop())

  it('lets nobody register as the first user of an empty site', async () => {
    const rest = restOf(booted)
    const body = { email: 'first@example.test', password: 'a-long-password', name: 'First', role: 'admin' }
    expect((await rest('/api/staff/first-register', { method: 'POST', body })).status).toBe(403)
    expect((await rest('/api/staff', { method: 'POST', body })).status).toBe(403)
    expect(await booted.payload.count({ collection: 'staff' as 'users', overrideAccess: true })).toEqual({
      totalDocs: 0,
    })
  })
})
