import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inBrowser, launch } from '../_support/chromium.ts'
import { type Site, startSite } from '../_support/server.ts'

/** Compressed HTML, style sheets and scripts of an article page stay under this. */
const WEIGHT = 14_000
const WIDTHS = [320, 390, 768, 1280]

/** What is wrong with the page as it stands, in words. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth - clientWidth} px wider than the screen`)
    if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1')
    if (document.querySelector('script:not([type="application/ld+json"])')) faults.push('a script')
    if (document.querySelector('img:not([alt])')) faults.push('a picture without alt')
    if (document.querySelector('a:not([href])')) faults.push('a link that leads nowhere')
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    if (new Set(ids).size !== ids.length) faults.push('an id twice')
    const { documentElement } = document
    const style = getComputedStyle(document.querySelector('main') ?? documentElement)
    if ((documentElement.lang === 'ko') !== (style.wordBreak === 'keep-all')) faults.push('words broken wrongly')
    return faults
  })

inBrowser('reader pages in a browser', () => {
  let site: Site
  let browser: Browser
  beforeAll(async () => {
    site = await startSite({ demo: true })
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  const addressesIn = async (language: 'ko' | 'en'): Promise<string[]> => {
    const front = await (await fetch(`${site.url}/${language}`)).text()
    const links = [...front.matchAll(new RegExp(`href="(/${language}/[^"]+)"`, 'g'))].map(([, path = '']) => path)
    return [...new Set([`/${language}`, ...links, `/${language}/articles/none`])]
  }

  it('fit every screen, name their language and carry no script', async () => {
    const page = await browser.newPage()
    const wrong: string[] = []
    for (const language of ['ko', 'en'] as const)
      for (const path of await addressesIn(language)) {
        await page.goto(site.url + path)
        if ((await page.locator('html').getAttribute('lang')) !== language) wrong.push(`${path}: lang`)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 })
          wrong.push(...(await faultsOf(page)).map((fault) => `${path} at ${width}: ${fault}`))
        }
      }
    await page.close()
    expect(wrong).toEqual([])
  })

  it('show their pictures and report nothing to the console', async () => {
    const page = await browser.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await page.goto(`${site.url}/en`, { waitUntil: 'networkidle' })
    const pictures = page.locator('img')
    expect(await pictures.count()).toBeGreaterThan(3)
    expect(await pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await page.close()
    expect(said).toEqual([])
  })

  it('lead from an article to the same article in the other language and back', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.url}/ko`)
    await page.locator('.lead h2 a').click()
    const korean = page.url()
    await page.locator('.languages a[hreflang="en"]').click()
    expect(page.url()).toContain('/en/articles/')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.locator('.languages a[hreflang="ko"]').click()
    expect(page.url()).toBe(korean)
    await page.close()
  })

  it('open in the language the browser asks for, until the reader chose another', async () => {
    const context = await browser.newContext({ locale: 'en-US' })
    const page = await context.newPage()
    await page.goto(site.url)
    expect(new URL(page.url()).pathname).toBe('/en')
    await page.locator('footer a[lang="ko"]').click()
    expect(new URL(page.url()).pathname).toBe('/ko')
    await page.goto(site.url)
    expect(new URL(page.url()).pathname).toBe('/ko')
    await context.close()
  })

  it('weigh little: HTML, styles and scripts of every article together', async () => {
    const sizeOf = async (path: string) =>
      brotliCompressSync(Buffer.from(await (await fetch(site.url + path)).text())).length
    const heavy: string[] = []
    for (const path of (await addressesIn('en')).filter((address) => address.includes('/articles/'))) {
      const html = await (await fetch(site.url + path)).text()
      const files = [...html.matchAll(/(?:rel="stylesheet" href|<script[^>]* src)="([^"]+)"/g)].map(
        ([, file = '']) => file,
      )
      const sizes = await Promise.all([path, ...files].map(sizeOf))
      const sum = sizes.reduce((total, size) => total + size, 0)
      if (sum >= WEIGHT) heavy.push(`${path}: ${sum}`)
    }
    expect(heavy).toEqual([])
  })
})
