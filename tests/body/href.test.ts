import { describe, expect, it } from 'vitest'
import { safeFile, safeHref, safeLanguage } from '../../src/body/href.ts'

describe('addresses that readers may follow', () => {
  it.each([
    ['https://example.org/길?q=1', 'https://example.org/%EA%B8%B8?q=1'],
    [' HTTP://Example.org ', 'http://example.org/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['tel:+82-2-1234-5678', 'tel:+82-2-1234-5678'],
  ])('lets %s through', (given, expected) => {
    expect(safeHref(given)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org',
    '/ko',
    'https:example.org',
    'https://',
    'https://exa\u202emple.org',
    '',
    undefined,
    7,
  ])('refuses %j', (given) => {
    expect(safeHref(given)).toBeNull()
  })

  it('loads files of this site and of http, nothing else', () => {
    expect(safeFile('/api/media/file/a.png')).toBe('/api/media/file/a.png')
    expect(safeFile('https://cdn.example.org/a.png')).toBe('https://cdn.example.org/a.png')
    for (const odd of [
      '//evil.example/a.png',
      '/\\evil.example',
      'data:image/svg+xml,x',
      'javascript:1',
      'mailto:a@b.c',
    ])
      expect(safeFile(odd)).toBeNull()
  })

  it('knows a language tag by its shape', () => {
    expect(safeLanguage('zh-Hant')).toBe('zh-Hant')
    expect(safeLanguage('en" onclick="x')).toBeNull()
  })
})
