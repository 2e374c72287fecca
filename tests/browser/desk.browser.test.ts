import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { bodyOf } from '../_support/desk.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

const dialog = '.bilingual-dialog:visible'
const patient = { timeout: 30_000 }
const password = 'a-long-enough-password'

inBrowser('an editor at the desk', () => {
  let site: Site
  let korean: Editor
  let english: Editor
  let article: Doc
  let original: string
  let translation: string
  let listed: Doc

  const reader = (path: string) => fetch(`${site.url}${path}`)
  const text = (id: string) => korean.get<Doc>(`/api/translations/${id}?depth=0`)
  const idIn = (editor: Editor) => editor.page.url().match(/translations\/(\w+)/)?.[1] ?? ''

  beforeAll(async () => {
    site = await startSite()
    const admin = await editorAt(site.url, { ...site.admin, language: 'ko' })
    const people = [
      { email: 'jiwoo@example.test', name: '한지우' },
      { email: 'seoyeon@example.test', name: 'Park Seoyeon' },
    ]
    for (const person of people)
      await admin.post('/api/users', { ...person, password, role: 'editor', languages: ['ko', 'en'] })
    await admin.post('/api/categories', { name: { ko: '국제', en: 'International' } })
    await admin.close()
    korean = await editorAt(site.url, { email: 'jiwoo@example.test', password, language: 'ko' })
    english = await editorAt(site.url, { email: 'seoyeon@example.test', password, language: 'en' })
  })
  afterAll(async () => {
    await Promise.all([korean?.close(), english?.close()])
    await site?.stop()
  })

  it('writes an article and its original, and is refused by the gate with everything that is missing', async () => {
    const { page } = korean
    await korean.open('/admin/collections/articles/create', '#field-workingTitle')
    await korean.write('workingTitle', '항만 예산')
    expect(await korean.save()).toBe(201)
    await page.click('.bilingual-card >> text=원문 쓰기')
    await page.waitForURL(/translations\/\w+$/)
    await page.waitForSelector('.bilingual-tab[aria-current]')
    original = idIn(korean)
    article = await korean.get<Doc>(`/api/articles/${(await text(original)).article}?depth=0`)
    await korean.write('title', '항만 예산 두 배로')
    await page.click('#bilingual-publish-open')
    await page.waitForSelector(`${dialog} .bilingual-problems--errors`)
    const problems = await page.locator(`${dialog} .bilingual-problems--errors li`).allTextContents()
    expect(problems.join()).toContain('기사에 분류가 없습니다.')
    expect(problems.join()).toContain('본문이 비어 있습니다.')
    expect(await page.isDisabled('#bilingual-publish-act')).toBe(true)
  })

  it('is led to the field, mends it, and starts the translation from what is saved', async () => {
    const { page } = korean
    await page.click(`${dialog} li:has-text("본문") .bilingual-link`)
    await page.waitForSelector(dialog, { state: 'hidden' })
    await korean.writeBody('예산이 두 배로 늘었다.')
    expect(await korean.save()).toBe(200)
    const { docs } = await korean.get<{ docs: Doc[] }>('/api/categories?depth=0')
    await korean.open(`/admin/collections/articles/${article.id}`, '.bilingual-card')
    await page.click('#field-category .rs__control')
    await page.click('.rs__option >> nth=0')
    expect(await korean.save()).toBe(200)
    expect((await korean.get<Doc>(`/api/articles/${article.id}?depth=0`)).category).toBe(docs[0]?.id)
    await page.click('.bilingual-card >> text=번역 시작')
    await page.fill('.bilingual-start input[type=text]', 'Park Seoyeon')
    await page.click('.bilingual-start footer button:has-text("시작")')
    await page.waitForURL(/translations\/\w+\?side=1$/)
    translation = idIn(korean)
    expect(await text(translation)).toMatchObject({ language: 'en', kind: 'human', credit: 'Park Seoyeon' })
  })

  it('publishes the pair in one act, in the English admin', async () => {
    const { page } = english
    await english.open(`/admin/collections/translations/${translation}`, '.bilingual-tabs')
    await english.write('title', 'Port budget doubles')
    await english.writeBody('The budget has doubled.')
    await page.click('#bilingual-publish-open')
    await page.waitForSelector(`${dialog} .bilingual-ready:has-text("Nothing is missing.")`)
    await page.click(`${dialog} label:has-text("Korean")`)
    await page.waitForSelector(`${dialog} .bilingual-change >> nth=1`)
    await page.click('#bilingual-publish-act')
    await english.toast('Published: Korean, English')
    const there = await reader('/en/articles/port-budget-doubles')
    expect(there.status).toBe(200)
    expect(await there.text()).toContain('The budget has doubled.')
    expect(await (await reader(`/ko/articles/${encodeURIComponent('항만-예산-두-배로')}`)).text()).toContain('늘었다')
  })

  it('saves without changing what readers see, then corrects with a note and the words that changed', async () => {
    const { page } = english
    await english.open(`/admin/collections/translations/${translation}`, '.bilingual-tabs')
    await english.write('title', 'Port budget triples')
    expect(await english.save()).toBe(200)
    expect(await (await reader('/en/articles/port-budget-doubles')).text()).not.toContain('triples')
    await page.click('#bilingual-publish-open')
    await page.click(`${dialog} label:has-text("It is a correction")`)
    await page.waitForSelector(`${dialog} .bilingual-problems--errors`)
    expect(await page.textContent(`${dialog} .bilingual-words ins`)).toContain('triples')
    await page.fill(`${dialog} textarea`, 'The budget tripled.')
    await page.waitForSelector(`${dialog} .bilingual-ready`)
    await page.click('#bilingual-publish-act')
    await english.toast('Corrected: English')
    const html = await (await reader('/en/articles/port-budget-doubles')).text()
    expect(html).toContain('triples')
    expect(html).toContain('The budget tripled.')
  })

  it('sees the page that would be issued from the form before it is saved', async () => {
    const { page } = korean
    await korean.open(`/admin/collections/translations/${original}`, '.bilingual-tabs')
    await page.click('#live-preview-toggler')
    const shown = page.frameLocator('#live-preview-iframe').frameLocator('iframe:not(.next)').locator('h1')
    await shown.filter({ hasText: '항만 예산 두 배로' }).waitFor()
    await korean.write('title', '저장하지 않은 제목')
    await shown.filter({ hasText: '저장하지 않은 제목' }).waitFor()
    expect((await text(original)).title).toBe('항만 예산 두 배로')
    await page.click('#live-preview-toggler')
  })

  it('is told of another’s save, loses nothing, and saves both changes in one', async () => {
    const { page } = english
    const path = `/admin/collections/translations/${original}`
    await english.open(path, '.bilingual-tabs')
    await english.write('deck', 'A deck by Seoyeon')
    await english.writeBody(' Seoyeon adds.')
    await korean.open(path, '.bilingual-tabs')
    await korean.write('title', '항만 예산 세 배로')
    expect(await korean.save()).toBe(200)
    const pressed = page.click('#action-save').catch(() => undefined)
    await page.waitForSelector('.bilingual-conflict:visible')
    await pressed
    const conflict = await page.textContent('.bilingual-conflict:visible')
    expect(conflict).toMatch(/한지우 saved this while you were writing, .+ KST\./)
    expect(conflict).toContain('Changed by them')
    expect(await page.locator('.bilingual-conflict:visible ins').allTextContents()).toContain('세')
    await page.click('.bilingual-conflict:visible >> text=Keep editing')
    expect(await page.inputValue('#field-deck')).toBe('A deck by Seoyeon')
    expect(await english.save()).toBe(409)
    await page.waitForSelector('.bilingual-conflict:visible')
    await page.click('#bilingual-conflict-save')
    await expect.poll(async () => (await text(original)).deck, patient).toBe('A deck by Seoyeon')
    const saved = await text(original)
    expect(saved.title).toBe('항만 예산 세 배로')
    expect(JSON.stringify(saved.body)).toContain('Seoyeon adds.')
    await expect.poll(() => page.inputValue('#field-title'), patient).toBe('항만 예산 세 배로')
  })

  it('saves the last word typed before Ctrl+S, however soon it comes', async () => {
    const { page } = korean
    await korean.open(`/admin/collections/translations/${original}`, '.bilingual-tabs')
    await page.locator('.ContentEditable__root p').nth(0).click()
    await page.keyboard.press('End')
    const words = Array.from({ length: 10 }, (_, round) => `끝${round}`)
    for (const word of words) {
      const saved = page.waitForResponse(
        (response) =>
          response.url().includes(`/api/translations/${original}`) && response.request().method() === 'PATCH',
      )
      await page.keyboard.insertText(` ${word}`)
      await page.keyboard.press('Control+s')
      expect((await saved).status()).toBe(200)
      expect(JSON.stringify((await text(original)).body)).toContain(word)
    }
    // Each was typed while the save before it was still being taken in: none is lost, here or there.
    const shown = await page.locator('.ContentEditable__root').textContent()
    const kept = JSON.stringify((await text(original)).body)
    for (const word of words) {
      expect(shown).toContain(word)
      expect(kept).toContain(word)
    }
    await page.waitForSelector('#action-save[disabled]')
  })

  it('keeps every key that is pressed while a save is under way, where it was pressed, and once', async () => {
    const { page } = korean
    await korean.open(`/admin/collections/translations/${original}`, '.bilingual-tabs')
    const first = page.locator('.ContentEditable__root p').nth(0)
    const stood = (await first.textContent()) ?? ''
    await first.click()
    await page.keyboard.press('End')
    let typed = ''
    const type = async (words: string): Promise<void> => {
      for (const key of words) {
        await page.keyboard.type(key)
        typed += key
      }
    }
    for (let round = 0; round < 6; round += 1) {
      const under = `**/api/translations/${original}?*`
      const answered = page.waitForResponse(
        (one) => one.url().includes(`/api/translations/${original}`) && one.request().method() === 'PATCH',
      )
      await type(` one${round}`)
      let held = 0
      await page.route(under, async (route) => {
        const answer = await route.fetch()
        held += 1
        await expect.poll(() => typed.endsWith('held'), patient).toBe(true)
        await route.fulfill({ response: answer })
      })
      await page.keyboard.press('Control+s')
      await type(` two${round}`)
      await expect.poll(() => held, patient).toBeGreaterThan(0)
      await type(' while it is held')
      await answered
      await type(` and  after ${round}`)
      await page.unroute(under)
      expect((await first.textContent())?.replaceAll('\u00a0', ' ')).toBe(stood + typed)
    }
    expect(await korean.save()).toBe(200)
    expect(JSON.stringify((await text(original)).body)).toContain(typed)
  })

  it('is told that the session ended, keeps the words, and saves them after a login in another tab', async () => {
    const { page } = korean
    await korean.open(`/admin/collections/translations/${original}`, '.bilingual-tabs')
    await korean.write('deck', '로그인이 끝난 뒤에 쓴 부제')
    const kept = await page.context().cookies()
    await page.context().clearCookies({ name: 'payload-token' })
    expect(await korean.save()).toBe(403)
    await korean.toast('쓴 글은 그대로 있으니')
    await page.context().addCookies(kept)
    expect(await page.inputValue('#field-deck')).toBe('로그인이 끝난 뒤에 쓴 부제')
    expect(await korean.save()).toBe(200)
    await expect.poll(async () => (await text(original)).deck, patient).toBe('로그인이 끝난 뒤에 쓴 부제')
  })

  it('is not told that the session ended where it is the database that does not answer', async () => {
    const { page } = korean
    const json = (status: number, body: object) => ({
      status,
      contentType: 'application/json',
      body: JSON.stringify(body),
    })
    const away = { errors: [{ message: '데이터베이스가 응답하지 않습니다.' }] }
    await page.route('**/api/translations/*', (route) =>
      route.request().method() === 'PATCH' ? route.fulfill(json(503, away)) : route.continue(),
    )
    await page.route('**/api/users/me*', (route) => route.fulfill(json(200, { user: null })))
    await page.route('**/api/bilingual/you', (route) => route.fulfill(json(503, away)))
    await korean.write('deck', '데이터베이스가 쉬는 동안 쓴 부제')
    const asked = page.waitForResponse('**/api/bilingual/you')
    await page.click('#action-save')
    await asked
    await page.unrouteAll({ behavior: 'wait' })
    expect(await korean.save()).toBe(200)
    // What was said of the session before is over as well, with the first save that went through.
    await expect.poll(() => page.locator('.payload-toast-item:has-text("로그인이 끝나")').count(), patient).toBe(0)
  })

  it('saves on where the desk set a time meanwhile, which stays', async () => {
    const { page } = korean
    const id = page.url().match(/translations\/([\w-]+)/)?.[1] ?? ''
    await korean.write('deck', '마감을 정하는 동안 쓴 부제')
    await korean.post('/api/bilingual/work', { translation: id, act: 'due', at: '2029-01-01T00:00:00.000Z' })
    await page.click('#action-save')
    await korean.toast('그사이 데스크에서 정한 것은 그대로 두었습니다')
    const saved = await korean.get(`/api/translations/${id}?depth=0`)
    expect([saved.deck, saved.due]).toEqual(['마감을 정하는 동안 쓴 부제', '2029-01-01T00:00:00.000Z'])
    expect(await page.locator('.bilingual-conflict:visible').count()).toBe(0)
  })

  it('schedules, takes the schedule back, and withdraws', async () => {
    const { page } = korean
    await korean.open(`/admin/collections/articles/${article.id}`, '.bilingual-card')
    await page.click('.bilingual-card >> text=고친 글 발행')
    await page.waitForSelector(`${dialog} .bilingual-ready`)
    await page.click(`${dialog} label:has-text("시각 지정")`)
    const year = new Date().getFullYear() + 1
    await page.fill(`${dialog} input[type=datetime-local]`, `${year}-03-06T08:30`)
    await page.click('#bilingual-publish-act')
    await korean.toast(`${year}년 3월 6일 오전 8:30에 발행하도록 예약했습니다`)
    await page.click('.bilingual-card >> text=예약 취소')
    await korean.toast('예약을 취소했습니다')
    await page.click('.popup-button:near(#bilingual-publish-open)')
    await page.click('#bilingual-withdraw-open')
    await page.click('#bilingual-withdraw-act')
    await korean.toast('철회했습니다')
    expect((await reader('/en/articles/port-budget-doubles')).status).toBe(410)
  })

  it('publishes a selection of the list, with what became of each', async () => {
    const { page } = korean
    const { docs } = await korean.get<{ docs: Doc[] }>('/api/categories?depth=0')
    await korean.post('/api/articles', { workingTitle: '아직 글이 없는 기사', originalLanguage: 'ko' })
    const pier = { workingTitle: '부두 개장', originalLanguage: 'ko', category: docs[0]?.id }
    listed = (await korean.post('/api/articles', pier)).doc
    await korean.post('/api/translations', {
      article: listed.id,
      language: 'ko',
      kind: 'original',
      workflow: 'ready',
      title: '부두 다시 열려',
      body: bodyOf('부두가 다시 열렸다.'),
    })
    const market = { workingTitle: '시장 재개', originalLanguage: 'ko', category: docs[0]?.id }
    const { doc: draft } = await korean.post('/api/articles', market)
    const words = { title: '시장 다시 열려', body: bodyOf('시장이 다시 열렸다.') }
    await korean.post('/api/translations', { article: draft.id, language: 'ko', kind: 'original', ...words })
    const unfit = { title: 'Market reopens', credit: 'Park Seoyeon' }
    await korean.post('/api/translations', { article: draft.id, language: 'en', kind: 'human', ...unfit })
    await page.goto(`${site.url}/admin/collections/articles?depth=1&limit=10`)
    await page.waitForSelector('tbody tr >> nth=1')
    await page.waitForLoadState('networkidle')
    const row = (title: string) => page.locator('tbody tr', { hasText: title })
    await row('시장 재개').locator('.bilingual-state:has-text("작성 중") >> nth=1').waitFor()
    for (const title of ['항만 예산', '부두 개장', '시장 재개', '아직 글이 없는 기사'])
      await page.locator('tbody tr', { hasText: title }).locator('input[type=checkbox]').check()
    await page.click('.bilingual-list-acts >> text=발행…')
    await page.waitForSelector('#bilingual-bulk-publish-act:not([disabled])')
    const outlook = page.locator(`${dialog} [role=status]`)
    expect(await outlook.textContent()).toBe('아직 발행하지 않았습니다. 4건 중 2건을 발행할 수 있습니다.')
    expect(await page.locator(`${dialog} progress`).count()).toBe(0)
    const unready = (await page.locator('.bilingual-bulk--ready').allTextContents()).join()
    expect(unready).toContain('한국어: ‘작성 중’ 글이지만 함께 발행합니다.')
    expect(unready).toContain('영어: 본문이 비어 있습니다.')
    await page.click('#bilingual-bulk-publish-act')
    await page.waitForSelector('.bilingual-bulk--done >> nth=1')
    await outlook.filter({ hasText: '2건 중 2건을 발행했습니다.' }).waitFor()
    const left = (await page.locator('.bilingual-bulk--nothing').allTextContents()).join()
    expect(left).toContain('한국어: 철회한 글이라 그대로 둠')
    expect(left).toContain('아직 글이 없는 기사')
    await page.waitForSelector('#bilingual-bulk-publish-act', { state: 'detached' })
    expect((await reader('/en/articles/port-budget-doubles')).status).toBe(410)
    expect((await reader(`/ko/articles/${encodeURIComponent('부두-다시-열려')}`)).status).toBe(200)
    expect((await reader(`/ko/articles/${encodeURIComponent('시장-다시-열려')}`)).status).toBe(200)
    expect((await reader('/en/articles/market-reopens')).status).toBe(404)
    await page.click(`${dialog} footer >> text=닫기`)
    await row('시장 재개').locator('.bilingual-state:has-text("게재 중")').waitFor()
  })

  it('takes all of a selection that is longer than one page of it', async () => {
    const { page } = korean
    const asked: string[] = []
    await page.route(/\/api\/articles\?.*limit=200/, (route) => {
      const url = new URL(route.request().url())
      const number = Number(url.searchParams.get('page'))
      asked.push(String(number))
      const docs = Array.from({ length: number < 3 ? 200 : 12 }, (_, n) => ({ id: `none${number}-${n}` }))
      const body = JSON.stringify({ docs, totalDocs: 412, hasNextPage: number < 3 })
      return route.fulfill({ status: 200, contentType: 'application/json', body })
    })
    await page.locator('tbody tr input[type=checkbox]').first().check()
    await page.click('.bilingual-list-acts >> text=철회…')
    await page.waitForSelector(`${dialog} .bilingual-bulk tbody tr >> nth=411`, { state: 'attached' })
    expect(asked).toEqual(['1', '2', '3'])
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.click(`${dialog} footer >> text=닫기`)
  })

  it('withdraws what is live and moves it to the trash in one step', async () => {
    const { page } = korean
    await korean.open(`/admin/collections/articles/${listed.id}`, '.bilingual-card')
    await page.click('.doc-controls__popup .popup-button')
    await page.click('#bilingual-withdraw-and-trash')
    await page.click('.confirmation-modal button:has-text("철회하고 휴지통으로")')
    await korean.toast('철회하고 휴지통으로 옮겼습니다.')
    expect((await reader(`/ko/articles/${encodeURIComponent('부두-다시-열려')}`)).status).toBe(410)
    const { docs } = await korean.get<{ docs: Doc[] }>('/api/articles?depth=0')
    expect(docs.map(({ id }) => id)).not.toContain(listed.id)
  })
})
