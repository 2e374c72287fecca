import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMap } from '../../../src/importing/mapFile.ts'
import { deskSettled, healDesk } from '../../../src/translating/desk/index.ts'
import { eachDatabase } from '../../_support/databases.ts'
import { create } from '../../_support/desk.ts'
import { archive } from '../../importing/archive.ts'
import { KOREAN_PAGE, page } from '../../importing/pages.ts'

eachDatabase((db) => {
  describe('the matrix, of imported articles', () => {
    const at = archive(db)
    const put = (folder: string, count: number): string => {
      for (let n = 0; n < count; n += 1)
        at.put(`${folder}/${n}.txt`, page({ title: `문화 | ${folder} ${n}`, body: `${folder} ${n} and boats.` }))
      return join(at.folder, folder)
    }
    const wrong = async () => {
      await deskSettled(at.payload)
      return healDesk(at.payload, { whole: true, dryRun: true })
    }
    const rows = async () => (await at.payload.db.find({ collection: 'desk', limit: 0, pagination: false })).docs

    it('has every one of them when its batch is written, published or not', async () => {
      const { outcomes } = await at.run([put('Pier', 7)])
      expect(outcomes).toEqual(Array(7).fill('created'))
      expect(await rows()).toHaveLength(7)
      expect((await rows()).map((row) => (row as unknown as { enState: string }).enState)).toEqual(
        Array(7).fill('draft'),
      )
      expect(await wrong()).toEqual([])
      await at.run([put('Ferry', 3)], { publish: true })
      expect(await rows()).toHaveLength(10)
      expect(await wrong()).toEqual([])
    })

    it('has those of a batch among which one was known, or one cannot be written at once', async () => {
      const folder = put('Dock', 4)
      const dry = await at.run([folder], { dryRun: true })
      expect(await rows()).toHaveLength(10)
      // Somebody's row that no article belongs to yet stands in the way of the batch.
      await create(at.payload, 'articles', { uid: dry.reports[1]?.uid, workingTitle: 'Taken' })
      await at.payload.db.create({ collection: 'desk', data: { uid: dry.reports[2]?.uid, turn: 1 } })
      await at.run([folder])
      expect(await wrong()).toEqual([])
      expect(await rows()).toHaveLength(14)
    })

    it('has both languages of a pair that the import joined', async () => {
      const before = (await rows()).length
      at.put('pair/ko.txt', KOREAN_PAGE)
      at.put('pair/en.txt', page({ title: '문화 | Quiet Harbour', body: 'The harbour and its boats.' }))
      const map = parseMap(JSON.stringify({ pairs: [['ko.txt', 'en.txt']] }))
      const { summary, reports } = await at.run([join(at.folder, 'pair')], { map })
      expect(summary.joins).toMatchObject([{ state: 'joined' }])
      expect(await wrong()).toEqual([])
      const joined = (await rows()).find((row) => (row as unknown as { uid: string }).uid === reports[0]?.uid)
      expect(joined).toMatchObject({ koState: 'draft', enState: 'draft' })
      expect((await rows()).length).toBeLessThanOrEqual(before + 2)
    })
  })
})
