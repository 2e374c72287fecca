import { describe, expect, it } from 'vitest'
import { TaxonomyCache } from '../../src/editions/taxonomy.ts'
import { sectionsOf } from '../../src/headless/site.ts'

describe('the menu', () => {
  it('has the sections in the same order in every language: by their order, then by uid', () => {
    const taxonomy = new TaxonomyCache()
    const sections: [uid: string, order: number, ko: string, en: string][] = [
      ['c', 10, '환경', 'Environment'],
      ['b', 0, '경제', 'Economy'],
      ['a', 0, '국제', 'Affairs abroad'],
      ['d', 0, '가정', 'World of homes'],
    ]
    for (const [uid, order, ko, en] of sections)
      taxonomy.put({
        collection: 'categories',
        uid,
        sequence: 1,
        content: { name: { ko, en }, slug: { ko, en: en.toLowerCase().replaceAll(' ', '-') }, order },
      })
    for (const language of ['ko', 'en'] as const)
      expect(sectionsOf(taxonomy, language).map(({ uid }) => uid)).toEqual(['a', 'b', 'd', 'c'])
  })
})
