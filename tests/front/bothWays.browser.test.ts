import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withoutFramework } from '../../src/front/strip.ts'
import { temporaryFolder } from '../_support/places.ts'
import { type Site, startPlainNext, startSite } from '../_support/server.ts'

/** The demo newspaper made by the site itself and by plain Next, from the same components. */
const dataDir = temporaryFolder()
let site: Site
let next: Awaited<ReturnType<typeof startPlainNext>>

beforeAll(async () => {
  site = await startSite({ demo: true, dataDir })
  // Both must think that they are reached at one address, or every absolute link differs.
  next = await startPlainNext(dataDir, { SITE_URL: site.url })
})
afterAll(async () => {
  next?.stop()
  await site?.stop()
  rmSync(dataDir, { force: true, recursive: true })
})

const TAG = /<(?:title|script)\b[\s\S]*?<\/(?:title|script)>|<[^>]+>/g
/** Head as a sorted list, for each renderer has its own order there, and the body as it is. */
function partsOf(html: string): { head: string[]; body: string } {
  const [, head = '', body = ''] = /<head[^>]*>([\s\S]*)<\/head>([\s\S]*)$/.exec(withoutFramework(html)) ?? []
  return { head: (head.match(TAG) ?? []).sort(), body }
}
const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="(\/(?:ko|en)\b[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

it('are the same pages, in every kind and both languages', async () => {
  // The first of each kind is Next's own.
  for (const path of ['articles/none', 'categories/none', 'tags/none', 'a/none', 'disclaimers', ''])
    await fetch(`${site.url}/ko${path && `/${path}`}`)
  const seen = new Set<string>(['/ko', '/en', '/ko/articles/none', '/en/a/none', '/en/tags/none'])
  const kinds = new Set<string>()
  for (const path of seen) {
    const [ours, theirs] = await Promise.all(
      [site.url, next.url].map(async (url) => {
        const { status, headers } = await fetch(url + path, { redirect: 'manual' })
        const html = status < 300 || status > 399 ? await (await fetch(url + path)).text() : ''
        return { answer: { status, location: headers.get('location')?.replace(next.url, '') }, html }
      }),
    )
    if (!ours || !theirs) throw new Error('Nothing came.')
    expect(ours.answer, path).toEqual(theirs.answer)
    expect(partsOf(ours.html), path).toEqual(partsOf(theirs.html))
    kinds.add(path.split('/')[2] ?? 'front')
    if (seen.size < 150) for (const link of linksOf(ours.html)) seen.add(link)
  }
  expect(seen.size).toBeGreaterThan(60)
  expect([...kinds].sort()).toEqual(['a', 'articles', 'categories', 'disclaimers', 'front', 'tags'])
})
