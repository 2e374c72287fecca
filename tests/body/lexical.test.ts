import { describe, expect, it } from 'vitest'
import { blocksFromLexical } from '../../src/body/lexical.ts'
import { cell, heading, item, link, list, paragraph, state, text } from './nodes.ts'

const resolve = {
  media: (value: unknown) => (value === 7 ? 'pic-uid' : null),
  article: (value: unknown) => (value === 3 ? 'story-uid' : null),
}
const read = (...nodes: object[]) => blocksFromLexical(state(...nodes), resolve)
const blocks = (...nodes: object[]) => read(...nodes).blocks

describe('blocks of the editor’s state', () => {
  it('keeps paragraphs with their ids, marks and language marks', () => {
    expect(blocks(paragraph('p1', text('약관 '), text('terms', { format: 3, $: { lang: 'en' } })))).toEqual([
      {
        type: 'paragraph',
        id: 'p1',
        children: [
          { type: 'text', text: '약관 ' },
          { type: 'text', text: 'terms', marks: ['bold', 'italic'], lang: 'en' },
        ],
      },
    ])
  })

  it('joins neighbouring words that look the same and keeps line breaks and tabs', () => {
    const children = [text('a'), text('b'), { type: 'linebreak' }, { type: 'tab' }, text('c')]
    expect(blocks(paragraph('p', ...children))[0]).toMatchObject({
      children: [{ text: 'ab' }, { type: 'break' }, { text: '\tc' }],
    })
  })

  it('brings text into NFC', () => {
    expect(blocks(paragraph('p', text('한글'.normalize('NFD'))))[0]).toMatchObject({ children: [{ text: '한글' }] })
  })

  it('has headings of level 2 to 4 only', () => {
    const levels = ['h1', 'h2', 'h3', 'h4', 'h6'].map((tag) => heading(tag, text('x')))
    expect(blocks(...levels).map((block) => block.type === 'heading' && block.level)).toEqual([2, 2, 3, 4, 4])
  })

  it('leaves out what is empty, without a warning', () => {
    expect(read(paragraph('p'), paragraph('q', text('  ')), list('l'), heading('h2'))).toEqual({
      blocks: [],
      warnings: [],
    })
  })

  it('puts an indented list under the item before it', () => {
    const inner = list('inner', item('c', text('inside')))
    const outer = list('outer', item('a', text('one')), item('wrapper', inner), item('b', text('two')))
    expect(blocks({ ...outer, listType: 'number', start: 3 })).toEqual([
      {
        type: 'list',
        id: 'outer',
        ordered: true,
        start: 3,
        items: [
          {
            id: 'a',
            children: [{ type: 'text', text: 'one' }],
            list: {
              type: 'list',
              id: 'inner',
              ordered: false,
              items: [{ id: 'c', children: [{ type: 'text', text: 'inside' }] }],
            },
          },
          { id: 'b', children: [{ type: 'text', text: 'two' }] },
        ],
      },
    ])
  })

  it('reads tables with headers, spans and several paragraphs in a cell', () => {
    const table = {
      type: 'table',
      $: { bid: 't' },
      children: [
        {
          type: 'tablerow',
          children: [
            cell('c1', { headerState: 1, colSpan: 2 }, paragraph('', text('Head'))),
            cell('c2', { headerState: 0, colSpan: 1 }, paragraph('', text('a')), paragraph('', text('b'))),
          ],
        },
      ],
    }
    expect(blocks(table)).toEqual([
      {
        type: 'table',
        id: 't',
        rows: [
          [
            { id: 'c1', header: true, colSpan: 2, paragraphs: [[{ type: 'text', text: 'Head' }]] },
            { id: 'c2', header: false, paragraphs: [[{ type: 'text', text: 'a' }], [{ type: 'text', text: 'b' }]] },
          ],
        ],
      },
    ])
  })

  it('reads pull quotes, rules and pictures under their own ids', () => {
    expect(
      blocks(
        { type: 'block', fields: { id: 'q', blockType: 'pullQuote', quote: ' 말 ', by: '이' } },
        { type: 'horizontalrule', $: { bid: 'r' } },
        { type: 'upload', id: 'u', relationTo: 'media', value: 7 },
      ),
    ).toEqual([
      { type: 'pullquote', id: 'q', quote: '말', by: '이' },
      { type: 'rule', id: 'r' },
      { type: 'image', id: 'u', image: { media: 'pic-uid' } },
    ])
  })

  it('turns links to articles into their uid and keeps safe addresses outside', () => {
    const inside = link({ linkType: 'internal', doc: { relationTo: 'articles', value: 3 } }, text('story'))
    const outside = link({ linkType: 'custom', url: 'https://example.org/a', newTab: true }, text('site'))
    expect(blocks(paragraph('p', inside, outside))[0]).toMatchObject({
      children: [
        { type: 'link', article: 'story-uid', children: [{ text: 'story' }] },
        { type: 'link', href: 'https://example.org/a', newTab: true, children: [{ text: 'site' }] },
      ],
    })
  })

  it('keeps the words of a link that leads nowhere safe, and says so', () => {
    const { blocks: found, warnings } = read(
      paragraph('p', link({ linkType: 'custom', url: 'javascript:alert(1)' }, text('click'))),
    )
    expect(found[0]).toMatchObject({ children: [{ type: 'text', text: 'click' }] })
    expect(warnings).toEqual([{ code: 'link-dropped', node: 'link', text: 'click' }])
  })

  it('keeps the words of kinds it does not know, and says so', () => {
    const { blocks: found, warnings } = read(
      { type: 'callout', children: [paragraph('p', text('first')), { type: 'odd', children: [text('second')] }] },
      { type: 'block', fields: { blockType: 'poll', question: 'Yes?' } },
      paragraph('z', { type: 'mention', children: [text('@kim')] }),
    )
    expect(found.map((block) => 'children' in block && block.children)).toEqual([
      [{ type: 'text', text: 'first' }],
      [{ type: 'text', text: 'second' }],
      [{ type: 'text', text: 'Yes?' }],
      [{ type: 'text', text: '@kim' }],
    ])
    expect(warnings.map(({ code, node }) => [code, node])).toEqual([
      ['unknown-node', 'callout'],
      ['unknown-node', 'odd'],
      ['unknown-node', 'block'],
      ['unknown-node', 'mention'],
    ])
  })

  it('tells of a picture that is not there', () => {
    expect(read({ type: 'upload', id: 'u', value: 99 })).toMatchObject({
      blocks: [],
      warnings: [{ code: 'image-dropped' }],
    })
  })

  it('gives every block an id of its own where one is missing or doubled, and the same ones each time', () => {
    const nodes = [paragraph('x', text('a')), paragraph('x', text('b')), paragraph('', text('c'))]
    const ids = blocks(...nodes).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]).toBe('x')
    expect(blocks(...nodes).map(({ id }) => id)).toEqual(ids)
  })

  it.each([null, undefined, '', {}, { root: null }, { root: { children: 'x' } }, [[]]])(
    'has no blocks for %j',
    (odd) => {
      expect(blocksFromLexical(odd, resolve)).toEqual({ blocks: [], warnings: [] })
    },
  )
})
