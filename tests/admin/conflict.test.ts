import { describe, expect, it } from 'vitest'
import {
  type Asked,
  type ComparedField,
  choicesIn,
  compare,
  type Kept,
  onlyDeskMoved,
  openPlaces,
  overridesFor,
  theyMoved,
} from '../../src/admin/conflict/compare.ts'
import type { SavedState } from '../../src/body/ensureBlockIds.ts'
import { type Choice, wordsOfNode } from '../../src/translating/merge/index.ts'

const field = (path: string, type = 'text'): ComparedField => ({ path, type, label: path })
const state = (...blocks: [id: string, words: string][]) => ({
  root: {
    type: 'root',
    children: blocks.map(([bid, text]) => ({ type: 'paragraph', $: { bid }, children: [{ type: 'text', text }] })),
  },
})
const wordsOf = (body: unknown) => ((body as SavedState).root.children ?? []).map(wordsOfNode)
const choosing = (asked: Asked[], ...choices: Choice[]): Kept =>
  Object.fromEntries(asked.map(({ key, mark }, index) => [key, { choice: choices[index] ?? 'yours', mark }]))

describe('two versions of a document', () => {
  const fields = [
    field('title'),
    field('deck', 'textarea'),
    field('category', 'relationship'),
    field('summary', 'textarea'),
    field('seo.title'),
    field('seo.description', 'textarea'),
    field('workflow', 'select'),
  ]
  const base = { title: 'a', deck: '', category: 1, summary: 's', seo: { title: 'x', description: '' } }

  it('names who moved each field, takes what one moved, and asks only where both did', () => {
    const yours = { ...base, title: 'mine', summary: 'x' }
    const theirs = { ...base, deck: 'theirs', summary: 'y', rev: 7 }
    const found = compare(fields, base, yours, theirs)
    expect(found.fields.map(({ field: { path }, by }) => [path, by])).toEqual([
      ['title', 'yours'],
      ['deck', 'theirs'],
      ['summary', 'both'],
    ])
    const open = openPlaces(found, {})
    expect(open.map(({ key }) => key)).toEqual(['summary'])
    const save = (choice: Choice) => overridesFor(found, choosing(open, choice), yours, theirs)
    expect(save('yours')).toEqual({ rev: 7, deck: 'theirs' })
    expect(save('theirs')).toEqual({ rev: 7, deck: 'theirs', summary: 'y' })
    expect(save('both')).toEqual({ rev: 7, deck: 'theirs', summary: 'x\ny' })
    expect(openPlaces(found, choosing(open, 'both'))).toEqual([])
  })

  it('knows where the desk alone set something beside the words, and where it met what is set here', () => {
    const of = (yours: object, theirs: object) =>
      onlyDeskMoved(compare(fields, base, { ...base, ...yours }, { ...base, ...theirs }))
    expect(of({ title: 'mine' }, { workflow: 'review' })).toBe(true)
    expect(of({ title: 'mine', workflow: 'ready' }, { workflow: 'review' })).toBe(false)
    expect(of({ title: 'mine' }, { workflow: 'review', deck: 'theirs' })).toBe(false)
    expect(of({ title: 'mine' }, {})).toBe(false)
  })

  it('knows a version in which nobody moved anything, whatever was moved here', () => {
    const of = (theirs: object) => theyMoved(compare(fields, base, { ...base, title: 'mine' }, { ...base, ...theirs }))
    expect(of({ rev: 9 })).toBe(false)
    expect(of({ summary: 'theirs' })).toBe(true)
    expect(of({ title: 'theirs' })).toBe(true)
  })

  it('goes into groups, and keeps what the other changed beside', () => {
    const yours = { ...base, seo: { title: 'mine', description: '' } }
    const theirs = { ...base, seo: { title: 'x', description: 'theirs' }, rev: 2 }
    const found = compare(fields, base, yours, theirs)
    expect(openPlaces(found, {})).toEqual([])
    expect(overridesFor(found, {}, yours, theirs)).toEqual({ rev: 2, seo: { title: 'mine', description: 'theirs' } })
  })

  it('takes what is empty in one way or another for equal, and a related document for its id', () => {
    const compared = (yours: object) => compare(fields, base, { ...base, ...yours }, base).fields
    expect(compared({ deck: null })).toEqual([])
    expect(compared({ category: { id: 1, name: 'x' } })).toEqual([])
  })

  it('keeps an emptied field empty where it is chosen, and offers both only of texts', () => {
    const yours = { ...base, summary: 'mine', workflow: 'review', slug: 'a' }
    const theirs = { ...base, summary: '', workflow: 'ready', slug: 'b', rev: 3 }
    const found = compare([...fields, field('slug')], base, yours, theirs)
    expect(found.fields.map(({ joined }) => joined)).toEqual(['mine', null, null])
    const open = openPlaces(found, {})
    const chosen = overridesFor(found, choosing(open, 'theirs', 'yours', 'theirs'), yours, theirs)
    expect(chosen).toEqual({ rev: 3, summary: '', slug: 'b' })
  })
})

