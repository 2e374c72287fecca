import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

const password = 'a-long-enough-password'
const LAST = '.bilingual-board__did'
const SIDE = '.bilingual-side__column'

inBrowser('the desk as a whole', () => {
  let site: Site
  let editor: Editor
  let translator: Editor
  let text: Doc

  const board = async ({ page }: Editor, query = ''): Promise<void> => {
    await page.goto(`${site.url}/admin/desk${query}`)
    await page.waitForLoadState('networkidle')
  }
  const rows = (page: Page) => page.locator('.bilingual-board__table tbody tr')
  const rowOf = (page: Page, words: string) => rows(page).filter({ hasText: words }).first()
  const english = (page: Page, words: string) => rowOf(page, words).locator('td').nth(1)
  const stands = (id: unknown) => editor.get<Doc>(`/api/translations/${id}?depth=0`)
  const textOf = async (words: string, language: string) => {
    const query = `where[title][contains]=${encodeURIComponent(words)}&where[language][equals]=${language}&depth=0`
    return (await editor.get<{ docs: Doc[] }>(`/api/translations?${query}`)).docs[0] as Doc
  }

  beforeAll(async () => {
    site = await startSite({ demo: true })
    editor = await editorAt(site.url, { ...site.admin, language: 'ko' })
    const email = 'ye-on@dugang.example'
    const { docs } = await editor.get<{ docs: Doc[] }>(`/api/users?where[email][equals]=${email}`)
    await editor.page.request.patch(`${site.url}/api/users/${docs[0]?.id}`, {
      headers: { origin: site.url },
      data: { password },
    })
    translator = await editorAt(site.url, { email, password, language: 'en' })
    text = await textOf('Council torn', 'en')
  })
  afterAll(async () => {
    await Promise.all([editor?.close(), translator?.close()])
    await site?.stop()
  })

  it('is narrowed by a time that has passed, and by what is missing; the address says so', async () => {
    const { page } = editor
    await board(editor)
    await page.getByLabel('마감', { exact: true }).selectOption('overdue')
    await page.waitForURL(/due=overdue/)
    await page.waitForFunction(() => document.querySelectorAll('.bilingual-board__table tbody tr').length === 1)
    expect(await rows(page).textContent()).toMatch(/솔재 저수지 녹조.*마감 지남/s)
    await page.click('text=조건 지우기')
    await page.getByLabel('글이 없는 언어').selectOption('en')
    await page.waitForURL(/missing=en/)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.bilingual-board__table tbody td:last-child')].every((cell) =>
        cell.textContent?.includes('글 없음'),
      ),
    )
  })

  it('gives a text to somebody and takes that back by the line that says so', async () => {
    const { page } = editor
    await board(editor, '?language=en&state=review')
    const cell = english(page, '데이터센터')
    await cell.locator('summary').click()
    const { assignee } = await stands(text.id)
    await cell.getByLabel('담당 정하기').selectOption({ label: '마터' })
    await page.waitForSelector(`${LAST}:has-text("담당: 마터")`)
    expect((await stands(text.id)).assignee).not.toBe(assignee)
    await page.click(`${LAST} >> text=되돌리기`)
    await page.waitForSelector(`${LAST}:has-text("되돌렸습니다")`)
    expect((await stands(text.id)).assignee).toBe(assignee)
  })

  it('sets a time to the minute of Korea, and puts the one before back', async () => {
    const { page } = editor
    const cell = english(page, '데이터센터')
    const before = (await stands(text.id)).due
    await cell.getByLabel('마감 (한국 시각)').fill('2031-03-06T08:30')
    await cell.locator('text=마감 정하기').click()
    await page.waitForSelector(`${LAST}:has-text("마감을 정했습니다")`)
    expect((await stands(text.id)).due).toBe('2031-03-05T23:30:00.000Z')
    await page.click(`${LAST} >> text=되돌리기`)
    await page.waitForSelector(`${LAST}:has-text("되돌렸습니다")`)
    expect((await stands(text.id)).due).toBe(before)
  })

  it('returns a text with a remark on a block, from the block, and the open form saves on', async () => {
    const { page } = editor
    await english(page, '데이터센터').locator('a').first().click()
    await page.waitForSelector(`${SIDE} [data-side^="b:"]`)
    const block = page.locator(`${SIDE} [data-side^="b:"]`).nth(2)
    await block.hover()
    await block.locator('text=의견 쓰기').click()
    await block.locator('textarea').fill('Whose words are these?')
    await block.locator('text=의견을 붙여 돌려보내기').click()
    await block.locator('.bilingual-remarks__item:has-text("Whose words are these?")').waitFor()
    expect((await stands(text.id)).workflow).toBe('draft')
    await editor.write('deck', 'A deck that was written after the text went back')
    expect(await editor.save()).toBe(200)
    expect(await stands(text.id)).toMatchObject({ workflow: 'draft', deck: expect.stringMatching(/went back$/) })
  })

  it('shows the translator what waits for them, the remark at its block, settled and opened again', async () => {
    const { page } = translator
    await board(translator, '?view=mine')
    const mine = page.getByRole('region', { name: 'Assigned to me' })
    const waiting = mine.locator('tr', { hasText: 'Council torn' }).locator('td').nth(1)
    await waiting.locator('text=2 open remarks').waitFor()
    expect(await page.getByLabel('Due', { exact: true }).count()).toBe(1)
    await waiting.locator('a').first().click()
    const block = page.locator(`${SIDE} [data-side^="b:"]`).nth(2)
    await block.locator('.bilingual-remarks__item >> text=Settled').click()
    await block.locator('.bilingual-remarks__item').waitFor({ state: 'detached' })
    await page.click(`${LAST} >> text=Undo`)
    await block.locator('.bilingual-remarks__item:has-text("Whose words are these?")').waitFor()
  })

  it('asks for the correction that the other language got, until somebody answers', async () => {
    const { page } = editor
    await board(editor, '?view=mine')
    const list = page.getByRole('region', { name: '함께 정정할 글' })
    await list.locator('text=정정할 것 없음').first().click()
    await page.waitForSelector(`${LAST}:has-text("정정할 것이 없다고")`)
    await list.locator('tr', { hasText: '불 꺼지지 않는' }).waitFor({ state: 'detached' })
    await page.click(`${LAST} >> text=되돌리기`)
    await list.locator('tr', { hasText: '불 꺼지지 않는' }).waitFor()
  })

  it('asks in the publish dialog, and what is needed becomes the translator’s work', async () => {
    const { page } = editor
    const source = await textOf('두강항', 'ko')
    const live = source ?? (await textOf('야간', 'ko'))
    await editor.open(`/admin/collections/translations/${live.id}`, '.bilingual-tabs')
    await editor.write('deck', '숫자를 바로잡은 부제')
    expect(await editor.save()).toBe(200)
    await page.click('#bilingual-publish-open')
    const dialog = page.locator('.bilingual-dialog:visible')
    await dialog.locator('text=정정으로 내보내기').click()
    await dialog.locator('textarea').fill('부제의 숫자를 바로잡습니다.')
    await dialog.locator('text=필요함').click()
    await page.waitForFunction(() => !(document.querySelector('#bilingual-publish-act') as HTMLButtonElement).disabled)
    await page.click('#bilingual-publish-act')
    await dialog.waitFor({ state: 'hidden' })
    await board(translator, '?view=mine')
    const list = translator.page.getByRole('region', { name: 'Corrections to carry over' })
    await list.locator('text=부제의 숫자를 바로잡습니다.').waitFor()
    await list.locator('text=It is corrected').click()
    await translator.page.waitForSelector(`${LAST}:has-text("Marked as corrected")`)
  })
})
