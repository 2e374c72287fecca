import { describe, expect, it } from 'vitest'
import { isTaken, isTransient, patiently } from '../../src/importing/retry.ts'

const failing = (times: number, error: unknown) => {
  let tries = 0
  return async () => {
    tries += 1
    if (tries <= times) throw error
    return tries
  }
}
const busy = Object.assign(new Error('SQLITE_BUSY: database is locked'), { code: 'SQLITE_BUSY' })

describe('a failure that passes', () => {
  it.each([
    busy,
    Object.assign(new Error('x'), { cause: busy }),
    Object.assign(new Error('x'), { errorLabels: ['TransientTransactionError'] }),
    Object.assign(new Error('x'), { code: 112 }),
    Object.assign(new Error('connect ECONNREFUSED'), { name: 'MongoServerSelectionError' }),
  ])('is tried again: %s', async (error) => {
    expect(isTransient(error)).toBe(true)
    expect(await patiently(failing(3, error), 1)).toBe(4)
  })

  it('is not tried for ever', async () => {
    await expect(patiently(failing(99, busy), 1)).rejects.toBe(busy)
  })
})

it('any other failure is not tried again', async () => {
  const error = new Error('title is too long')
  await expect(patiently(failing(1, error), 1)).rejects.toBe(error)
  expect([isTransient(null), isTransient('SQLITE_BUSY')]).toEqual([false, false])
})

it('a value that another run took is told from other refusals', () => {
  expect(isTaken(Object.assign(new Error(), { code: 11000 }))).toBe(true)
  expect(
    isTaken({ name: 'ValidationError', data: { errors: [{ path: 'uid', message: 'Value must be unique' }] } }),
  ).toBe(true)
  expect(isTaken(new Error('UNIQUE constraint failed: articles.uid'))).toBe(true)
  expect(isTaken(new Error('disk full'))).toBe(false)
})
