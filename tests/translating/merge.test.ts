import { describe, expect, it } from 'vitest'
import type { SavedNode, SavedState } from '../../src/body/ensureBlockIds.ts'
import {
  type Choice,
  type Choices,
  mergeOf,
  ORDER,
  openIn,
  resultOf,
  wordsOfNode,
} from '../../src/translating/merge/index.ts'

type Line = [id: string, words: string]
const text = (words: string): SavedNode => ({ type: 'text', text: words, format: 0, mode: 'normal', version: 1 })
const paragraph = ([bid, words]: Line): SavedNode => ({ type: 'paragraph', $: { bid }, children: [text(words)] })
const stateOf = (children: SavedNode[]): SavedState => ({ root: { type: 'root', children } })
const state = (...lines: Line[]): SavedState => stateOf(lines.map(paragraph))
const linesOf = ({ root }: SavedState): Line[] =>
  (root.children ?? []).map((node) => [String(node.$?.bid), wordsOfNode(node)])
const said = (result: SavedState): string[] => linesOf(result).map(([, words]) => words)
const by = (merge: ReturnType<typeof mergeOf>) => merge.places.map(({ id, by: who }) => [id, who])

const BASE: Line[] = [
  ['a', 'one'],
  ['b', 'two'],
  ['c', 'three'],
]

describe('two texts changed apart', () => {
  it('are one without a question where they changed different blocks', () => {
    const merge = mergeOf(
      state(...BASE),
      state(['a', 'one mine'], ['b', 'two'], ['c', 'three']),
      state(['a', 'one'], ['b', 'two'], ['c', 'three theirs'], ['d', 'four theirs']),
    )
    expect(by(merge)).toEqual([
      ['a', 'yours'],
      ['b', 'nobody'],
      ['c', 'theirs'],
      ['d', 'theirs'],
    ])
    expect(openIn(merge, {})).toEqual([])
    expect(said(resultOf(merge))).toEqual(['one mine', 'two', 'three theirs', 'four theirs'])
  })

  it('ask for each block that both changed: mine, theirs, or both with an id for each', () => {
    const merge = mergeOf(state(...BASE), state(['a', 'mine'], ['c', 'three']), state(['a', 'theirs'], ['c', 'three']))
    expect(openIn(merge, {}).map(({ id }) => id)).toEqual(['a'])
    expect(said(resultOf(merge, { a: 'yours' }))).toEqual(['mine', 'three'])
    expect(said(resultOf(merge, { a: 'theirs' }))).toEqual(['theirs', 'three'])
    expect(said(resultOf(merge, { a: 'both' }))).toEqual(['mine', 'theirs', 'three'])
    expect(openIn(merge, { a: 'both' })).toEqual([])
    const ids = linesOf(resultOf(merge, { a: 'both' })).map(([id]) => id)
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]).toBe('a')
    expect(resultOf(merge, { a: 'both' })).toEqual(resultOf(merge, { a: 'both' }))
  })

  it('ask where one deleted what the other changed, and take a deletion of what nobody changed', () => {
    const merge = mergeOf(
      state(...BASE),
      state(['c', 'three']),
      state(['a', 'one theirs'], ['b', 'two'], ['c', 'three']),
    )
    expect(openIn(merge, {}).map(({ id }) => id)).toEqual(['a'])
    expect(said(resultOf(merge, { a: 'yours' }))).toEqual(['three'])
    expect(said(resultOf(merge, { a: 'both' }))).toEqual(['one theirs', 'three'])
    expect(said(resultOf(merge, { a: 'theirs', b: 'theirs' }))).toEqual(['one theirs', 'two', 'three'])
  })

  it('keep the order of the one who moved blocks; where both did, one of the two is chosen', () => {
    const [a, b, c] = BASE as [Line, Line, Line]
    expect(said(resultOf(mergeOf(state(a, b, c), state(c, a, b), state(a, ['c', 'three theirs']))))).toEqual([
      'three theirs',
      'one',
    ])
    const both = mergeOf(state(a, b, c), state(c, a, b), state(b, ['x', 'new'], a, c))
    expect(both.order.by).toBe('both')
    expect(said(resultOf(both))).toEqual(['three', 'one', 'two', 'new'])
    expect(said(resultOf(both, { [ORDER]: 'theirs' }))).toEqual(['two', 'new', 'one', 'three'])
  })

  it('take tables, lists and pictures as whole blocks, and give items of a second version ids of their own', () => {
    const list = (words: string): SavedNode => ({
      type: 'list',
      $: { bid: 'l' },
      children: [{ type: 'listitem', $: { bid: 'i' }, children: [text(words)] }],
    })
    const picture = (value: number): SavedNode => ({ type: 'upload', value, $: { bid: 'p' } })
    const merge = mergeOf(
      stateOf([list('x'), picture(1)]),
      stateOf([list('mine'), picture(1)]),
      stateOf([list('theirs'), picture(2)]),
    )
    expect(by(merge)).toEqual([
      ['l', 'both'],
      ['p', 'theirs'],
    ])
    const { root } = resultOf(merge, { l: 'both' })
    const [one, other, image] = root.children as [SavedNode, SavedNode, SavedNode]
    expect([wordsOfNode(one), wordsOfNode(other), image.value]).toEqual(['· mine', '· theirs', 2])
    expect(one.children?.[0]?.$?.bid).toBe('i')
    expect(other.children?.[0]?.$?.bid).not.toBe('i')
  })

  it('see no change in how an editor writes the same block', () => {
    const written: SavedNode = {
      children: [{ ...text('one '), detail: 0, style: '' }, text('and more')],
      type: 'paragraph',
      version: 1,
      textFormat: 1,
      direction: 'ltr',
      indent: 0,
      format: '',
      $: { bid: 'a' },
    }
    const merge = mergeOf(state(['a', 'one and more']), stateOf([written]), state(['a', 'theirs']))
    expect(by(merge)).toEqual([['a', 'theirs']])
    const bold = stateOf([{ ...paragraph(['a', 'x']), children: [{ ...text('x'), format: 1 }] }])
    expect(by(mergeOf(state(['a', 'x']), bold, state(['a', 'x'])))).toEqual([['a', 'yours']])
  })

  it('are compared where blocks have no ids or there was no text', () => {
    const nameless = (...words: string[]) => stateOf(words.map((one) => ({ type: 'paragraph', children: [text(one)] })))
    expect(said(resultOf(mergeOf(nameless('x', 'y'), nameless('x', 'y', 'z'), nameless('w', 'x', 'y'))))).toEqual([
      'w',
      'x',
      'y',
      'z',
    ])
    expect(said(resultOf(mergeOf(null, state(['a', 'mine']), undefined)))).toEqual(['mine'])
  })
})

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let at = seed
  return (below) => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A text after some edits at random; every word that comes in is one of its own. */
