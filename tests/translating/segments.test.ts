import { describe, expect, it } from 'vitest'
import { blocksFromLexical } from '../../src/body/lexical.ts'
import type { Block, Inline } from '../../src/body/types.ts'
import { emptied } from '../../src/translating/emptied.ts'
import { segmentsOf, withSegments } from '../../src/translating/segments.ts'
import type { TranslationContent } from '../../src/working/types.ts'
import { textContent } from '../_support/content.ts'
import { cell, item, link, list, paragraph, state, text } from '../body/nodes.ts'

const resolve = {
  media: (value: unknown) => (value === 7 ? 'pic-uid' : null),
  article: (value: unknown) => (value === 3 ? 'story-uid' : null),
}
const linkTo = (article: string) => (article === 'story-uid' ? { relationTo: 'articles', value: 3 } : null)

const content = (body: Block[], more: Partial<TranslationContent> = {}): TranslationContent =>
  textContent('ko', { article: 'a', slug: 'slug', body, ...more })

const row = (...children: object[]) => ({ type: 'tablerow', children })
const line = (...children: object[]) => ({ type: 'paragraph', children })
const body = state(
  { type: 'heading', tag: 'h2', $: { bid: 'head' }, children: [text('소제목')] },
  paragraph(
    'p1',
    text('강변 '),
    text('산책로', { format: 1 }),
    link({ linkType: 'internal', doc: { relationTo: 'articles', value: 3 } }, text('관련 기사')),
    { type: 'linebreak' },
    text('terms', { format: 2, $: { lang: 'en' } }),
  ),
  { type: 'quote', $: { bid: 'q' }, children: [text('인용')] },
  { type: 'upload', $: { bid: 'pic' }, value: 7 },
  list('l', item('i1', text('하나')), item('i1n', list('ln', item('i2', text('둘')))), item('i3', text('셋'))),
  {
    type: 'table',
    $: { bid: 't' },
    children: [
      row(
        cell('c1', {}, line(text('가')), line(), line(text('나'))),
        cell('c2', {}, { type: 'list', children: [{ type: 'listitem', children: [text('다')] }] }),
      ),
    ],
  },
  { type: 'block', $: { bid: 'pq' }, fields: { id: 'x', blockType: 'pullQuote', quote: '말\n둘째 줄', by: '김' } },
  { type: 'horizontalrule', $: { bid: 'r' } },
)
const blocks = (of: unknown) => blocksFromLexical(of, resolve).blocks
const words = (...entries: [string, string][]) =>
  new Map(entries.map(([key, words]): [string, Inline[]] => [key, [{ type: 'text', text: words }]]))

describe('segments of a text', () => {
  it('names every text of it once, with the block it stands in, in the order of reading', () => {
    const found = segmentsOf(
      content(blocks(body), { title: '제목', deck: '한 줄\n두 줄', seo: { title: '검색', description: '' } }),
    )
    expect(found.map(({ key, block, kind, text }) => [key, block, kind, text])).toEqual([
      ['field:title', null, 'field', '제목'],
      ['field:deck', null, 'field', '한 줄\n두 줄'],
      ['field:seo.title', null, 'field', '검색'],
      ['b:head', 'head', 'heading', '소제목'],
      ['b:p1', 'p1', 'paragraph', '강변 산책로관련 기사\nterms'],
      ['b:q', 'q', 'quote', '인용'],
      ['b:i1', 'l', 'list', '하나'],
      ['b:i2', 'l', 'list', '둘'],
      ['b:i3', 'l', 'list', '셋'],
      ['b:c1:0', 't', 'table', '가'],
      ['b:c1:1', 't', 'table', '나'],
      ['b:c2:0', 't', 'table', '다'],
      ['b:pq:quote', 'pq', 'pullquote', '말\n둘째 줄'],
      ['b:pq:by', 'pq', 'pullquote', '김'],
    ])
  })

  it('leaves out what says nothing', () => {
    expect(segmentsOf(content([{ type: 'paragraph', id: 'p', children: [{ type: 'text', text: ' ' }] }]))).toEqual([])
  })
})

describe('writing segments back', () => {
  it('gives the same content where its own segments are written into the emptied body', () => {
    const source = content(blocks(body), {
      title: '제목',
      summary: '요약',
      seo: { title: 'ㄱ', description: 'ㄴ\nㄷ' },
    })
    const all = new Map(segmentsOf(source).map(({ key, inlines }) => [key, inlines]))
    const into = withSegments(emptied(body), { title: '', seo: { title: 'old', description: '' } }, all, { linkTo })
    expect(into.missing).toEqual([])
    expect(blocks(into.body)).toEqual(source.body)
    expect(into.fields).toEqual({ title: '제목', summary: '요약', seo: { title: 'ㄱ', description: 'ㄴ\nㄷ' } })
  })

  it('touches nothing but the places that are named', () => {
    const into = withSegments(body, { title: 'stays' }, words(['b:i2', 'two'], ['b:c1:1', 'na']))
    const before = body.root.children
    const after = (into.body as typeof body).root.children
    expect(after.map((node, index) => node === before[index])).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      true,
      true,
    ])
    expect(into.fields).toEqual({ title: 'stays' })
    expect(segmentsOf(content(blocks(into.body))).map(({ text }) => text)).toEqual(
      segmentsOf(content(blocks(body))).map(({ key, text }) =>
        key === 'b:i2' ? 'two' : key === 'b:c1:1' ? 'na' : text,
      ),
    )
  })

  it('returns the very body where nothing is named, and the keys that have no place', () => {
    const into = withSegments(body, {}, words(['b:gone', 'x'], ['field:credit', 'x'], ['b:r', 'x']))
    expect(into.body).toBe(body)
    expect(into.missing).toEqual(['b:gone', 'field:credit', 'b:r'])
  })

  it('keeps the words of a link to an article that is not here', () => {
    const linked: Inline[] = [{ type: 'link', article: 'elsewhere', children: [{ type: 'text', text: 'story' }] }]
    const into = withSegments(body, {}, new Map([['b:p1', linked]]), { linkTo })
    expect(blocks(into.body)[1]).toMatchObject({ children: [{ type: 'text', text: 'story' }] })
  })

  it('keeps tabs, line ends in words, and a nested list under an item that gets new words', () => {
    const odd = state(list('l', item('i1', text('하나'), list('ln', item('i2', text('둘'))))), paragraph('p'))
    const into = withSegments(odd, {}, words(['b:i1', 'one'], ['b:p', 'a\tb\nc']))
    expect(segmentsOf(content(blocks(into.body))).map(({ key, text }) => [key, text])).toEqual([
      ['b:i1', 'one'],
      ['b:i2', '둘'],
      ['b:p', 'a\tb\nc'],
    ])
  })
})
