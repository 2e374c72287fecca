import { join as path } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { articleAtOldAddress } from '../../src/headless/oldAddress.ts'
import { type ImportMap, parseMap } from '../../src/importing/mapFile.ts'
import { eachDatabase } from '../_support/databases.ts'
import { archive } from './archive.ts'
import { NOTICE, page } from './pages.ts'

const at_ = (number: number): string => `https://tidewater.example/bbs/board.php?bo_table=culture&wr_id=${number}`
const notices = [{ match: 'does not answer for the statements', ko: '글의 내용을 보증하지 않습니다.' }]
const mapWith = (pairs: [string, string][]): ImportMap => parseMap(JSON.stringify({ notices, pairs }))

const korean = (number: number, title: string, body = '값은 5000원이다.', time = '14:20'): string =>
  page({
    notice: `${at_(number)}\n\n${NOTICE}`,
    title: `문화 | ${title}`,
    info: `작성자 편집국 작성일25-05-09 ${time}`,
    body,
  })
const english = (number: number, title: string, body = 'It costs 5000 won, they say.', time = '14:20'): string =>
  page({
    notice: `${at_(number)}\n\n${NOTICE}`,
    title: `문화 | ${title}`,
    info: `작성자 편집국 작성일25-05-09 ${time}`,
    body,
  })

eachDatabase((db) => {
  describe('pages that are one story', () => {
    const at = archive(db)

    it('are joined as the map file says, before they are published, and once', async () => {
      at.put('map/en.txt', english(2, 'Quiet Harbour'))
      at.put('map/ko.txt', korean(1, '조용한 항구'))
      const folder = path(at.folder, 'map')
      const options = { publish: true, map: mapWith([['Tidewater/culture/1', 'Tidewater/culture/2']]) }
      const dry = await at.run([folder], { ...options, dryRun: true })
      const { reports, summary } = await at.run([folder], options)
      expect(reports).toEqual(dry.reports)
      expect(summary).toEqual({ ...dry.summary, dryRun: false })
      expect(summary.joins).toMatchObject([{ state: 'joined' }])
      expect(summary.pairs).toEqual([])
      expect(reports.map(({ publishing }) => publishing)).toEqual(['published', 'published'])
      const [uid] = new Set(reports.map((report) => report.uid))
      const editions = await editionsOf(at.payload).byUid(String(uid))
      expect([editions.ko?.title, editions.en?.title]).toEqual(['조용한 항구', 'Quiet Harbour'])
      expect(await articleAtOldAddress(at.payload, '/culture/2')).toBe('/en/articles/quiet-harbour')
      expect(await articleAtOldAddress(at.payload, '/culture/1')).toMatch(/^\/ko\/articles\//)
      const before = JSON.stringify([await at.all('articles'), await at.all('translations'), await at.all('releases')])
      const again = await at.run([folder], options)
      expect(again.outcomes).toEqual(['unchanged', 'unchanged'])
      expect(again.summary.joins).toMatchObject([{ state: 'before' }])
      expect(again.summary.totals).toMatchObject({ joined: 0, publishing: { before: 2 } })
      expect(JSON.stringify([await at.all('articles'), await at.all('translations'), await at.all('releases')])).toBe(
        before,
      )
    })

    it('update their own text of the one article when they change', async () => {
      const folder = path(at.folder, 'map')
      at.put('map/en.txt', english(2, 'Quiet Harbour', 'It costs 5000 won, or more, they say.'))
      const { reports, outcomes } = await at.run([folder])
      expect(outcomes).toEqual(['updated', 'unchanged'])
      expect(reports[0]?.uid).toBe(reports[1]?.uid)
      const [text] = await at.all('translations', { title: { equals: 'Quiet Harbour' } })
      expect(JSON.stringify(text?.body)).toContain('or more')
      expect((await at.run([folder])).outcomes).toEqual(['unchanged', 'unchanged'])
    })

    it('are found by file name, and where one was published by an earlier run', async () => {
      const one = at.put('later/a.txt', korean(3, '늦은 배'))
      await at.run([one], { publish: true, map: mapWith([]) })
      const two = at.put('later/b.txt', english(4, 'Late Boat'))
      const map = mapWith([['b.txt', 'Tidewater/culture/3']])
      const { reports, summary } = await at.run([two], { publish: true, map })
      expect(summary.joins).toMatchObject([{ state: 'joined' }])
      const editions = await editionsOf(at.payload).byUid(String(reports[0]?.uid))
      expect(Object.keys(editions).sort()).toEqual(['en', 'ko'])
    })

    it('are reported where both are live, and where one was never imported', async () => {
      at.put('live/a.txt', korean(5, '나간 배'))
      at.put('live/b.txt', english(6, 'Gone Boat'))
      const folder = path(at.folder, 'live')
      const first = await at.run([folder], { publish: true, map: mapWith([]) })
      expect(first.summary.pairs).toMatchObject([{ evidence: ['minute'], ko: { key: 'Tidewater/culture/5' } }])
      const map = mapWith([
        ['a.txt', 'b.txt'],
        ['a.txt', 'nowhere.txt'],
      ])
      const { summary } = await at.run([folder], { publish: true, map, speaks: 'ko' })
      expect(summary.joins).toMatchObject([
        { state: 'refused', message: expect.stringContaining('먼저 철회하고') },
        { state: 'missing', missing: 'nowhere.txt' },
      ])
      expect(summary.totals.joined).toBe(0)
    })

    it('are joined without a map where that is certain, and only there', async () => {
      at.put(
        'sure/a.txt',
        korean(
          7,
          '서로 적은 글',
          `항구에는 이른 아침부터 배를 기다리는 사람들이 줄을 섰고, 표를 파는 창구는 여덟 시에 문을 열었다. 영어판은 ${at_(8)} 에 있다.`,
          '10:00',
        ),
      )
      at.put('sure/b.txt', english(8, 'Linked', `The Korean text is at ${at_(7)} and stays.`, '19:00'))
      at.put('sure/c.txt', korean(9, '닮은 글', '배 12척, 35만 원이 들었다.', '11:00'))
      at.put('sure/d.txt', english(10, 'Alike', 'There were 12 boats, for 350,000 won.', '11:30'))
      const folder = path(at.folder, 'sure')
      const { summary, reports } = await at.run([folder], { pair: true, publish: true, map: mapWith([]) })
      expect(summary.joins).toMatchObject([{ state: 'joined', article: 'Tidewater/culture/7' }])
      expect(summary.pairs).toMatchObject([{ evidence: [], ko: { title: '닮은 글' }, en: { title: 'Alike' } }])
      expect(new Set(reports.map(({ uid }) => uid)).size).toBe(3)
      const editions = await editionsOf(at.payload).byUid(String(reports[1]?.uid))
      expect(Object.keys(editions).sort()).toEqual(['en', 'ko'])
      const again = await at.run([folder], { pair: true, publish: true, map: mapWith([]) })
      expect(again.summary.totals).toMatchObject({ joined: 0, outcomes: { unchanged: 4 } })
    })
  })
})
