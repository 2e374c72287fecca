import { describe, expect, it } from 'vitest'
import { parseMap } from '../../src/importing/mapFile.ts'
import { inventedName, siteIn } from '../../src/importing/noticeName.ts'
import { eachDatabase } from '../_support/databases.ts'
import { update } from '../_support/desk.ts'
import { archive } from './archive.ts'
import { NOTICE, page } from './pages.ts'

describe('the name of a notice', () => {
  it.each([
    ['NOTICE.\u00a0 Han River Neighbours, Inc. does not vouch for every statement.', 'Han River Neighbours, Inc.'],
    ['The Tidewater Archive takes no part in these.', 'Tidewater Archive'],
    ['Disclaimer: Friends of the Coast & Capes cannot answer for them.', 'Friends of the Coast & Capes'],
    ['알림. 한강이웃은 이 글의 내용을 보증하지 않습니다.', '한강이웃'],
    ['물때 보관소는 글을 보증하지 않습니다.', '물때 보관소'],
    ['NOTICE. The statements in these items are those of their authors.', ''],
    ['Notice. All items are kept as they were.', ''],
    ['This site does not answer for the items.', ''],
    ['알림. 본 사이트는 글의 내용을 보증하지 않습니다.', ''],
    ['이 글은 참고용입니다.', ''],
    ['', ''],
  ])('is by the site it names: %j', (notice, site) => {
    expect(siteIn(notice)).toBe(site)
  })

  it('is by the name of the run, where the notice names no site', () => {
    expect(inventedName('All items are kept.', 'Tidewater')).toEqual({
      ko: 'Tidewater 기사 고지',
      en: 'Notice of Tidewater',
    })
    expect(inventedName('All items are kept.', 'board').ko).toBe('옛 게시판 기사 고지')
  })
})

eachDatabase((db) => {
  describe('the name of an imported notice', () => {
    const at = archive(db)
    const mapNaming = (name: object) =>
      parseMap(JSON.stringify({ notices: [{ match: 'does not answer for the statements', name }] }))
    const nameOf = async () => (await at.all('disclaimers')).map((row) => (row as unknown as { name: object }).name)

    it('is replaced by a map while it is the one that the importer made up', async () => {
      at.put('a.txt', page({}))
      await at.run([at.folder])
      expect(await nameOf()).toMatchObject([
        { ko: 'Tidewater Archive, Inc. 기사 고지', en: 'Notice of Tidewater Archive, Inc.' },
      ])
      const dry = await at.run([at.folder], { map: mapNaming({ ko: '물때 고지' }), dryRun: true })
      expect(dry.summary.totals.completed).toBe(1)
      const { summary } = await at.run([at.folder], { map: mapNaming({ ko: '물때 고지' }) })
      expect(summary.totals).toMatchObject({ completed: 1, labels: { disclaimers: 0 } })
      expect(await nameOf()).toMatchObject([{ ko: '물때 고지', en: 'Notice of Tidewater Archive, Inc.' }])
      const again = await at.run([at.folder], { map: mapNaming({ ko: '물때 고지' }) })
      expect(again.summary.totals.completed).toBe(0)
    })

    it('is replaced where an earlier importer made it up, and left where an editor wrote it', async () => {
      const [row] = await at.all('disclaimers')
      await update(at.payload, 'disclaimers', row?.id ?? '', { name: { ko: 'Tidewater 고지문', en: 'Our notice' } })
      await at.run([at.folder], { map: mapNaming({ ko: '물때 고지', en: 'Tidewater notice' }) })
      expect(await nameOf()).toMatchObject([{ ko: '물때 고지', en: 'Our notice' }])
      expect(await at.all('disclaimers')).toMatchObject([{ text: { en: NOTICE } }])
    })
  })
})
