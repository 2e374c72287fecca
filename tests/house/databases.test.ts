import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'

vi.mock('payload-bilingual', () => ({ bilingualPublishing: () => (config: unknown) => config }))

const reader = { name: 'Reader', email: 'reader@example.test', password: 'a-long-password' }

eachDatabase((db) => {
  let first: Booted
  beforeAll(async () => {
    first = await db.boot()
  })
  afterAll(() => first.stop())

  it('keeps uniqueness from the first write on', async () => {
    const create = () => first.payload.create({ collection: 'users', data: reader as never, overrideAccess: true })
    await create()
    await expect(create()).rejects.toThrow()
  })

  it('boots a second server on the same database', async () => {
    const second = await db.boot({ at: first.at })
    const { totalDocs } = await second.payload.count({ collection: 'users', overrideAccess: true })
    await second.stop()
    expect(totalDocs).toBe(1)
  })

  it('has transactions where the database has them', async () => {
    const id = await first.payload.db.beginTransaction()
    expect(Boolean(id)).toBe(db.name === 'mongodb')
    if (id) await first.payload.db.rollbackTransaction(id)
  })
})
