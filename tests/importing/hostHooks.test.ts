import { join } from 'node:path'
import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { hostActs } from '../../src/importing/hostHooks.ts'
import { eachDatabase } from '../_support/databases.ts'
import { archive } from './archive.ts'
import { damaged, page } from './pages.ts'

eachDatabase((db) => {
  describe('imported pages in a host', () => {
    const heard: string[] = []
    const refused = (): never => {
      throw new Error('The host takes no such text')
    }
    /** As a plugin behind ours would: hooks on the collections themselves. */
    const onInit = ({ collections }: Payload): void => {
      const hooks = collections['translations' as 'users']?.config.hooks
      hooks?.beforeChange.push(({ data, operation }) =>
        data.title === 'Refused'
          ? refused()
          : operation === 'create'
            ? { ...data, deck: `${data.title}, from the archive` }
            : data,
      )
      hooks?.afterChange.push(({ doc, operation }) => {
        heard.push(`${operation} ${(doc as unknown as { title: string }).title}`)
      })
    }
    const at = archive(db, { config: { onInit } })
    const texts = () => [0, 1, 2].map((n) => page({ title: `문화 | Mole ${n}`, body: damaged(`Mole ${n} and boats.`) }))

    it('pass through its hooks, each once, and are known again as the hooks left them', async () => {
      for (const [n, text] of texts().entries()) at.put(`h/${n}.txt`, text)
      const first = await at.run([join(at.folder, 'h')])
      expect(first.outcomes).toEqual(['created', 'created', 'created'])
      expect(heard).toEqual(['create Mole 0', 'create Mole 1', 'create Mole 2'])
      const stored = (await at.all('translations')) as unknown as Record<string, unknown>[]
      expect(stored.map(({ deck }) => deck).sort()).toEqual([0, 1, 2].map((n) => `Mole ${n}, from the archive`))
      for (const row of await at.all('translations')) expect(row.legacy.importedHash).toBe(row.snapshot.hash)
      for (const row of await at.all('translations'))
        expect(
          await at.payload.countVersions({
            collection: 'translations' as 'users',
            where: { parent: { equals: row.id } },
            overrideAccess: true,
          }),
        ).toEqual({ totalDocs: 1 })
      const last = first.reports.map(({ uid }) => uid)
      const again = await at.run([join(at.folder, 'h')], { publish: true })
      expect(again.reports.map(({ uid }) => uid)).toEqual(last)
      expect(again.reports.map(({ publishing }) => publishing)).toEqual(['published', 'published', 'published'])
    })

    it('leave nothing behind where their text cannot be written', async () => {
      const paths = [
        at.put('r/0.txt', page({ title: '문화 | Refused', body: damaged('Refused and boats.') })),
        at.put('r/1.txt', page({ title: '문화 | Taken', body: damaged('Taken and boats.') })),
      ]
      const { outcomes } = await at.run(paths)
      expect(outcomes).toEqual(['failed', 'created'])
      expect(await at.all('articles', { workingTitle: { equals: 'Refused' } })).toEqual([])
      expect(await at.all('articles', { workingTitle: { equals: 'Taken' } })).toHaveLength(1)
      const rows = await at.payload.db.find({ collection: 'desk', where: { workingTitle: { equals: 'Refused' } } })
      expect(rows.docs).toEqual([])
    })

    it('are imported once where two runs import them at the same moment', async () => {
      for (let n = 0; n < 8; n += 1)
        at.put(`both/${n}.txt`, page({ title: `항로 | Canal ${n}`, body: damaged(`Canal ${n} and back.`) }))
      const runs = await Promise.all([at.run([join(at.folder, 'both')]), at.run([join(at.folder, 'both')])])
      for (const { summary } of runs) expect(summary.totals.outcomes).toMatchObject({ failed: 0, edited: 0 })
      const articles = await at.all('articles', { workingTitle: { like: 'Canal' } })
      expect(articles).toHaveLength(8)
    })
  })

  describe('imported pages where the host has fields of its own', () => {
    const plugin = {
      collections: {
        articles: {
          fields: [
            { name: 'desk', type: 'text' as const },
            { name: 'era', type: 'text' as const, defaultValue: 'paper' },
          ],
        },
        translations: { fields: [{ name: 'note', type: 'text' as const }] },
      },
    }
    const at = archive(db, { plugin })

    it('have its defaults', async () => {
      await at.run([at.put('d/0.txt', page({ title: '문화 | Dike', body: damaged('Dike and boats.') }))])
      expect(await at.all('articles')).toMatchObject([{ workingTitle: 'Dike', era: 'paper' }])
      expect(await at.all('translations')).toMatchObject([{ title: 'Dike' }])
    })

    it('go through Payload only for the collection that has something to say', () => {
      const { payload } = at
      expect(hostActs(payload, 'articles', ['originalLanguage', 'commentsOpen'])).toBe(true)
      expect(hostActs(payload, 'articles', ['originalLanguage', 'commentsOpen', 'era'])).toBe(false)
      expect(hostActs(payload, 'translations', ['kind', 'workflow'])).toBe(false)
    })
  })
})
