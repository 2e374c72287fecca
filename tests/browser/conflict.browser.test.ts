import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

interface Node {
  type: string
  text?: string
  $?: { bid: string }
  children?: Node[]
}
type Id = string | number
const patient = { timeout: 15_000, interval: 250 }
const DIALOG = '.bilingual-conflict:visible'

const text = (words: string): Node & object => ({
  type: 'text',
  text: words,
  ...{ version: 1, format: 0, mode: 'normal' },
})
const shape = { version: 1, format: '', indent: 0, direction: 'ltr' }
const paragraph = (bid: string, words: string) => ({
  type: 'paragraph',
  ...shape,
  textFormat: 0,
  textStyle: '',
  $: { bid },
  children: [text(words)],
})
const list = (...items: string[]) => ({
  type: 'list',
  ...shape,
  listType: 'bullet',
  tag: 'ul',
  start: 1,
  $: { bid: 'list' },
  children: items.map((words, index) => ({
    type: 'listitem',
    ...shape,
    value: index + 1,
    $: { bid: `item${index}` },
    children: [text(words)],
  })),
})
const body = (...children: object[]) => ({ root: { type: 'root', ...shape, children } })
const ITEMS = ['첫째 항목', '둘째 항목']
const WRITTEN = [
  paragraph('p1', '강변 산책로가 오늘 다시 열렸다.'),
  paragraph('p2', '시장은 예산을 두 배로 늘리겠다고 말했다.'),
  list(...ITEMS),
  paragraph('p3', '주민들은 반겼다.'),
]

