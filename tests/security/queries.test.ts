import type { CollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

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
  '/api/categories?where[id][in]=x',
  '/api/categories?where[id][equals]=1e400',
  '/api/categories?where[createdAt][equals]=foo',
  '/api/categories?where={"createdAt":{"equals":1e400}}',
  '/api/categories?where={"uid":{"like":5}}',
  '/api/categories?where[parent][equals]=x',
  '/api/categories?where[name.ko][all]=x',
  '/api/categories/versions?where[parent][equals]=x',
  '/api/categories/versions?where[version.parent][equals]=x',
  '/api/comments?where[article][equals]=x',
  '/api/articles?where[translations][in]=x',
  '/api/articles?joins[translations][sort]=$x',
  '/api/articles?joins[translations][where][createdAt][equals]=x',
  '/api/articles?joins[translations][where]=x',
  '/api/articles?joins[translations][limit]=-1',
  '/api/articles?joins[x][sort]=$x',
]

const OPERATORS = 'equals not_equals contains in not_in all exists greater_than less_than_equal like not_like'.split(
  ' ',
)
/** Values as they stand in an address; W is the condition before them. */
const VALUES = ['=x', '=1e400', '=', '[]=x', '[]=1', '[0]=x&W[1]=2', '=null', "='%22)", '=2020-02-02', '=1,x'].concat(
  '[relationTo]=members&W[value]=x',
)

const faulty: CollectionConfig = {
  slug: 'faulty',
  access: { read: () => true },
  fields: [
    { name: 'text', type: 'text' },
    { name: 'texts', type: 'text', hasMany: true },
    { name: 'count', type: 'number' },
    { name: 'when', type: 'date' },
    { name: 'done', type: 'checkbox' },
    { name: 'kind', type: 'select', hasMany: true, options: ['a', 'b'] },
    { name: 'shape', type: 'json' },
    { name: 'body', type: 'richText' },
    { name: 'one', type: 'relationship', relationTo: 'faulty' },
    { name: 'many', type: 'relationship', relationTo: 'faulty', hasMany: true },
    { name: 'either', type: 'relationship', relationTo: ['faulty', 'named'] },
    { name: 'named', type: 'relationship', relationTo: 'named' },
    { name: 'rows', type: 'array', fields: [{ name: 'when', type: 'date' }] },
    { name: 'back', type: 'join', collection: 'faulty', on: 'one' },
  ],
  endpoints: [{ path: '/search', method: 'get', handler: (req) => Response.json({ where: req.query.where }) }],
  hooks: {
    beforeOperation: [
      ({ operation }) => {
        if (operation === 'count') throw new TypeError('A fault of the host')
      },
    ],
  },
}

const places: CollectionConfig = {
  slug: 'places',
  access: { read: () => true },
  fields: [{ name: 'place', type: 'point' }],
}
/** A collection of the host whose ids are words. */
const named: CollectionConfig = {
  slug: 'named',
  access: { read: () => true },
  fields: [{ name: 'id', type: 'text', required: true }],
}

