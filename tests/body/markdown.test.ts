import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { markdownBlocks, markdownOf } from '../../src/body/markdown.ts'
import type { Block, Inline, Mark, TableCell, TextInline } from '../../src/body/types.ts'

const read = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const written = (...blocks: Block[]): string => markdownOf(markdownBlocks(blocks))
const line = (...children: Inline[]): Block => ({ type: 'paragraph', id: 'p', children })
const text = (words: string, ...marks: Mark[]): TextInline => ({ type: 'text', text: words, marks })

const MARKS = { strong: 'bold', emphasis: 'italic', delete: 'strikethrough' } as const
type Marked = Record<string, Mark>

/** Each character of what a reader of the Markdown sees, with its marks; blanks beside signs may move out of them. */
function seen(node: Nodes, marks: readonly string[] = []): string[] {
  const mark = (MARKS as Marked)[node.type]
  const inside = mark ? [...marks, mark] : marks
  if ('children' in node) return node.children.flatMap((child) => seen(child, inside))
  if (node.type === 'break') return ['\n']
  if (node.type === 'inlineCode') return [...node.value].map((char) => `${char}:code`)
  if (node.type !== 'text') return []
  return [...node.value].map((char) => (/\s/.test(char) ? ' ' : [char, ...[...inside].sort()].join(':')))
}

const meant = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'break') return ['\n']
    if (inline.type === 'link') return meant(inline.children)
    const marks = [...(inline.marks ?? [])].sort()
    return [...inline.text].map((char) => (/\s/.test(char) ? ' ' : [char, ...marks].join(':')))
  })

/** Marks of blanks apart, and of how many there are. */
const trimmed = (chars: string[]): string =>
  chars
    .filter((char, index) => char !== ' ' || (index > 0 && chars[index - 1] !== ' '))
    .join('|')
    .replace(/^ \||\|? $/g, '')

describe('a body as Markdown', () => {
  it.each<[string, Inline[], string]>([
    ['words of the language itself', [text('1. *not* _a_ [list](x) # <b> | `c` ~~d~~')], ''],
    ['emphasis before a particle', [text('“국제”', 'bold'), text('는 오늘')], ''],
    ['emphasis inside a word', [text('아래'), text('보', 'bold'), text('에서')], ''],
    ['blanks inside the marks', [text('the '), text(' lower weir ', 'bold'), text('opens')], ''],
    ['marks side by side', [text('a', 'bold'), text('b', 'italic'), text('c', 'bold', 'italic')], ''],
    ['marks that begin in others', [text('가', 'bold'), text('나', 'bold', 'strikethrough'), text('다')], ''],
    ['a line end', [text('첫 줄'), { type: 'break' }, text('# 둘째 줄')], ''],
    ['a line that looks like a heading', [text('# 아니다')], ''],
    ['a line that looks like a rule', [text('---')], ''],
    ['an entity', [text('&amp; &copy;')], ''],
    ['a bare address', [text('https://example.org/a_b_c and www.example.org')], ''],
  ])('keeps %s', (_, inlines) => {
    const markdown = written(line(...inlines))
    expect(trimmed(seen(read(markdown)))).toBe(trimmed(meant(inlines)))
  })

  it('keeps the words and marks of any line', () => {
    let state = 20261125
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const pieces = [
      '보',
      '국제는',
      '“말”',
      ' ',
      'word',
      '*',
      '_',
      '~',
      '`',
      '.',
      '1)',
      '[x]',
      '!',
      '(y)',
      '#',
      '-',
      '\\',
      '&lt;',
      '<i>',
      '|',
      '한 강',
    ]
    const marks: Mark[][] = [[], [], [], ['bold'], ['italic'], ['bold', 'italic'], ['strikethrough']]
    for (let round = 0; round < 4000; round += 1) {
      const inlines = Array.from({ length: 1 + random(5) }, () => {
        const words = Array.from({ length: 1 + random(3) }, () => pieces[random(pieces.length)]).join('')
        return text(words, ...(marks[random(marks.length)] ?? []))
      })
      const markdown = written(line(...inlines))
      expect(trimmed(seen(read(markdown))), JSON.stringify([inlines, markdown])).toBe(trimmed(meant(inlines)))
    }
  })

  it('has links outside and to articles, and words alone where an address is not safe', () => {
    const children = [text('다리', 'bold')]
    const link = (href: string): Block => line(text('보라 '), { type: 'link', href, children })
    expect(written(link('https://example.org/a(b)'))).toBe('보라 [**다리**](https://example.org/a\\(b\\))\n')
    expect(written(link('javascript:alert(1)'))).toBe('보라 **다리**\n')
  })

  it('has lists in lists, and a number to begin with', () => {
    const inner: Block = { type: 'list', id: 'i', ordered: false, items: [{ id: 'j', children: [text('안')] }] }
    const items = [
      { id: 'a', children: [text('밖')], list: inner },
      { id: 'b', children: [text('끝')] },
    ]
    expect(written({ type: 'list', id: 'l', ordered: true, start: 3, items })).toBe('3. 밖\n   - 안\n4. 끝\n')
  })

  it('has tables, whatever spans in them', () => {
    const cell = (words: string, more: Partial<TableCell> = {}): TableCell => {
      return { id: words, header: false, paragraphs: words ? [[text(words)]] : [], ...more }
    }
    const table: Block = {
      type: 'table',
      id: 't',
      rows: [
        [cell('연도', { header: true, rowSpan: 2 }), cell('a|b', { header: true, colSpan: 2 })],
        [cell('둘', { paragraphs: [[text('둘')], [text('셋'), { type: 'break' }, text('넷')]] }), cell('다섯')],
      ],
    }
    expect(written(table)).toBe('| 연도 | a\\|b | |\n| - | - | - |\n| | 둘<br>셋<br>넷 | 다섯 |\n')
    const headless: Block = { ...table, rows: [[cell('하나'), cell('둘')]] }
    expect(written(headless)).toBe('| | |\n| - | - |\n| 하나 | 둘 |\n')
    expect(written({ ...table, rows: [] })).toBe('')
  })

  it('has pictures with their words, quotations with their speaker, and rules', () => {
    const image = {
      media: 'm',
      url: 'https://example.org/한 강.png',
      mimeType: 'image/png',
      width: 4,
      height: 3,
      sizes: [],
    }
    const frozen = { ...image, alt: '강 [물]', caption: '한강', credit: '사진부' }
    expect(written({ type: 'image', id: 'i', image: frozen })).toBe(
      '![강 \\[물\\]](https://example.org/%ED%95%9C%20%EA%B0%95.png)\n\n한강 사진부\n',
    )
    expect(written({ type: 'image', id: 'i', image: { media: 'm' } })).toBe('')
    expect(written({ type: 'pullquote', id: 'q', quote: '흐른다', by: '이바다' })).toBe('> 흐른다\n>\n> — 이바다\n')
    expect(written({ type: 'rule', id: 'r' }, { type: 'heading', id: 'h', level: 2, children: [text('물')] })).toBe(
      '---\n\n## 물\n',
    )
  })
})
