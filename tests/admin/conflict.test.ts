import { describe, expect, it } from 'vitest'
import { type ComparedField, differences, keptAtFirst, overridesFor } from '../../src/admin/conflict/compare.ts'
import { mergeStates } from '../../src/admin/conflict/mergeStates.ts'
import { wordsOfState } from '../../src/admin/conflict/wordsOfValue.ts'

const field = (name: string, type = 'text'): ComparedField => ({ name, type, label: name })
const state = (...blocks: [id: string, words: string][]) => ({
  root: {
    type: 'root',
    children: blocks.map(([bid, text]) => ({ type: 'paragraph', $: { bid }, children: [{ type: 'text', text }] })),
  },
})
const wordsOf = (merged: unknown) => wordsOfState(merged).split('\n\n')

describe('two versions of a document', () => {
  const fields = [field('title'), field('deck'), field('category', 'relationship'), field('summary')]
  const base = { title: 'a', deck: '', category: 1, summary: 's' }

  it('names who moved each field, and keeps that side until a person chooses', () => {
    const list = differences(
      fields,
      base,
      { ...base, title: 'mine', summary: 'x' },
      { ...base, deck: 'theirs', summary: 'y' },
    )
    expect(list.map(({ field: { name }, by }) => [name, by])).toEqual([
      ['title', 'yours'],
      ['deck', 'theirs'],
      ['summary', 'both'],
    ])
    expect(keptAtFirst(list)).toEqual({ title: 'yours', deck: 'theirs', summary: 'yours' })
  })

  it('takes what is empty in one way or another for equal, and a related document for its id', () => {
    expect(differences(fields, base, { ...base, deck: null }, { ...base, category: { id: 1, name: 'x' } })).toEqual([])
  })

  it('lays over the form only what was chosen from the newer version, and its counter', () => {
    const theirs = { ...base, deck: 'theirs', summary: 'y', rev: 7 }
    const list = differences(fields, base, { ...base, summary: 'x' }, theirs)
    expect(overridesFor(list, keptAtFirst(list), theirs)).toEqual({ rev: 7, deck: 'theirs' })
    expect(overridesFor(list, { deck: 'yours', summary: 'theirs' }, theirs)).toEqual({ rev: 7, summary: 'y' })
  })

  it('offers both changes of a text in one, and keeps that first', () => {
    const body = field('body', 'richText')
    const list = differences(
      [body],
      { body: state(['1', 'a'], ['2', 'b']) },
      { body: state(['1', 'a mine'], ['2', 'b']) },
      { body: state(['1', 'a'], ['2', 'b theirs']) },
    )
    expect(keptAtFirst(list)).toEqual({ body: 'merged' })
    const { body: merged } = overridesFor(list, keptAtFirst(list), { rev: 2 })
    expect(wordsOf(merged)).toEqual(['a mine', 'b theirs'])
  })
})

describe('two texts changed apart', () => {
  const base = state(['1', 'a'], ['2', 'b'], ['3', 'c'])

  it('keeps what each put in, where it was put', () => {
    const yours = state(['1', 'a'], ['y', 'mine'], ['2', 'b'], ['3', 'c'])
    const theirs = state(['t', 'theirs'], ['1', 'a'], ['2', 'b'], ['3', 'c'], ['u', 'last'])
    expect(wordsOf(mergeStates(base, yours, theirs))).toEqual(['theirs', 'a', 'mine', 'b', 'c', 'last'])
  })

  it('keeps a deletion of an untouched block, and the order of the one who moved blocks', () => {
    const yours = state(['3', 'c'], ['1', 'a'], ['2', 'b'])
    const theirs = state(['1', 'a'], ['3', 'c theirs'])
    expect(wordsOf(mergeStates(base, yours, theirs))).toEqual(['c theirs', 'a'])
  })

  it('leaves it to a person where both changed one block, or one deleted what the other changed', () => {
    expect(
      mergeStates(base, state(['1', 'x'], ['2', 'b'], ['3', 'c']), state(['1', 'y'], ['2', 'b'], ['3', 'c'])),
    ).toBe(null)
    expect(mergeStates(base, state(['2', 'b'], ['3', 'c']), state(['1', 'y'], ['2', 'b'], ['3', 'c']))).toBe(null)
  })

  it('leaves it to a person where a block has no id', () => {
    const nameless = { root: { type: 'root', children: [{ type: 'paragraph', children: [] }] } }
    expect(mergeStates(nameless, base, base)).toBe(null)
  })
})
