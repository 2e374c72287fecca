import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportOptions, importPages } from '../../src/importing/importPages.ts'
import { parseMap } from '../../src/importing/mapFile.ts'
import type { PageReport } from '../../src/importing/report.ts'
import { eachDatabase } from '../_support/databases.ts'
import { update } from '../_support/desk.ts'
import { damaged, ENGLISH_BODY, KOREAN_PAGE, NOTICE, page } from './pages.ts'

interface Row {
  id: string | number
  uid: string
  title: string
  slug: string
  kind: string
  body: unknown
  legacy: { key: string; raw: string; importedHash: string; findings: unknown[] }
  snapshot: { hash: string; content: { body: { children: { text: string }[] }[] } }
  document: { issued: Record<string, unknown> }
}

eachDatabase((db) => {
  describe('importing pages', () => {
    let payload: Payload
    let stop: () => Promise<void>
    let folder: string
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'import-'))
      ;({ payload, stop } = await db.boot())
    })
    afterAll(async () => {
      await stop()
      rmSync(folder, { recursive: true })
    })

    const all = async (collection: string, where = {}): Promise<Row[]> =>
      (await payload.db.find({ collection, where, limit: 1000, pagination: false, sort: 'createdAt' }))
        .docs as unknown as Row[]
    const counts = async (): Promise<Record<string, number>> => {
      const names = ['articles', 'translations', 'categories', 'bylines', 'sources', 'disclaimers', 'releases']
      return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await all(name)).length])))
    }
    const run = async (paths: string[], options: Partial<ImportOptions> = {}) => {
      const reports: PageReport[] = []
      const summary = await importPages(
        payload,
        { site: 'Tidewater', ...options, paths },
        (report) => void reports.push(report),
      )
      return { reports, summary, outcomes: reports.map(({ outcome }) => outcome) }
    }
    const put = (name: string, text: string | Uint8Array): string => {
      const file = join(folder, name)
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, text)
      return file
    }
    const textOf = async (uid: string): Promise<Row> => {
      const [article] = await all('articles', { uid: { equals: uid } })
      return (await all('translations', { article: { equals: article?.id } }))[0] as Row
    }

    it('writes nothing in a dry run and reports the same', async () => {
      const files = [put('pair/en.txt', page({})), put('pair/ko.txt', KOREAN_PAGE)]
      const before = await counts()
      const dry = await run([join(folder, 'pair')], { dryRun: true, publish: true })
      expect(await counts()).toEqual(before)
      const wet = await run([join(folder, 'pair')], { publish: true })
      expect(wet.reports).toEqual(dry.reports)
      expect(wet.summary).toEqual({ ...dry.summary, dryRun: false })
      expect(wet.reports.map(({ file }) => file)).toEqual(files)
    })

    it('makes everything that a page names', async () => {
      const [[english], [korean]] = (await Promise.all(
        ['en', 'ko'].map((code) => all('articles', { originalLanguage: { equals: code } })),
      )) as [Row[], Row[]]
      const first = async (name: string): Promise<Row | undefined> => (await all(name))[0]
      const [environment, desk] = [await first('categories'), await first('bylines')]
      const [agency, notice] = [await first('sources'), await first('disclaimers')]
      expect(environment).toMatchObject({ name: { ko: '문화', en: 'Culture' }, slug: { ko: '문화', en: 'culture' } })
      expect(desk).toMatchObject({ name: { ko: '편집국', en: 'Editorial desk' }, kind: 'desk' })
      expect(agency).toMatchObject({ code: 'TWA', name: { en: 'TWA' } })
      expect(notice).toMatchObject({ text: { en: NOTICE }, required: true, name: { en: 'Notice of Tidewater' } })
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
      const text = await textOf(String(english?.uid))
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
        for (const row of await all(name)) expect(row.legacy.importedHash).toBe(row.snapshot.hash)
      const { docs } = await payload.findVersions({
        collection: 'translations' as never,
        overrideAccess: true,
        depth: 0,
      })
      expect(docs).toHaveLength(2)
    })

    it('publishes what the gate lets through, dated as the page was, and holds back the rest with its sentences', async () => {
      const { reports } = await run([join(folder, 'pair')], { publish: true })
      const [english, korean] = reports
      expect(english).toMatchObject({ outcome: 'unchanged', publishing: 'before' })
      expect(korean).toMatchObject({ outcome: 'unchanged', publishing: 'held' })
      expect(korean?.problems?.filter(({ level }) => level === 'error')).toMatchObject([
        { code: 'disclaimer-unwritten', language: 'ko', message: expect.stringContaining('Tidewater 고지문') },
      ])
      const [release] = (await all('releases')).filter(({ kind }) => kind === 'publish')
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
      const { reports, summary } = await run([join(folder, 'pair')], { publish: true, map, speaks: 'ko' })
      expect(reports[1]).toMatchObject({ outcome: 'unchanged', publishing: 'published' })
      expect(reports[1]?.url).toBe(
        'https://news.example/ko/articles/%EC%99%B8%EB%94%B4%EC%84%AC-%EB%B1%83%EC%8B%9C%EA%B0%84%ED%91%9C-%EB%8B%A4%EC%8B%9C-%EC%B0%8D%EB%8A%94%EB%8B%A4',
      )
      expect(summary.totals.labels).toMatchObject({ disclaimers: 0 })
      expect(await all('disclaimers')).toHaveLength(1)
    })

    it('changes nothing a second time', async () => {
      const before = JSON.stringify([await all('articles'), await all('translations'), await counts()])
      const { outcomes, summary } = await run([join(folder, 'pair')], { publish: true })
      expect(outcomes).toEqual(['unchanged', 'unchanged'])
      expect(summary.totals.publishing).toMatchObject({ published: 0, before: 2 })
      expect(JSON.stringify([await all('articles'), await all('translations'), await counts()])).toBe(before)
    })

    it('proposes pages that look like one story in two languages, and joins none', async () => {
      const { summary } = await run([join(folder, 'pair')])
      expect(summary.pairs).toMatchObject([{ ko: { title: '외딴섬 뱃시간표 다시 찍는다' }, en: {} }])
      expect(await all('articles')).toHaveLength(2)
    })

    describe('a page that has changed', () => {
      const at = 'https://tidewater.example/bbs/board.php?bo_table=culture&wr_id=7'
      const body = (word: string): string => damaged(`Boats and rafts are ${word}.`)
      const written = (word: string, info?: string): string =>
        page({ notice: `${at}\n\n${NOTICE}`, title: '문화 | Boats', body: body(word), ...(info && { info }) })
      let uid = ''

      it('updates a copy that nobody has edited, and never a live text', async () => {
        const first = await run([put('address/a.txt', written('late'))], { publish: true })
        uid = String(first.reports[0]?.uid)
        expect(first.reports[0]).toMatchObject({
          outcome: 'created',
          publishing: 'published',
          key: 'Tidewater/culture/7',
        })
        const before = (await all('releases')).length
        const second = await run([put('address/a.txt', written('later'))], { publish: true })
        expect(second.reports[0]).toMatchObject({ outcome: 'updated', publishing: 'before', uid })
        const text = await textOf(uid)
        expect(JSON.stringify(text.body)).toContain('Boats and rafts are later.')
        expect(text.legacy.importedHash).toBe(text.snapshot.hash)
        expect(await all('releases')).toHaveLength(before)
        expect((await run([join(folder, 'address')])).outcomes).toEqual(['unchanged'])
      })

      it('updates what is true of the story as well', async () => {
        await run([put('address/a.txt', written('later', '작성자 사진부 작성일25-05-09 14:20 조회9회 댓글8건'))])
        const [article] = await all('articles', { uid: { equals: uid } })
        expect(article).toMatchObject({ legacy: { views: 9, commentCount: 8 } })
        expect(article?.snapshot.hash).toBe(article?.legacy.importedHash)
        expect((await all('bylines')).map(({ title }) => title)).toContain('사진부 / Photo desk')
      })

      it('leaves a copy that was edited at the desk', async () => {
        const text = await textOf(uid)
        await update(payload, 'translations', text.id, { title: 'Boats, edited' })
        expect((await run([join(folder, 'address')])).outcomes).toEqual(['unchanged'])
        const changed = await run([put('address/a.txt', written('latest'))], { publish: true })
        expect(changed.reports[0]).toMatchObject({ outcome: 'edited', publishing: 'before' })
        expect(await textOf(uid)).toMatchObject({ title: 'Boats, edited' })
      })

      it('leaves one in the trash', async () => {
        const { reports } = await run([put('address/b.txt', written('here').replace('wr_id=7', 'wr_id=8'))])
        const [article] = await all('articles', { uid: { equals: reports[0]?.uid } })
        await update(payload, 'articles', article?.id ?? '', { deletedAt: new Date().toISOString() })
        const again = await run([put('address/b.txt', written('gone').replace('wr_id=7', 'wr_id=8'))], {
          publish: true,
        })
        expect(again.reports[0]).toMatchObject({ outcome: 'trashed' })
        expect(again.reports[0]?.publishing).toBeUndefined()
      })

      it('is known without an address by its minute, language and title', async () => {
        const old = page({ title: '문화 | Rafts', body: body('early') })
        const { reports } = await run([put('loose/a.txt', old)])
        const again = await run([put('loose/a.txt', old.replace('early', 'earlier'))])
        expect(again.reports[0]).toMatchObject({ outcome: 'updated', uid: reports[0]?.uid })
        expect((await run([join(folder, 'loose')])).outcomes).toEqual(['unchanged'])
      })
    })

    it('is not published for an editor who has it in work', async () => {
      const file = put('work/a.txt', page({ title: '문화 | Piers', body: damaged('Piers and quays.') }))
      const { reports } = await run([file])
      const text = await textOf(String(reports[0]?.uid))
      await update(payload, 'translations', text.id, { deck: 'In work' })
      expect((await run([file], { publish: true })).reports[0]).toMatchObject({
        outcome: 'unchanged',
        publishing: 'desk',
      })
    })

    it('makes whole what a run that died left half', async () => {
      const file = put('half/a.txt', page({ title: '문화 | Quays', body: damaged('Quays and piers.') }))
      const { reports } = await run([file])
      const uid = String(reports[0]?.uid)
      const text = await textOf(uid)
      await payload.db.deleteOne({ collection: 'translations', where: { id: { equals: text.id } } })
      expect((await run([file])).outcomes).toEqual(['created'])
      expect(await textOf(uid)).toMatchObject({ uid: text.uid, title: 'Quays' })
    })

    it('gives each page an address of its own', async () => {
      for (const n of [1, 2, 3])
        put(
          `same/${n}.txt`,
          page({
            title: '문화 | Weather',
            body: damaged(`Rain and wind, ${n}.`),
            info: `작성자 편집국 작성일25-05-0${n} 14:20`,
          }),
        )
      const { reports } = await run([join(folder, 'same')])
      const slugs = await Promise.all(reports.map(async ({ uid }) => (await textOf(String(uid))).slug))
      expect(slugs).toEqual(['weather', 'weather-2', 'weather-3'])
    })

    it('imports a page once that lies there twice', async () => {
      const text = page({ title: '문화 | Twice', body: damaged('Once and again.') })
      put('twice/a.txt', text)
      put('twice/b.txt', text)
      put('twice/c.txt', text.replace('again', 'never'))
      const { reports } = await run([join(folder, 'twice')])
      expect(reports.map(({ outcome, of }) => [outcome, of?.endsWith('a.txt')])).toEqual([
        ['created', undefined],
        ['duplicate', true],
        ['duplicate', true],
      ])
    })

    it('names bad files and goes on', async () => {
      put('bad/a-empty.txt', '')
      put('bad/b-letter.txt', 'Dear reader, boats are late.')
      put('bad/c-image.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
      put('bad/d-huge.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 0x61))
      put('bad/e-date.txt', page({ info: '작성자 편집국 작성일25-13-09 14:20' }))
      put('bad/f-good.txt', page({ title: '문화 | Good', body: damaged('Good and well.') }))
      put('bad/.hidden', 'x')
      const { reports, summary } = await run([join(folder, 'bad'), join(folder, 'nowhere')])
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
        put(
          `many/${String(n).padStart(2, '0')}.txt`,
          page({ title: `문화 | Ship ${n}`, body: damaged(`Ship ${n} and crew.`) }),
        )
      const { reports, summary } = await run([join(folder, 'many')], { signal })
      expect(summary.stopped).toBe(true)
      expect(reports).toHaveLength(48)
      expect((await run([join(folder, 'many')])).summary.totals.outcomes).toMatchObject({ created: 12, unchanged: 48 })
    })
  })
})
