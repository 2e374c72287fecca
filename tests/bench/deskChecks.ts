import { checkPair } from '../../src/translating/checks/index.ts'
import type { TranslationContent } from '../../src/working/types.ts'
import { glossaryTerm, textContent } from '../_support/content.ts'
import type { Line } from './table.ts'

const KO =
  '한빛시는 3월 6일 오전 8시 30분 도서관 공사에 1억 2천만 원을 쓰기로 했다. 김하늘 시장은 “주민 3분의 2가 찬성했다”며 “열두 곳에서 2천여 명이 모였다”고 말했다. 지지율은 41%로 3%포인트 올랐다.'
const EN =
  'Hanbit City decided at 8:30 a.m. on March 6 to spend 120 million won on building a library. Mayor Kim Ha-neul said, “Two-thirds of residents agreed,” adding, “More than 2,000 people met in twelve places.” Support rose 3 percentage points to 41 percent.'

const content = (language: 'ko' | 'en', text: string, paragraphs: number): TranslationContent =>
  textContent(language, {
    title: language === 'ko' ? '한빛시, 도서관 짓는다' : 'Hanbit City to build a library',
    body: Array.from({ length: paragraphs }, (_, i) => ({
      type: 'paragraph',
      id: `p${i}`,
      children: [{ type: 'text', text }],
    })),
  })

/** How long the checks of an article of about 2,000 English words take beside its Korean source. */
export function deskChecksFigures(rounds = 40): Line[] {
  const paragraphs = Math.ceil(2000 / EN.split(' ').length)
  const glossary = Array.from({ length: 500 }, (_, i) =>
    glossaryTerm({ ko: `한빛${i}재단`, en: `Hanbit ${i} Foundation` }),
  )
  const input = { source: content('ko', KO, paragraphs), target: content('en', EN, paragraphs), glossary }
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const found = checkPair({ ...input, from: 'ko', to: 'en' })
    if (found.length > 0) throw new Error(`The bench's text has findings: ${found.map(({ code }) => code).join(', ')}`)
    times.push(performance.now() - start)
  }
  const value = times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  return [{ name: 'checks of a 2,000-word article, 500 glossary terms', value, unit: 'ms', wanted: 'under 100' }]
}
