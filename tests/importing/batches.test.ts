import { join } from 'node:path'
import type { Payload } from 'payload'
import { describe, expect, it, vi } from 'vitest'
import { insertMongo } from '../../src/importing/together/mongodb.ts'
import { insertSqlite } from '../../src/importing/together/sqlite.ts'
import type { Batch } from '../../src/importing/together/types.ts'
import { newRow } from '../../src/working/adapter.ts'
import { eachDatabase } from '../_support/databases.ts'
import { create } from '../_support/desk.ts'
import { archive } from './archive.ts'
import { damaged, page } from './pages.ts'

const now = new Date().toISOString()
type Sqlite = { client: { execute(sql: string): Promise<unknown> } }
type Mongo = { versions: Record<'articles', { insertMany(): Promise<unknown> }> }

/** Makes the database refuse versions of articles until what it gives is called. */
async function withoutVersions({ db }: Payload): Promise<() => Promise<unknown>> {
  if (db.name !== 'sqlite') {
    const spy = vi.spyOn((db as unknown as Mongo).versions.articles, 'insertMany')
    spy.mockRejectedValue(new Error('No versions here.'))
    return async () => spy.mockRestore()
  }
  const { client } = db as unknown as Sqlite
  await client.execute(
    "create trigger refused before insert on _articles_v begin select raise(abort, 'No versions here.'); end",
  )
  return () => client.execute('drop trigger refused')
}

eachDatabase((db) => {
  describe('a batch of imported pages', () => {
    const at = archive(db)
    const versions = async (collection: string): Promise<number> =>
      (await at.payload.countVersions({ collection: collection as 'users', overrideAccess: true })).totalDocs
    const put = (folder: string, count: number): string => {
      for (let n = 0; n < count; n += 1)
        at.put(
          `${folder}/${n}.txt`,
          page({ title: `문화 | ${folder} ${n}`, body: damaged(`${folder} ${n} and boats.`) }),
        )
      return join(at.folder, folder)
    }

    it('loses only the page that the database refuses', async () => {
      const folder = put('Lock', 5)
      const dry = await at.run([folder], { dryRun: true })
      await create(at.payload, 'articles', { uid: dry.reports[2]?.uid, workingTitle: 'Taken' })
      const { outcomes, reports } = await at.run([folder])
      expect(outcomes).toEqual(['created', 'created', 'failed', 'created', 'created'])
      expect(reports[2]?.problem).toMatchObject({ code: 'write' })
      expect(await at.all('articles')).toHaveLength(5)
      expect(await at.all('translations')).toHaveLength(4)
      expect(await versions('articles')).toBe(5)
      expect(await versions('translations')).toBe(4)
    })

    it('is written whole or not at all: no copy without its version', async () => {
      const { payload } = at
      const count = async () => [(await at.all('articles')).length, await versions('articles')]
      const before = await count()
      const insert = db.name === 'sqlite' ? insertSqlite : insertMongo
      const batch = async (): Promise<Batch> => {
        const given = ['one', 'two'].map((uid) => ({ uid, workingTitle: uid, createdAt: now, updatedAt: now }))
        const rows = await Promise.all(given.map((data) => newRow(payload, 'articles', { ...data })))
        return { payload, collection: 'articles', rows: rows as Batch['rows'], versions: given }
      }
      const mend = await withoutVersions(payload)
      await expect(insert(await batch())).rejects.toThrow('No versions here.')
      expect(await count()).toEqual(before)
      await mend()
      await insert(await batch())
      expect(await count()).toEqual(before.map((number) => number + 2))
    })
  })
})
