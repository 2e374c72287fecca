import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import xliff from 'xliff'
import { inBrowser } from '../_support/chromium.ts'
import { temporaryFolder } from '../_support/places.ts'
import { type Site, startSite } from '../_support/server.ts'
import { type Doc, type Editor, editorAt } from './editor.ts'

const mongodb = inject('mongodb')
const secret = randomBytes(16).toString('hex')
const databases = {
  SQLite: { DATABASE_URI: '' },
  MongoDB: { DATABASE_URI: `${mongodb?.host}/story${secret.slice(0, 8)}${mongodb?.query}`, PAYLOAD_SECRET: secret },
}

const password = 'a-long-enough-password'
const dialog = '.bilingual-dialog:visible'
const SIDE = '.bilingual-side__column'
const KOREAN = ['물길시가 나루 두 곳을 다시 연다.', '하루 예순 척이 오간다.']
/** Three words of the original, and what they become. */
const CHANGED = '하루 예순 척이'
const CHANGES = '밤마다 아흔 척이'
const ENGLISH = ['Mulgil reopens two landings.', 'Sixty boats cross each day.']
const addresses = { ko: '나루-두-곳-다시-열려', en: 'two-landings-reopen' }

interface Node {
  type: string
  value?: unknown
  [name: string]: unknown
}

interface Unit {
  source: unknown
  target: unknown
}

