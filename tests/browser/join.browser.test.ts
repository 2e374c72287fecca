import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { bodyOf } from '../_support/desk.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

type Made = { doc: Doc }

inBrowser('an editor with two articles that are one story', () => {
  let site: Site
  let editor: Editor
  let korean: Doc

  beforeAll(async () => {
    site = await startSite()
    editor = await editorAt(site.url, { ...site.admin, language: 'ko' })
    const { doc: section } = await editor.post<Made>('/api/categories', { name: { ko: '국제', en: 'International' } })
    const written = async (workingTitle: string, language: string): Promise<Doc> => {
      const article = { workingTitle, originalLanguage: language, category: section.id }
      const { doc } = await editor.post<Made>('/api/articles', article)
      const text = { article: doc.id, language, title: workingTitle, kind: 'original', body: bodyOf(workingTitle) }
      await editor.post('/api/translations', text)
      return doc
    }
    korean = await written('물때표', 'ko')
    await written('Tide table', 'en')
  })
  afterAll(async () => {
    await editor?.close()
    await site?.stop()
  })

  it('joins them from the form of the one, by choosing the other', async () => {
    const { page } = editor
    await editor.open(`/admin/collections/articles/${korean.id}`, '#bilingual-join')
    await page.click('#bilingual-join')
    await page.locator('.drawer').getByText('Tide table', { exact: true }).first().click()
    await page.waitForSelector('.confirmation-modal >> text=영어: Tide table')
    await page.click('.confirmation-modal button:has-text("잇기")')
    await editor.toast('이었습니다 · 영어')
    await page.waitForSelector('.confirmation-modal', { state: 'hidden' })
    await page.waitForSelector('.bilingual-card >> text=Tide table')
    await page.waitForSelector('#bilingual-join', { state: 'detached' })
    const { docs } = await editor.get<{ docs: Doc[] }>('/api/articles?depth=0')
    expect(docs.map(({ workingTitle }) => workingTitle)).toEqual(['물때표'])
  })
})
