import { describe, expect, it } from 'vitest'
import { absolute, apiArticlePath, articlePath, categoryPath, localPath, segment } from '../../src/addresses/paths.ts'
import { parseReaderPath } from '../../src/addresses/readers.ts'

describe('addresses', () => {
  it('percent-encodes in NFC, whatever was given', () => {
    const encoded = '/ko/articles/%EB%8B%A4%EB%A6%AC'
    expect(articlePath('ko', '다리')).toBe(encoded)
    expect(articlePath('ko', '다리'.normalize('NFD'))).toBe(encoded)
    expect(apiArticlePath('ko', '다리')).toBe(`/api/v1${encoded}`)
  })

  it('cannot be led out of its room by a slug', () => {
    expect(articlePath('en', '../../admin?x#y')).toBe('/en/articles/..%2F..%2Fadmin%3Fx%23y')
    expect(() => segment('\ud800')).not.toThrow()
  })

  it('carries a cursor', () => {
    expect(categoryPath('en', 'world', 'a+b=')).toBe('/en/categories/world?cursor=a%2Bb%3D')
  })

  it('goes between paths and addresses with a host', () => {
    expect(absolute('https://example.org/', '/ko')).toBe('https://example.org/ko')
    expect(absolute('https://example.org', 'https://cdn.example/a')).toBe('https://cdn.example/a')
    expect(localPath('https://example.org', 'https://example.org/a.png')).toBe('/a.png')
    expect(localPath('https://example.org', 'https://example.org.evil/a.png')).toBe('https://example.org.evil/a.png')
  })
})

describe('reader pages by their path', () => {
  it.each([
    ['/ko', 'front', ''],
    ['/en/articles/night-crossings', 'article', 'night-crossings'],
    ['/en/articles/night-crossings/parallel', 'parallel', 'night-crossings'],
    ['/ko/a/x1', 'permalink', 'x1'],
    ['/ko/categories/%EA%B5%AD%EC%A0%9C', 'category', '국제'],
    ['/en/tags/port', 'tag', 'port'],
    ['/en/archive/2024/04', 'archive', '2024-04'],
    ['/ko/disclaimers', 'disclaimers', ''],
    ['/ko/pages/about', 'page', 'about'],
  ])('%s is a page of kind %s', (path, kind, key) => {
    expect(parseReaderPath(path)).toMatchObject({ kind, key, canonical: path })
  })

  it.each([
    '/',
    '/fr',
    '/ko/search',
    '/ko/articles',
    '/ko/articles/a/b',
    '/ko/articles/a/parallel/x',
    '/ko/articles/%E0%A4',
    '/ko/articles/a%2Fb',
    '/ko/articles/%2e%2e',
    '/ko/articles/a%00',
    '/ko//articles/a',
    '/en/archive/2024/13',
    '/admin',
    '/api/v1/ko/articles/a',
    'ko',
  ])('%s is none', (path) => {
    expect(parseReaderPath(path)).toBeNull()
  })

  it('gives every spelling of an address its one canonical encoding', () => {
    const canonical = articlePath('ko', '다리')
    for (const path of [
      `${canonical}/`,
      '/ko/articles/다리',
      `/ko/articles/${encodeURIComponent('다리'.normalize('NFD'))}`,
    ])
      expect(parseReaderPath(path)?.canonical).toBe(canonical)
    expect(parseReaderPath('/en/articles/%61bc')?.canonical).toBe('/en/articles/abc')
  })
})
