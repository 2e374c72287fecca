import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Site, startSite } from '../_support/server.ts'
import { weightOf } from '../bench/weight.ts'
import { expectNoGrowth } from './figures.ts'

/** The start command with the demo newspaper; the numbers are what a reader's browser loads before the pictures. */
let site: Site
let article = ''
let section = ''

beforeAll(async () => {
  site = await startSite({ demo: true })
  const response = await fetch(`${site.url}/api/v1/en/articles?limit=100`)
  const { items } = (await response.json()) as { items: { slug: string; text: string; category: { url: string } }[] }
  const longest = items.sort((a, b) => b.text.length - a.text.length || (a.slug < b.slug ? -1 : 1))[0]
  article = `/en/articles/${longest?.slug}`
  section = new URL(longest?.category.url ?? '').pathname
})
afterAll(() => site?.stop())

/** Rounded up to whole steps: uids and times of a new site compress a few bytes better or worse. */
const steps = (bytes: number): number => Math.ceil(bytes / 256) * 256

it('loads no more than before, far less than 14 kB for an article, and no script', async () => {
  const paths = { front: '/en', article, section, notices: '/en/disclaimers', missing: '/en/articles/not-here' }
  const found: Record<string, number> = {}
  for (const [name, path] of Object.entries(paths)) {
    const { total, scripts } = await weightOf(site.url, path)
    expect(scripts, name).toBe(0)
    found[name] = steps(total)
  }
  expect(found.article).toBeLessThan(14_000)
  expectNoGrowth('bytes.json', found)
})