function edited(base: readonly Line[], name: string, random: (below: number) => number): Line[] {
  const lines = base.map(([id, words]): Line => [id, words])
  for (let n = random(6); n >= 0; n -= 1) {
    const at = random(lines.length + 1)
    const line = lines[at]
    const word = `${name}${n}`
    const [kind] = [random(6)]
    if (!line || kind === 0) lines.splice(at, 0, [`${name}${n}`, word])
    else if (kind === 1) lines.splice(at, 1)
    else if (kind === 2) lines.splice(random(lines.length), 0, ...lines.splice(at, 1))
    else if (kind === 3) {
      const words = line[1].split(' ')
      const half = random(words.length + 1)
      lines.splice(at, 1, [line[0], words.slice(0, half).join(' ')], [`${name}${n}`, words.slice(half).join(' ')])
    } else line[1] = `${line[1]} ${word}`
  }
  return lines
}
const wordsIn = (lines: readonly Line[]): Set<string> => new Set(lines.flatMap(([, words]) => words.split(' ')))

describe('whatever two people do to one text', () => {
  const cases = Array.from({ length: 400 }, (_, seed) => {
    const random = numbers(seed)
    const base = Array.from({ length: 1 + random(8) }, (_, n): Line => [`p${n}`, `b${n}x b${n}y b${n}z`])
    return { base, yours: edited(base, 'mine', random), theirs: edited(base, 'their', random), random }
  })

  it('nothing that either wrote is lost unless it is chosen away, and no block stands twice under one id', () => {
    for (const { base, yours, theirs } of cases) {
      const result = linesOf(resultOf(mergeOf(state(...base), state(...yours), state(...theirs))))
      const [was, mine, other, now] = [base, yours, theirs, result].map(wordsIn) as [Words, Words, Words, Words]
      for (const word of [...mine, ...other]) {
        const gone = was.has(word) && !(mine.has(word) && other.has(word))
        if (!gone) expect(now, `${word} of ${JSON.stringify({ base, yours, theirs })}`).toContain(word)
      }
      expect(new Set(result.map(([id]) => id)).size).toBe(result.length)
    }
  })
  type Words = Set<string>

  it('what one side is chosen for stands as that side wrote it, and only the other side’s words of it are gone', () => {
    for (const { base, yours, theirs, random } of cases) {
      const merge = mergeOf(state(...base), state(...yours), state(...theirs))
      const choices: Record<string, Choice> = {}
      for (const { id } of openIn(merge, {})) choices[id] = (['yours', 'theirs', 'both'] as const)[random(3)] ?? 'both'
      const result = new Map(linesOf(resultOf(merge, choices as Choices)))
      for (const { id, yours: mine, theirs: other } of openIn(merge, {})) {
        const kept = choices[id] === 'theirs' ? other : choices[id] === 'yours' ? mine : (mine ?? other)
        expect(result.get(id)).toBe(kept ? wordsOfNode(kept) : undefined)
      }
    }
  })

  it('a side that did nothing has no say, and both make the same of it whoever saves second', () => {
    for (const { base, yours, theirs } of cases) {
      const [was, mine, other] = [state(...base), state(...yours), state(...theirs)]
      expect(linesOf(resultOf(mergeOf(was, mine, was)))).toEqual(yours)
      expect(linesOf(resultOf(mergeOf(was, was, other)))).toEqual(theirs)
      expect(linesOf(resultOf(mergeOf(was, mine, mine)))).toEqual(yours)
      const [one, two] = [mergeOf(was, mine, other), mergeOf(was, other, mine)].map((merge) => said(resultOf(merge)))
      expect([...(one ?? [])].sort()).toEqual([...(two ?? [])].sort())
    }
  })
})
