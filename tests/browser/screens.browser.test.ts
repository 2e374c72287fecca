import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { temporaryFolder } from '../_support/places.ts'
import { root, type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt, type Language } from './editor.ts'

/** Damaged, and held back: its section has no name in English. */
const PAGE = `환경보호 | Lamps\\and ferries on the lake

작성자 편집실 작성일24-04-02 09:15 조회3회 댓글0건

The lake opens at night\\and stays open. Permits come rom the office.
`

/** Collections with documents that the admin shows, beside those that only the plugin writes. */
const WRITTEN = [
  'articles',
  'translations',
  'categories',
  'tags',
  'disclaimers',
  'sources',
  'bylines',
  'media',
  'users',
]
const RECORDS = ['releases', 'editions', 'addresses', 'schedules', 'imports']

inBrowser('every screen of the admin', () => {
  let site: Site
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(temporaryFolder(), 'screens-'))
    site = await startSite({ demo: true, dataDir: folder })
    writeFileSync(join(folder, 'page.txt'), PAGE)
    const env = { ...process.env, NODE_OPTIONS: '', VITEST: '', NODE_ENV: 'production' as const, DATA_DIR: folder }
    const command = [
      'payload',
      'bilingual:import',
      join(folder, 'page.txt'),
      '--site',
      'Lake',
      '--publish',
      '--lang',
      'ko',
    ]
    await promisify(execFile)('npx', command, { cwd: root, env })
  })
  afterAll(async () => {
    await site?.stop()
    rmSync(folder, { force: true, recursive: true })
  })

  describe.each<Language>(['ko', 'en'])('in %s', (language) => {
    let editor: Editor
    const asked: string[] = []
    const complained: string[] = []

    beforeAll(async () => {
      editor = await editorAt(site.url, { ...site.admin, language })
      editor.page.on('request', (request) => {
        if (!request.url().startsWith(site.url) && /^https?:/.test(request.url())) asked.push(request.url())
      })
      editor.page.on('console', (message) => {
        if (message.type() === 'error') complained.push(`${editor.page.url()}: ${message.text()}`)
      })
      editor.page.on('pageerror', (error) => complained.push(`${editor.page.url()}: ${error}`))
    })
    afterAll(() => editor?.close())

    it('asks nothing of another host and complains of nothing', async () => {
      const { page } = editor
      await page.goto(`${site.url}/admin`)
      await page.waitForLoadState('networkidle')
      for (const collection of [...WRITTEN, ...RECORDS]) {
        await page.goto(`${site.url}/admin/collections/${collection}`)
        await page.waitForSelector('.collection-list')
        const { docs } = await editor.get<{ docs: Doc[] }>(`/api/${collection}?limit=1&depth=0`)
        expect(docs, collection).toHaveLength(1)
        await page.goto(`${site.url}/admin/collections/${collection}/${docs[0]?.id}`)
        await page.waitForSelector('.collection-edit')
        await page.waitForLoadState('networkidle')
      }
      expect(asked).toEqual([])
      expect(complained).toEqual([])
    })

    it('breaks Korean between words alone', async () => {
      const { page } = editor
      await page.goto(`${site.url}/admin/collections/translations`)
      await page.waitForSelector('.collection-list')
      const broken = await page.locator('.collection-list').evaluate((list) => getComputedStyle(list).wordBreak)
      expect(broken).toBe(language === 'ko' ? 'keep-all' : 'normal')
    })

    it('speaks its own language where a link is made, whoever made one before', async () => {
      const { docs } = await editor.get<{ docs: Doc[] }>('/api/translations?where[title][contains]=Lamps&depth=0')
      await editor.open(`/admin/collections/translations/${docs[0]?.id}`, '.ContentEditable__root p')
      const drawer = await editor.linkDrawer(language === 'ko' ? '링크 수정' : 'Edit Link')
      for (const words of language === 'ko' ? ['링크 종류', '사이트 안 기사'] : ['Link Type', 'Internal Link'])
        await drawer.filter({ hasText: words }).waitFor()
    })

    it('calls a version what was saved, and never published', async () => {
      const { page } = editor
      const { docs } = await editor.get<{ docs: Doc[] }>('/api/translations/versions?limit=1&depth=0')
      await page.goto(`${site.url}/admin/collections/translations/${docs[0]?.parent}/versions/${docs[0]?.id}`)
      const pill = page.locator('.version-pill-label .pill').first()
      await pill.waitFor()
      expect(await pill.textContent()).toBe(language === 'ko' ? '저장본' : 'Saved version')
    })

    it('shows what an import did in words', async () => {
      const { page } = editor
      const { docs } = await editor.get<{ docs: Doc[] }>('/api/imports?limit=1&depth=0')
      await page.goto(`${site.url}/admin/collections/imports/${docs[0]?.id}`)
      const report = page.locator('.bilingual-record', { hasText: language === 'ko' ? '합계' : 'Totals' })
      await report.waitFor()
      const text = (await report.textContent()) ?? ''
      expect(text).toContain(language === 'ko' ? '복구한 곳' : 'Places repaired')
      expect(text).toContain('page.txt')
      expect(await page.locator('.monaco-editor').count()).toBe(0)
    })

    it('shows what was repaired in an imported text: before, after, rule and place', async () => {
      const { page } = editor
      const where = 'where[title][contains]=Lamps'
      const { docs } = await editor.get<{ docs: Doc[] }>(`/api/translations?${where}&depth=0`)
      await page.goto(`${site.url}/admin/collections/translations/${docs[0]?.id}`)
      const found = page.locator('.bilingual-record__finding').first()
      await found.waitFor({ state: 'attached' })
      const text = (await found.textContent()) ?? ''
      expect(text).toContain('\\and')
      expect(text).toContain(language === 'ko' ? '복구함' : 'Repaired')
      expect(text).toContain(language === 'ko' ? '번째 줄' : 'line')
    })
  })
})
