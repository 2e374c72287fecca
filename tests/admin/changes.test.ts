import { expect, it } from 'vitest'
import type { EditionDocument } from '../../src/editions/types.ts'
import { changesOf, type Names } from '../../src/publishing/changes.ts'

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const edition = (more: object): EditionDocument =>
  ({
    language: 'ko',
    title: '제목',
    deck: '',
    summary: '',
    dateline: '',
    credit: '',
    slug: '제목',
    body: [paragraph('하나'), paragraph('둘')],
    category: 'uidcategory1',
    byline: null,
    source: null,
    hero: null,
    ...more,
  }) as unknown as EditionDocument

const names: Names = (collection, uid) => (collection === 'categories' ? `분류 ${uid.slice(-1)}` : '')
const between = (before: object, after: object, by = names) =>
  changesOf({ ko: edition(before) }, { ko: edition(after) }, by)[0]?.fields

it('shows a label by its name and never by its uid', () => {
  expect(between({}, { category: 'uidcategory2' })).toEqual([{ field: 'category', before: '분류 1', after: '분류 2' }])
  expect(between({}, { category: null })).toEqual([{ field: 'category', before: '분류 1', after: '' }])
  expect(between({ byline: 'uidbyline1' }, { byline: 'uidbyline2' })).toEqual([])
  expect(between({}, { hero: { media: 'uidmedia1', alt: '항구' } })).toEqual([
    { field: 'hero', before: '', after: '항구' },
  ])
})

it('tells two pictures with the same description apart', () => {
  const hero = (media: string) => ({ hero: { media, alt: '항구' } })
  expect(between(hero('a'), hero('b'))).toEqual([{ field: 'hero', before: '항구', after: '항구' }])
})

const block = (id: string, text: string) => ({ id, ...paragraph(text) })

it('parts the paragraphs of a body by an empty line', () => {
  const body = [block('a', '하나'), block('b', '둘')]
  expect(between({ body }, { body: [block('a', '하나'), block('b', '셋')] })).toEqual([
    { field: 'body', before: '하나\n\n둘', after: '하나\n\n셋', blocks: [{ before: '둘', after: '셋' }] },
  ])
})

it('keeps what changed in a body inside its block', () => {
  const body = [block('a', '하나.'), block('b', '둘.'), block('c', '셋.')]
  const after = [block('a', '하나. 덧붙임.'), block('d', '새 문단.'), block('c', '셋.')]
  expect(between({ body }, { body: after })?.[0]?.blocks).toEqual([
    { before: '하나.', after: '하나. 덧붙임.' },
    { before: '둘.', after: '' },
    { before: '', after: '새 문단.' },
  ])
})

it('compares a body whose blocks only changed places as a whole', () => {
  const body = [block('a', '하나'), block('b', '둘')]
  expect(between({ body }, { body: [...body].reverse() })).toEqual([
    { field: 'body', before: '하나\n\n둘', after: '둘\n\n하나' },
  ])
})
