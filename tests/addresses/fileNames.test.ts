import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileName, filePath } from '../../src/addresses/fileNames.ts'

const bytes = (text: string): number => Buffer.byteLength(text)

describe('the name of a file', () => {
  it.each(['riverside-path', '강변-산책로', 'v2.1-notes', '3', 'con-artist', 'nul이'])(
    'is that of its address: %s',
    (name) => expect(fileName(name, '.json')).toEqual({ name: `${name}.json`, renamed: null }),
  )

  it('is composed, as the address is', () => {
    expect(fileName('한글'.normalize('NFD')).name).toBe('한글')
  })

  it.each([
    ['CON', 'reserved'],
    ['aux.txt', 'reserved'],
    ['com1', 'reserved'],
    ['lpt³', 'reserved'],
    ['.', 'reserved'],
    ['..', 'reserved'],
    ['.htaccess', 'reserved'],
    ['ends.', 'reserved'],
    ['ends ', 'reserved'],
    ['', 'characters'],
    ['a/b', 'characters'],
    ['a:b', 'characters'],
    ['what?', 'characters'],
    ['$uri', 'characters'],
    ['line\nbreak', 'characters'],
    ['half\ud800', 'characters'],
    ['Foo', 'case'],
    ['straße', 'case'],
    ['x'.repeat(161), 'length'],
    ['가'.repeat(60), 'length'],
  ] as const)('is another where a file system would take it for something else: %j', (segment, why) => {
    const { name, renamed } = fileName(segment, '.ninjs.json')
    expect(renamed).toBe(why)
    expect(name).toMatch(/^[^/\\:*?"<>|$\p{Surrogate}]*~[0-9a-f]{16}\.ninjs\.json$/u)
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\S)\./i)
    expect(name).not.toMatch(/^[. ]/)
    expect(bytes(name)).toBeLessThanOrEqual(180)
    expect(name.normalize('NFC').toLowerCase()).toBe(name)
  })

  it('is one’s own, also of those that differ by case alone and of one that looks like a made name', () => {
    const made = fileName('Foo').name
    const segments = ['foo', 'Foo', 'FOO', made, 'f/oo', 'f_oo', 'f:oo', `${'x'.repeat(170)}a`, `${'x'.repeat(170)}b`]
    expect(new Set(segments.map((segment) => fileName(segment).name.toLowerCase())).size).toBe(segments.length)
  })

  it('does not depend on what else there is, and is the same each time', () => {
    expect(fileName('Foo')).toEqual(fileName('Foo'))
    expect(fileName('Foo', '.json').name.replace('.json', '')).toBe(fileName('Foo', '.md').name.replace('.md', ''))
  })
})

describe('on this machine', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'file-names-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('every name can be written and is read back as it was', () => {
    const names = ['CON', 'ends. ', '가'.repeat(60), '한글-주소', '..', 'a/b', '𠮷野家'].map(
      (one) => fileName(one, '.ninjs.json').name,
    )
    for (const name of names) writeFileSync(join(folder, name), '')
    expect(readdirSync(folder).sort()).toEqual([...names].sort())
  })
})

describe('the place of an answer', () => {
  it('is its address, decoded', () => {
    const path = `/api/v1/ko/articles/${encodeURIComponent('한글-주소')}.ninjs.json`
    expect(filePath(path)).toEqual({ file: 'api/v1/ko/articles/한글-주소.ninjs.json', renamed: [] })
    expect(filePath('/sitemaps/ko/2026-03.2.xml').file).toBe('sitemaps/ko/2026-03.2.xml')
    expect(filePath('/robots.txt').file).toBe('robots.txt')
  })

  it('names what stands otherwise, by its segment', () => {
    const { file, renamed } = filePath('/en/tags/Foo%2FBar/feed.json')
    expect(renamed).toEqual([
      { segment: 'Foo/Bar', name: expect.stringMatching(/^foo_bar~[0-9a-f]{16}$/), why: 'characters' },
    ])
    expect(file).toBe(`en/tags/${renamed[0]?.name}/feed.json`)
  })

  it('cannot leave its folder', () => {
    for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/x', '/a/%2e%2e%2f%2e%2e/x', '/..%5c..%5cx'])
      expect(join('/root', filePath(path).file)).toMatch(/^\/root\//)
  })
})
