import type { Block, Inline } from '../../../src/body/types.ts'
import { type PlanOptions, planText, type TextPlan } from '../../../src/translating/exchange/plan.ts'
import { readExchange } from '../../../src/translating/exchange/read.ts'
import { exchangeText, type Pair } from '../../../src/translating/exchange/text.ts'
import type { ExchangeFormat, ExchangeHelp } from '../../../src/translating/exchange/types.ts'
import { writeExchange } from '../../../src/translating/exchange/write.ts'
import { segmentsOf } from '../../../src/translating/segments.ts'
import { textContent } from '../../_support/content.ts'

export { textContent as content }

export const words = (text: string, more: Partial<Extract<Inline, { type: 'text' }>> = {}): Inline => ({
  type: 'text',
  text,
  ...more,
})
export const paragraph = (id: string, ...children: Inline[]): Block => ({ type: 'paragraph', id, children })

export const korean = textContent('ko', {
  title: '강변 산책로, 「다시」 열려 <3년 만에> & 무료',
  deck: '시는 "내년까지" 나머지도 연다\n둘째 줄',
  dateline: '서울',
  summary: '산책로가 열렸다.',
  seo: { title: '산책로', description: '' },
  body: [
    { type: 'heading', id: 'h', level: 2, children: [words('무엇이 달라졌나')] },
    paragraph(
      'p1',
      words('시는 '),
      words('1억 2천만 원', { marks: ['bold'] }),
      words('을 들였다. '),
      { type: 'link', href: 'https://city.example/?a=1&b=2', newTab: true, children: [words('발표문')] },
      { type: 'break' },
      words('Riverside Act', { lang: 'en' }),
      words('에 따른 것이다.'),
    ),
    paragraph('p2', words('주민 ')),
    paragraph('p3', words('끝 문장.  두 칸.'), {
      type: 'link',
      article: 'zzz',
      children: [words('굵은', { marks: ['bold', 'italic'] }), words(' 기사')],
    }),
    {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [
        { id: 'i1', children: [words('하나')] },
        { id: 'i2', children: [words('둘\t셋')] },
      ],
    },
    {
      type: 'table',
      id: 't',
      rows: [
        [
          { id: 'c1', header: true, paragraphs: [[words('연도')]] },
          { id: 'c2', header: false, paragraphs: [[words('=2+3')], [words('{1} 중괄호 {{2}')]] },
        ],
      ],
    },
    { type: 'pullquote', id: 'q', quote: '“기다렸다”', by: '김 씨' },
    { type: 'rule', id: 'r' },
  ],
})

export const english = textContent('en', {
  title: 'Riverside path reopens',
  dateline: 'SEOUL',
  body: [
    paragraph(
      'p1',
      words('The city spent '),
      words('120 million won', { marks: ['bold'] }),
      words('. '),
      {
        type: 'link',
        href: 'https://city.example/?a=1&b=2',
        newTab: true,
        children: [words('Statement')],
      },
      { type: 'break' },
      words('It follows the Riverside Act.'),
    ),
    { type: 'list', id: 'l', ordered: false, items: [{ id: 'i1', children: [words('one')] }] },
  ],
})

export const pairOf = (more: Partial<Pair> = {}): Pair => ({
  article: 'a1b2c3d4e5',
  from: 'ko',
  to: 'en',
  source: { hash: 'aAb-_c.d-', rev: 7, at: '2026-11-01T03:00:00.000Z', content: korean },
  target: { rev: 4, workflow: 'draft', content: english, follows: korean },
  ...more,
})

export const fileOf = async (
  format: ExchangeFormat,
  pairs: Pair[] = [pairOf()],
  help?: ExchangeHelp,
): Promise<string> => {
  async function* texts() {
    for (const pair of pairs) yield exchangeText(pair, help)
  }
  let file = ''
  for await (const part of writeExchange(format, texts() as never, pairs[0] as Pair)) file += part
  return file
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a file, sent back, would do to the pair. */
export async function planOf(
  file: string | Uint8Array,
  pair: Pair = pairOf(),
  options: PlanOptions = {},
): Promise<TextPlan> {
  const read = await readExchange(typeof file === 'string' ? bytes(file) : file)
  const [text] = read.texts
  if (!text) throw new Error('no text')
  const { source, target } = pair
  return planText(
    text,
    {
      source: { ...source, segments: segmentsOf(source.content) },
      target: target && { hash: 'x', rev: target.rev, segments: segmentsOf(target.content) },
    },
    options,
  )
}
