import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../src/translating/exchange/read.ts'
import { exchangeFormats } from '../../../src/translating/exchange/types.ts'
import { segmentsOf } from '../../../src/translating/segments.ts'
import { bytes, content, fileOf, korean, pairOf, planOf } from './samples.ts'

describe.each(exchangeFormats)('a file of %s', (format) => {
  it('changes nothing where it comes back as it went out', async () => {
    const plan = await planOf(await fileOf(format))
    expect(plan).toMatchObject({ changes: [], refused: [], differs: [], missing: [], same: 4, units: 16 })
    expect(plan.untranslated).toBe(12)
  })

  it('gives back every text and code of a translation that says the same as its source', async () => {
    const mirror = { ...korean, language: 'en' as const, kind: 'human' as const }
    const target = { rev: 1, workflow: 'draft' as const, content: mirror, follows: korean }
    const file = await fileOf(format, [pairOf({ target })])
    const plan = await planOf(file, pairOf({ target: { ...target, rev: 1, content: content('en') } }), {
      overwrite: true,
    })
    expect(plan.refused).toEqual([])
    const taken = new Map(plan.changes.map(({ key, inlines }) => [key, inlines]))
    const wanted = segmentsOf(mirror).map(({ key, inlines }) => [key, inlines])
    // Words marked as English need no mark in an English text.
    const unmarked = JSON.parse(JSON.stringify(wanted).replaceAll(',"lang":"en"', ''))
    const p1 = unmarked.find(([key]: [string]) => key === 'b:p1')
    p1[1].splice(-2, 2, { type: 'text', text: 'Riverside Act에 따른 것이다.' })
    expect([...taken]).toEqual(unmarked)
  })

  it('says which article, which revision of both sides, and holds several articles', async () => {
    const other = pairOf({ article: 'other', target: null })
    const read = await readExchange(bytes(await fileOf(format, [pairOf(), other])))
    expect(read.format).toBe(format)
    expect(read.texts.map(({ stamp }) => stamp)).toEqual([
      { article: 'a1b2c3d4e5', from: 'ko', to: 'en', hash: 'aAb-_c.d-', rev: 7, targetRev: 4 },
      { article: 'other', from: 'ko', to: 'en', hash: 'aAb-_c.d-', rev: 7, targetRev: 0 },
    ])
  })
})
