import { describe, expect, it } from 'vitest'
import { numbersOf, PairFinder } from '../../src/importing/pairs.ts'
import type { Story } from '../../src/importing/story.ts'
import type { LanguageCode } from '../../src/languages/types.ts'

const story = (language: LanguageCode, title: string, body: string, more: Partial<Story> = {}): Story => ({
  language,
  notice: '',
  category: '문화',
  title,
  author: '편집국',
  firstPublishedAt: '2025-05-09T05:20:00.000Z',
  views: null,
  comments: null,
  dateline: '',
  source: '',
  body,
  address: null,
  findings: [],
  raw: '',
  digest: '',
  ...more,
})

describe('numbers', () => {
  it.each([
    ['April 2 and 1,200 boats', ['4', '2', '1200']],
    ['4월 2일, 배 1200척', ['4', '2', '1200']],
    ['3 million won', ['3000000']],
    ['1억 2천만 원', ['120000000']],
    ['5만 명', ['50000']],
    ['1.5 billion', ['1500000000']],
  ])('of %j', (text, numbers) => {
    expect(numbersOf(text).sort()).toEqual(numbers.sort())
  })
})

describe('pairs', () => {
  const find = (...stories: [Story, string][]): string[] => {
    const finder = new PairFinder('s')
    for (const [one, day] of stories) finder.add(one, day, one.title, one.title)
    return finder.pairs().map(({ ko, en }) => `${ko.file}=${en.file}`)
  }
  const ko = story('ko', '배', '4월 1일 배 12척, 35만 원')
  const en = story('en', 'Boats', 'On April 1, 12 boats, 350,000 won')

  it('are two languages, one day, one section and like numbers', () => {
    expect(find([ko, 'd'], [en, 'd'])).toEqual(['배=Boats'])
    expect(find([ko, 'd'], [{ ...en, language: 'ko' }, 'd'])).toEqual([])
    expect(find([ko, 'd'], [en, 'e'])).toEqual([])
    expect(find([ko, 'd'], [{ ...en, category: '환경' }, 'd'])).toEqual([])
    expect(find([ko, 'd'], [{ ...en, body: 'In 1998, 77 rafts' }, 'd'])).toEqual([])
  })

  it('hold a page once, the likest first', () => {
    const other = story('en', 'Other', 'On April 1, 9 rafts', { author: 'Kim' })
    expect(find([other, 'd'], [ko, 'd'], [en, 'd'])).toEqual(['배=Boats'])
  })

  it('are not sought without end', () => {
    const many = Array.from({ length: 3000 }, (_, n): [Story, string] => [{ ...(n % 2 ? ko : en), title: `${n}` }, 'd'])
    expect(find(...many).length).toBeLessThanOrEqual(200)
  })
})

describe('evidence for a pair', () => {
  const address = (id: string) => ({ url: `https://b.example/news/${id}`, board: 'news', id })
  const evidence = (...stories: Story[]): string[] => {
    const finder = new PairFinder('s')
    for (const one of stories) finder.add(one, 'd', one.title, one.title)
    return finder.pairs().map((pair) => `${pair.ko.title}=${pair.en.title}:${pair.evidence}`)
  }
  const later = '2025-05-09T06:00:00.000Z'
  const ko = story('ko', '배', '배 12척', { address: address('1') })
  const en = story('en', 'Boats', '12 boats', { address: address('2') })
  const linking = (one: Story, id: string): Story => ({ ...one, body: `${one.body} https://b.example/news/${id}.` })
  const picturing = (one: Story): Story => ({ ...one, body: `${one.body} https://b.example/data/file/news/a.JPG` })

  it('is the same minute and author, where nobody else has them and the numbers agree', () => {
    expect(evidence(ko, en)).toEqual(['배=Boats:minute'])
    expect(evidence(ko, { ...en, firstPublishedAt: later })).toEqual(['배=Boats:'])
    expect(evidence(ko, { ...en, author: '문화부' })).toEqual(['배=Boats:'])
    expect(evidence(ko, { ...en, body: 'Boats' })).toEqual([])
    expect(evidence(ko, en, story('en', 'Rafts', '9 rafts'))).toEqual(['배=Boats:'])
  })

  it('is a link of each to the other, not of one', () => {
    const one = { ...ko, firstPublishedAt: later }
    expect(evidence(linking(one, '2'), linking(en, '1'))).toEqual(['배=Boats:link'])
    expect(evidence(linking(one, '2'), en)).toEqual(['배=Boats:'])
  })

  it('is a picture that only these two show', () => {
    const one = { ...ko, firstPublishedAt: later }
    expect(evidence(picturing(one), picturing(en))).toEqual(['배=Boats:picture'])
    expect(evidence(picturing(one), picturing(en), picturing(story('en', 'Other', '7')))).toEqual(['배=Boats:'])
  })

  it('goes before likeness', () => {
    const likest = story('en', 'Likest', '12 boats', { firstPublishedAt: later })
    expect(evidence(linking({ ...ko, firstPublishedAt: later }, '2'), likest, linking(en, '1'))).toEqual([
      '배=Boats:link',
    ])
  })
})
