import { APIError } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sentences } from '../../src/languages/sentences.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { restOf } from '../_support/rest.ts'

const throwing = (path: string, error: Error, method: 'get' | 'post' = 'get') => ({
  path,
  method,
  handler: () => {
    throw error
  },
})

eachDatabase((db) => {
  let booted: Booted
  beforeAll(async () => {
    const gone = Object.assign(new Error('connection closed'), { name: 'MongoNetworkError' })
    const endpoints = [
      throwing('/gone', gone),
      throwing('/lost', Object.assign(new Error('Given transaction number 5 does not match'), { code: 251 }), 'post'),
      throwing('/refused', new APIError('Later.', 503, null, true)),
      throwing('/wrong', new APIError('No.', 400, null, true)),
    ]
    booted = await db.boot({ config: { endpoints } })
  })
  afterAll(() => booted?.stop())

  it('Payload’s REST says when to try again while the database is away', async () => {
    const rest = restOf(booted)
    const gone = await rest('/api/gone', { headers: { 'accept-language': 'en' } })
    expect([gone.status, gone.headers.get('retry-after')]).toEqual([503, '5'])
    expect(gone.text).not.toContain('Something went wrong')
    const lost = await rest('/api/lost', { method: 'POST', headers: { 'accept-language': 'en' } })
    expect([lost.status, lost.headers.get('retry-after')]).toEqual([503, '5'])
    expect(lost.text).toContain(sentences('en').gate.savedUnknown())
    const refused = await rest('/api/refused')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    const wrong = await rest('/api/wrong')
    expect([wrong.status, wrong.headers.get('retry-after')]).toEqual([400, null])
  })
})
