import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser } from '../_support/chromium.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Asked, protocols, type Service, service } from '../translating/machine/service.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

/** A paragraph of the source in which the machine breaks the codes. */
const BROKEN = '고장'
const paragraph = (text: string, index: number) => ({
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  textFormat: 0,
  textStyle: '',
  $: { bid: `p${index}` },
  children: [{ type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }],
})
const bodyOf = (texts: string[]) => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: texts.map(paragraph) },
})

/** An article in Korean alone. */
async function korean(desk: Editor, title: string, ...texts: string[]): Promise<Doc> {
  const { docs } = await desk.get<{ docs: Doc[] }>('/api/categories?limit=1&depth=0')
  const data = { workingTitle: title, originalLanguage: 'ko', category: docs[0]?.id }
  const { doc } = await desk.post('/api/articles?depth=0', data)
  const words = { title, kind: 'original', body: bodyOf(texts) }
  await desk.post('/api/translations?depth=0', { article: doc.id, language: 'ko', ...words })
  return doc
}
const english = async (desk: Editor, article: Doc): Promise<Doc | undefined> => {
  const where = `where[article][equals]=${article.id}&where[language][equals]=en&depth=0`
  return (await desk.get<{ docs: Doc[] }>(`/api/translations?${where}`)).docs[0]
}
const start = async ({ page, open }: Editor, article: Doc, way: string): Promise<void> => {
  await open(`/admin/collections/articles/${article.id}`, '.bilingual-card')
  await page.click('.bilingual-card >> text=번역 시작')
  await page.click(`.bilingual-start label:has-text("${way}")`)
  await page.click('.bilingual-start footer button:has-text("시작")')
  await page.waitForURL(/collections\/translations\/\w+/)
  await page.waitForSelector('.bilingual-machine summary')
}

