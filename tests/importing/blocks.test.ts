import { describe, expect, it } from 'vitest'
import { toBlocks } from '../../src/importing/toBlocks.ts'
import { toLexical } from '../../src/importing/toLexical.ts'

const text = (value: string) => ({ type: 'text', text: value })

describe('a story as blocks', () => {
  it('has a paragraph between blank lines and a break at a line end', () => {
    const blocks = toBlocks('One\r\ntwo\r\n\r\n \u00a0\r\nthree \n\n\n\n')
    expect(blocks.map((block) => ('children' in block ? block.children : []))).toEqual([
      [text('One'), { type: 'break' }, text('two')],
      [text('three')],
    ])
  })

  it('has ids that are the same on every run, stay with their words, and are never shared', () => {
    const ids = (story: string) => toBlocks(story).map(({ id }) => id)
    const [one, two, again] = ids('Boats.\n\nRafts.\n\nBoats.')
    expect(ids('Rafts.\n\nBoats.')).toEqual([two, one])
    expect(new Set([one, two, again]).size).toBe(3)
  })

  it.each([
    ['See https://example.org/a.', 'https://example.org/a', '.'],
    ['See (https://example.org/a_(b))', 'https://example.org/a_(b)', ')'],
    ['주소는 https://example.org/a입니다.', 'https://example.org/a', '입니다.'],
    ['See "http://example.org/?q=1&r=2", he said', 'http://example.org/?q=1&r=2', '", he said'],
  ])('has bare addresses as links: %s', (story, href, rest) => {
    const [block] = toBlocks(story)
    const children = block && 'children' in block ? block.children : []
    expect(children[1]).toEqual({ type: 'link', href, children: [text(href)] })
    expect(children[2]).toEqual(text(rest))
  })

  it('has no link for what is no address', () => {
    expect(toBlocks('http://localhost and javascript:alert(1) and https://')[0]).toMatchObject({
      children: [text('http://localhost and javascript:alert(1) and https://')],
    })
  })

  it('has no control bytes and no half characters', () => {
    expect(JSON.stringify(toBlocks('a\fb\u0000c\ud800d\u001be'))).toContain('a b c\ufffdd e')
  })

  it('holds a story of any length', () => {
    expect(toBlocks('Boats are late.\n\n'.repeat(50_000))).toHaveLength(50_000)
  })
})

it('stores blocks as the editor does, each with its id', () => {
  const [block] = toBlocks('One\nhttps://example.org/a')
  const state = toLexical(block ? [block] : [])
  const common = { direction: null, format: '', indent: 0 }
  const node = (value: string) => ({
    type: 'text',
    version: 1,
    text: value,
    detail: 0,
    format: 0,
    mode: 'normal',
    style: '',
  })
  expect(state).toEqual({
    root: {
      ...common,
      type: 'root',
      version: 1,
      children: [
        {
          ...common,
          $: { bid: block?.id },
          type: 'paragraph',
          version: 1,
          textFormat: 0,
          textStyle: '',
          children: [
            node('One'),
            { type: 'linebreak', version: 1 },
            {
              ...common,
              type: 'link',
              version: 3,
              id: expect.stringMatching(/^[0-9a-f]{24}$/),
              fields: { linkType: 'custom', newTab: false, url: 'https://example.org/a' },
              children: [node('https://example.org/a')],
            },
          ],
        },
      ],
    },
  })
})
