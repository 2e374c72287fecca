import type { CollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { restOf } from '../_support/rest.ts'

const ODD = [
  '/api/categories?where[id][equals][$ne]=1',
  '/api/categories?where[id][near]=1,2',
  '/api/categories?where[uid][within]=1',
  '/api/categories?where[uid][near]=a',
  '/api/categories?where=x',
  '/api/categories?where[and]=x',
  '/api/categories?where[and][0]=x',
  '/api/categories?where[or][a]=x',
  '/api/categories?sort=$where',
  '/api/categories?sort[a]=b',
  '/api/articles?sort=translations.title',
  '/api/articles?sort=-uid,-translations.slug',
  '/api/articles?sort=category.uid',
  '/api/categories?where[name.ko][like]=%00',
  '/api/categories?where[$where]=1',
  '/api/categories?where[id][$gt]=0',
  '/api/categories?where[__proto__][x]=1',
  '/api/categories?where[constructor][equals]=1',
  '/api/categories?limit=-1&page=1e12',
  '/api/categories?limit=1e12',
  '/api/categories?limit=NaN&page=x',
  '/api/categories?page=-1',
  '/api/categories?depth=x',
  '/api/categories?depth=-1',
  '/api/categories?select=x',
  '/api/categories?populate=x',
  '/api/categories?joins=x',
  '/api/categories/count?where[id][near]=1,2',
  '/api/categories/x%00?depth=0',
  '/api/categories/999999999999999999999',
  '/api/categories/1?select[x]=y',
  '/api/media/file/x.png?prefix=x',
  '/api/media/file/%00',
]

const faulty: CollectionConfig = {
  slug: 'faulty',
  access: { read: () => true },
  fields: [{ name: 'place', type: 'point' }],
  endpoints: [{ path: '/search', method: 'get', handler: (req) => Response.json({ where: req.query.where }) }],
  hooks: {
    beforeOperation: [
      ({ operation }) => {
        if (operation === 'count') throw new TypeError('A fault of the host')
      },
    ],
  },
}

eachDatabase((db) => {
  describe('Payload’s REST, asked by anybody', () => {
    let booted: Booted
    const logged: unknown[] = []
    beforeAll(async () => {
      booted = await db.boot({ config: { collections: [faulty] } })
      const { logger } = booted.payload
      logger.error = ((...said: unknown[]) => logged.push(said)) as typeof logger.error
    })
    afterAll(() => booted.stop())

    it.each(ODD)('has no fault of its own, and logs none, for %s', async (path) => {
      logged.length = 0
      const { status } = await restOf(booted)(path)
      expect(status).toBeLessThan(500)
      expect(logged).toEqual([])
    })

    it.each([
      ['/api/media', { 'content-type': 'multipart/form-data' }],
      ['/api/users/login', { 'content-type': 'multipart/form-data; boundary=b' }],
      ['/api/users/verify/x', {}],
    ])('has no fault of its own for a body that is none, at %s', async (path, headers) => {
      logged.length = 0
      const { status } = await restOf(booted)(path, { method: 'POST', headers, body: '{' })
      expect(status).toBeLessThan(500)
      expect(logged).toEqual([])
    })

    it('says what cannot be read, in the language of who asks', async () => {
      const ask = async (language: string) =>
        (await restOf(booted)('/api/categories?where=x', { headers: { 'accept-language': language } })).text
      expect(await ask('en')).toContain('The request cannot be read: where.')
      expect((await restOf(booted)('/api/categories?sort=$where')).status).toBe(400)
    })

    it.each([
      '/api/categories?where[or][0][and][0][name.ko][like]=a&sort=-createdAt,uid&limit=0&page=2',
      '/api/categories?sort=-name.ko',
      '/api/categories?sort=-name.ko,parent',
      '/api/categories?where={"uid":{"in":["a","b"]}}',
      `/api/categories?${Array.from({ length: 30 }, (_, index) => `where[uid][in][${index}]=${index}`).join('&')}`,
      ...(db.name === 'mongodb' ? ['/api/faulty?where[place][near]=1,2,100'] : []),
      '/api/faulty/search?where=anything',
    ])('answers what can be answered: %s', async (path) => {
      const { status } = await restOf(booted)(path)
      expect(status).toBe(200)
    })

    it('still says 500, with the stack in the log, where the fault is the server’s', async () => {
      logged.length = 0
      expect((await restOf(booted)('/api/faulty/count')).status).toBe(500)
      expect(logged).toHaveLength(1)
    })
  })
})
