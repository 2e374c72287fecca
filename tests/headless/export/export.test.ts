import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { publish, redact, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exportSite } from '../../../src/headless/export/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { create, type Story, story, update } from '../../_support/desk.ts'
import { benchEdition, seed } from '../../bench/seed.ts'
import {
  differences,
  entriesIn,
  filesIn,
  formersIn,
  meanwhile,
  newFolder,
  recordsIn,
  snapshot,
  written,
} from './folder.ts'

const by = systemPerson('test')
const ARTICLES = 51

eachDatabase((db) => {
  describe('a static export', { timeout: 240_000 }, () => {
    let booted: Booted
    let payload: Payload
    let folder = ''
    let remove = () => {}
    let section: Story['category']
    const told: Story[] = []

    const out = async (title: string, more: Partial<Parameters<typeof story>[1]> = {}): Promise<Story> => {
      const made = await story(payload, { title, category: section, ...more })
      await publish(payload, { article: made.article.uid, languages: ['ko', 'en'], by })
      told.push(made)
      return made
    }

    beforeAll(async () => {
      booted = await db.boot()
      payload = booted.payload
      section = await create(payload, 'categories', { name: { ko: '국제', en: 'International' } })
      await seed(payload, 0, ARTICLES, (number, language) => ({
        ...benchEdition(number, language, section.uid),
        ...(number === 3 && { slug: language === 'ko' ? '가'.repeat(60) : 'con' }),
      }))
      await out('First story')
    })
    afterAll(() => booted?.stop())
    beforeEach(() => {
      ;({ folder, remove } = newFolder())
    })
    afterEach(() => remove())

    it('holds every path form, each byte as the live handler answers it, under names for every file system', async () => {
      const made = await exportSite(payload, folder)
      expect(await differences(payload, folder)).toEqual([])
      expect(made.articles).toEqual({ ko: ARTICLES + told.length, en: ARTICLES + told.length })
      expect([made.failed, made.added, made.kept, made.pruned]).toEqual([[], made.files + made.gone + 2, 0, 0])
      const paths = recordsIn(folder).map(({ path }) => path)
      for (const path of [
        '/api/v1/ko/articles.json',
        '/api/v1/ko/articles/pages/2.json',
        '/api/v1/en/articles/bench-1-en.ninjs.json',
        '/api/v1/en/articles/bench-1-en.md',
        '/api/v1/articles/bench1.json',
        '/api/v1/ko/categories.json',
        '/api/v1/problems.json',
        '/ko/feed.xml',
        `/ko/categories/${encodeURIComponent('국제')}/atom.xml`,
        '/sitemap.xml',
        '/sitemaps/pages.xml',
        '/sitemaps/ko/2020-01.xml',
        '/news-sitemap.xml',
        '/robots.txt',
        '/llms.txt',
        '/llms-full.txt',
        '/feeds.opml',
      ])
        expect(paths).toContain(path)
      expect(made.renamed).toEqual([
        { segment: 'con', name: expect.stringMatching(/^_con~/), why: 'reserved' },
        { segment: '가'.repeat(60), name: expect.stringMatching(/^가+~/), why: 'length' },
      ])
      for (const file of filesIn(join(folder, 'current')))
        expect(Buffer.byteLength(file.split('/').at(-1) ?? '')).toBeLessThanOrEqual(180)
    })

    it('is the same, by its hash, wherever it is made, and by parts as in one', async () => {
      const other = newFolder()
      const one = await exportSite(payload, folder)
      await out('Between two exports')
      const parts = await exportSite(payload, folder, { incremental: true })
      const whole = await exportSite(payload, other.folder)
      expect(one.sha256).not.toBe(whole.sha256)
      expect([parts.sha256, parts.sequence, parts.incremental]).toEqual([whole.sha256, whole.sequence, true])
      const [a, b] = [snapshot(join(folder, 'current/site')), snapshot(join(other.folder, 'current/site'))]
      expect(a).toEqual(b)
      other.remove()
    })

    it('writes after a publish only what it changed, and links the rest to what stood before', async () => {
      await exportSite(payload, folder)
      const before = realpathSync(join(folder, 'current'))
      const { article } = await out('The newest')
      const made = await exportSite(payload, folder, { incremental: true })
      expect(await differences(payload, folder)).toEqual([])
      const changed = written(folder, before).filter(
        (file) => !file.includes(article.uid) && !file.includes('the-newest'),
      )
      expect(changed.filter((file) => file.includes('/articles/'))).toEqual([
        'api/v1/en/articles/pages/2.json',
        'api/v1/ko/articles/pages/2.json',
      ])
      expect(made.added).toBe(2 * 6 + 1)
      expect(made.kept).toBe(made.files + made.gone + 2 - made.added - made.changed)
      expect(made.changed).toBeLessThan(40)
      const again = await exportSite(payload, folder, { incremental: true })
      expect([again.changed, again.added, again.sha256]).toEqual([0, 0, made.sha256])
    })

    it('made whole once more, writes nothing that is as it was', async () => {
      const first = await exportSite(payload, folder)
      const before = realpathSync(join(folder, 'current'))
      const second = await exportSite(payload, folder)
      expect([second.sha256, second.changed, second.added, second.pruned]).toEqual([first.sha256, 0, 0, 0])
      expect(written(folder, before)).toEqual([])
    })

    it('loses what was withdrawn and leads from where it moved, in parts as in one', async () => {
      const gone = await out('To be withdrawn')
      const moving = await out('To be renamed')
      await exportSite(payload, folder)
      const of = (made: Story) => entriesIn(folder, 'en').find(({ uid }) => uid === made.article.uid)
      const slug = of(moving)?.slug ?? ''
      await withdraw(payload, { article: gone.article.uid, languages: ['en'], by })
      const { id } = moving.texts.en ?? { id: 0 }
      await update(payload, 'translations', id, { slug: 'renamed-since' })
      await publish(payload, { article: moving.article.uid, languages: ['en'], by })
      const made = await exportSite(payload, folder, { incremental: true })
      expect(made.incremental).toBe(true)
      expect(await differences(payload, folder)).toEqual([])
      expect([of(gone), of(moving)?.slug]).toEqual([undefined, 'renamed-since'])
      expect(made.pruned).toBeGreaterThanOrEqual(12)
      expect(formersIn(folder)).toContainEqual(
        expect.objectContaining({
          path: `/api/v1/en/articles/${slug}.json`,
          status: 308,
          location: 'https://news.example/api/v1/en/articles/renamed-since',
        }),
      )
      const hash = made.sha256
      expect((await exportSite(payload, folder)).sha256).toBe(hash)
      await withdraw(payload, { article: gone.article.uid, languages: ['ko'], by })
      await exportSite(payload, folder, { incremental: true })
      expect(await differences(payload, folder)).toEqual([])
      expect(formersIn(folder).map(({ path }) => path)).toContain(`/api/v1/articles/${gone.article.uid}.json`)
      await publish(payload, { article: gone.article.uid, languages: ['ko', 'en'], by })
      await exportSite(payload, folder, { incremental: true })
      expect(await differences(payload, folder)).toEqual([])
      expect(formersIn(folder).map(({ path }) => path)).not.toContain(`/api/v1/articles/${gone.article.uid}.json`)
    })

    it('is as the log is where a name changed that stands with every article, or with some', async () => {
      await exportSite(payload, folder)
      const tag = await create(payload, 'tags', { name: { ko: '강변', en: 'Riverside' } })
      await out('Tagged', { article: { tags: [tag.id] } })
      const first = await exportSite(payload, folder, { incremental: true })
      expect([first.incremental, await differences(payload, folder)]).toEqual([true, []])
      await update(payload, 'tags', tag.id, { name: { ko: '강변', en: 'By the river' } })
      const second = await exportSite(payload, folder, { incremental: true })
      expect([second.incremental, await differences(payload, folder)]).toEqual([true, []])
      await update(payload, 'categories', section.id, { name: { ko: '국제', en: 'World' } })
      const third = await exportSite(payload, folder, { incremental: true })
      expect([third.incremental, await differences(payload, folder)]).toEqual([false, []])
      expect(third.changed).toBeGreaterThan(ARTICLES)
    })

    it('stands at one place of the log though stories come and go while it is made', async () => {
      const leaving = await out('Leaves meanwhile')
      await exportSite(payload, folder)
      const other = newFolder()
      for (const [place, options] of [
        [other.folder, {}],
        [folder, { incremental: true }],
      ] as const) {
        const came = meanwhile(payload, 'find', 3, () => out('Comes meanwhile'))
        const left = meanwhile(payload, 'count', 5, () =>
          withdraw(payload, { article: leaving.article.uid, languages: ['ko', 'en'], by }),
        )
        const made = await exportSite(payload, place, options)
        expect([came.done, left.done]).toEqual([true, true])
        const [{ sequence = 0 } = {}] = (
          await payload.db.find<{ id: string; sequence: number }>({
            collection: 'releases',
            sort: '-sequence',
            limit: 1,
          })
        ).docs
        expect(made.sequence).toBe(sequence)
        expect(await differences(payload, place)).toEqual([])
        came.restore()
        left.restore()
        await publish(payload, { article: leaving.article.uid, languages: ['ko', 'en'], by })
      }
      other.remove()
    })

    it('forgets at once, with the export before it, what was blanked by order', async () => {
      const blanked = await out('Blanked by order')
      await exportSite(payload, folder)
      const { docs } = await payload.db.find<{ id: string; sequence: number }>({
        collection: 'releases',
        where: { subject: { equals: `article:${blanked.article.uid}` } },
      })
      await withdraw(payload, { article: blanked.article.uid, languages: ['ko', 'en'], by })
      await exportSite(payload, folder, { incremental: true })
      await redact(payload, {
        languages: ['ko', 'en'],
        article: blanked.article.uid,
        sequences: docs.map(({ sequence }) => sequence),
        reason: 'A court',
        by,
      } as never)
      await exportSite(payload, folder, { incremental: true })
      expect(await differences(payload, folder)).toEqual([])
      expect(readdirSync(join(folder, 'generations'))).toHaveLength(1)
      for (const file of filesIn(join(folder, 'generations')))
        expect(`${file} ${readFileSync(join(folder, 'generations', file))}`).not.toMatch(
          /blanked-by-order|Blanked by order/,
        )
    })

    it('says what it would write, and writes nothing', async () => {
      const dry = await exportSite(payload, folder, { dryRun: true })
      expect([existsSync(folder), dry.added > ARTICLES]).toEqual([false, true])
      await exportSite(payload, folder)
      await out('Not written')
      const before = snapshot(folder)
      const parts = await exportSite(payload, folder, { dryRun: true, incremental: true })
      expect(parts.added).toBe(2 * 6 + 1)
      expect(snapshot(folder)).toEqual(before)
    })

    it('takes only the languages and forms that are asked for, and another address of the site', async () => {
      const made = await exportSite(payload, folder, {
        languages: ['en'],
        formats: ['json', 'markdown'],
        base: 'https://other.example/',
      })
      const paths = recordsIn(folder).map(({ path }) => path)
      expect(paths.some((path) => path.includes('/ko/'))).toBe(false)
      expect(paths.some((path) => path.endsWith('.ninjs.json'))).toBe(false)
      expect(readFileSync(join(folder, 'current/site/api/v1/en/articles/bench-1-en.md'), 'utf8')).toContain(
        'https://other.example/en',
      )
      expect(made.settings.base).toBe('https://other.example')
      const other = await exportSite(payload, folder, { incremental: true })
      expect([other.incremental, other.articles.ko]).toEqual([false, other.articles.en])
      expect(await differences(payload, folder)).toEqual([])
    })

    it('lies compressed beside itself where that is asked for, the same each time', async () => {
      await exportSite(payload, folder, { gzip: true })
      const files = filesIn(join(folder, 'current/site'))
      expect(files.filter((file) => file.endsWith('.gz'))).toHaveLength(files.length / 2)
      const first = snapshot(join(folder, 'current/site'))
      await out('Compressed')
      await exportSite(payload, folder, { gzip: true, incremental: true })
      const again = filesIn(join(folder, 'current/site'))
      expect(again.filter((file) => file.endsWith('.gz'))).toHaveLength(again.length / 2)
      expect(first['api/v1/en/articles/bench-1-en.json.gz']).toBe(
        snapshot(join(folder, 'current/site'))['api/v1/en/articles/bench-1-en.json.gz'],
      )
    })

    it('is a folder itself where there are no links, changed by two renames', async () => {
      await exportSite(payload, folder, { symlinks: false })
      await out('Without links')
      const made = await exportSite(payload, folder, { symlinks: false, incremental: true })
      expect([made.incremental, lstatSync(join(folder, 'current')).isDirectory()]).toEqual([true, true])
      expect(await differences(payload, folder)).toEqual([])
    })

    it('gives a file that took the place of another a later time, so that no cache takes one for the other', async () => {
      await exportSite(payload, folder)
      const file = 'current/site/api/v1/ko/articles.json'
      const before = statSync(join(folder, file)).mtimeMs
      await out('Later')
      await exportSite(payload, folder, { incremental: true })
      expect(Math.floor(statSync(join(folder, file)).mtimeMs / 1000)).toBeGreaterThan(Math.floor(before / 1000))
    })

    it('refuses a folder that holds something else, or in which another run goes on', async () => {
      const { mkdirSync, writeFileSync } = await import('node:fs')
      const { hostname } = await import('node:os')
      mkdirSync(folder)
      writeFileSync(join(folder, 'thesis.txt'), '')
      await expect(exportSite(payload, folder)).rejects.toMatchObject({ reason: 'foreign' })
      const other = newFolder()
      mkdirSync(other.folder)
      writeFileSync(join(other.folder, '.lock'), JSON.stringify({ pid: process.ppid, host: hostname() }))
      await expect(exportSite(payload, other.folder)).rejects.toMatchObject({ reason: 'busy' })
      other.remove()
    })
  })
})
