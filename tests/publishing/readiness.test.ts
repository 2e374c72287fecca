import { type ProblemCode, problemSentence, readiness } from 'payload-bilingual'
import { describe, expect, it } from 'vitest'
import { systemPerson } from '../../src/access/person.ts'
import type { ReadinessInput } from '../../src/publishing/readiness.ts'
import type { TranslationSnapshot } from '../../src/working/types.ts'
import { textContent } from '../_support/content.ts'

type Text = TranslationSnapshot['content']

const text = (more: Partial<Text> = {}): TranslationSnapshot => ({
  format: 1,
  uid: 'text1',
  hash: 'h-text',
  rev: 3,
  at: '2026-03-06T00:00:00.000Z',
  by: null,
  trashed: false,
  workflow: 'ready',
  content: textContent('ko', {
    article: 'article1',
    title: '제목',
    slug: '제목',
    body: [{ type: 'paragraph', id: 'a', children: [{ type: 'text', text: '본문' }] }],
    ...more,
  }),
})

const both = (value: string) => ({ ko: value, en: value })
const picture = (alt: string) => ({ content: { alt: both(alt) }, filename: 'river.jpg', in: () => ({}) as never })

/** An article with everything that the gate asks for. */
const ready = (): ReadinessInput => ({
  article: {
    format: 1,
    uid: 'article1',
    hash: 'h',
    rev: 1,
    at: '2026-03-06T00:00:00.000Z',
    by: null,
    trashed: false,
    content: {
      originalLanguage: 'ko',
      category: 'c1',
      tags: [],
      source: 's1',
      byline: 'b1',
      disclaimers: ['d1'],
      heroImage: 'm1',
      firstPublishedAt: null,
      commentsOpen: true,
      legacyComments: 0,
    },
  },
  texts: { ko: text() },
  renewed: [],
  surroundings: {
    category: { uid: 'c1', content: { name: both('국제') } },
    source: { uid: 's1', content: { name: both('통신') } },
    byline: { uid: 'b1', content: { name: both('편집국') } },
    disclaimers: [{ uid: 'd1', content: { title: both('주의'), text: both('알림'), required: true } }],
    goneNotices: [],
    pictures: new Map([['m1', picture('사진')]]),
  },
  slugOwners: { ko: 'article1' },
  person: systemPerson('test'),
  bytes: { ko: 1000 },
  maxBytes: 2_000_000,
  sourceHash: 'h-text',
})

type Rule = [code: ProblemCode, level: 'error' | 'warning', path: string, breakIt: (input: ReadinessInput) => void]

const image = (media: string): Text['body'] => [...text().content.body, { type: 'image', id: 'i', image: { media } }]
const set = (more: Partial<Text>) => (input: ReadinessInput) => {
  input.texts = { ko: text(more) }
}

