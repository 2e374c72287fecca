import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

const dialog = '.bilingual-dialog:visible'
const panel = '.bilingual-scheduled'
const year = new Date().getFullYear() + 1

inBrowser('a pair that is scheduled', () => {
  let site: Site
  let editor: Editor
  let article: Doc
  let english: Doc

  const cell = (index: number) =>
    editor.page.locator('.bilingual-board__table tbody tr', { hasText: '나루 개통' }).locator('td').nth(index)
  const board = async (): Promise<void> => {
    await editor.page.goto(`${site.url}/admin/desk?state=scheduled`)
    await cell(1).waitFor()
  }
  const pending = async () => {
    const query = `where[subject][equals]=article:${article.uid}&where[state][equals]=pending&depth=0`
    return (await editor.get<{ docs: Doc[] }>(`/api/schedules?${query}`)).docs
  }

  beforeAll(async () => {
    site = await startSite({ demo: true })
    editor = await editorAt(site.url, { ...site.admin, language: 'ko' })
    const { docs } = await editor.get<{ docs: Doc[] }>('/api/categories?depth=0')
    const data = { workingTitle: '나루 개통', originalLanguage: 'ko', category: docs[0]?.id }
    article = (await editor.post('/api/articles', data)).doc
    const text = async (more: object) =>
      (await editor.post('/api/translations', { article: article.id, workflow: 'ready', body: BODY, ...more })).doc
    await text({ language: 'ko', title: '나루 개통', kind: 'original' })
    english = await text({ language: 'en', title: 'Ferry landing opens', kind: 'human' })
    const at = `${year}-03-06T08:30`
    await editor.post('/api/bilingual/acts', { act: 'schedule', article: article.id, languages: ['ko', 'en'], at })
  })
  afterAll(async () => {
    await editor?.close()
    await site?.stop()
  })

  it('says above the form which words go out, before and after a change', async () => {
    const { page } = editor
    await editor.open(`/admin/collections/translations/${english.id}`, panel)
    await page.waitForSelector(`${panel}:has-text("${year}년 3월 6일 오전 8:30 발행 예정")`)
    await page.waitForSelector(`${panel}:has-text("지금부터 저장하는 내용은 함께 나가지 않습니다")`)
    await editor.write('title', 'Ferry landing opens on Monday')
    expect(await editor.save()).toBe(200)
    await page.waitForSelector(`${panel}:has-text("그 뒤에 저장한 내용은 나가지 않습니다")`)
    await page.waitForSelector(`${panel} >> text=두 언어 예약 취소`)
  })

  it('says so in the matrix, and is taken back in both languages by a line that undoes it', async () => {
    const { page } = editor
    await board()
    await cell(1).locator('text=예약한 뒤에 글이 바뀌었습니다').waitFor()
    expect(await cell(0).textContent()).not.toContain('예약한 뒤에')
    await cell(1).locator('text=두 언어 예약 취소').click()
    await page.waitForSelector('.bilingual-board__did:has-text("한국어, 영어")')
    await expect.poll(async () => (await pending()).length).toBe(0)
    await page.click('.bilingual-board__did >> text=되돌리기')
    await page.waitForSelector('.bilingual-board__did:has-text("되돌렸습니다")')
    expect(await pending()).toMatchObject([{ languages: 'ko,en' }])
  })

  it('is scheduled anew from the matrix, for the same minute, with the words saved since', async () => {
    const { page } = editor
    const [before] = await pending()
    await board()
    await cell(1).locator('text=다시 예약').click()
    await page.waitForSelector(`${dialog} .bilingual-ready`)
    expect(await page.inputValue(`${dialog} input[type=datetime-local]`)).toBe(`${year}-03-06T08:30`)
    expect(await page.isChecked(`${dialog} >> label:has-text("이 예약으로 바꾸기")`)).toBe(true)
    await page.click('#bilingual-publish-act')
    await editor.toast('발행하도록 예약했습니다')
    await page.waitForSelector(`${panel}:has-text("지금부터 저장하는 내용은 함께 나가지 않습니다")`)
    const [after, ...more] = await pending()
    expect(more).toEqual([])
    expect(after?.due).toBe(before?.due)
    expect(after?.uid).not.toBe(before?.uid)
  })
})

const BODY = {
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        children: [{ type: 'text', version: 1, text: '2027', format: 0, detail: 0, mode: 'normal', style: '' }],
      },
    ],
  },
}
