import { describe, expect, it } from 'vitest'
import { eachDatabase } from '../_support/databases.ts'
import { create } from '../_support/desk.ts'
import { archive } from './archive.ts'
import { damaged, page } from './pages.ts'

eachDatabase((db) => {
  describe('imported sections', () => {
    const at = archive(db)

    it('come behind those that stand in the menu, each behind the last', async () => {
      await create(at.payload, 'categories', { name: { ko: '정치', en: 'Politics' }, order: 30 })
      for (const [index, section] of ['환경', '날씨', '정치'].entries())
        at.put(
          `${index}.txt`,
          page({ title: `${section} | Reeds ${index}`, body: damaged(`Reeds and rushes, ${index}.`) }),
        )
      await at.run([at.folder])
      const rows = (await at.all('categories')) as unknown as { title: string; order: number }[]
      expect(rows.map(({ title, order }) => `${title} ${order}`)).toEqual([
        '정치 / Politics 30',
        '환경 / Environment 40',
        '날씨 / Weather 50',
      ])
    })
  })
})
