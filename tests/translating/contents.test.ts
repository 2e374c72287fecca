import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../src/body/types.ts'
import { type Comparable, compareContents, textAfter, textBefore } from '../../src/translating/diff/index.ts'

const words = (text: string): Inline[] => [{ type: 'text', text }]
const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, children: words(text) })
const list = (id: string, ...items: [id: string, text: string][]): Block => ({
  type: 'list',
  id,
  ordered: false,
  items: items.map(([item, text]) => ({ id: item, children: words(text) })),
})
const content = (body: Block[], more: Partial<Comparable> = {}): Comparable => ({
  language: 'en',
  title: 'Title',
  deck: '',
  summary: '',
  dateline: '',
  seo: { title: '', description: '' },
  body,
  ...more,
})
const states = (then: Block[], now: Block[], more: Partial<Comparable> = {}) =>
  compareContents(content(then), content(now, more)).blocks.map(({ id, state }) => `${id} ${state}`)

describe('what changed between two contents', () => {
  it('is nothing where they are the same', () => {
    const body = [paragraph('a', 'One.'), list('l', ['i', 'Two'])]
    expect(compareContents(content(body), content(structuredClone(body)))).toMatchObject({
      fields: [],
      blocks: [{ state: 'same' }, { state: 'same' }],
    })
  })

  it('is found by the ids of blocks, not by their places; what is gone stands where it was', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => paragraph(id, id)) as [Block, Block, Block, Block]
    expect(states([a, b, c, d], [a, paragraph('x', 'new'), c, d])).toEqual([
      'a same',
      'b removed',
      'x added',
      'c same',
      'd same',
    ])
    expect(states([a, b, c, d], [d, a, b, c])).toEqual(['d moved', 'a same', 'b same', 'c same'])
    expect(states([a, b], [])).toEqual(['a removed', 'b removed'])
    expect(compareContents(content([a, b, c]), content([c, a, paragraph('b', 'B')])).blocks[2]).toMatchObject({
      state: 'changed',
      moved: false,
    })
  })

  it('names fields as segments are named', () => {
    const now = content([], { title: 'New title', seo: { title: '', description: 'Described' } })
    expect(compareContents(content([]), now).fields.map(({ key }) => key)).toEqual([
      'field:title',
      'field:seo.description',
    ])
  })

  it('goes into lists: an item changed, one that went to another list, one that moved', () => {
    const then = [list('l', ['i1', 'One'], ['i2', 'Two'], ['i3', 'Three']), list('m', ['i4', 'Four'])]
    const now = [list('l', ['i3', 'Three'], ['i1', 'One more']), list('m', ['i4', 'Four'], ['i2', 'Two'])]
    const [l, m] = compareContents(content(then), content(now)).blocks
    expect(l).toMatchObject({ state: 'changed', shape: true })
    expect(l?.parts.map(({ key, state }) => [key, state])).toEqual([
      ['b:i3', 'moved'],
      ['b:i1', 'changed'],
    ])
    expect(m?.parts).toMatchObject([{ key: 'b:i2', state: 'moved', from: 'l' }])
  })

  it('goes into tables', () => {
    const table = (text: string, header = false): Block => ({
      type: 'table',
      id: 't',
      rows: [
        [
          { id: 'c1', header, paragraphs: [words('Name')] },
          { id: 'c2', header: false, paragraphs: [words(text)] },
        ],
      ],
    })
    const [change] = compareContents(content([table('120')]), content([table('150')])).blocks
    expect(change).toMatchObject({
      state: 'changed',
      shape: false,
      parts: [{ key: 'b:c2:0', before: '120', after: '150' }],
    })
    expect(compareContents(content([table('1')]), content([table('1', true)])).blocks[0]).toMatchObject({
      shape: true,
      parts: [],
    })
  })

  it('counts links, marks and kinds where the words are the same', () => {
    const link = (href: string): Block => ({
      type: 'paragraph',
      id: 'a',
      children: [{ type: 'link', href, children: words('x') }],
    })
    expect(
      compareContents(content([link('https://a.example')]), content([link('https://b.example')])).blocks[0]?.parts[0],
    ).toMatchObject({
      state: 'changed',
      links: { before: ['https://a.example'], after: ['https://b.example'] },
      marks: false,
    })
    const bold: Block = { type: 'paragraph', id: 'a', children: [{ type: 'text', text: 'x', marks: ['bold'] }] }
    expect(compareContents(content([paragraph('a', 'x')]), content([bold])).blocks[0]?.parts[0]).toMatchObject({
      marks: true,
      links: null,
    })
    const heading: Block = { type: 'heading', id: 'a', level: 2, children: words('x') }
    expect(compareContents(content([paragraph('a', 'x')]), content([heading])).blocks[0]).toMatchObject({
      state: 'changed',
      shape: true,
      parts: [],
    })
    const parted: Block = { type: 'paragraph', id: 'a', children: [...words('on'), ...words('e')] }
    expect(states([paragraph('a', 'one')], [parted])).toEqual(['a same'])
  })

  it('counts a picture and, where both sides know them, its texts', () => {
    const image = (media: string): Block => ({ type: 'image', id: 'i', image: { media } })
    expect(compareContents(content([image('m1')]), content([image('m2')])).blocks[0]).toMatchObject({
      state: 'changed',
      picture: { before: 'm1', after: 'm2' },
    })
    const texts = (alt: string) => ({ pictures: { m1: { alt, caption: '', credit: '' } } })
    const change = compareContents(
      content([image('m1')], texts('A bridge')),
      content([image('m1')], texts('A new bridge')),
    )
    expect(change.blocks[0]?.picture?.texts).toMatchObject([{ name: 'alt', before: 'A bridge', after: 'A new bridge' }])
    expect(states([image('m1')], [image('m1')], texts('A bridge'))).toEqual(['i same'])
  })

  it('gives pieces that joined are the texts, of blocks that came and went as well', () => {
    const { blocks } = compareContents(content([paragraph('a', 'Gone.')]), content([paragraph('b', 'Come.')]))
    for (const { parts } of blocks)
      for (const { pieces, before, after } of parts) {
        expect(textBefore(pieces)).toBe(before)
        expect(textAfter(pieces)).toBe(after)
      }
  })
})