inBrowser('a story in two languages, from its first word to its correction', () => {
  describe.each(Object.entries(databases))('on %s', (name, env) => {
    const there = name === 'SQLite' || mongodb
    let folder: string
    let site: Site
    let korean: Editor
    let english: Editor
    let article: Doc
    const ids: Record<string, string> = {}

    const reader = async (language: 'ko' | 'en') =>
      (await fetch(`${site.url}/${language}/articles/${encodeURIComponent(addresses[language])}`)).text()
    const program = async (language: 'ko' | 'en') =>
      (await fetch(`${site.url}/api/v1/${language}/articles/${encodeURIComponent(addresses[language])}`)).json()
    const stored = (language: string) => korean.get<Doc>(`/api/translations/${ids[language]}?depth=0`)
    const idIn = ({ page }: Editor) => page.url().match(/translations\/(\w+)/)?.[1] ?? ''
    /** A form that may only be read has nothing to save. */
    const look = async ({ page }: Editor, path: string, ready: string) => {
      await page.goto(`${site.url}/admin/collections/${path}`)
      await page.waitForSelector(ready)
      await page.waitForLoadState('networkidle')
    }
    const openText = (editor: Editor, language: string, query = '') =>
      editor.open(`/admin/collections/translations/${ids[language]}${query}`, '.bilingual-tabs')

    async function picture(file: string, words: string): Promise<Doc> {
      const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: words } })
        .png()
        .toBuffer()
      const answer = await korean.page.request.post(`${site.url}/api/media`, {
        headers: { origin: site.url },
        multipart: {
          _payload: JSON.stringify({ alt: { ko: `${file} 사진`, en: `Picture ${file}` } }),
          file: { name: `${file}.png`, mimeType: 'image/png', buffer: bytes },
        },
      })
      return ((await answer.json()) as { doc: Doc }).doc
    }

    /** Puts a picture under the first paragraph, or another in its place, as choosing it in the editor does. */
    async function withPicture(media: Doc): Promise<void> {
      const { body, rev } = (await stored('ko')) as Doc & { body: { root: { children: Node[] } } }
      const children = [...body.root.children]
      const upload = { type: 'upload', version: 3, format: '', relationTo: 'media', value: media.id, fields: null }
      const there = children.find(({ type }) => type === 'upload')
      if (there) there.value = media.id
      else children.splice(1, 0, { ...upload, id: '0123456789abcdef01234567' })
      const data = { rev, body: { root: { ...body.root, children } } }
      const answer = await korean.page.request.patch(`${site.url}/api/translations/${ids.ko}?depth=0`, {
        headers: { origin: site.url },
        data,
      })
      expect(answer.status()).toBe(200)
    }

    beforeAll(async () => {
      if (!there) return
      folder = temporaryFolder()
      site = await startSite({ dataDir: folder, env })
      const admin = await editorAt(site.url, { ...site.admin, language: 'ko' })
      const editor = { email: 'jiwoo@example.test', name: '한지우', role: 'editor', languages: ['ko', 'en'] }
      const translator = { email: 'sora@example.test', name: 'Sora Lane', role: 'translator', languages: ['en'] }
      for (const person of [editor, translator]) await admin.post('/api/users', { ...person, password })
      await admin.post('/api/categories', { name: { ko: '국제', en: 'International' } })
      await admin.close()
      korean = await editorAt(site.url, { email: editor.email, password, language: 'ko' })
      english = await editorAt(site.url, { email: translator.email, password, language: 'en' })
    })
    afterAll(async () => {
      await Promise.all([korean?.close(), english?.close()])
      await site?.stop()
      if (folder) rmSync(folder, { force: true, recursive: true })
    })

    it.skipIf(!there)('is written in Korean', async () => {
      const { page } = korean
      await korean.open('/admin/collections/articles/create', '#field-workingTitle')
      await korean.write('workingTitle', '나루 두 곳')
      await page.click('#field-category .rs__control')
      await page.click('.rs__option >> nth=0')
      expect(await korean.save()).toBe(201)
      await page.click('.bilingual-card >> text=원문 쓰기')
      await page.waitForURL(/translations\/\w+$/)
      await page.waitForSelector('.bilingual-tab[aria-current]')
      ids.ko = idIn(korean)
      await korean.write('title', '나루 두 곳 다시 열려')
      await page.locator('.ContentEditable__root p').first().click()
      await page.keyboard.type(KOREAN[0] ?? '')
      await page.keyboard.press('Enter')
      await page.keyboard.type(KOREAN[1] ?? '')
      expect(await korean.save()).toBe(200)
      article = await korean.get<Doc>(`/api/articles/${(await stored('ko')).article}?depth=0`)
      await withPicture(await picture('나루', 'teal'))
    })

    it.skipIf(!there)('is translated side by side by who may neither publish it nor change the original', async () => {
      const { page } = english
      await look(english, `articles/${article.id}`, '.bilingual-card')
      await page.click('.bilingual-card >> text=Start the English text')
      await page.click('.bilingual-start footer button:has-text("Start")')
      await page.waitForURL(/translations\/\w+/)
      ids.en = idIn(english)
      await openText(english, 'en', '?side=1')
      await page.waitForSelector(`${SIDE} [data-side^="b:"]`)
      expect(await page.locator(SIDE).textContent()).toContain(KOREAN[1])
      await english.write('title', 'Two landings reopen')
      for (const [index, words] of ENGLISH.entries()) {
        await page.locator('.ContentEditable__root > p').nth(index).click()
        await page.keyboard.press('End')
        await page.keyboard.type(words)
      }
      expect(await english.save()).toBe(200)
      expect(await page.locator('#bilingual-publish-open').count()).toBe(0)
      expect(JSON.stringify((await stored('en')).body)).toContain('"type":"upload"')
      await look(english, `translations/${ids.ko}`, 'text=You may read this text but not change it.')
      expect(await page.isEditable('#field-title')).toBe(false)
    })

    it.skipIf(!there)('goes out in both languages in one act', async () => {
      const { page } = korean
      await openText(korean, 'ko')
      await page.click('#bilingual-publish-open')
      await page.click(`${dialog} label:has-text("영어")`)
      await page.waitForSelector(`${dialog} .bilingual-ready`)
      await page.click('#bilingual-publish-act')
      await korean.toast('발행했습니다 · 한국어, 영어')
      expect(await reader('ko')).toContain(KOREAN[1])
      expect(await reader('en')).toContain(ENGLISH[1])
      expect(await program('en')).toMatchObject({ kind: 'human', follows: { current: true }, images: [{}] })
    })

    it.skipIf(!there)('is behind where three words and a picture of the original changed', async () => {
      const { page } = korean
      await openText(korean, 'ko')
      await page.locator('.ContentEditable__root > p').last().click()
      await page.keyboard.press('Home')
      for (const _ of CHANGED) await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.insertText(CHANGES)
      expect(await korean.save()).toBe(200)
      await withPicture(await picture('밤나루', 'navy'))
      expect(JSON.stringify((await stored('ko')).body)).toContain(`${CHANGES} 오간다.`)
      expect(await reader('ko')).toContain(KOREAN[1])
      await openText(korean, 'ko')
      await page.click('#bilingual-publish-open')
      await page.click(`${dialog} label:has-text("정정으로 내보내기")`)
      await page.fill(`${dialog} textarea`, '밤배가 다니는 것을 더했습니다.')
      await page.locator(`${dialog} >> text=필요함`).click()
      await page.waitForSelector(`${dialog} .bilingual-ready`)
      await page.click('#bilingual-publish-act')
      await korean.toast('정정했습니다 · 한국어')
      expect(await reader('ko')).toContain('밤배가 다니는 것을 더했습니다.')
      expect(await reader('en')).toContain('this translation does not have that change yet')
      expect(await program('en')).toMatchObject({ follows: { current: false } })
    })

    it.skipIf(!there)(
      'is found at the translator’s desk with the words and the picture that changed, and followed',
      async () => {
        const { page } = english
        await page.goto(`${site.url}/admin/desk`)
        const cell = page.locator('.bilingual-board__table tbody tr', { hasText: 'Two landings' }).locator('td').nth(1)
        await cell.locator('text=Behind').first().waitFor()
        await cell.locator('a').first().click()
        // Another picture in its place is a change of that place.
        await page.waitForSelector('.bilingual-side__item--changed >> nth=1')
        await page.waitForSelector('.bilingual-side__item--changed:has-text("밤나루 사진")')
        expect((await page.locator(`${SIDE} del`).allTextContents()).join()).toContain('예순')
        expect((await page.locator(`${SIDE} ins`).allTextContents()).join()).toContain('아흔')
        const last = page.locator('.ContentEditable__root > p').last()
        await last.click()
        await page.keyboard.press('End')
        await page.keyboard.type(' Boats run at night too.')
        expect(await english.save()).toBe(200)
        expect(await page.textContent('.bilingual-side__head')).toContain('2 places still to look at')
        await page.click('.bilingual-side__buttons button:has-text("The translation follows it now")')
        await page.waitForSelector('.bilingual-side__item--changed', { state: 'detached' })
      },
    )

    it.skipIf(!there)('is corrected in the other language too, and what readers had before is looked up', async () => {
      const { page } = korean
      await openText(korean, 'en')
      await page.click('#bilingual-publish-open')
      await page.click(`${dialog} label:has-text("정정으로 내보내기")`)
      await page.fill(`${dialog} textarea`, 'Night boats were added.')
      await page.waitForSelector(`${dialog} .bilingual-ready`)
      await page.click('#bilingual-publish-act')
      await korean.toast('정정했습니다 · 영어')
      const html = await reader('en')
      expect(html).toContain('Boats run at night too.')
      expect(html).toContain('Night boats were added.')
      expect(html).not.toContain('does not have that change yet')
      expect(await program('en')).toMatchObject({
        follows: { current: true },
        corrections: [{ note: 'Night boats were added.' }],
      })
      await korean.open(`/admin/collections/articles/${article.id}`, '.bilingual-card')
      await page.click('.bilingual-history-open')
      const history = page.locator('.bilingual-history')
      await history.locator('ins', { hasText: '아흔' }).waitFor()
      await history.locator('del', { hasText: '예순' }).waitFor()
      await history.locator('select').selectOption({ label: '영어' })
      await history.locator('ins', { hasText: 'night' }).waitFor()
      await history.locator('input[name="bilingual-history-to"]').last().check()
      await history.locator('ins', { hasText: 'night' }).waitFor({ state: 'detached' })
      await history
        .getByText(ENGLISH[1] as string)
        .first()
        .waitFor()
    })

    it.skipIf(!there)(
      'is sent out as a file, changed by another tool, and taken in without touching what is live',
      async () => {
        const { page } = english
        await look(english, `articles/${article.id}`, '.bilingual-card')
        await page.click('.bilingual-exchange-open')
        const drawer = page.locator('.drawer__content', { has: page.locator('input[type=file]') })
        await drawer.waitFor()
        const sent = page.waitForEvent('download')
        await drawer.locator('a', { hasText: 'XLIFF 2.1' }).first().click()
        const path = join(folder, 'sent.xlf')
        await (await sent).saveAs(path)
        const js = await xliff.xliff2js(readFileSync(path, 'utf8'))
        for (const units of Object.values(js.resources as Record<string, Record<string, Unit>>))
          for (const unit of Object.values(units))
            if (JSON.stringify(unit.target ?? '').includes(ENGLISH[0] ?? ''))
              unit.target = 'Mulgil opens two landings again.'
        const back = join(folder, 'back.xlf')
        writeFileSync(back, await xliff.js2xliff(js))
        await drawer.locator('input[type=file]').setInputFiles(back)
        await drawer.locator('footer button').last().click()
        await drawer.locator('text=reload it there').waitFor()
        expect(JSON.stringify((await stored('en')).body)).toContain('Mulgil opens two landings again.')
        expect(await reader('en')).not.toContain('opens two landings again')
        expect((await program('en')).text).toContain(ENGLISH[0])
      },
    )
  })
})
