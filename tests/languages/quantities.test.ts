import { describe, expect, it } from 'vitest'
import { quantitiesIn } from '../../src/languages/quantities/index.ts'

const numbers = (text: string, language: 'ko' | 'en') =>
  quantitiesIn(text, language)
    .filter(({ must }) => must)
    .map(({ readings: [first] }) => (first?.unit ? [first.value, first.unit] : [first?.value]))

describe('numbers of a Korean text', () => {
  it.each([
    ['1억 2천만 원', [[120_000_000, 'KRW']]],
    ['3만5천 명', [[35_000]]],
    ['12만 3,456명', [[123_456]]],
    ['1조 2,345억 6,700만 원', [[1_234_567_000_000, 'KRW']]],
    ['1.5조 원', [[1.5e12, 'KRW']]],
    ['2천500개', [[2500]]],
    ['삼십오만 명', [[350_000]]],
    ['세 명과 열두 명', [[3], [12]]],
    ['3분의 1', [[1 / 3, 'part']]],
    ['2.5%포인트', [[2.5, 'pp']]],
    ['영하 5도', [[-5, 'degree']]],
    ['두 배', [[2, 'times']]],
    ['1년 반', [[1.5, 'year']]],
    ['수십 명, 여러 곳, 몇백 명, 수억 원, 하루, 백만 가지, 만약, 세금', []],
  ])('reads %s', (text, expected) => {
    expect(numbers(text, 'ko')).toEqual(expected)
  })

  it('reads both ends of a range in the unit and scale of its last', () => {
    const [first, last] = quantitiesIn('1~2억 원', 'ko')
    expect(first?.readings).toContainEqual({ value: 100_000_000, unit: 'KRW' })
    expect(last?.readings).toEqual([{ value: 200_000_000, unit: 'KRW' }])
  })

  it('reads dates, times with their zone, and numbered names', () => {
    const all = quantitiesIn('2026년 3월 6일 오후 2시 30분(한국시간) 5G 02-123-4567', 'ko')
    expect(all.map(({ date, time, id }) => date ?? time ?? id)).toEqual(
      expect.arrayContaining([
        { year: 2026, month: 3, day: 6 },
        { minutes: [870], zones: [540] },
        '5G',
        'tel021234567',
      ]),
    )
  })
})

describe('numbers of an English text', () => {
  it.each([
    ['120 million won', [[120_000_000, 'KRW']]],
    ['one hundred and twenty million won', [[120_000_000, 'KRW']]],
    ['$1.2bn', [[1_200_000_000, 'USD']]],
    ['two and a half years', [[2.5, 'year']]],
    ['two-thirds of voters', [[2 / 3, 'part']]],
    ['0.25 percentage points', [[0.25, 'pp']]],
    ['5 degrees below zero', [[-5, 'degree']]],
    ['a 30-year-old', [[30, 'year']]],
    ['prices tripled', [[3, 'times']]],
    ['twenty-one people', [[21]]],
    ['dozens of people, several thousand, hundreds of millions, a week', []],
  ])('reads %s', (text, expected) => {
    expect(numbers(text, 'en')).toEqual(expected)
  })

  it('reads dates and times', () => {
    const all = quantitiesIn('At 2:30 p.m. KST on March 6, 2026', 'en')
    expect(all.map(({ date, time }) => date ?? time)).toEqual([
      { minutes: [870], zones: [540] },
      { year: 2026, month: 3, day: 6 },
    ])
  })
})
