import { describe, expect, it } from 'vitest'
import { isEmptyBody } from '../../src/body/emptiness.ts'
import { plainText } from '../../src/body/text.ts'
import type { Block } from '../../src/body/types.ts'
import { beginning, countWords } from '../../src/body/words.ts'

const words = (text: string) => [{ type: 'text' as const, text }]
const cell = (text: string) => ({ id: text, header: false, paragraphs: [words(text)] })

const body: Block[] = [
  { type: 'heading', id: 'h', level: 2, children: words('머리') },
  {
    type: 'paragraph',
    id: 'p',
    children: [...words('첫 줄'), { type: 'break' }, { type: 'link', article: 'u', children: words('둘째 줄') }],
  },
  {
    type: 'list',
    id: 'l',
    ordered: true,
    start: 2,
    items: [
      {
        id: 'a',
        children: words('하나'),
        list: { type: 'list', id: 'n', ordered: false, items: [{ id: 'b', children: words('안') }] },
      },
    ],
  },
  { type: 'rule', id: 'r' },
  { type: 'table', id: 't', rows: [[cell('도시'), cell('표')]] },
  { type: 'pullquote', id: 'q', quote: '말', by: '이' },
]

describe('plain text of a body', () => {
  it('parts blocks by an empty line and keeps lists, tables and quotes', () => {
    expect(plainText(body)).toBe('머리\n\n첫 줄\n둘째 줄\n\n2. 하나\n  - 안\n\n도시\t표\n\n“말” — 이')
  })

  it('counts words in English and eojeol in Korean, and no bare signs', () => {
    expect(countWords('Night crossings — of the weir.')).toBe(5)
    expect(countWords('아래보 야간 통항, 6월 시작')).toBe(5)
    expect(countWords('')).toBe(0)
  })

  it('cuts a beginning between words, never inside a character', () => {
    expect(beginning('One two three four', 9)).toBe('One two…')
    expect(beginning('짧다', 9)).toBe('짧다')
    expect(beginning('😀😀😀😀', 2)).toBe('😀😀…')
  })

  it('knows an empty body', () => {
    expect(isEmptyBody([])).toBe(true)
    expect(
      isEmptyBody([
        { type: 'rule', id: 'r' },
        { type: 'paragraph', id: 'p', children: words(' — ') },
      ]),
    ).toBe(true)
    expect(isEmptyBody([{ type: 'image', id: 'i', image: { media: 'm' } }])).toBe(false)
    expect(isEmptyBody(body)).toBe(false)
  })
})
