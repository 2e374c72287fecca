import { describe, expect, it } from 'vitest'
import { ensureBlockIds, type SavedNode } from '../../src/body/ensureBlockIds.ts'

const text = (words: string): SavedNode => ({ type: 'text', text: words })
const block = (type: string, children: SavedNode[], bid?: string): SavedNode => ({
  type,
  children,
  ...(bid && { $: { bid } }),
})
const state = (...children: SavedNode[]) => ({ root: { type: 'root', children } as SavedNode })
const idsOf = (node: SavedNode): unknown[] => (node.children ?? []).flatMap((child) => [child.$?.bid, ...idsOf(child)])
const idsIn = ({ root }: { root: SavedNode }) => idsOf(root).filter(Boolean)

describe('ids of blocks on the server', () => {
  it('returns a state that lacks nothing as it is', () => {
    const whole = state(block('paragraph', [text('a')], 'aaaaaaaaaa'), { type: 'horizontalrule', $: { bid: 'b' } })
    expect(ensureBlockIds(whole)).toBe(whole)
    expect(ensureBlockIds(null)).toBe(null)
    expect(ensureBlockIds(undefined)).toBe(undefined)
  })

  it('fills blocks, lists, list items and table cells, and nothing else', () => {
    const list = block('list', [
      block('listitem', [text('x')]),
      block('listitem', [block('list', [block('listitem', [text('y')])])]),
    ])
    const table = block('table', [block('tablerow', [block('tablecell', [block('paragraph', [text('z')])])])])
    const filled = ensureBlockIds(state(block('paragraph', [text('a')]), list, table))
    const ids = idsIn(filled)
    expect(ids).toHaveLength(8)
    expect(new Set(ids).size).toBe(8)
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{10}$/)
  })

  it('fills equal states alike', () => {
    const make = () => state(block('paragraph', [text('a')]), block('paragraph', [text('a')]), block('paragraph', []))
    expect(ensureBlockIds(make())).toEqual(ensureBlockIds(make()))
    expect(new Set(idsIn(ensureBlockIds(make()))).size).toBe(3)
  })

  it('lets the first with words keep a doubled id, and leaves other state alone', () => {
    const copies = state(
      block('paragraph', [], 'same'),
      { ...block('paragraph', [text('kept')], 'same'), $: { bid: 'same', other: 1 } },
      block('paragraph', [text('copy')], 'same'),
    )
    const [empty, kept, copy] = ensureBlockIds(copies).root.children ?? []
    expect(kept?.$).toEqual({ bid: 'same', other: 1 })
    expect(empty?.$?.bid).not.toBe('same')
    expect(copy?.$?.bid).not.toBe('same')
  })
})
