import { inspect } from 'node:util'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, it } from 'vitest'
import { quietErrors, withoutValues } from '../../src/working/quietErrors.ts'

it('tells which statement failed and why, and none of its values', async () => {
  const failure = () =>
    new DrizzleQueryError('update "users" set "hash" = ?', ['secret-hash\nparams: x'], new Error('readonly database'))
  const adapter = {
    updateOne: async () => {
      throw failure()
    },
  }
  quietErrors(adapter as never)
  const error = await adapter.updateOne().catch((thrown: unknown) => thrown)
  for (const told of [inspect(error), JSON.stringify(error), (error as Error).stack])
    expect(told).not.toContain('secret-hash')
  expect(inspect(error)).toContain('update "users" set "hash" = ?')
  expect(inspect(error)).toContain('readonly database')
})

it('leaves other errors as they are', () => {
  const other = Object.assign(new Error('away\nparams: none'), { code: 'ECONNREFUSED' })
  expect(withoutValues(other)).toBe(other)
  expect(other.message).toBe('away\nparams: none')
  expect(withoutValues('text')).toBe('text')
})
