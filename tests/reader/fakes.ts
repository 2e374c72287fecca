import { TaxonomyCache } from '../../src/editions/taxonomy.ts'
import type {
  EditionDocument,
  Editions,
  LiveState,
  TaxonomyCollection,
  TaxonomyContent,
} from '../../src/editions/types.ts'
import { stateOf } from '../../src/headless/article.ts'
import { languageCodes } from '../../src/languages/index.ts'
import type { LanguageCode } from '../../src/languages/types.ts'

export const siteURL = 'https://example.org'
export const both = (ko: string, en: string) => ({ ko, en })

type Labels = Partial<Record<TaxonomyCollection, Record<string, TaxonomyContent>>>

export function taxonomyOf(labels: Labels): TaxonomyCache {
  const cache = new TaxonomyCache()
  let sequence = 0
  for (const [collection, contents] of Object.entries(labels))
    for (const [uid, content] of Object.entries(contents)) {
      sequence += 1
      cache.put({ collection: collection as TaxonomyCollection, uid, sequence, content })
    }
  return cache
}

export const editionOf = (more: Partial<EditionDocument> = {}): EditionDocument => ({
  format: 1,
  subject: `article:${more.uid ?? 'u1'}`,
  uid: 'u1',
  language: 'ko',
  slug: '밤의-다리',
  title: '밤의 다리',
  deck: '불을 밝히다',
  summary: '다리에 불이 켜졌다.',
  dateline: '',
  credit: '',
  body: [{ type: 'paragraph', id: 'p1', children: [{ type: 'text', text: '다리에 불이 켜졌다.' }] }],
  seo: { title: '', description: '' },
  kind: 'original',
  originalLanguage: 'ko',
  follows: null,
  mustUpdate: false,
  category: 'world',
  tags: [],
  source: null,
  byline: null,
  disclaimers: [],
  hero: null,
  commentsOpen: true,
  legacyComments: 0,
  corrections: [],
  publishedAt: '2026-03-05T23:30:00.000Z',
  updatedAt: '2026-03-05T23:30:00.000Z',
  originallyPublishedAt: '2026-03-05T23:30:00.000Z',
  sequence: 5,
  hash: 'ko-1',
  ...more,
})

export const translationOf = (more: Partial<EditionDocument> = {}): EditionDocument =>
  editionOf({
    language: 'en',
    slug: 'bridge-by-night',
    title: 'The Bridge by Night',
    deck: 'Lamps lit',
    summary: 'The bridge was lit.',
    kind: 'human',
    credit: 'Han Bit',
    hash: 'en-1',
    sequence: 6,
    follows: { language: 'ko', hash: 'ko-1', rev: 3, at: '2026-03-05T23:00:00.000Z' },
    ...more,
  })

export const alternatesOf = (...editions: EditionDocument[]): Partial<Record<LanguageCode, LiveState>> =>
  Object.fromEntries(editions.map((edition) => [edition.language, stateOf(edition)]))

/** Editions in memory, newest first. */
export function editionsFrom(documents: EditionDocument[], labels: Labels = {}): Editions {
  const taxonomy = taxonomyOf(labels)
  const of = (uid: string) => documents.filter((document) => document.uid === uid)
  return {
    head: () => 9,
    refresh: async () => 9,
    movedSince: () => false,
    sequenceBefore: async () => 0,
    onMove: () => () => undefined,
    changes: async () => ({ items: [], head: 9 }),
    taxonomy: async () => taxonomy,
    byUid: async (uid) => Object.fromEntries(of(uid).map((document) => [document.language, document])),
    together: async (uid) =>
      languageCodes
        .flatMap((code) => of(uid).filter(({ language }) => language === code))
        .map((edition) => ({ edition, alternates: alternatesOf(...of(uid)) })),
    withdrawn: async () => [],
    months: async () => [],
    located: async () => [],
    numbered: async () => null,
    lately: async () => ({ at: null, gone: [] }),
    async bySlug(language, slug) {
      if (slug === 'old') return { state: 'moved', language, slug: '밤의-다리' }
      if (slug === 'withdrawn') return { state: 'withdrawn', uid: 'u1', alternates: alternatesOf(...of('u1')) }
      const edition = documents.find((document) => document.language === language && document.slug === slug)
      if (!edition) return { state: 'missing' }
      return { state: 'live', edition, alternates: alternatesOf(...of(edition.uid)) }
    },
    async list({ language, category, tag, limit = 20 }) {
      const found = documents
        .filter(
          ({ language: own, category: section, tags }) =>
            own === language && (!category || section === category) && (!tag || tags.includes(tag)),
        )
        .sort((a, b) => (a.originallyPublishedAt < b.originallyPublishedAt ? 1 : -1))
      const items = found.slice(0, limit).map((edition) => ({ edition, alternates: alternatesOf(...of(edition.uid)) }))
      return { items, nextCursor: found.length > limit ? 'more' : null }
    },
  }
}
