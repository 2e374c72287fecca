import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { frontOf } from '../../src/front/front.ts'
import { createHandler } from '../../src/headless/handler.ts'
import { inBrowser, launch } from '../_support/chromium.ts'
import { edition, FakeEditions, FakeNext, serve } from '../front/fakes.ts'

inBrowser('the reference of the API', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let origin: string

  beforeAll(async () => {
    const editions = new FakeEditions()
    editions.publish(edition('a', 'ko', { slug: '다리', title: '다리 <열려>' }))
    editions.publish(edition('a', 'en', { slug: 'bridge' }))
    // The site's own address is not known before it listens; the links of the page have no host.
    const siteURL = 'http://127.0.0.1'
    const api = createHandler({ editions, siteURL })
    site = await serve(frontOf({ editions, api, next: new FakeNext(editions).handle, siteURL }).listener)
    origin = `http://127.0.0.1:${site.port}`
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it.each([
    ['ko', 'ko-KR,en;q=0.5'],
    ['en', 'en-GB'],
    ['en', 'fr'],
  ])('is found in %s by who likes %s', async (language, wish) => {
    const { status, headers } = await site.ask('/api/v1/docs', { headers: { 'accept-language': wish } })
    expect([status, headers.location, headers.vary]).toEqual([
      302,
      `http://127.0.0.1/api/v1/docs?lang=${language}`,
      expect.stringContaining('accept-language'),
    ])
  })

  it.each([
    ['ko', 1100, 'light'],
    ['en', 1100, 'dark'],
    ['ko', 320, 'dark'],
    ['en', 320, 'light'],
  ] as const)(
    'in %s at %i px, %s: whole without scripts, nothing from elsewhere, nothing cut off',
    async (lang, width, colorScheme) => {
      const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height: 800 }, colorScheme })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const refused: string[] = []
      page.on('console', (message) => refused.push(message.text()))
      await page.goto(`${origin}/api/v1/docs?lang=${lang}`)
      expect(asked.filter((url) => !url.startsWith(origin))).toEqual([])
      expect(refused).toEqual([])
      expect(await page.locator('script, link[rel=stylesheet], img').count()).toBe(0)
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      // Without scripts the page's own width is asked of the layout.
      const box = await page.locator('main').boundingBox()
      expect(box?.width).toBeLessThanOrEqual(width)
      for (const part of await page.locator('h1, h2, .path, dl').all()) {
        const { x = 0, width: wide = 0 } = (await part.boundingBox()) ?? {}
        expect(x + wide).toBeLessThanOrEqual(width)
      }
      if (process.env.PICTURES)
        await page.screenshot({
          path: `${process.env.PICTURES}/docs-${lang}-${width}-${colorScheme}.png`,
          fullPage: false,
        })
      await page.close()
    },
  )

  it('is walked by the keyboard, and its examples answer', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/api/v1/docs?lang=ko`)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main')
    expect(await page.locator('#listArticles a[href*="다리"], #getArticle a').count()).toBeGreaterThan(0)
    const links = await page
      .locator('main a[href^="/api/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(30)
    for (const link of new Set(links)) {
      const { status } = await site.ask(link)
      expect([link, status < 400]).toEqual([link, true])
    }
    const targets = await page
      .locator('a[href^="#"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    for (const target of new Set(targets)) expect([target, await page.locator(target).count()]).toEqual([target, 1])
    await page.close()
  })
})
