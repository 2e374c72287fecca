import { describe, expect, it } from 'vitest'
import { MapError, parseMap } from '../../src/importing/mapFile.ts'

const problemOf = (json: string): string => {
  try {
    parseMap(json)
    return 'none'
  } catch (error) {
    if (error instanceof MapError) return error.where
    throw error
  }
}

describe('a map file', () => {
  it('gives names, notices and languages', () => {
    const map = parseMap(
      JSON.stringify({
        categories: { 물때: { ko: '물때', en: 'Tides' } },
        bylines: { 이바다: { en: 'Lee Bada', kind: 'person' } },
        sources: { TWA: { ko: '물때통신', code: 'TWA' } },
        notices: [{ match: 'Does  NOT answer', ko: '보증하지 않습니다.', name: { ko: '고지', en: 'Notice' } }],
        languages: { 'a.txt': 'ko' },
        pairs: [['Tide/news/1', 'b.txt']],
      }),
    )
    expect(map.categories.get('물때')).toEqual({ ko: '물때', en: 'Tides' })
    expect(map.bylines.get('이바다')).toEqual({ en: 'Lee Bada', kind: 'person' })
    expect(map.sources.get('twa')).toEqual({ ko: '물때통신', code: 'TWA' })
    expect(map.notices).toEqual([
      { match: 'does not answer', text: { ko: '보증하지 않습니다.' }, name: { ko: '고지', en: 'Notice' } },
    ])
    expect(map.languages.get('a.txt')).toBe('ko')
    expect(map.pairs).toEqual([['Tide/news/1', 'b.txt']])
  })

  it('may be decomposed, and may have a byte order mark', () => {
    const map = parseMap(`\ufeff${JSON.stringify({ categories: { 물때: { ko: '물때' } } }).normalize('NFD')}`)
    expect(map.categories.get('물때')).toEqual({ ko: '물때' })
  })

  it('takes a name that objects have for a name', () => {
    expect(parseMap('{"categories":{"__proto__":{"en":"Odd"}}}').categories.get('__proto__')).toEqual({ en: 'Odd' })
    expect(({} as { en?: string }).en).toBeUndefined()
  })

  it.each([
    ['[]', 'JSON'],
    ['"x"', 'JSON'],
    ['{"category":{}}', 'category'],
    ['{"categories":[]}', 'categories'],
    ['{"categories":{"물때":"Tides"}}', 'categories.물때'],
    ['{"categories":{"물때":{"en":7}}}', 'categories.물때.en'],
    ['{"categories":{"물때":{"en":" "}}}', 'categories.물때.en'],
    ['{"categories":{"물때":{"fr":"Marées"}}}', 'categories.물때.fr'],
    ['{"bylines":{"이바다":{"kind":"robot"}}}', 'bylines.이바다.kind'],
    ['{"notices":{}}', 'notices'],
    ['{"notices":[{"ko":"고지"}]}', 'notices[0].match'],
    ['{"pairs":{}}', 'pairs'],
    ['{"pairs":[["a"]]}', 'pairs[0]'],
    ['{"pairs":[["a","b"],["a",7]]}', 'pairs[1][1]'],
    ['{"pairs":[["a","a"]]}', 'pairs[0]'],
    ['{"languages":{"a.txt":"fr"}}', 'languages.a.txt'],
  ])('is refused with the place where it is wrong: %s', (json, where) => {
    expect(problemOf(json)).toBe(where)
  })

  it('is refused where it is no JSON', () => {
    expect(problemOf('{')).toMatch(/JSON/)
  })
})
