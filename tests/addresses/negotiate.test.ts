import { describe, expect, it } from 'vitest'
import { hrefLangs } from '../../src/addresses/alternates.ts'
import { negotiate } from '../../src/addresses/negotiate.ts'

const wish = (acceptLanguage: string | null, cookie: string | null = null, fallback: 'ko' | 'en' = 'ko') =>
  negotiate({ acceptLanguage, cookie, fallback })

describe('the language of /', () => {
  it('is the reader’s own choice before all else', () => {
    expect(wish('ko', 'a=b; language=en')).toBe('en')
    expect(wish('en', 'language=fr')).toBe('en')
    expect(wish('en', 'xlanguage=ko')).toBe('en')
  })

  it('follows the browser’s order', () => {
    expect(wish('en-US,en;q=0.9,ko;q=0.8')).toBe('en')
    expect(wish('fr, ko;q=0.2, en;q=0.6')).toBe('en')
    expect(wish('en;q=0, ko;q=0.1', null, 'en')).toBe('ko')
    expect(wish('ko-KR', null, 'en')).toBe('ko')
  })

  it('is the site’s own where nobody asks, or for none of ours', () => {
    expect(wish(null)).toBe('ko')
    expect(wish('', null, 'en')).toBe('en')
    expect(wish('fr,de', null, 'en')).toBe('en')
    expect(wish('*', null, 'en')).toBe('en')
    expect(wish(';;q=x,,', null, 'en')).toBe('en')
  })
})

describe('alternate links', () => {
  const ko = { language: 'ko' as const, url: 'https://example.org/ko/articles/a' }
  const en = { language: 'en' as const, url: 'https://example.org/en/articles/b' }

  it('name every version and a default', () => {
    expect(hrefLangs([ko, en], 'en')).toEqual([
      { hreflang: 'ko', href: ko.url },
      { hreflang: 'en', href: en.url },
      { hreflang: 'x-default', href: en.url },
    ])
  })

  it('are not there for one version alone', () => {
    expect(hrefLangs([ko], 'ko')).toEqual([])
    expect(hrefLangs([], 'ko')).toEqual([])
  })
})