inBrowser('a translator with a machine', () => {
  let site: Site
  let desk: Editor
  let machine: Service
  /** While it is set, the machine waits for it. */
  let held: { release: () => void; until: Promise<void> } | null = null
  const hold = (): void => {
    let release = (): void => undefined
    const until = new Promise<void>((done) => {
      release = done
    })
    held = { release, until }
  }
  const release = (): void => {
    held?.release()
    held = null
  }
  const panel = '.bilingual-machine'

  beforeAll(async () => {
    const deepl = protocols.deepl((text) => (text.includes(BROKEN) ? `<g id="9">${text}</g>` : `EN ${text}`))
    machine = await service(async (asked: Asked) => {
      await held?.until
      return deepl(asked)
    })
    site = await startSite({ demo: true, env: { MACHINE: 'deepl', MACHINE_URL: machine.url, DEEPL_API_KEY: 'a-key' } })
    desk = await editorAt(site.url, { ...site.admin, language: 'ko' })
  })
  afterAll(async () => {
    release()
    await desk?.close()
    await site?.stop()
    await machine?.stop()
  })

  it('starts with empty places that show the original, faintly', async () => {
    const { page } = desk
    const article = await korean(desk, '빈 글', '첫 문단이다.', '둘째 문단이다.')
    await start(desk, article, '빈 글로')
    await page.waitForSelector('.ContentEditable__root > [data-source="둘째 문단이다."]')
    expect(await page.getAttribute('#field-title', 'placeholder')).toBe('빈 글')
    await desk.writeBody('Second.', 1)
    await page.waitForSelector('.ContentEditable__root > [data-source="둘째 문단이다."]', { state: 'detached' })
    expect(await desk.save()).toBe(200)
    expect(JSON.stringify((await english(desk, article))?.body)).not.toContain('문단')
  })

  it('lets the machine fill a text that is open: what was typed meanwhile stays, and the next save is no conflict', async () => {
    const { page } = desk
    const article = await korean(desk, '산책로', '첫 문단이다.', `${BROKEN}이 난 문단이다.`, '셋째 문단이다.')
    hold()
    await start(desk, article, '기계 번역으로')
    await page.waitForSelector(`${panel} progress`)
    await desk.write('title', 'Typed meanwhile')
    release()
    await page.waitForSelector(`${panel}__outcome`)
    expect(await page.textContent(`${panel}__outcome`)).toContain('원문에 없는 코드를 넣었거나')
    await page.waitForFunction(() =>
      document.querySelector('.ContentEditable__root')?.textContent?.includes('EN 첫 문단이다.'),
    )
    expect(await page.inputValue('#field-title')).toBe('Typed meanwhile')
    expect(await desk.save()).toBe(200)
    const text = await english(desk, article)
    expect(text).toMatchObject({ title: 'Typed meanwhile', kind: 'machine' })
    expect(JSON.stringify(text?.body)).toContain('EN 셋째 문단이다.')
    await page.waitForSelector(`${panel}__marks li >> nth=2`, { state: 'detached' })
    expect(await page.locator(`${panel}__marks li`).count()).toBe(2)
  })

  it('replaces what people wrote only where that is asked for, and shows it before', async () => {
    const { page } = desk
    await page.click(`${panel} label:has-text("사람이 쓴 글도 바꾸기")`)
    expect(await page.textContent(`${panel}__over`)).toContain('Typed meanwhile')
    await page.click(`${panel} label:has-text("사람이 쓴 글도 바꾸기")`)
    await page.click(`${panel}__fill`)
    await page.waitForSelector(`${panel}__outcome`)
    expect(await page.inputValue('#field-title')).toBe('Typed meanwhile')
    await page.click(`${panel} label:has-text("사람이 쓴 글도 바꾸기")`)
    await page.click(`${panel}__fill`)
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#field-title')?.value === 'EN 산책로')
  })

  it('looks at each place, in the panel and side by side, until the text is called reviewed', async () => {
    const { page } = desk
    await page.click('.bilingual-side__buttons button:has-text("나란히 보기 끝내기")')
    await page.waitForSelector(`${panel}__marks li >> nth=2`)
    await page.click(`${panel}__marks li:has-text("EN 산책로") ${panel}__reviewed`)
    await page.waitForSelector(`${panel}__marks li >> nth=2`, { state: 'detached' })
    await page.click('.bilingual-source__side')
    await page.click(`.bilingual-side__item[data-side="b:p0"] ${panel}__reviewed`)
    await page.waitForSelector(`.bilingual-side__item[data-side="b:p0"] ${panel}__mark`, { state: 'detached' })
    expect(await page.locator(`.bilingual-side__item ${panel}__mark`).count()).toBe(1)
    await page.click(`${panel}__all`)
    await desk.toast('모두 검토했습니다')
    await page.waitForSelector(`${panel}__mark`, { state: 'detached' })
    await page.click('.bilingual-side__buttons button:has-text("나란히 보기 끝내기")')
    await desk.write('title', 'A person’s title')
    expect(await desk.save()).toBe(200)
    const url = new URL(page.url())
    const text = await desk.get(`/api/translations/${url.pathname.split('/').at(-1)}?depth=0`)
    expect(text).toMatchObject({ kind: 'machine-reviewed', title: 'A person’s title' })
  })

  it('asks as ever where a person saved other words in a place that is being typed in', async () => {
    const { page } = desk
    const article = await korean(desk, '둘이 쓴 제목', '첫 문단이다.')
    hold()
    await start(desk, article, '기계 번역으로')
    await page.waitForSelector(`${panel} progress`)
    await desk.write('title', 'Typed here')
    const text = await english(desk, article)
    const saved = await page.request.patch(`${site.url}/api/translations/${text?.id}?depth=0`, {
      headers: { origin: site.url },
      data: { rev: text?.rev, title: 'Saved elsewhere' },
    })
    expect(saved.status()).toBe(200)
    release()
    await page.waitForSelector(`${panel}__outcome`, { state: 'attached' })
    await page.keyboard.press('Control+KeyS')
    await page.waitForSelector('.bilingual-conflict >> text=Saved elsewhere')
    expect(await page.inputValue('#field-title')).toBe('Typed here')
    expect((await english(desk, article))?.title).toBe('Saved elsewhere')
  })

  it('starts from a translator’s file, after it was shown what it holds', async () => {
    const { page } = desk
    const article = await korean(desk, '파일로 시작', '첫 문단이다.')
    const address = `${site.url}/api/bilingual/exchange?to=en&format=csv&articles=${article.uid}`
    const file = await page.request.get(address, { headers: { origin: site.url } })
    const table = (await file.text()).replace(/(,"?첫 문단이다\."?),(?:"")?,/, '$1,"First.",')
    await desk.open(`/admin/collections/articles/${article.id}`, '.bilingual-card')
    await page.click('.bilingual-card >> text=번역 시작')
    await page.click('.bilingual-start label:has-text("번역자가 보낸 파일로")')
    await page.setInputFiles('.bilingual-start input[type=file]', {
      name: 'translated.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    })
    await page.click('.bilingual-start section footer button')
    await page.click('.bilingual-start button:has-text("글 열기")')
    await page.waitForURL(/collections\/translations\/\w+/)
    expect(JSON.stringify((await english(desk, article))?.body)).toContain('First.')
  })

  it('stops a run, and is told that what was translated is saved', async () => {
    const { page } = desk
    const article = await korean(desk, '멈춤', '첫 문단이다.')
    hold()
    await start(desk, article, '기계 번역으로')
    await page.click(`${panel}__progress button:has-text("멈추기")`)
    await page.waitForSelector(`${panel}__outcome [role="alert"]:has-text("멈")`)
    release()
    expect(await english(desk, article)).toMatchObject({ kind: 'human' })
  })

  it('fills the empty places from the memory, marks them, and takes it back', async () => {
    const { page } = desk
    const human = 'where[kind][equals]=human&where[language][equals]=en&depth=0&limit=50'
    const { docs } = await desk.get<{ docs: Doc[] }>(`/api/translations?${human}`)
    let known: Doc | undefined
    for (const doc of docs.filter(({ followsSource, slug }) => followsSource && slug))
      if ((await fetch(`${site.url}/en/articles/${encodeURIComponent(String(doc.slug))}`)).ok) known = doc
    const of = `where[article][equals]=${known?.article}&where[language][equals]=ko&depth=0`
    const source = (await desk.get<{ docs: Doc[] }>(`/api/translations?${of}`)).docs[0] as Doc
    const article = await korean(desk, String(source.title), '어디에도 없는 문단이다.')
    await start(desk, article, '번역 메모리로')
    await page.waitForSelector(`${panel}__mark:has-text("같은 문장")`)
    expect(String((await english(desk, article))?.title)).toMatch(/[a-z]/)
    await page.fill('#field-title', '')
    expect(await desk.save()).toBe(200)
    await page.waitForSelector(`${panel}__mark`, { state: 'detached' })
    await page.click(`${panel}__memory`)
    await desk.toast('번역 메모리로 1곳을 채웠습니다')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#field-title')?.value !== '')
    await page.click('.payload-toast-item button:has-text("되돌리기")')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#field-title')?.value === '')
  })

  it('restores a translation that is in the trash instead of starting another', async () => {
    const { page } = desk
    const article = await korean(desk, '휴지통', '첫 문단이다.')
    const { id } = await desk.post<Doc>('/api/bilingual/translations', { article: article.id, language: 'en' })
    await page.request.patch(`${site.url}/api/translations/${id}?depth=0`, {
      headers: { origin: site.url },
      data: { deletedAt: new Date().toISOString() },
    })
    await desk.open(`/admin/collections/articles/${article.id}`, '.bilingual-restore')
    await page.click('.bilingual-restore')
    await page.waitForSelector('.bilingual-restore', { state: 'detached' })
    expect(await english(desk, article)).toMatchObject({ id })
  })

  it('translates what is selected in the matrix, and names what failed', async () => {
    const { page } = desk
    await korean(desk, '선택 하나', '첫 문단이다.')
    await korean(desk, '선택 둘', `${BROKEN}이 난 문단이다.`)
    await page.goto(`${site.url}/admin/desk?q=${encodeURIComponent('선택')}`)
    for (const title of ['선택 하나', '선택 둘']) await page.check(`input[aria-label*="${title}"]`)
    hold()
    await page.click('#bilingual-machine-selected-open')
    await page.click('#bilingual-machine-selected-start')
    await page.waitForSelector(`${panel}__run progress`)
    expect(await page.textContent(`${panel}__run >> nth=0`)).toContain('2건 중 0건')
    release()
    await page.waitForSelector(`${panel}__run--done:has-text("2건 중 2건")`)
    await page.click(`${panel}__run--done >> nth=0 >> summary`)
    await page.waitForSelector(`${panel}__run--done >> nth=0 >> li:has-text("선택 둘")`)
    await page.waitForFunction(() => !document.body.textContent?.includes('글 없음영어 번역 시작'))
  })

  it('translates everything that lacks English under a filter', async () => {
    const { page } = desk
    const article = await korean(desk, '빠진 하나', '첫 문단이다.')
    await page.goto(`${site.url}/admin/desk?missing=en&q=${encodeURIComponent('빠진')}`)
    await page.click('#bilingual-machine-missing-open')
    await page.waitForSelector('.bilingual-dialog >> text=1건입니다')
    await page.click('#bilingual-machine-missing-start')
    await page.waitForSelector(`${panel}__run--done:has-text("1건 중 1건")`)
    expect(await english(desk, article)).toMatchObject({ kind: 'machine' })
  })

  it('translates what is selected in the list of articles', async () => {
    const { page } = desk
    const article = await korean(desk, '목록 하나', '첫 문단이다.')
    await page.goto(`${site.url}/admin/collections/articles?search=${encodeURIComponent('목록 하나')}`)
    await page.check('tbody .select-row__checkbox input')
    await page.click('#bilingual-machine-list-open')
    await page.click('#bilingual-machine-list-start')
    await desk.toast('기계 번역을 시작했습니다')
    await expect.poll(() => english(desk, article), { timeout: 30_000 }).toMatchObject({ kind: 'machine' })
  })
})

inBrowser('a translator without a machine', () => {
  it('is told what is to be set, and finds no button that does nothing', async () => {
    const site = await startSite({ env: { MACHINE: '' } })
    const desk = await editorAt(site.url, { ...site.admin, language: 'en' })
    const { page } = desk
    try {
      await desk.post('/api/categories', { name: { ko: '사회', en: 'Society' } })
      const article = await korean(desk, '설정', '첫 문단이다.')
      await desk.open(`/admin/collections/articles/${article.id}`, '.bilingual-card')
      await page.click('.bilingual-card >> text=Start the English text')
      await page.click('.bilingual-start label:has-text("A machine’s translation")')
      await page.waitForSelector('.bilingual-start >> text=DEEPL_API_KEY')
      expect(await page.locator('.bilingual-start footer button').count()).toBe(1)
      await page.click('.bilingual-start label:has-text("Empty places")')
      await page.click('.bilingual-start footer button:has-text("Start")')
      await page.waitForURL(/collections\/translations\/\w+/)
      await page.click('.bilingual-machine summary')
      expect(await page.locator('.bilingual-machine__fill').count()).toBe(0)
      await page.click('.bilingual-machine__setup summary')
      expect(await page.textContent('.bilingual-machine__setup')).toContain('MACHINE=deepl')
      await page.goto(`${site.url}/admin/desk`)
      await page.waitForSelector('.bilingual-machine__setup')
      expect(await page.locator('#bilingual-machine-missing-open').count()).toBe(0)
    } finally {
      await desk.close()
      await site.stop()
    }
  })
})
