import { describe, expect, it } from 'vitest'
import { checkTerms, type GlossaryTerm, termMatches, termsIn } from '../../../src/translating/glossary/index.ts'

const term = (ko: string, en: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id: `${ko}/${en}`,
  term: { ko, en },
  forbidden: { ko: [], en: [] },
  note: '',
  category: null,
  caseSensitive: false,
  ...more,
})
const north = term('북한', 'North Korea', { forbidden: { ko: ['북조선'], en: ['DPRK', 'Korea'] } })
const found = (text: string, language: 'ko' | 'en', ...terms: GlossaryTerm[]) =>
  termsIn(text, language, terms).map(({ text: words, ending }) => [words, ending])

describe('a term in Korean', () => {
  it.each([
    ['북한은 답하지 않았다.', '은'],
    ['북한이 답했다.', '이'],
    ['“북한”과 대화', ''],
    ['북한에서도 열렸다', '에서도'],
    ['북한으로부터의 편지', '으로부터의'],
    ['북한이라는 나라', '이라는'],
    ['북한 측은', ''],
    ['북한측은', '측은'],
    ['북한의 입장', '의'],
    ['북한·중국', ''],
    ['북한(조선민주주의인민공화국)', ''],
    ['북한에선', '에선'],
    ['북한을', '을'],
  ])('%s', (text, ending) => expect(found(text, 'ko', north)).toEqual([['북한', ending]]))

  it.each(['북한강에서', '남북한은', '북한산', '북한군이', '북한인권법', '북한가'])('is not in %s', (text) =>
    expect(found(text, 'ko', north)).toEqual([]),
  )

  it.each(['최종 보고서를 낸다', '보도가 나왔다', '보고는', '보도에서', '보다 크다', '보라고', '보서는'])(
    'of one syllable is not in %s',
    (text) => expect(found(text, 'ko', term('보', 'weir'))).toEqual([]),
  )
  it.each([
    ['보를 열었다', '를'],
    ['보의 수문', '의'],
    ['보에서는', '에서는'],
    ['그 보, 곧', ''],
  ])('of one syllable is in %s', (text, ending) =>
    expect(found(text, 'ko', term('보', 'weir'))).toEqual([['보', ending]]),
  )

  it('is the longer of two', () => {
    const river = term('북한강', 'the Bukhan River')
    expect(found('북한은 북한강 댐을 열었다', 'ko', north, river)).toEqual([
      ['북한', '은'],
      ['북한강', ''],
    ])
  })
  it('goes with 로 behind ㄹ, and with either form where letters are not Hangul', () => {
    expect(found('서울로, 서울은', 'ko', term('서울', 'Seoul'))).toEqual([
      ['서울', '로'],
      ['서울', '은'],
    ])
    expect(found('EU는 EU가 KBS와', 'ko', term('EU', 'EU'), term('KBS', 'KBS')).map(([, ending]) => ending)).toEqual([
      '는',
      '가',
      '와',
    ])
  })
  it('is found however the Hangul is composed, and in a long text without spaces in time', () => {
    expect(found('북한은'.normalize('NFD'), 'ko', north)).toEqual([['북한', '은']])
    const began = performance.now()
    termsIn('북한에서는도만까지'.repeat(3000), 'ko', [north])
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('a term in English', () => {
  it.each([
    ['North Korea said', 'North Korea', ''],
    ['north korea’s army', 'north korea', '’s'],
    ['the North\nKorea', 'North\nKorea', ''],
  ])('%s', (text, words, ending) => expect(found(text, 'en', north)).toEqual([[words, ending]]))
  it('minds its case where it is to, and where it is an acronym', () => {
    expect(found('The us market. The US market.', 'en', term('미국', 'US'))).toEqual([['US', '']])
    expect(found('a turkey in Turkey', 'en', term('튀르키예', 'Turkey', { caseSensitive: true }))).toEqual([
      ['Turkey', ''],
    ])
    expect(found('Two ministers met the ministerial team', 'en', term('장관', 'minister'))).toEqual([['minister', 's']])
  })
  it('is not in another word', () => expect(found('Koreatown, South Koreans', 'en', term('한국', 'Korea'))).toEqual([]))
})

describe('several terms of the same words', () => {
  const party = term('당', 'party', { category: 'politics' })
  const sugar = term('당', 'sugar', { category: 'health' })
  const any = term('당', 'per')
  const targets = (category: string | null, ...terms: GlossaryTerm[]) =>
    termsIn('당은 크다', 'ko', terms, category).map((one) => one.term.term.en)
  it('are those of the category, then those of none, then all', () => {
    expect(targets('health', party, sugar, any)).toEqual(['sugar'])
    expect(targets('sports', party, sugar, any)).toEqual(['per'])
    expect(targets(null, party, sugar)).toEqual(['party', 'sugar'])
  })
})

describe('a translation', () => {
  const check = (source: string, target: string, ...terms: GlossaryTerm[]) =>
    checkTerms(source, target, { from: 'ko', to: 'en', glossary: terms }).map(({ kind, target: at }) => [
      kind,
      at?.text ?? null,
    ])
  it('that uses the term is right', () => expect(check('북한은 북한이', 'North Korea’s answer', north)).toEqual([]))
  it('that lacks it is told once', () =>
    expect(check('북한은 북한이', 'The North answered', north)).toEqual([['missing', null]]))
  it('that uses what is forbidden is told, but not for a part of what is right', () => {
    expect(check('북한은', 'The DPRK answered North Korea', north)).toEqual([['forbidden', 'DPRK']])
    expect(check('북한은', 'North Korea answered', north)).toEqual([])
    expect(check('북한강은', 'The DPRK river', north)).toEqual([])
  })
  it('says a term in a word that is made from it, and is not forbidden one by such a word', () => {
    const korea = term('한국', 'Korea', { forbidden: { ko: [], en: ['Corea'] } })
    expect(check('한국의 수출', 'Korean exports', korea)).toEqual([])
    expect(check('한국의 수출', 'Koreatown exports', korea)).toEqual([['missing', null]])
    expect(check('한국의 수출', 'Corean exports of Korea', korea)).toEqual([])
    const army = { from: 'en', to: 'ko', glossary: [north] } as const
    expect(checkTerms('North Korea’s army moved.', '북한군이 움직였다.', army)).toEqual([])
    expect(checkTerms('North Korea’s army moved.', '남북한이 움직였다.', army)).toHaveLength(1)
  })
  it('may use any of several', () => {
    expect(check('국회는', 'The parliament', term('국회', 'National Assembly'), term('국회', 'parliament'))).toEqual([])
  })
})

it('goes to machines and files with what must not be said', () => {
  expect(termMatches(['북한은', '북한이'], { from: 'ko', to: 'en', glossary: [north] })).toEqual([
    { source: '북한', target: 'North Korea' },
    { source: '북한', target: 'DPRK', forbidden: true },
    { source: '북한', target: 'Korea', forbidden: true },
  ])
})
