import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMap } from '../../src/importing/mapFile.ts'
import { eachDatabase } from '../_support/databases.ts'
import { archive, type Row } from './archive.ts'
import { damaged, ENGLISH_BODY, KOREAN_PAGE, NOTICE, page } from './pages.ts'

eachDatabase((db) => {
  describe('importing pages', () => {
    const at = archive(db)

    const counts = async (): Promise<Record<string, number>> => {
      const names = ['articles', 'translations', 'categories', 'bylines', 'sources', 'disclaimers', 'releases']
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await at.all(name)).length])))
    }

    it('writes nothing in a dry run and reports the same', async () => {
      const files = [at.put('pair/en.txt', page({})), at.put('pair/ko.txt', KOREAN_PAGE)]
      const before = await counts()
      const dry = await at.run([join(at.folder, 'pair')], { dryRun: true, publish: true })
      expect(await counts()).toEqual(before)
      const wet = await at.run([join(at.folder, 'pair')], { publish: true })
      expect(wet.reports).toEqual(dry.reports)
      expect(wet.summary).toEqual({ ...dry.summary, dryRun: false })
      expect(wet.reports.map(({ file }) => file)).toEqual(files)
    })

    it('makes everything that a page names', async () => {
      const [[english], [korean]] = (await Promise.all(
        ['en', 'ko'].map((code) => at.all('articles', { originalLanguage: { equals: code } })),
      )) as [Row[], Row[]]
      const first = async (name: string): Promise<Row | undefined> => (await at.all(name))[0]
      const [environment, desk] = [await first('categories'), await first('bylines')]
      const [agency, notice] = [await first('sources'), await first('disclaimers')]
      expect(environment).toMatchObject({ name: { ko: '문화', en: 'Culture' }, slug: { ko: '문화', en: 'culture' } })
      expect(desk).toMatchObject({ name: { ko: '편집국', en: 'Editorial desk' }, kind: 'desk' })
      expect(agency).toMatchObject({ code: 'TWA', name: { en: 'TWA' } })
      expect(notice).toMatchObject({
        text: { en: NOTICE },
        required: true,
        name: { en: 'Notice of Tidewater Archive, Inc.' },
      })
      expect(english).toMatchObject({
        originalLanguage: 'en',
        legacy: { site: 'Tidewater', views: 1203, commentCount: 3 },
        snapshot: {
          content: {
            firstPublishedAt: '2025-05-09T05:20:00.000Z',
            disclaimers: [notice?.uid],
            category: environment?.uid,
          },
        },
      })
      expect(english?.legacy.key).toMatch(/^Tidewater\/sha256:[0-9a-f]{64}$/)
      expect(korean).toMatchObject({ originalLanguage: 'ko' })
      const text = await at.textOf(english?.uid)
      expect(text).toMatchObject({
        language: 'en',
        kind: 'original',
        title: 'Ferry Timetable for the Outer Islands Is Printed Again',
        slug: 'ferry-timetable-for-the-outer-islands-is-printed-again',
        dateline: 'Mokpo, May 9 (TWA)',
        legacy: { raw: page({}) },
      })
      expect(text.legacy.findings).toHaveLength(11)
      const paragraphs = text.snapshot.content.body.map(({ children }) => children.map((child) => child.text).join(''))
      expect(paragraphs.join('\n\n')).toBe(
        ENGLISH_BODY.split('\n').slice(2).join('\n').replace('Mokpo, May 9 (TWA) -- ', ''),
      )
    })

    it('knows its copies by the hash they were written with, and keeps their first version', async () => {
      for (const name of ['articles', 'translations'])
        for (const row of await at.all(name)) expect(row.legacy.importedHash).toBe(row.snapshot.hash)
      const { docs } = await at.payload.findVersions({
        collection: 'translations' as never,
        overrideAccess: true,
        depth: 0,
      })
      expect(docs).toHaveLength(2)
    })

    it('publishes what the gate lets through, dated as the page was, and holds back the rest with its sentences', async () => {
      const { reports } = await at.run([join(at.folder, 'pair')], { publish: true })
      const [english, korean] = reports
      expect(english).toMatchObject({ outcome: 'unchanged', publishing: 'before' })
      expect(korean).toMatchObject({ outcome: 'unchanged', publishing: 'held' })
      expect(korean?.problems?.filter(({ level }) => level === 'error')).toMatchObject([
        {
          code: 'disclaimer-unwritten',
          language: 'ko',
          message: expect.stringContaining('Tidewater Archive, Inc. 기사 고지'),
        },
      ])
      const [release] = (await at.all('releases')).filter(({ kind }) => kind === 'publish')
      expect(release?.document.issued.en).toMatchObject({
        originallyPublishedAt: '2025-05-09T05:20:00.000Z',
        legacyComments: 3,
      })
    })

    it('publishes what was held back once a map file gives what lacks', async () => {
      const map = parseMap(
        JSON.stringify({
          notices: [{ match: 'does not answer for the statements', ko: '이 보관소는 글의 내용을 보증하지 않습니다.' }],
          sources: { 물때통신: { ko: '물때통신', en: 'Tidewater Agency', code: 'TWA' } },
        }),
      )
      const { reports, summary } = await at.run([join(at.folder, 'pair')], { publish: true, map, speaks: 'ko' })
      expect(reports[1]).toMatchObject({ outcome: 'unchanged', publishing: 'published' })
      expect(reports[1]?.url).toBe(
        'https://news.example/ko/articles/%EC%99%B8%EB%94%B4%EC%84%AC-%EB%B1%83%EC%8B%9C%EA%B0%84%ED%91%9C-%EB%8B%A4%EC%8B%9C-%EC%B0%8D%EB%8A%94%EB%8B%A4',
      )
      expect(summary.totals.labels).toMatchObject({ disclaimers: 0 })
      expect(await at.all('disclaimers')).toHaveLength(1)
    })

    it('changes nothing a second time', async () => {
      const before = JSON.stringify([await at.all('articles'), await at.all('translations'), await counts()])
      const { outcomes, summary } = await at.run([join(at.folder, 'pair')], { publish: true })
      expect(outcomes).toEqual(['unchanged', 'unchanged'])
      expect(summary.totals.publishing).toMatchObject({ published: 0, before: 2 })
      expect(JSON.stringify([await at.all('articles'), await at.all('translations'), await counts()])).toBe(before)
    })

    it('proposes pages that look like one story in two languages, and joins none', async () => {
      const { summary } = await at.run([join(at.folder, 'pair')])
      expect(summary.pairs).toMatchObject([{ ko: { title: '외딴섬 뱃시간표 다시 찍는다' }, en: {} }])
      expect(await at.all('articles')).toHaveLength(2)
    })

    it('names bad files and goes on', async () => {
      at.put('bad/a-empty.txt', '')
      at.put('bad/b-letter.txt', 'Dear reader, boats are late.')
      at.put('bad/c-image.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
      at.put('bad/d-huge.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 0x61))
      at.put('bad/e-date.txt', page({ info: '작성자 편집국 작성일25-13-09 14:20' }))
      at.put('bad/f-good.txt', page({ title: '문화 | Good', body: damaged('Good and well.') }))
      at.put('bad/.hidden', 'x')
      const { reports, summary } = await at.run([join(at.folder, 'bad'), join(at.folder, 'nowhere')])
      expect(reports.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
        'empty',
        'not-a-page',
        'binary',
        'huge',
        'date',
        'created',
        'missing',
      ])
      expect(summary.totals.outcomes).toMatchObject({ failed: 6, created: 1 })
    })

    it('stops between batches when asked', async () => {
      const signal = AbortSignal.abort()
      for (let n = 0; n < 60; n += 1)
        at.put(
          `many/${String(n).padStart(2, '0')}.txt`,
          page({ title: `문화 | Ship ${n}`, body: damaged(`Ship ${n} and crew.`) }),
        )
      const { reports, summary } = await at.run([join(at.folder, 'many')], { signal })
      expect(summary.stopped).toBe(true)
      expect(reports).toHaveLength(48)
      expect((await at.run([join(at.folder, 'many')])).summary.totals.outcomes).toMatchObject({
        created: 12,
        unchanged: 48,
      })
    })
  })
})