const rules: Rule[] = [
  ['article-trashed', 'error', 'deletedAt', (input) => Object.assign(input.article, { trashed: true })],
  ['category-missing', 'error', 'category', (input) => Object.assign(input.article.content, { category: null })],
  [
    'category-unnamed',
    'error',
    'name.ko',
    (input) =>
      Object.assign(input.surroundings, { category: { uid: 'c1', content: { name: { ko: '', en: 'World' } } } }),
  ],
  ['disclaimer-gone', 'error', 'disclaimers', (input) => Object.assign(input.surroundings, { goneNotices: ['d2'] })],
  [
    'disclaimer-unwritten',
    'error',
    'text.ko',
    (input) => Object.assign(input.surroundings.disclaimers[0]?.content ?? {}, { text: { ko: '', en: 'x' } }),
  ],
  [
    'disclaimer-unwritten',
    'warning',
    'text.ko',
    (input) =>
      Object.assign(input.surroundings.disclaimers[0]?.content ?? {}, { text: { ko: '', en: 'x' }, required: false }),
  ],
  ['hero-without-alt', 'error', 'alt.ko', (input) => input.surroundings.pictures.set('m1', picture(''))],
  ['hero-without-alt', 'error', 'alt.ko', (input) => void input.surroundings.pictures.delete('m1')],
  [
    'source-unnamed',
    'warning',
    'name.ko',
    (input) => Object.assign(input.surroundings, { source: { uid: 's1', content: { name: { ko: '', en: 'Wire' } } } }),
  ],
  [
    'byline-unnamed',
    'warning',
    'name.ko',
    (input) => Object.assign(input.surroundings, { byline: { uid: 'b1', content: { name: { ko: '', en: 'Desk' } } } }),
  ],
  ['translation-missing', 'error', 'translations', (input) => Object.assign(input, { texts: { ko: null } })],
  ['texts-missing', 'error', 'translations', (input) => Object.assign(input, { texts: { ko: null, en: null } })],
  ['translation-trashed', 'error', 'deletedAt', (input) => Object.assign(input.texts.ko ?? {}, { trashed: true })],
  ['title-missing', 'error', 'title', set({ title: '' })],
  ['slug-missing', 'error', 'slug', set({ slug: '' })],
  ['slug-malformed', 'error', 'slug', set({ slug: 'A b/../c' })],
  ['slug-malformed', 'error', 'slug', set({ slug: '한'.repeat(61) })],
  ['slug-taken', 'error', 'slug', (input) => Object.assign(input.slugOwners, { ko: 'another' })],
  ['body-missing', 'error', 'body', set({ body: [] })],
  [
    'body-missing',
    'error',
    'body',
    set({ body: [{ type: 'paragraph', id: 'a', children: [{ type: 'text', text: ' \u00a0' }] }] }),
  ],
  ['image-missing', 'error', 'body', set({ body: image('gone') })],
  [
    'image-without-alt',
    'error',
    'alt.ko',
    (input) => {
      set({ body: image('m2') })(input)
      input.surroundings.pictures.set('m2', picture(''))
    },
  ],
  ['edition-too-large', 'error', 'body', (input) => Object.assign(input.bytes, { ko: 2_000_001 })],
  [
    'not-your-language',
    'error',
    'language',
    (input) => Object.assign(input, { person: { id: '1', name: 'K', role: 'editor', languages: ['en'] } }),
  ],
  [
    'not-your-language',
    'error',
    'language',
    (input) => Object.assign(input, { person: { id: '1', name: 'K', role: 'writer', languages: ['ko'] } }),
  ],
  [
    'first-published-later',
    'error',
    'firstPublishedAt',
    (input) => {
      input.at = '2026-03-06T00:00:00.000Z'
      input.article.content.firstPublishedAt = '2026-03-07T00:00:01.000Z'
    },
  ],
  ['credit-missing', 'warning', 'credit', set({ kind: 'human' })],
  ['machine-unreviewed', 'warning', 'kind', set({ kind: 'machine' })],
  [
    'follows-older-source',
    'warning',
    'body',
    set({
      kind: 'machine-reviewed',
      follows: { language: 'en', hash: 'older', rev: 1, at: '2026-03-05T00:00:00.000Z' },
    }),
  ],
  [
    'blocks-untranslated',
    'warning',
    'body',
    (input) => {
      set({ kind: 'human', credit: 'K', body: [...said('a', 'One'), ...said('b', ' ')] })(input)
      input.sourceBody = [...said('a', '하나'), ...said('b', '둘')]
    },
  ],
]

const said = (id: string, words: string): Text['body'] => [
  { type: 'paragraph', id, children: [{ type: 'text', text: words }] },
]

describe('readiness', () => {
  it('finds nothing in an article that has everything', () => {
    expect(readiness(ready())).toEqual([])
  })

  it.each(rules)('says %s as %s at %s', (code, level, path, breakIt) => {
    const input = ready()
    breakIt(input)
    expect(readiness(input).map((problem) => [problem.code, problem.level, problem.path])).toEqual([
      [code, level, path],
    ])
  })

  it('says each problem as a sentence in the editor’s language', () => {
    for (const [, , , breakIt] of rules) {
      const input = ready()
      breakIt(input)
      for (const problem of readiness(input)) {
        expect(problemSentence(problem, 'en')).toMatch(/^[A-Z].*\.$/)
        expect(problemSentence(problem, 'ko')).toMatch(/[가-힣].*\.$/)
      }
    }
  })

  it('counts the paragraphs that a translation leaves out, and names the first', () => {
    const leftOut = (more: Partial<Text>) => {
      const input = ready()
      set({ credit: 'K', ...more })(input)
      input.sourceBody = [
        ...said('a', '하나'),
        ...said('b', '둘째 문단입니다'),
        ...said('c', '셋'),
        { type: 'rule', id: 'r' },
        ...said('e', ''),
      ]
      return readiness(input).map(({ code, values }) => [code, values])
    }
    const [one, two, three] = [said('a', 'One'), said('b', 'Two'), said('c', 'Three')]
    for (const kind of ['human', 'machine-reviewed'] as const)
      expect(leftOut({ kind, body: [...one, ...said('c', '')] })).toEqual([
        ['blocks-untranslated', { count: '2', words: '둘째 문단입니다' }],
      ])
    expect(leftOut({ kind: 'human', body: [...two, ...one, ...three] })).toEqual([])
    expect(leftOut({ kind: 'original', body: one })).toEqual([])
    expect(leftOut({ kind: 'human', body: said('own', 'Written anew') })).toEqual([])
  })

  it('judges a renewed edition by its labels alone', () => {
    const input = { ...ready(), texts: {}, renewed: ['ko' as const] }
    expect(readiness(input)).toEqual([])
    Object.assign(input.surroundings, { category: { uid: 'c1', content: { name: { ko: '', en: 'World' } } } })
    expect(readiness(input).map(({ code }) => code)).toEqual(['category-unnamed'])
  })
})
