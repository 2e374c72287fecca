import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/body/types.ts'
import type { EditionDocument } from '../../../src/editions/types.ts'
import { GramIndex } from '../../../src/translating/memory/grams.ts'
import { livePair, rowsOf } from '../../../src/translating/memory/pairs.ts'
import { sentencesOf } from '../../../src/translating/memory/sentences.ts'
import { similarity } from '../../../src/translating/memory/similarity.ts'

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, children: [{ type: 'text', text }] })
const edition = (language: 'ko' | 'en', body: Block[], more: Partial<EditionDocument> = {}): EditionDocument =>
  ({
    uid: 'a1',
    language,
    title: language === 'ko' ? '산책로' : 'Riverside path',
    deck: '',
    summary: '',
    dateline: '',
    seo: { title: '', description: '' },
    body,
    kind: language === 'ko' ? 'original' : 'human',
    category: 'c1',
    sequence: language === 'ko' ? 3 : 4,
    hash: `${language}-hash`,
    follows: language === 'ko' ? null : { language: 'ko', hash: 'ko-hash', rev: 1, at: '2026-01-01T00:00:00.000Z' },
    ...more,
  }) as EditionDocument

describe('how alike two texts are', () => {
  it.each([
    ['강변 산책로가 다시 열렸다.', '강변 산책로가 다시 열렸다.', 100],
    ['강변 산책로가 다시 열렸다.', '강변 산책로가 다시 닫혔다.', 86],
    ['The path reopened.', 'the path reopened.', 99],
    ['강변 산책로가 다시 열렸다.', '국회가 예산안을 처리했다.', 0],
    ['', 'a', 0],
  ])('%s / %s', (one, other, per) => {
    expect(similarity(one, other)).toBe(per)
    expect(similarity(other, one)).toBe(per)
  })
  it('is the share of letters that stay, however far from each other they are', () => {
    const plainDistance = (a: string, b: string): number => {
      let row = Array.from({ length: b.length + 1 }, (_, index) => index)
      for (let i = 1; i <= a.length; i += 1) {
        const next = [i]
        for (let j = 1; j <= b.length; j += 1)
          next.push(
            Math.min((row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1),
          )
        row = next
      }
      return row[b.length] ?? 0
    }
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let round = 0; round < 300; round += 1) {
      const one = Array.from({ length: 5 + random(30) }, () => 'abcd'[random(4)]).join('')
      const other = [...one]
        .map((letter) => (random(4) === 0 ? 'xyz'[random(3)] : letter))
        .join('')
        .slice(random(3))
      if (one === other) continue
      const exact = Math.floor((1 - plainDistance(one, other) / Math.max(one.length, other.length)) * 100)
      expect([one, other, similarity(one, other, 50)]).toEqual([one, other, exact >= 50 ? exact : 0])
    }
  })
})

describe('the index of what is written alike', () => {
  it.each([2, 3] as const)('finds texts by runs of %i letters, the likeliest first', (width) => {
    const index = new GramIndex(width)
    const texts = [
      '강변 산책로가 오늘 다시 열렸다.',
      '강변 산책로가 다시 열렸다.',
      '국회가 예산안을 처리했다.',
      '강변 도로가 막혔다.',
    ]
    for (const text of texts) index.add(text, text)
    const found = index.search('강변 산책로가 다시 열렸다!', 3).map(({ hash }) => hash)
    expect(found.slice(0, 2)).toEqual([texts[1], texts[0]])
    index.remove(texts[1] ?? '')
    expect(index.search('강변 산책로가 다시 열렸다!', 3)[0]?.hash).toBe(texts[0])
    index.add(texts[1] ?? '', texts[1] ?? '')
    expect(index.search('강변 산책로가 다시 열렸다!', 3)[0]?.hash).toBe(texts[1])
  })
  it('grows past its first size and keeps to its limit', () => {
    const index = new GramIndex(2, 3000)
    for (let number = 0; number < 4000; number += 1) index.add(`h${number}`, `${number}번째 문장을 적었다`)
    expect([index.size, index.full]).toEqual([3000, true])
    expect(index.search('2750번째 문장을 적었다', 1)[0]?.hash).toBe('h2750')
  })
})

describe('sentences', () => {
  it('end where they end', () => {
    expect(sentencesOf('첫 문장이다. “둘째인가?” 셋째다.', 'ko')).toEqual(['첫 문장이다.', '“둘째인가?”', '셋째다.'])
    expect(sentencesOf('Mr. Kim met Dr. Lee on Jan. 3. The U.S. Senate voted. It passed.', 'en')).toEqual([
      'Mr. Kim met Dr. Lee on Jan. 3.',
      'The U.S. Senate voted.',
      'It passed.',
    ])
  })
})

describe('pairs of live texts', () => {
  const ko = edition('ko', [paragraph('p1', '첫 문장이다. 둘째 문장이다.'), paragraph('p2', '셋째 문장이다.')])
  const en = edition('en', [paragraph('p1', 'The first sentence. The second one.'), paragraph('p2', 'The third one.')])
  const rows = (...editions: EditionDocument[]) => {
    const pair = livePair(editions)
    return pair ? rowsOf(pair).map(({ key, source, target }) => [key, source, target]) : null
  }
  it('are kept by block and by sentence', () => {
    expect(rows(en, ko)).toEqual([
      ['a1:field:title:0', '산책로', 'Riverside path'],
      ['a1:b:p1:0', '첫 문장이다. 둘째 문장이다.', 'The first sentence. The second one.'],
      ['a1:b:p1:1', '첫 문장이다.', 'The first sentence.'],
      ['a1:b:p1:2', '둘째 문장이다.', 'The second one.'],
      ['a1:b:p2:0', '셋째 문장이다.', 'The third one.'],
    ])
  })
  it('of two pages of an older site go by their order, where they are built alike', () => {
    const other = edition('en', [
      paragraph('x1', 'The first sentence. The second one.'),
      paragraph('x2', 'The third one.'),
    ])
    expect(rows(ko, other)?.at(-1)).toEqual(['a1:b:p2:0', '셋째 문장이다.', 'The third one.'])
    expect(rows(ko, edition('en', [paragraph('x1', 'All in one.')]))).toEqual([
      ['a1:field:title:0', '산책로', 'Riverside path'],
    ])
  })
  it('are none where one is missing, both are originals, or a machine’s words were reviewed by nobody', () => {
    expect(rows(ko)).toBeNull()
    expect(rows(ko, edition('en', en.body, { kind: 'original' }))).toBeNull()
    expect(rows(ko, edition('en', en.body, { kind: 'machine' }))).toBeNull()
    expect(rows(ko, edition('en', en.body, { kind: 'machine-reviewed' }))).not.toBeNull()
  })
  it('know whether the translation is of the source as it is live', () => {
    expect(livePair([ko, en])?.inStep).toBe(true)
    expect(livePair([edition('ko', ko.body, { hash: 'other' }), en])?.inStep).toBe(false)
  })
})