eachDatabase((db) => {
  describe('Payload’s REST, asked by anybody', () => {
    let booted: Booted
    const logged: unknown[] = []
    beforeAll(async () => {
      booted = await db.boot({ config: { collections: [faulty, named, places] } })
      await people(booted.payload)
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
      ['http://[::127.0.0.1]:4399/x.png', 'x.png'],
      ['https://example.invalid/x.png', 'x.png'],
      ['/api/media/file/x.png', 'x.png'],
      ['file:///etc/hosts', 'x.png'],
    ])('asks no address that somebody names for a picture: %s', async (url, filename) => {
      logged.length = 0
      const token = await tokenOf(booted, 'translator')
      const body = { url, filename, alt: { ko: 'ㄱ', en: 'a' } }
      const answer = await restOf(booted)('/api/media', { method: 'POST', token, body })
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('No files were uploaded')])
      expect((await restOf(booted)('/api/media', { method: 'POST', body })).status).toBe(403)
      expect(logged).toEqual([])
    })

    it('takes no file that is said to lie elsewhere', async () => {
      logged.length = 0
      const token = await tokenOf(booted, 'translator')
      const file = JSON.stringify({ clientUploadContext: {}, filename: 'x.png', mimeType: 'image/png', size: 1 })
      const text = `--b\r\nContent-Disposition: form-data; name="file"\r\n\r\n${file}\r\n--b--\r\n`
      const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': String(text.length) }
      const { status } = await restOf(booted)('/api/media', { method: 'POST', token, text, headers })
      expect(status).toBe(400)
      expect(logged).toEqual([])
    })

    it.each([
      'users',
      'media',
      'comments',
      'glossary',
      'memory',
      'redirects',
      'imports',
      'releases',
      'editions',
      'schedules',
    ])('has no versions of what keeps none: %s', async (slug) => {
      logged.length = 0
      for (const token of [await tokenOf(booted, 'nobody'), await tokenOf(booted, 'admin')])
        for (const path of ['versions', 'versions?limit=1', 'versions/count', 'versions/1'])
          expect([path, (await restOf(booted)(`/api/${slug}/${path}`, { token })).status]).toEqual([path, 404])
      expect(logged).toEqual([])
    })

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', ''])(
      'refuses a document that is sent as %s',
      async (type) => {
        logged.length = 0
        const token = await tokenOf(booted, 'editor')
        const headers = { 'content-type': type }
        for (const [method, path] of [
          ['POST', '/api/articles'],
          ['POST', '/api/media'],
          ['PATCH', '/api/articles/1'],
          ['PATCH', '/api/articles?where[id][exists]=true'],
        ] as const) {
          const { status } = await restOf(booted)(path, { method, token, headers, text: '{"workingTitle":"x"}' })
          expect([method, path, status]).toEqual([method, path, 400])
        }
        expect(logged).toEqual([])
        for (const path of ['login', 'forgot-password', 'reset-password'])
          expect(
            (await restOf(booted)(`/api/users/${path}`, { method: 'POST', headers, text: 'x' })).status,
          ).toBeLessThan(500)
      },
    )

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

    it.each([
      'id text texts count when done kind shape body one one.when many many.id either either.value',
      'named named.id rows.when back back.id back.when',
    ])('has none for any operator with any value, of any kind of field: %s', async (fields) => {
      logged.length = 0
      const faults: string[] = []
      for (const field of fields.split(' '))
        for (const operator of OPERATORS)
          for (const value of VALUES) {
            const condition = `where[${field}][${operator}]`
            const query = `${condition}${value.replace('W', condition)}`
            const { status } = await restOf(booted)(`/api/faulty?limit=1&depth=0&${query}`)
            if (status >= 500) faults.push(query)
          }
      expect(faults).toEqual([])
      expect(logged).toEqual([])
    })

    it.each([
      'where[followsSource.rev][in]=users',
      'where[followsSource.rev][greater_than]=1',
      'where[followsSource.rev][equals]=1',
      'where[body.root][like]=a',
      'joins[x][where][followsSource.rev][in]=users',
    ])('looks inside no value of the plugin’s that has no fields: %s', async (query) => {
      const token = await tokenOf(booted, 'translator')
      expect((await restOf(booted)(`/api/translations?${query}`, { token })).status).toBe(
        query.startsWith('j') ? 200 : 400,
      )
      const articles = `/api/articles?${query.replace('joins[x]', 'joins[translations]')}`
      if (query.startsWith('j')) expect((await restOf(booted)(articles, { token })).status).toBe(400)
    })

    it.each([
      'where[shape.a][in]=users',
      'where[shape.a][in][]=users',
      'where[shape.a][not_in]=users',
      'where[shape.a][greater_than]=1',
      'where={"shape.a":{"equals":{"relationTo":"a","value":"b"}}}',
    ])('makes no value of a host’s JSON a part of a statement: %s', async (query) => {
      logged.length = 0
      const { status } = await restOf(booted)(`/api/faulty?${query}`)
      expect(status).toBe(db.name === 'sqlite' ? 400 : 200)
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
      ...(db.name === 'mongodb' ? ['/api/places?where[place][near]=1,2,100'] : []),
      '/api/faulty/search?where=anything',
      '/api/faulty?where[shape.a][equals]=1&where[text][like]=a b&where[when][in][]=2020-02-02&where[kind][in]=a,b',
      '/api/faulty?where[one][exists]=true&where[one][equals]=null&where[named][equals]=any word',
      '/api/faulty?where={"one":{"equals":null},"count":{"in":[1,2]},"done":{"equals":true}}',
      '/api/faulty?where[either][equals][relationTo]=named&where[either][equals][value]=word',
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
