import { join } from 'node:path'
import type { Payload } from 'payload'
import { describe, expect, it, vi } from 'vitest'
import { eachDatabase } from '../_support/databases.ts'
import { create, update } from '../_support/desk.ts'
import { archive } from './archive.ts'
import { damaged, page } from './pages.ts'

type Doc = Record<string, unknown> & { id: string | number }
type Version = { id: string; parent: unknown; version: Doc }

const versionsOf = async (payload: Payload, collection: string, id: unknown): Promise<Version[]> =>
  (
    await payload.findVersions({
      collection: collection as 'users',
      where: { parent: { equals: id } },
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
    })
  ).docs as unknown as Version[]

/** What a copy of a document has of its own. */
const OWN = ['id', 'uid', 'slug', 'article', 'createdAt', 'updatedAt', 'snapshot', 'translations']
const alike = (doc: Doc): Doc => ({ ...doc, ...Object.fromEntries(OWN.map((name) => [name, typeof doc[name]])) })

const without = (doc: Doc, ...names: string[]): Doc =>
  Object.fromEntries(Object.entries(doc).filter(([name]) => !names.includes(name))) as Doc

type Sqlite = { client: { execute(sql: string, args: unknown[]): Promise<{ rows: Record<string, unknown>[] }> } }
type Mongo = {
  versions: Record<string, { collection: { find(query: object): { toArray(): Promise<Record<string, unknown>[]> } } }>
}
const kindOf = (value: unknown): string =>
  value === null || typeof value !== 'object' ? typeof value : value.constructor.name

/** Columns or keys of what lies in the database for a version, each with what kind of value it holds. */
async function stored(payload: Payload, collection: string, { id, parent }: Version): Promise<unknown> {
  if (payload.db.name !== 'sqlite') {
    const { collection: rows } = (payload.db as unknown as Mongo).versions[collection] as Mongo['versions'][string]
    const all = await rows.find({}).toArray()
    const kept = all.find((row) => String(row._id) === id && String(row.parent) === parent)
    const kinds = (row: unknown): unknown =>
      Object.fromEntries(Object.entries(row as object).map(([name, value]) => [name, kindOf(value)]))
    return [kinds(kept), kinds(kept?.version)]
  }
  const { client } = payload.db as unknown as Sqlite
  const own = await client.execute(`select * from _${collection}_v where id = ?`, [id])
  const rels = collection === 'articles' ? '_articles_v_rels' : null
  const relations = rels ? (await client.execute(`select * from ${rels} where parent_id = ?`, [id])).rows : []
  const kinds = (row: Record<string, unknown>): unknown =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, kindOf(value)]))
  return [own.rows.map(kinds), relations.map(({ id: _, parent_id, ...row }) => [parent_id === id, row])]
}

eachDatabase((db) => {
  describe('the first version of an imported page', () => {
    const at = archive(db)
    const COUNT = 5

    /** Each imported document beside one that Payload created with the same content. */
    const pairs = async (collection: string): Promise<{ imported: Doc; created: Doc }[]> => {
      const all = (await at.all(collection)) as unknown as Doc[]
      const isCopy = (doc: Doc): boolean => String(doc.workingTitle ?? doc.summary).startsWith('copy')
      const made = all.filter((doc) => !isCopy(doc))
      if (made.length === all.length) {
        for (const [index, doc] of made.entries()) {
          const data = without(doc, 'id', 'uid', 'createdAt', 'updatedAt', 'snapshot', 'rev', 'translations', '_id')
          const own =
            collection === 'articles'
              ? { workingTitle: `copy ${index}` }
              : {
                  summary: `copy ${index}`,
                  slug: `copy-${index}`,
                  article: (await pairs('articles'))[index]?.created.id,
                }
          await create(at.payload, collection, { ...data, ...own })
        }
        return pairs(collection)
      }
      const copies = all.filter(isCopy)
      return made.map((imported, index) => ({ imported, created: copies[index] as Doc }))
    }

    it('is written with it, many at once', async () => {
      for (let n = 0; n < COUNT; n += 1)
        at.put(`v/${n}.txt`, page({ title: `문화 | Pier ${n}`, body: damaged(`Pier ${n} and boats.`) }))
      const alone = vi.spyOn(at.payload.db, 'create')
      expect((await at.run([join(at.folder, 'v')])).outcomes).toEqual(Array(COUNT).fill('created'))
      const slugs = alone.mock.calls.map(([{ collection }]) => collection)
      alone.mockRestore()
      expect(slugs).toContain('categories')
      expect(slugs).not.toContain('articles')
      expect(slugs).not.toContain('translations')
      for (const collection of ['articles', 'translations'])
        for (const { id } of await at.all(collection))
          expect(await versionsOf(at.payload, collection, id)).toHaveLength(1)
    })

    it.each(['articles', 'translations'])('reads as one of payload.create: %s', async (collection) => {
      const made = await pairs(collection)
      expect(made).toHaveLength(COUNT)
      for (const { imported, created } of made) {
        const [mine] = await versionsOf(at.payload, collection, imported.id)
        const [payloads] = await versionsOf(at.payload, collection, created.id)
        if (!mine || !payloads) throw new Error('No version.')
        const { workingTitle, summary } = mine.version
        const expected = { ...alike(payloads.version), ...(collection === 'articles' ? { workingTitle } : { summary }) }
        expect(alike(mine.version)).toEqual(expected)
        expect(Object.keys(mine).sort()).toEqual(Object.keys(payloads).sort())
        expect(mine.parent).toEqual(imported.id)
        expect(await stored(at.payload, collection, mine)).toEqual(await stored(at.payload, collection, payloads))
      }
    })

    it.each(['articles', 'translations'])('is restored as one of payload.create: %s', async (collection) => {
      for (const { imported, created } of (await pairs(collection)).slice(0, 1)) {
        const restored: Doc[] = []
        for (const { id } of [imported, created]) {
          const [first] = await versionsOf(at.payload, collection, id)
          await update(
            at.payload,
            collection,
            id,
            collection === 'articles' ? { tags: [], disclaimers: [] } : { deck: 'x' },
          )
          await at.payload.restoreVersion({
            collection: collection as 'users',
            id: first?.id ?? '',
            depth: 0,
            overrideAccess: true,
          })
          const [row] = (await at.all(collection, { id: { equals: id } })) as unknown as Doc[]
          restored.push(row as Doc)
        }
        const [mine, payloads] = restored as [Doc, Doc]
        expect(mine).toMatchObject({ rev: 3, ...without(imported, 'rev', 'updatedAt', 'snapshot', 'createdAt') })
        expect({ ...alike(mine), workingTitle: '', summary: '' }).toEqual({
          ...alike(payloads),
          workingTitle: '',
          summary: '',
        })
      }
    })
  })
})
