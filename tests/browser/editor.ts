import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launch } from '../_support/chromium.ts'

export type Language = 'ko' | 'en'
type Id = string | number
export type Doc = { id: Id; rev: number } & Record<string, unknown>

/** A person before the admin, in a browser of their own. */
export interface Editor {
  page: Page
  open(path: string, ready: string): Promise<void>
  get<T = Doc>(path: string): Promise<T>
  post<T = { doc: Doc }>(path: string, data: object): Promise<T>
  /** Writes in a field of the open form. */
  write(field: string, words: string): Promise<void>
  /** Writes at the end of a paragraph of the body. */
  writeBody(words: string, paragraph?: number): Promise<void>
  /** Selects a paragraph and asks for a link on it. @returns the drawer with these words */
  linkDrawer(words: string): Promise<Locator>
  /** Saves and waits for the answer. @returns its status */
  save(): Promise<number>
  toast(words: string): Promise<void>
  close(): Promise<void>
}

const WAIT = 60_000

async function loggedIn(url: string, email: string, password: string, context: BrowserContext): Promise<void> {
  const answer = await context.request.post(`${url}/api/users/login`, {
    data: { email, password },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`${email} could not log in: ${answer.status()}`)
}

export async function editorAt(
  url: string,
  { email, password, language }: { email: string; password: string; language: Language },
): Promise<Editor> {
  const browser: Browser = await launch()
  const context = await browser.newContext({ viewport: { width: 1500, height: 1000 }, locale: language })
  await context.addCookies([{ name: 'payload-lng', value: language, url }])
  await loggedIn(url, email, password, context)
  const page = await context.newPage()
  page.setDefaultTimeout(WAIT)
  const headers = { origin: url }
  return {
    page,
    open: async (path, ready) => {
      await page.goto(`${url}${path}`, { timeout: WAIT })
      await page.waitForSelector(ready)
      // The form is hydrated when its save button listens.
      await page.waitForSelector('#action-save')
      await page.waitForLoadState('networkidle')
    },
    get: async (path) => (await context.request.get(`${url}${path}`, { headers })).json(),
    post: async (path, data) => {
      const answer = await context.request.post(`${url}${path}`, { headers, data })
      if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
      return answer.json()
    },
    write: (field, words) => page.fill(`#field-${field}`, words),
    writeBody: async (words, paragraph = 0) => {
      await page.locator('.ContentEditable__root p').nth(paragraph).click()
      await page.keyboard.press('End')
      // The editor hears of a moved caret after the key; nobody writes in the same millisecond.
      await page.evaluate(
        () => new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(heard)))),
      )
      // In one piece, as an input method gives it: between single keys the form may take a save's answer in.
      await page.keyboard.insertText(words)
    },
    linkDrawer: async (words) => {
      // A form that still loads takes the focus away from a selection; the toolbar says when the editor has it.
      const button = page.locator('.fixed-toolbar__button-link, .toolbar-popup__button-link').first()
      const selected = async () => {
        await page.locator('.ContentEditable__root p').first().click()
        await page.keyboard.press('Home')
        await page.keyboard.press('Shift+End')
        return !(await button.evaluate((node) => node.classList.contains('disabled')))
      }
      await expect.poll(selected, { timeout: WAIT }).toBe(true)
      await button.click()
      const drawer = page.locator('.drawer__content', { hasText: words })
      await drawer.waitFor()
      return drawer
    },
    save: async () => {
      // A form that was just saved asks for its fields' access by POST, under an address that goes on.
      const saved = page.waitForResponse(
        (response) =>
          /\/api\/\w+(\/[\w-]+)?(\?|$)/.test(response.url()) && ['PATCH', 'POST'].includes(response.request().method()),
      )
      await page.click('#action-save')
      return (await saved).status()
    },
    toast: (words) => page.waitForSelector(`.payload-toast-item:has-text("${words}")`).then(() => undefined),
    close: () => browser.close(),
  }
}
