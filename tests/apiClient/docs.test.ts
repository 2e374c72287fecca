import { readFileSync } from 'node:fs'
import { createClient } from 'payload-bilingual/api'
import { expect, it } from 'vitest'
import { frontOf } from '../../src/front/front.ts'
import { createHandler } from '../../src/headless/handler.ts'
import { edition, FakeEditions, FakeNext, serve } from '../front/fakes.ts'

const example =
  /```ts\nimport \{ createClient \}[^\n]*\n([\s\S]*?)```/.exec(readFileSync('docs/api.md', 'utf8'))?.[1] ?? ''

it('the client’s example in the documentation does what it says', async () => {
  const editions = new FakeEditions()
  const siteURL = 'https://news.example'
  for (const language of ['ko', 'en'] as const)
    editions.publish(edition('k3v9x2', language, { slug: language === 'en' ? 'riverside-path-reopens' : '강변' }))
  const api = createHandler({ editions, siteURL })
  const site = await serve(frontOf({ editions, api, next: new FakeNext(editions).handle, siteURL }).listener)
  const printed: string[] = []
  let stop = (): void => undefined
  class Stop extends AbortController {
    constructor() {
      super()
      stop = () => this.abort()
    }
  }
  const AsyncFunction = (async () => undefined).constructor as new (
    ...code: string[]
  ) => (...given: unknown[]) => Promise<void>
  const names = ['createClient', 'AbortController', 'console']
  const running = new AsyncFunction(...names, example.replaceAll('1042', '2'))(
    () => createClient(`http://127.0.0.1:${site.port}`),
    Stop,
    { log: (...words: unknown[]) => printed.push(words.join(' ')) },
  )
  await expect.poll(() => editions.listening).toBe(1)
  editions.publish(edition('next', 'en'))
  await expect.poll(() => printed.at(-1)).toBe('publish article:next')
  stop()
  await running
  expect(printed.slice(0, 2)).toEqual([
    'Title of k3v9x2 in en https://news.example/en/articles/riverside-path-reopens',
    'Title of k3v9x2 in ko',
  ])
  expect(printed[2]).toMatch(/^---\ntitle: /)
  await site.close()
})
