import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eachDatabase } from '../_support/databases.ts'
import { update } from '../_support/desk.ts'
import { archive } from './archive.ts'
import { damaged, NOTICE, page } from './pages.ts'

eachDatabase((db) => {
  describe('importing again', () => {
    const at = archive(db)

    describe('a page that has changed', () => {
      const address = 'https://tidewater.example/bbs/board.php?bo_table=culture&wr_id=7'
      const body = (word: string): string => damaged(`Boats and rafts are ${word}.`)
      const written = (word: string, info?: string): string =>
        page({ notice: `${address}\n\n${NOTICE}`, title: '문화 | Boats', body: body(word), ...(info && { info }) })
      let uid = ''

      it('updates a copy that nobody has edited, and never a live text', async () => {
        const first = await at.run([at.put('address/a.txt', written('late'))], { publish: true })
        uid = String(first.reports[0]?.uid)
        expect(first.reports[0]).toMatchObject({
          outcome: 'created',
          publishing: 'published',
          key: 'Tidewater/culture/7',
        })
        const before = (await at.all('releases')).length
        const second = await at.run([at.put('address/a.txt', written('later'))], { publish: true })
        expect(second.reports[0]).toMatchObject({ outcome: 'updated', publishing: 'before', uid })
        const text = await at.textOf(uid)
        expect(JSON.stringify(text.body)).toContain('Boats and rafts are later.')
        expect(text.legacy.importedHash).toBe(text.snapshot.hash)
        expect(await at.all('releases')).toHaveLength(before)
        expect((await at.run([join(at.folder, 'address')])).outcomes).toEqual(['unchanged'])
      })

      it('updates what is true of the story as well', async () => {
        await at.run([at.put('address/a.txt', written('later', '작성자 사진부 작성일25-05-09 14:20 조회9회 댓글8건'))])
        const [article] = await at.all('articles', { uid: { equals: uid } })
        expect(article).toMatchObject({ legacy: { views: 9, commentCount: 8 } })
        expect(article?.snapshot.hash).toBe(article?.legacy.importedHash)
        expect((await at.all('bylines')).map(({ title }) => title)).toContain('사진부 / Photo desk')
      })

      it('leaves a copy that was edited at the desk', async () => {
        const text = await at.textOf(uid)
        await update(at.payload, 'translations', text.id, { title: 'Boats, edited' })
        expect((await at.run([join(at.folder, 'address')])).outcomes).toEqual(['unchanged'])
        const changed = await at.run([at.put('address/a.txt', written('latest'))], { publish: true })
        expect(changed.reports[0]).toMatchObject({ outcome: 'edited', publishing: 'before' })
        expect(await at.textOf(uid)).toMatchObject({ title: 'Boats, edited' })
      })

      it('leaves one in the trash', async () => {
        const { reports } = await at.run([at.put('address/b.txt', written('here').replace('wr_id=7', 'wr_id=8'))])
        const [article] = await at.all('articles', { uid: { equals: reports[0]?.uid } })
        await update(at.payload, 'articles', article?.id ?? '', { deletedAt: new Date().toISOString() })
        const again = await at.run([at.put('address/b.txt', written('gone').replace('wr_id=7', 'wr_id=8'))], {
          publish: true,
        })
        expect(again.reports[0]).toMatchObject({ outcome: 'trashed' })
        expect(again.reports[0]?.publishing).toBeUndefined()
      })

      it('is known without an address by its minute, language and title', async () => {
        const old = page({ title: '문화 | Rafts', body: body('early') })
        const { reports } = await at.run([at.put('loose/a.txt', old)])
        const again = await at.run([at.put('loose/a.txt', old.replace('early', 'earlier'))])
        expect(again.reports[0]).toMatchObject({ outcome: 'updated', uid: reports[0]?.uid })
        expect((await at.run([join(at.folder, 'loose')])).outcomes).toEqual(['unchanged'])
      })
    })

    it('is not published for an editor who has it in work', async () => {
      const file = at.put('work/a.txt', page({ title: '문화 | Piers', body: damaged('Piers and quays.') }))
      const { reports } = await at.run([file])
      const text = await at.textOf(String(reports[0]?.uid))
      await update(at.payload, 'translations', text.id, { deck: 'In work' })
      expect((await at.run([file], { publish: true })).reports[0]).toMatchObject({
        outcome: 'unchanged',
        publishing: 'desk',
      })
    })

    it('makes whole what a run that died left half', async () => {
      const file = at.put('half/a.txt', page({ title: '문화 | Quays', body: damaged('Quays and piers.') }))
      const { reports } = await at.run([file])
      const uid = String(reports[0]?.uid)
      const text = await at.textOf(uid)
      await at.payload.db.deleteOne({ collection: 'translations', where: { id: { equals: text.id } } })
      expect((await at.run([file])).outcomes).toEqual(['created'])
      expect(await at.textOf(uid)).toMatchObject({ uid: text.uid, title: 'Quays' })
    })

    it('imports a page once where two runs import it at the same moment', async () => {
      for (let n = 0; n < 20; n += 1) {
        const info = `작성자 당번 ${n} 작성일25-06-09 14:${10 + n}`
        at.put(`both/${n}.txt`, page({ title: `항로 | Route ${n}`, info, body: damaged(`Route ${n} and back.`) }))
      }
      const both = [join(at.folder, 'both')]
      const runs = await Promise.all([at.run(both), at.run(both), at.run(both)])
      for (const { summary } of runs) expect(summary.totals.outcomes.failed).toBe(0)
      const articles = await at.all('articles', { workingTitle: { like: 'Route' } })
      expect(articles).toHaveLength(20)
      for (const { uid } of articles) expect(await at.textOf(uid)).toMatchObject({ language: 'en' })
      expect((await at.all('categories')).filter(({ title }) => title.includes('항로'))).toHaveLength(1)
      expect((await at.run(both)).summary.totals.outcomes).toMatchObject({ unchanged: 20 })
    })

    it('gives each page an address of its own', async () => {
      for (const n of [1, 2, 3])
        at.put(
          `same/${n}.txt`,
          page({
            title: '문화 | Weather',
            body: damaged(`Rain and wind, ${n}.`),
            info: `작성자 편집국 작성일25-05-0${n} 14:20`,
          }),
        )
      const { reports } = await at.run([join(at.folder, 'same')])
      const slugs = await Promise.all(reports.map(async ({ uid }) => (await at.textOf(String(uid))).slug))
      expect(slugs).toEqual(['weather', 'weather-2', 'weather-3'])
    })

    it('imports a page once that lies there twice', async () => {
      const text = page({ title: '문화 | Twice', body: damaged('Once and again.') })
      at.put('twice/a.txt', text)
      at.put('twice/b.txt', text)
      at.put('twice/c.txt', text.replace('again', 'never'))
      const { reports } = await at.run([join(at.folder, 'twice')])
      expect(reports.map(({ outcome, of }) => [outcome, of?.endsWith('a.txt')])).toEqual([
        ['created', undefined],
        ['duplicate', true],
        ['duplicate', true],
      ])
    })
  })
})
