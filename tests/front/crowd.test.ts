import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { frontOf } from '../../src/front/front.ts'
import type { FrontOptions } from '../../src/front/types.ts'
import { edition, FakeEditions, FakeNext, serve } from './fakes.ts'

let editions: FakeEditions
let next: FakeNext
let site: Awaited<ReturnType<typeof serve>>
let inside: number
let most: number
let open: () => void

/** Holds every page in the making until `open`. */
function close(): void {
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  next.gate = async () => {
    inside++
    most = Math.max(most, inside)
    await opened
    inside--
  }
}

async function start(options: FrontOptions = {}) {
  const logger = { warn: () => undefined, error: () => undefined }
  const api = async () => new Response('{}')
  const settings = { logger, maxRenders: 2, maxWaiting: 2, ...options }
  const front = frontOf({ editions, api, next: next.handle, siteURL: 'https://news.example', options: settings })
  site = await serve(front.listener)
}

beforeEach(async () => {
  inside = 0
  most = 0
  editions = new FakeEditions()
  next = new FakeNext(editions)
  for (const name of ['a', 'b', 'c', 'd', 'e']) editions.publish(edition(name, 'en', { slug: name }))
  await start()
})
afterEach(() => {
  open()
  return site.close()
})

const page = (name: string) => site.ask(`/en/articles/${name}`)
const crowd = async (...names: string[]) => {
  close()
  const asked = names.map((name) => page(name))
  await expect.poll(() => inside).toBe(2)
  await new Promise((resolve) => setTimeout(resolve, 30))
  return asked
}

describe('a crowd at pages that are not kept', () => {
  it('is served so many at once, the next ones after them, and the rest told to come again', async () => {
    const asked = await crowd('a', 'b', 'c', 'd')
    const late = await page('e')
    expect([late.status, late.headers['retry-after'], late.headers['cache-control']]).toEqual([503, '5', 'no-store'])
    expect([late.headers['content-language'], late.text.includes('Many are reading')]).toEqual(['en', true])
    open()
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(most).toBe(2)
    expect((await page('e')).status).toBe(200)
  })

  it('at one page takes one place', async () => {
    const asked = await crowd('a', 'b', 'a', 'a', 'a', 'a', 'c', 'd')
    open()
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]))
    expect(next.renders).toBe(4)
  })

  it('waits no longer than a page may take, and a page that fails gives its place back', async () => {
    await site.close()
    await start({ renderTimeout: 100 })
    const replies = await Promise.all(await crowd('a', 'b', 'c', 'd'))
    expect(replies.map(({ status }) => status).every((status) => status >= 500)).toBe(true)
    open()
    next.gate = null
    expect((await page('e')).status).toBe(200)
  })

  it('leaves kept pages alone', async () => {
    await page('e')
    const asked = await crowd('a', 'b', 'c', 'd')
    expect((await page('e')).status).toBe(200)
    open()
    await Promise.all(asked)
  })

  it('sees a kept list that lacks only the newest story, and never one from before something was taken back', async () => {
    await site.ask('/en')
    editions.publish(edition('f', 'en', { slug: 'f' }))
    const asked = await crowd('a', 'b', 'c', 'd')
    const kept = await site.ask('/en')
    expect([kept.status, kept.text.includes('<h1>list')]).toEqual([200, true])
    editions.withdraw('f', 'en')
    expect((await site.ask('/en')).status).toBe(503)
    open()
    await Promise.all(asked)
  })

  it('never sees the earlier text of an article that was published again', async () => {
    await page('e')
    const asked = await crowd('a', 'b', 'c', 'd')
    editions.publish(edition('e', 'en', { slug: 'e', title: 'Newer' }))
    expect((await page('e')).status).toBe(503)
    open()
    await Promise.all(asked)
  })
})
