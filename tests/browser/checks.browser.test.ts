import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { bodyOf } from '../_support/desk.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

const panel = '.bilingual-checks'
const dialog = '.bilingual-dialog:visible'
const KO = ['국회는 도서관 예산 1억 2천만 원을 확정했다고 밝혔다.', '공사는 두 해 동안 이어진다.']
const EN = ['The Assembly said it had approved 12 million won for its library.', 'Construction lasts two years.']
const SUM = `${panel} .bilingual-finding--warning:has-text("1억 2천만 원")`
/** Shows what may stand, folded or not. */
const unfold = (page: Editor['page']): Promise<void> =>
  page.locator(`${panel}__waived`).evaluate((element) => element.setAttribute('open', ''))
const REASON = '국회가 금액을 고쳤다.'

inBrowser('an editor who is told what the checks find', () => {
  let site: Site
  let desk: Editor
  let original: Doc
  let translation: Doc
  const form = () => `/admin/collections/translations/${translation.id}`
  const saved = () => desk.get(`/api/translations/${translation.id}?depth=0`)

  beforeAll(async () => {
    site = await startSite()
    desk = await editorAt(site.url, { ...site.admin, language: 'ko' })
    const { doc: category } = await desk.post('/api/categories', { name: { ko: '지역', en: 'Local' } })
    const story = { workingTitle: '도서관 예산', originalLanguage: 'ko', category: category.id }
    const { doc: article } = await desk.post('/api/articles', story)
    await desk.post('/api/glossary', { term: { ko: '국회', en: 'the Assembly' } })
    const text = { article: article.id, slug: 'library' }
    const korean = { ...text, language: 'ko', kind: 'original', title: '도서관  예산', body: bodyOf(...KO) }
    const english = { language: 'en', kind: 'human', credit: 'Park', title: 'Library budget', body: bodyOf(...EN) }
    original = (await desk.post('/api/translations', korean)).doc
    translation = (await desk.post('/api/translations', { ...text, ...english })).doc
  })
  afterAll(async () => {
    await desk?.close()
    await site?.stop()
  })

  it('sees a wrong amount beside the text, and is led to its words', async () => {
    const { page } = desk
    await desk.open(form(), SUM)
    expect(await page.textContent(`${panel} [role=status]`)).toBe('경고 1건')
    expect(await page.textContent(SUM)).toContain('12 million won')
    expect(await page.textContent(SUM)).toContain('1번째 문단')
    await page.click(`${SUM} .bilingual-finding__go`)
    await page.waitForFunction(() => window.getSelection()?.toString() === '12 million won')
  })

  it('is told of words that are not saved yet, and no longer when they are gone', async () => {
    const { page } = desk
    const added = ' It opens in 2031.'
    // The toolbar of selected words would lie over the next paragraph.
    await page.keyboard.press('ArrowRight')
    await desk.writeBody(added, 1)
    await page.waitForSelector(`${panel} .bilingual-finding:has-text("2031")`)
    expect(JSON.stringify((await saved()).body)).not.toContain('2031')
    for (const _ of added) await page.keyboard.press('Backspace')
    await page.waitForSelector(`${panel} .bilingual-finding:has-text("2031")`, { state: 'detached' })
  })

  it('lets it stand with a reason by keyboard, which says who and when and saves nothing of the form', async () => {
    const { page } = desk
    const { rev } = await saved()
    await page.focus(`${SUM} .bilingual-link`)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.textContent === '그대로 두기…')
    await page.keyboard.press('Enter')
    await page.keyboard.type(REASON)
    // On a slow machine the list is drawn long after the answer.
    const machine = await page.context().newCDPSession(page)
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 12 })
    await page.keyboard.press('Enter')
    await desk.toast('그대로 두기로 했습니다.')
    await page.waitForSelector(SUM, { state: 'detached' })
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    // The keyboard goes on where it was, and not from the top of the page.
    await page.waitForFunction((name) => document.activeElement?.closest(name) !== null, panel)
    await unfold(page)
    const stands = await page.textContent(`${panel}__waived li`)
    expect(stands).toContain(REASON)
    expect(stands).toMatch(/\d+년 \d+월 \d+일/)
    expect((await saved()).rev).toBe(rev)
    expect(await page.textContent(panel)).toContain('문단 2개를 점검했고 걸린 곳이 없습니다.')
  })

  it('sees it before publishing as what may stand, takes it back there, and lets it stand again', async () => {
    const { page } = desk
    await page.click('#bilingual-publish-open')
    await page.waitForSelector(`${dialog} .bilingual-finding--waived:has-text("${REASON}")`)
    expect(await page.locator(`${dialog} .bilingual-problems li:has-text("1억 2천만 원")`).count()).toBe(0)
    await page.click(`${dialog} .bilingual-finding--waived button:has-text("되돌리기")`)
    const problem = `${dialog} .bilingual-problems li:has-text("1억 2천만 원")`
    await page.waitForSelector(problem)
    await page.click(`${problem} button:has-text("그대로 두기")`)
    await page.fill(`${problem} .bilingual-waive input`, '두 번째 까닭')
    await page.click(`${problem} .bilingual-waive button:has-text("그대로 두기")`)
    await page.waitForSelector(`${dialog} .bilingual-finding--waived:has-text("두 번째 까닭")`)
    await page.click(`${dialog} footer >> text=취소`)
    await page.waitForSelector(dialog, { state: 'hidden' })
    await page.waitForSelector(`${panel}__waived li:has-text("두 번째 까닭")`, { state: 'attached' })
    await unfold(page)
    await page.click(`${panel}__waived li button:has-text("되돌리기")`)
    await page.waitForSelector(SUM)
  })

  it('is led to the words from the dialog, too', async () => {
    const { page } = desk
    await page.click('#bilingual-publish-open')
    await page.click(`${dialog} .bilingual-problems li:has-text("1억 2천만 원") button:has-text("고치러 가기")`)
    await page.waitForSelector(dialog, { state: 'hidden' })
    await page.waitForFunction(() => window.getSelection()?.toString() === '12 million won')
  })

  it('sees it side by side at its block, where the source shows the glossary’s terms', async () => {
    const { page } = desk
    await desk.open(`${form()}?side=1`, '.bilingual-side__item .bilingual-finding')
    const item = page.locator('.bilingual-side__item', { hasText: '1억 2천만 원' }).first()
    expect(await item.locator('.bilingual-finding').textContent()).toContain('12 million won')
    const term = item.locator('mark.bilingual-term')
    expect([await term.textContent(), await term.getAttribute('title')]).toEqual(['국회', '용어집: the Assembly'])
    await page.keyboard.press('Alt+KeyV')
    await page.waitForFunction(() => window.getSelection()?.toString() === '12 million won')
    await item.locator('button:has-text("그대로 두기")').click()
    await item.locator('.bilingual-waive input').fill(REASON)
    await item.locator('.bilingual-waive button:has-text("그대로 두기")').click()
    await item.locator('.bilingual-finding').waitFor({ state: 'detached' })
    await page.waitForSelector('.bilingual-side__head summary:has-text("그대로 두기로 한 지적 1건")')
  })

  it('is told what to do where the server does not answer, and keeps the findings of before', async () => {
    const { page } = desk
    await desk.open(form(), `${panel}__waived`)
    await page.route('**/checks', (route) => route.abort())
    await desk.write('deck', 'Twelve of them')
    await page.waitForSelector(`${panel} [role=alert]:has-text("서버가 답하지 않습니다")`)
    expect(await page.locator(`${panel}__waived li`).count()).toBe(1)
    await page.unroute('**/checks')
    const looking = page.waitForSelector(`${panel} [role=status]:has-text("점검하고 있습니다")`)
    await page.route('**/checks', async (route) => {
      await looking
      await route.continue()
    })
    await page.click(`${panel} [role=alert] button`)
    await page.waitForSelector(`${panel} [role=alert]`, { state: 'detached' })
    await page.waitForSelector(`${panel} [role=status]:has-text("점검하고 있습니다")`, { state: 'detached' })
    await page.unroute('**/checks')
  })

  it('sees the findings of a text that they may only read, as it is saved, and cannot let them stand', async () => {
    const translator = { email: 'seoyeon@example.test', password: 'a-long-enough-password' }
    await desk.post('/api/users', { ...translator, name: 'Seoyeon', role: 'translator', languages: ['en'] })
    const reader = await editorAt(site.url, { ...translator, language: 'ko' })
    const { page } = reader
    await page.goto(`${site.url}/admin/collections/translations/${original.id}`)
    await page.waitForSelector(`${panel} .bilingual-finding:has-text("빈칸이 이어져 있습니다")`)
    expect(await page.textContent(panel)).toContain('저장된 글을 점검합니다.')
    expect(await page.locator(`${panel} button:has-text("그대로 두기")`).count()).toBe(0)
    await reader.close()
  })

  it('reads all of it in English, and on a narrow screen is led to what stands below the text', async () => {
    const english = await editorAt(site.url, { ...site.admin, language: 'en' })
    const { page } = english
    await page.setViewportSize({ width: 700, height: 900 })
    await english.open(form(), panel)
    await page.waitForSelector(`${panel}__waived`)
    expect(await page.textContent(panel)).toContain('No findings in 2 paragraphs.')
    expect(await page.locator(`${panel}__jump`).count()).toBe(0)
    await unfold(page)
    await page.click(`${panel}__waived li button:has-text("Take back")`)
    await page.waitForSelector(`${panel} .bilingual-finding--warning:has-text("the numbers do not agree")`)
    await page.evaluate(() => window.scrollTo(0, 0))
    await page.click(`${panel}__jump:has-text("1 warning")`)
    await page.waitForFunction((name) => document.activeElement?.matches(name), panel)
    await english.close()
  })
})
