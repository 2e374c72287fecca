import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../../src/body/types.ts'
import { checkPair, checkText, type Finding, findingId } from '../../../src/translating/checks/index.ts'
import type { TranslationContent } from '../../../src/working/types.ts'
import { textContent } from '../../_support/content.ts'

const content = (language: 'ko' | 'en', body: Block[], fields: Partial<TranslationContent> = {}): TranslationContent =>
  textContent(language, { article: 'a', slug: 's', body, ...fields })
const p = (id: string, ...children: (string | Inline)[]): Block => ({
  type: 'paragraph',
  id,
  children: children.map((one) => (typeof one === 'string' ? { type: 'text', text: one } : one)),
})
const link = (href: string, text: string): Inline => ({ type: 'link', href, children: [{ type: 'text', text }] })
const image = (id: string, media: string): Block => ({ type: 'image', id, image: { media } })

const compare = (
  ko: Block[],
  en: Block[],
  fields: { ko?: Partial<TranslationContent>; en?: Partial<TranslationContent> } = {},
): Finding[] =>
  checkPair({ source: content('ko', ko, fields.ko), target: content('en', en, fields.en), from: 'ko', to: 'en' })
const codes = (findings: Finding[]) => findings.map(({ code, key }) => `${code} ${key}`)

describe('checks of a whole text', () => {
  it('names the block in which a number differs, and where in it', () => {
    const [finding, ...more] = compare(
      [p('a', '문을 열었다.'), p('b', '예산은 3억 원이다.')],
      [p('a', 'It opened.'), p('b', 'The budget is 30 million won.')],
    )
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      kind: 'numbers',
      level: 'warning',
      key: 'b:b',
      source: { start: 4, end: 8, text: '3억 원' },
      target: { text: '30 million won' },
    })
  })

  it('takes a number that moved to the next paragraph for moved, and one that went farther for lost', () => {
    const ko = [p('a', '회원은 45명이다.'), p('b', '모두 모였다.'), p('c', '끝났다.')]
    expect(compare(ko, [p('a', 'It has members.'), p('b', 'All 45 met.'), p('c', 'It ended.')])).toEqual([])
    expect(codes(compare(ko, [p('a', 'It has members.'), p('b', 'All met.'), p('c', 'It ended with 45.')]))).toEqual([
      'number-missing b:a',
      'number-added b:c',
    ])
  })

  it('says a block that is empty, or is not there at all', () => {
    const ko = [p('a', '첫 문단이다.'), p('b', '둘째 문단이다.')]
    expect(codes(compare(ko, [p('a', 'First.')]))).toEqual(['block-empty b:b'])
    expect(codes(compare(ko, [p('a', 'First.'), p('b', '')]))).toEqual(['block-empty b:b'])
  })

  it('compares by place where the ids are others, and as a whole where the number of blocks is another', () => {
    const ko = [p('a', '3명이 왔다.'), p('b', '5명이 갔다.')]
    expect(compare(ko, [p('x', 'Three came.'), p('y', 'Five left.')])).toEqual([])
    expect(compare(ko, [p('x', 'Three came and five left.')])).toEqual([])
    expect(codes(compare(ko, [p('x', 'Three came and six left.')]))).toEqual(['number-differs b:x'])
  })

  it('misses links, pictures and footnotes that were not carried', () => {
    const ko = [
      p('a', '자료는 ', link('https://a.example', '여기'), '에 있다.[1]'),
      image('i', 'm1'),
      p('n', '각주 끝.', { type: 'text', text: '2', marks: ['superscript'] }),
    ]
    const whole = [
      p('a', 'See ', link('https://a.example', 'here'), ' for data.[1]'),
      image('i', 'm1'),
      p('n', 'End of notes.', { type: 'text', text: '2', marks: ['superscript'] }),
    ]
    expect(compare(ko, whole)).toEqual([])
    expect(codes(compare(ko, [p('a', 'See here for data.'), p('n', 'End of notes.')]))).toEqual([
      'link-missing a',
      'image-missing i',
      'footnote-missing a',
      'footnote-missing n',
    ])
  })

  it('says of a block that is not translated yet this alone, and not what it would hold', () => {
    const ko = [p('a', '자료는 ', link('https://a.example', '여기'), '에 있다.[1]'), p('b', '둘째.')]
    expect(codes(compare(ko, [p('a'), p('b', 'Second.')]))).toEqual(['block-empty b:a'])
  })

  it('lets a link lead to the page in the other language', () => {
    const ko = [p('a', link('https://site.example/ko', '누리집'), '을 보라.')]
    expect(compare(ko, [p('a', 'See ', link('https://site.example/en', 'the site'), '.')])).toEqual([])
  })

  it('compares datelines and signatures', () => {
    const ko = [p('a', '문을 열었다.'), p('z', '김하늘 기자 sky@news.example')]
    const signed = (line: string, dateline: string) =>
      codes(compare(ko, [p('a', 'It opened.'), p('z', line)], { ko: { dateline: '서울' }, en: { dateline } }))
    expect(signed('By Kim Ha-neul sky@news.example', 'SEOUL')).toEqual([])
    expect(signed('By Kim Ha-neul sky@news.example', 'BUSAN')).toEqual(['dateline-differs field:dateline'])
    expect(signed('By Kim Ha-neul sky@news.example', '')).toEqual(['dateline-missing field:dateline'])
    expect(signed('By Park Ha-neul sky@news.example', 'SEOUL')).toEqual(['byline-differs z'])
    expect(signed('Thanks for reading.', 'SEOUL')).toContain('byline-missing z')
  })

  it('lets a quotation go on over paragraphs that each open with a mark', () => {
    const en = [p('a', '“We came early.'), p('b', '“We left late,” she said.')]
    const ko = [p('a', '“우리는 일찍 왔다.'), p('b', '“그리고 늦게 떠났다”고 그는 말했다.')]
    const found = checkPair({ source: content('en', en), target: content('ko', ko), from: 'en', to: 'ko' })
    expect(found.filter(({ code }) => code === 'quotes-unbalanced')).toEqual([])
  })

  it('lets words stand that are marked as another language’s', () => {
    const ko = [p('a', '정은 남는다.')]
    const marked = (lang?: string) =>
      codes(compare(ko, [p('a', { type: 'text', text: '어기야 디야', ...(lang && { lang }) }, ' stays.')]))
    expect(marked('ko')).toEqual([])
    expect(marked()).toEqual(['hangul-left b:a'])
  })

  it('gives each kind the level that is asked for', () => {
    const args = {
      source: content('ko', [p('a', '예산은 3억 원이다.')]),
      target: content('en', [p('a', 'The  budget is 30 million won.')]),
      from: 'ko',
      to: 'en',
    } as const
    const levels = (found: Finding[]) => found.map(({ kind, level }) => [kind, level])
    expect(levels(checkPair({ ...args, levels: { numbers: 'error', spaces: 'off' } }))).toEqual([['numbers', 'error']])
  })

  it('looks at a text alone as well', () => {
    const text = content('ko', [p('a', '시장는 "좋다"고  했다.')], { title: '문을 열었다 .' })
    expect(codes(checkText(text, 'ko')).sort()).toEqual([
      'particle-wrong b:a',
      'space-before field:title',
      'spaces-doubled b:a',
      'straight-quotes b:a',
    ])
  })

  it('names a finding by its words, wherever in the passage they stand', () => {
    const id = (text: string) => compare([p('a', '예산은 3억 원이다.')], [p('a', text)]).map(findingId)
    expect(id('The budget is 30 million won.')).toEqual(id('This year the budget is 30 million won.'))
    expect(id('The budget is 30 million won.')).not.toEqual(id('The budget is 31 million won.'))
  })

  it('reads a hostile text in no time', () => {
    const long = [p('a', `${'1,'.repeat(4000)}${'('.repeat(4000)}${'“'.repeat(4000)}${'일이삼'.repeat(3000)}`)]
    const start = performance.now()
    compare(long, [p('a', `${'one and '.repeat(3000)}${'a '.repeat(5000)}`)])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
