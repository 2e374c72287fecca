import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

interface Node {
  text?: string
  children?: Node[]
}
const ADDED = ' 새로 더한 말이다.'

inBrowser('a translator side by side with the original', () => {
  let site: Site
  let desk: Editor
  let translation: Doc
  let source: Doc

  /** Adds words to the second and third paragraph of the source, as its own writer would. */
  async function changeSource(): Promise<void> {
    const body = structuredClone(source.body) as { root: { children: Node[] } }
    for (const index of [1, 2]) {
      const last = body.root.children[index]?.children?.findLast(({ text }) => text !== undefined)
      if (!last) throw new Error('The source has no third paragraph.')
      last.text += ADDED
    }
    const { rev } = await desk.get(`/api/translations/${source.id}?depth=0`)
    const answer = await desk.page.request.patch(`${site.url}/api/translations/${source.id}?depth=0`, {
      headers: { origin: site.url },
      data: { rev, body },
    })
    if (!answer.ok()) throw new Error(await answer.text())
  }

  beforeAll(async () => {
    site = await startSite({ demo: true })
    desk = await editorAt(site.url, { ...site.admin, language: 'ko' })
    const human = 'where[kind][equals]=human&where[language][equals]=en&depth=0&limit=50'
    const { docs } = await desk.get<{ docs: Doc[] }>(`/api/translations?${human}`)
    const plain = ({ body }: Doc) =>
      (body as { root: { children: { type: string }[] } }).root.children.every(({ type }) => type === 'paragraph')
    for (const doc of docs.filter((one) => one.followsSource && plain(one))) {
      const read = await fetch(`${site.url}/en/articles/${encodeURIComponent(String(doc.slug))}`)
      if (read.ok) translation = doc
    }
    const of = `where[article][equals]=${translation.article}&where[language][equals]=ko&depth=0`
    source = (await desk.get<{ docs: Doc[] }>(`/api/translations?${of}`)).docs[0] as Doc
    await changeSource()
  })
  afterAll(async () => {
    await desk?.close()
    await site?.stop()
  })

  it('sees each block at the height of its counterpart, and the words that changed since', async () => {
    const { page } = desk
    await desk.open(`/admin/collections/translations/${translation.id}`, '.bilingual-source')
    await page.click('.bilingual-source__side')
    await page.waitForSelector('.bilingual-side__item--changed')
    expect(await page.locator('.bilingual-side__item--changed ins').allTextContents()).toEqual([ADDED, ADDED])
    expect(await page.textContent('.bilingual-side__head')).toContain('확인할 곳이 2곳')
    await page.waitForFunction(() => {
      const left = [...document.querySelectorAll('[data-side^="b:"]')]
      const right = [...(document.querySelector('.ContentEditable__root')?.children ?? [])]
      const top = (element: Element | undefined) => element?.getBoundingClientRect().top ?? Number.NaN
      return left.length > 2 && left.every((item, index) => Math.abs(top(item) - top(right[index])) < 2)
    })
  })

  it('goes to the changed block, takes the original over and back, by keyboard alone', async () => {
    const { page } = desk
    const second = page.locator('.ContentEditable__root > *').nth(1)
    const own = await second.textContent()
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await page.waitForSelector('.bilingual-side__item--here.bilingual-side__item--changed')
    await page.keyboard.press('Alt+KeyC')
    await page.waitForFunction(
      (words) => document.querySelector('.ContentEditable__root > :nth-child(2)')?.textContent?.includes(words),
      ADDED.trim(),
    )
    await page.keyboard.press('Control+KeyZ')
    await page.waitForFunction(
      (words) => document.querySelector('.ContentEditable__root > :nth-child(2)')?.textContent === words,
      own,
    )
  })

  it('shows the sheet of keys over the page, wherever one writes, and closes it by Esc', async () => {
    const { page } = desk
    await page.locator('.ContentEditable__root > *').last().click()
    await page.keyboard.press('Alt+Slash')
    const sheet = page.getByRole('dialog', { name: '나란히 보기 단축키' })
    expect(await sheet.textContent()).toContain('다음 바뀐 곳')
    const box = await sheet.boundingBox()
    expect(box && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0)).toBe(true)
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.matches('.ContentEditable__root'))).toBe(true)
    await page.keyboard.press('Alt+Slash')
    await sheet.waitFor()
    await page.keyboard.press('Alt+Slash')
    await sheet.waitFor({ state: 'hidden' })
  })

  it('is offered what the memory knows of a block, and takes it by keyboard', async () => {
    const { page } = desk
    const first = page.locator('.ContentEditable__root > *').first()
    const own = await first.textContent()
    await first.click({ clickCount: 3 })
    await page.keyboard.type('Something else.')
    await page.waitForSelector('.bilingual-side__item--here .bilingual-side__hints')
    await page.keyboard.press('Alt+KeyM')
    await page.waitForFunction(
      (words) => document.querySelector('.ContentEditable__root > :first-child')?.textContent === words,
      own,
    )
  })

  it('may look at what readers have instead, which did not change', async () => {
    const { page } = desk
    await page.click('.bilingual-side__against label:has-text("게재 중인 글")')
    await page.waitForSelector('.bilingual-side__item--changed', { state: 'detached' })
    await page.click('.bilingual-side__against label:has-text("작업 중인 글")')
    await page.waitForSelector('.bilingual-side__item--changed')
  })

  it('marks the change as looked at, opens it again, and nothing of it is a save of the form', async () => {
    const { page } = desk
    const item = '.bilingual-side__item--changed >> nth=0'
    await page.click(`${item} >> button:has-text("반영했음")`)
    await page.waitForSelector('.bilingual-side__item--changed .bilingual-ready')
    expect(await page.textContent('.bilingual-side__head')).toContain('확인할 곳이 1곳')
    await page.click(`${item} >> button:has-text("다시 열기")`)
    await page.waitForSelector('.bilingual-side__item--changed .bilingual-ready', { state: 'detached' })
  })

  it('says that the translation follows now, takes it back, and goes on in the same form', async () => {
    const { page } = desk
    await page.click('.bilingual-side__buttons button:has-text("원문을 모두 반영했음")')
    await page.waitForSelector('.bilingual-side__item--changed', { state: 'detached' })
    await page.click('.bilingual-side__buttons button:has-text("되돌리기")')
    await page.waitForSelector('.bilingual-side__item--changed')
    for (const nth of [0, 1]) await page.click(`.bilingual-side__item--changed >> nth=${nth} >> text=고칠 것 없음`)
    await page.waitForSelector('.bilingual-side__item--changed', { state: 'detached' })
    await desk.write('title', 'A title written after following')
    expect(await desk.save()).toBe(200)
    expect((await desk.get(`/api/translations/${translation.id}?depth=0`)).title).toBe(
      'A title written after following',
    )
    await page.click('.bilingual-side__buttons button:has-text("나란히 보기 끝내기")')
    await page.waitForSelector('.bilingual-side', { state: 'detached' })
  })

  it('sees one of both on a narrow screen, and changes between them', async () => {
    const { page } = desk
    await page.setViewportSize({ width: 800, height: 1000 })
    await desk.open(`/admin/collections/translations/${translation.id}?side=1`, '.bilingual-side__head')
    expect(await page.isVisible('.bilingual-side__column')).toBe(false)
    await page.click('.bilingual-side__toggle')
    await page.waitForSelector('.bilingual-side__column', { state: 'visible' })
    expect(await page.isVisible('#field-title')).toBe(false)
  })

  it('reaches a changed title, a paragraph that the translation lacks and takes it over, by keyboard alone', async () => {
    const { page } = desk
    await page.setViewportSize({ width: 1500, height: 1000 })
    const now = await desk.get(`/api/translations/${source.id}?depth=0`)
    const body = structuredClone(now.body) as { root: { children: (Node & { $?: { bid: string } })[] } }
    const [first] = body.root.children
    const words = '나중에 더한 문단이다.'
    const added = {
      ...structuredClone(first),
      children: [{ ...first?.children?.[0], text: words }],
      $: { bid: 'added1' },
    }
    body.root.children.splice(1, 0, added)
    const answer = await page.request.patch(`${site.url}/api/translations/${source.id}?depth=0`, {
      headers: { origin: site.url },
      data: { rev: now.rev, title: `${now.title}, 다시`, body },
    })
    expect(answer.status()).toBe(200)
    await desk.open(`/admin/collections/translations/${translation.id}?side=1`, '.bilingual-side__item--added')
    const here = page.locator('.bilingual-side__item--here')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect.poll(() => here.getAttribute('data-side')).toBe('field:title')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-title')
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect.poll(() => here.getAttribute('data-side')).toBe('b:added1')
    await page.keyboard.press('Alt+KeyM')
    await desk.toast('번역 메모리에 없습니다')
    await page.keyboard.press('Alt+KeyC')
    await page.waitForFunction(
      (text) => document.querySelector('.ContentEditable__root > :nth-child(2)')?.textContent === text,
      words,
    )
  })

  it('finds pictures, pull quotes and lines in the translation, and a change of other words leaves them their ids', async () => {
    const { page } = desk
    const ids = ({ body }: Doc) =>
      (body as { root: { children: { type: string; $?: { bid: string } }[] } }).root.children.map(({ type, $ }) => [
        type,
        $?.bid,
      ])
    const apart = ['upload', 'block', 'horizontalrule']
    const { docs } = await desk.get<{ docs: Doc[] }>(
      '/api/translations?where[language][equals]=en&where[kind][equals]=human&limit=50&depth=0',
    )
    const with_ = docs.filter((doc) => doc.followsSource && ids(doc).some(([type = '']) => apart.includes(type)))
    const types = new Set(with_.flatMap((doc) => ids(doc).map(([type]) => type)))
    expect([types.has('upload'), types.has('block')]).toEqual([true, true])
    const chosen = ['upload', 'block'].map((type) => with_.find((doc) => ids(doc).some(([one]) => one === type)) as Doc)
    for (const { id } of new Set(chosen)) {
      await desk.open(`/admin/collections/translations/${id}?side=1`, '[data-side^="b:"]')
      await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-side^="b:"]')?.style.top !== '')
      expect(await page.locator('.bilingual-side__item--alone').count()).toBe(0)
      const before = ids(await desk.get(`/api/translations/${id}?depth=0`))
      await desk.writeBody(' And one more word.')
      expect(await desk.save()).toBe(200)
      expect(ids(await desk.get(`/api/translations/${id}?depth=0`))).toEqual(before)
    }
  })

  it('comes to rest in every text, wherever the longer side gives the other room', async () => {
    const { page } = desk
    await page.setViewportSize({ width: 1500, height: 900 })
    const { docs } = await desk.get<{ docs: Doc[] }>(
      '/api/translations?where[language][equals]=en&where[kind][equals]=human&limit=4&depth=0',
    )
    let roomy = 0
    for (const { id } of docs) {
      await page.goto(`${site.url}/admin/collections/translations/${id}?side=1`)
      await page.waitForSelector('[data-side^="b:"]')
      await page.waitForFunction(async () => {
        const blocks = [...document.querySelectorAll('.ContentEditable__root > *')]
        const seen = new Set<string>()
        for (let frame = 0; frame < 60; frame += 1) {
          seen.add(blocks.map((block) => block.getBoundingClientRect().top).join())
          await new Promise(requestAnimationFrame)
        }
        return blocks.length > 0 && seen.size === 1
      })
      const margins = await page
        .locator('.ContentEditable__root > *')
        .evaluateAll((blocks) => blocks.map((block) => Number.parseFloat((block as HTMLElement).style.marginBottom)))
      roomy += margins.filter((margin) => margin > 0).length
    }
    expect(roomy).toBeGreaterThan(0)
  })
})