inBrowser('two people who save the same text', () => {
  let site: Site
  let desk: Editor
  let id: Id
  const stands = () => desk.get(`/api/translations/${id}?depth=0`)
  const lines = async () =>
    (((await stands()).body as { root: { children: Node[] } }).root.children ?? []).map((node) => [
      node.$?.bid,
      JSON.stringify(node)
        .match(/"text":"[^"]*"/g)
        ?.join(' ')
        .replace(/"text":"([^"]*)"/g, '$1'),
    ])

  /** Saves as another person would, who has the text as it stands. */
  async function saveElsewhere(data: object): Promise<void> {
    const { rev } = await stands()
    const answer = await desk.page.request.patch(`${site.url}/api/translations/${id}?depth=0`, {
      headers: { origin: site.url },
      data: { rev, ...data },
    })
    if (!answer.ok()) throw new Error(await answer.text())
  }

  beforeAll(async () => {
    site = await startSite()
    desk = await editorAt(site.url, { ...site.admin, language: 'ko' })
    const { doc: section } = await desk.post('/api/categories', { name: { ko: '국제', en: 'International' } })
    const { doc: article } = await desk.post<{ doc: Doc }>('/api/articles', {
      workingTitle: '강변 산책로',
      originalLanguage: 'ko',
      category: section.id,
    })
    const made = { article: article.id, language: 'ko', kind: 'original', title: '강변 산책로', body: body(...WRITTEN) }
    id = (await desk.post<{ doc: Doc }>('/api/translations', made)).doc.id
  })
  afterAll(async () => {
    await desk?.close()
    await site?.stop()
  })

  it('see both versions side by side, block by block, with the words that each changed', async () => {
    const { page } = desk
    await desk.open(`/admin/collections/translations/${id}`, '.ContentEditable__root')
    await desk.writeBody(' 내가 더했다.', 0)
    await desk.writeBody(' 나도 반겼다.', 2)
    await saveElsewhere({
      deck: '다른 사람이 쓴 부제',
      body: body(
        paragraph('p1', '강변 산책로가 어제 다시 열렸다.'),
        paragraph('p2', '시장은 예산을 세 배로 늘리겠다고 말했다.'),
        list(...ITEMS, '셋째 항목'),
        paragraph('p3', '주민들은 반겼다.'),
      ),
    })
    await page.click('#action-save')
    await page.waitForSelector(DIALOG)
    const open = page.locator(`${DIALOG} .bilingual-difference--open`)
    await expect.poll(() => open.count(), patient).toBe(1)
    expect(await open.locator('ins').allTextContents()).toEqual([' 내가 더했다.', '어제'])
    expect(await open.locator('del').allTextContents()).toEqual(['오늘'])
    expect(await page.textContent(DIALOG)).toContain('아직 고르지 않은 곳이 1곳')
    expect(await page.isDisabled('#bilingual-conflict-save')).toBe(true)
  })

  it('choose by keyboard alone; what one of them changed needs no choice', async () => {
    const { page } = desk
    await page.waitForFunction(() => document.activeElement?.closest('.bilingual-difference--open') !== null)
    await page.keyboard.press('1')
    await page.waitForFunction(() => document.activeElement?.id === 'bilingual-conflict-save')
    expect(await page.textContent(DIALOG)).toContain('모두 골랐습니다.')
    await page.click(`${DIALOG} .bilingual-conflict__preview summary`)
    const preview = (await page.textContent(`${DIALOG} .bilingual-conflict__preview`)) ?? ''
    for (const words of ['오늘 다시 열렸다. 내가 더했다.', '세 배로', '셋째 항목', '반겼다. 나도 반겼다.'])
      expect(preview).toContain(words)
  })

  it('keep what they chose when a third save comes, and choose only in what it changed', async () => {
    const { page } = desk
    await saveElsewhere({
      body: body(
        paragraph('p1', '강변 산책로가 어제 다시 열렸다.'),
        paragraph('p2', '시장은 예산을 세 배로 늘리겠다고 말했다.'),
        list(...ITEMS, '셋째 항목'),
        paragraph('p3', '주민들은 크게 반겼다.'),
      ),
    })
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector(`${DIALOG} >> text=그사이 글이 한 번 더 저장되었습니다`)
    const open = page.locator(`${DIALOG} .bilingual-difference--open`)
    await expect.poll(() => open.locator('ins').allTextContents(), patient).toEqual([' 나도 반겼다.', '크게 '])
    await page.waitForFunction(() => document.activeElement?.closest('.bilingual-difference--open') !== null)
    await page.keyboard.press('3')
    await page.waitForFunction(() => document.activeElement?.id === 'bilingual-conflict-save')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await lines()).length, patient).toBe(5)
    const [p1, p2, items, p3, another] = await lines()
    expect([p1, p2, items, p3]).toEqual([
      ['p1', '강변 산책로가 오늘 다시 열렸다. 내가 더했다.'],
      ['p2', '시장은 예산을 세 배로 늘리겠다고 말했다.'],
      ['list', '첫째 항목 둘째 항목 셋째 항목'],
      ['p3', '주민들은 반겼다. 나도 반겼다.'],
    ])
    expect(another?.[1]).toBe('주민들은 크게 반겼다.')
    expect((await stands()).deck).toBe('다른 사람이 쓴 부제')
  })

  it('go on in the same form, which has what was saved; the history has both versions', async () => {
    const { page } = desk
    await page.waitForSelector(DIALOG, { state: 'detached' })
    await expect.poll(() => page.inputValue('#field-deck'), patient).toBe('다른 사람이 쓴 부제')
    await expect.poll(() => page.textContent('.ContentEditable__root'), patient).toContain('주민들은 크게 반겼다.')
    await desk.writeBody(' 이어서 쓴다.', 1)
    expect(await desk.save()).toBe(200)
    expect((await lines())[1]?.[1]).toBe('시장은 예산을 세 배로 늘리겠다고 말했다. 이어서 쓴다.')
    const query = `where[parent][equals]=${id}&depth=0&limit=20&sort=-updatedAt`
    const { docs } = await desk.get<{ docs: { version: { body: unknown } }[] }>(`/api/translations/versions?${query}`)
    const bodies = docs.map(({ version }) => JSON.stringify(version.body))
    const mine = bodies.find((one) => one.includes('두 배로') && one.includes('나도 반겼다.'))
    const theirs = bodies.find((one) => one.includes('어제 다시') && one.includes('크게 반겼다.'))
    expect([Boolean(mine), Boolean(theirs)]).toEqual([true, true])
  })

  it('lose nothing of theirs where they load what the other saved: it is in the history', async () => {
    const { page } = desk
    await desk.write('deck', '버려도 남는 부제')
    await saveElsewhere({ deck: '먼저 저장된 부제' })
    await page.click('#action-save')
    await page.waitForSelector(DIALOG)
    await page.click(`${DIALOG} footer button:has-text("저장된 글 불러오기")`)
    await desk.toast('쓰시던 글은 저장 기록에 있습니다')
    await expect.poll(() => page.inputValue('#field-deck'), patient).toBe('먼저 저장된 부제')
    const query = `where[parent][equals]=${id}&depth=0&limit=5&sort=-updatedAt`
    const { docs } = await desk.get<{ docs: { version: { deck: string } }[] }>(`/api/translations/versions?${query}`)
    expect(docs.map(({ version }) => version.deck)).toContain('버려도 남는 부제')
    expect((await stands()).deck).toBe('먼저 저장된 부제')
  })
})
