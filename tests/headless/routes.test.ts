import { describe, expect, it } from 'vitest'
import { feedFiles, feedPath } from '../../src/addresses/feeds.ts'
import { mapFiles, monthPath } from '../../src/addresses/maps.ts'
import { API_BASE, apiArticlePath, apiArticlesPath, apiUidPath } from '../../src/addresses/paths.ts'
import { routeOf, routes } from '../../src/headless/routes/index.ts'
import { treeOf } from '../../src/headless/routes/tree.ts'

const at = (path: string) => routeOf(decodeURIComponent(path).slice(1).split('/'))
const pathOf = (path: string) => at(path)?.definition.path

describe('an address’s ending', () => {
  it.each([
    ['다리.json', '/{lang}/articles/{slug}.json', '다리'],
    ['다리.ninjs.json', '/{lang}/articles/{slug}.ninjs.json', '다리'],
    ['다리.md', '/{lang}/articles/{slug}.md', '다리'],
    ['.md', '/{lang}/articles/{slug}', '.md'],
    ['다리.exe', '/{lang}/articles/{slug}', '다리.exe'],
  ])('%s', (segment, path, slug) => {
    expect(at(`/ko/articles/${segment}`)).toMatchObject({ definition: { path }, path: { lang: 'ko', slug } })
  })
})

describe('every address that this house writes', () => {
  it.each([
    apiArticlesPath('ko'),
    apiArticlePath('en', 'a-story'),
    apiUidPath('k3v9x2'),
    ...Object.values(mapFiles).map((path) => API_BASE + path),
    API_BASE + monthPath({ language: 'ko', month: '2026-03', part: 2 }),
    ...(['rss', 'atom', 'json'] as const).flatMap((name) => [
      API_BASE + feedPath(name, 'ko'),
      API_BASE + feedPath(name, 'en', { collection: 'tags', slug: 'a' }),
      API_BASE + feedPath(name, 'en', { collection: 'categories', slug: 'a' }),
    ]),
  ])('%s is one of a route', (path) => {
    expect(at(path.slice(API_BASE.length))).not.toBeNull()
  })
})

it('knows no two routes by one name, and none by one path', () => {
  expect(new Set(routes.map(({ operation }) => operation)).size).toBe(routes.length)
  const [first] = routes
  if (first) expect(() => treeOf([first, first])).toThrow('defined twice')
})

it.each(['/fr/articles', '/ko', '/ko/articles/a/b', '/changes/1', '/constructor', '/ko/__proto__', '/articles'])(
  'finds nothing at %s',
  (path) => {
    expect(pathOf(path)).toBeUndefined()
  },
)

it('prefers a word that is written out to any text', () => {
  expect(pathOf('/ko/articles.json')).toBe('/{lang}/articles.json')
  expect(Object.values(feedFiles).map((file) => pathOf(`/ko/categories/a/${file}`))).toEqual(
    Object.values(feedFiles).map((file) => `/{lang}/categories/{slug}/${file}`),
  )
})