describe('two versions of a text', () => {
  const fields = [field('title'), field('body', 'richText')]
  const base = { title: 't', body: state(['1', 'a'], ['2', 'b'], ['3', 'c']) }
  const yours = { title: 't', body: state(['1', 'a mine'], ['2', 'b mine'], ['3', 'c']) }
  const theirs = { title: 't', body: state(['1', 'a theirs'], ['2', 'b'], ['3', 'c theirs']), rev: 5 }

  it('are one block by block; only a block that both changed is asked for', () => {
    const found = compare(fields, base, yours, theirs)
    const open = openPlaces(found, {})
    expect(open.map(({ key }) => key)).toEqual(['body 1'])
    const { rev, body } = overridesFor(found, choosing(open, 'both'), yours, theirs)
    expect(rev).toBe(5)
    expect(wordsOf(body)).toEqual(['a mine', 'a theirs', 'b mine', 'c theirs'])
  })

  it('keep every choice when somebody saves a third time, but for what that save changed again', () => {
    const first = compare(fields, base, yours, theirs)
    const [body] = first.bodies
    const kept = choosing(
      (body?.merge.places ?? []).map(({ id, mark }) => ({ key: `body ${id}`, mark })),
      'yours',
      'theirs',
      'theirs',
    )
    const elsewhere = { ...theirs, body: state(['1', 'a theirs'], ['2', 'b'], ['3', 'c third']), rev: 6 }
    const second = compare(fields, base, yours, elsewhere)
    expect(openPlaces(second, kept)).toEqual([])
    expect(choicesIn(second.bodies[0] as never, kept)).toMatchObject({ 1: 'yours', 2: 'theirs', 3: undefined })
    expect(wordsOf(overridesFor(second, kept, yours, elsewhere).body)).toEqual(['a mine', 'b', 'c third'])

    const same = { ...theirs, body: state(['1', 'a third'], ['2', 'b'], ['3', 'c theirs']), rev: 6 }
    expect(openPlaces(compare(fields, base, yours, same), kept).map(({ key }) => key)).toEqual(['body 1'])
  })

  it('are empty where every block is gone, and not asked about where both are the same', () => {
    const gone = compare(fields, base, { ...base, body: state() }, { ...base, rev: 2 })
    expect(overridesFor(gone, {}, {}, { rev: 2 })).toEqual({ rev: 2, body: null })
    expect(theyMoved(compare(fields, base, yours, { ...base, rev: 2 }))).toBe(false)
    expect(theyMoved(compare(fields, base, base, theirs))).toBe(true)
    expect(compare(fields, base, yours, { ...yours, rev: 2 })).toEqual({ fields: [], bodies: [] })
    expect(compare(fields, { body: null }, { body: null }, { body: undefined })).toEqual({ fields: [], bodies: [] })
  })
})
