import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { users } from '../../site/users.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, update } from '../_support/desk.ts'

eachDatabase((db) => {
  describe('the role of a person', () => {
    let booted: Booted
    const slug = 'staff'
    beforeAll(async () => {
      booted = await db.boot({ config: { collections: [{ ...users, slug, auth: false }] } })
    })
    afterAll(() => booted.stop())

    it('is kept by a save that does not name it, and gone once it is taken away', async () => {
      const { id } = await create(booted.payload, slug, { name: 'Sora', role: 'admin' })
      expect((await update(booted.payload, slug, id, { name: 'Sora B.' })).role).toBe('admin')
      expect((await update(booted.payload, slug, id, { role: null })).role ?? null).toBeNull()
    })
  })
})
