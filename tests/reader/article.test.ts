import { describe, expect, it } from 'vitest'
import { articleView } from '../../src/headless/article.ts'
import { alternatesOf, both, editionOf, siteURL, taxonomyOf, translationOf } from './fakes.ts'

const labels = {
  categories: {
    world: { name: both('국제', 'International'), slug: both('국제', 'international'), disclaimers: ['n-category'] },
  },
  tags: { port: { name: both('항만', ''), slug: both('항만', '') } },
  sources: { wire: { name: both('물결통신', ''), code: 'MNA', disclaimers: ['n-source'] } },
  bylines: { desk: { name: both('편집국', 'Editorial desk'), slug: both('', ''), kind: 'desk' as const } },
  disclaimers: {
    'n-site': {
      title: both('알림', 'Notice'),
      text: both('모두', 'All'),
      scope: 'site' as const,
      position: 'after' as const,
    },
    'n-category': { text: both('분류', 'Section'), scope: 'category' as const, position: 'before' as const },
    'n-source': { text: both('출처', ''), scope: 'source' as const, position: 'before' as const },
    'n-own': { text: both('기사', 'Story'), scope: 'article' as const, position: 'after' as const },
  },
}
const taxonomy = taxonomyOf(labels)
const view = (edition = editionOf(), others = [edition]) =>
  articleView(edition, { alternates: alternatesOf(...others), taxonomy, siteURL })

describe('names joined to an edition', () => {
  it('stand in the edition’s language, with their address in it', () => {
    const { category, byline } = view(translationOf({ byline: 'desk' }))
    expect(category).toEqual({
      uid: 'world',
      name: 'International',
      lang: 'en',
      slug: 'international',
      url: 'https://example.org/en/categories/international',
    })
    expect(byline).toEqual({ uid: 'desk', name: 'Editorial desk', lang: 'en', slug: '', kind: 'desk' })
  })

  it('are shown as they are and marked, where they have none in the language', () => {
    const { source, tags } = view(translationOf({ source: 'wire', tags: ['port', 'gone'] }))
    expect(source).toMatchObject({ name: '물결통신', lang: 'ko', code: 'MNA' })
    expect(tags).toEqual([{ uid: 'port', name: '항만', lang: 'ko', slug: '', url: null }])
  })
})

describe('notices joined to an edition', () => {
  const disclaimers = [
    { uid: 'n-own', position: 'after' as const, sequence: 1 },
    { uid: 'n-site', position: 'before' as const, sequence: 1 },
  ]

  it('are those of site, category, source and article, each once, before the text first', () => {
    const found = view(editionOf({ source: 'wire', disclaimers })).disclaimers
    expect(found.map(({ uid, position }) => [uid, position])).toEqual([
      ['n-category', 'before'],
      ['n-source', 'before'],
      ['n-site', 'after'],
      ['n-own', 'after'],
    ])
  })

  it('are in the language, and in the other one where nobody wrote them in it', () => {
    const found = view(translationOf({ source: 'wire' })).disclaimers
    expect(found.find(({ uid }) => uid === 'n-site')).toMatchObject({ title: 'Notice', text: 'All', lang: 'en' })
    expect(found.find(({ uid }) => uid === 'n-source')).toMatchObject({ text: '출처', lang: 'ko' })
  })

  it('come down from the section above, and circles of sections end', () => {
    const nested = taxonomyOf({
      ...labels,
      categories: {
        ...labels.categories,
        asia: { name: both('아시아', 'Asia'), parent: 'world' },
        world: { ...labels.categories.world, parent: 'asia' },
      },
    })
    const edition = editionOf({ category: 'asia' })
    const found = articleView(edition, { alternates: {}, taxonomy: nested, siteURL }).disclaimers
    expect(found.map(({ uid }) => uid)).toContain('n-category')
  })
})

describe('what a translation follows', () => {
  const original = editionOf()

  it('is current while the followed text is live', () => {
    const translation = translationOf()
    expect(view(translation, [original, translation]).follows).toEqual({
      language: 'ko',
      sequence: 5,
      at: original.updatedAt,
      current: true,
      behindSince: null,
    })
  })

  it('is behind since the time at which another text went out', () => {
    const newer = editionOf({ hash: 'ko-2', updatedAt: '2026-03-07T00:00:00.000Z', sequence: 8 })
    const translation = translationOf()
    const { follows, alternates } = view(translation, [newer, translation])
    expect(follows).toEqual({
      language: 'ko',
      sequence: null,
      at: '2026-03-05T23:00:00.000Z',
      current: false,
      behindSince: '2026-03-07T00:00:00.000Z',
    })
    expect(alternates.find(({ language }) => language === 'en')?.current).toBe(false)
  })

  it('is not behind where it follows a text that is newer than the live one, or where the source is not live', () => {
    const ahead = translationOf({ follows: { language: 'ko', hash: 'ko-9', rev: 9, at: '2026-03-09T00:00:00.000Z' } })
    expect(view(ahead, [original, ahead]).follows).toMatchObject({ current: false, behindSince: null })
    expect(view(translationOf(), [translationOf()]).follows).toMatchObject({ current: false, behindSince: null })
  })

  it('is nothing for an original', () => {
    expect(view(original).follows).toBeNull()
  })
})

describe('the rest of the article object', () => {
  it('has absolute addresses for itself, its alternates, its pictures and its links', () => {
    const picture = {
      media: 'm1',
      url: '/f/a.png',
      mimeType: 'image/png',
      width: 9,
      height: 6,
      alt: 'a',
      caption: '',
      credit: '',
    }
    const hero = { ...picture, sizes: [{ url: '/f/s.webp', width: 3, height: 2 }] }
    const edition = editionOf({
      hero,
      body: [
        {
          type: 'paragraph',
          id: 'p',
          children: [{ type: 'link', article: 'u2', children: [{ type: 'text', text: 'x' }] }],
        },
        { type: 'image', id: 'i', image: { ...hero, media: 'm2' } },
      ],
    })
    const { url, alternates, images, body } = view(edition, [edition, translationOf()])
    expect(url).toBe('https://example.org/ko/articles/%EB%B0%A4%EC%9D%98-%EB%8B%A4%EB%A6%AC')
    expect(alternates.map((one) => one.url)).toEqual([url, 'https://example.org/en/articles/bridge-by-night'])
    expect(images.map((image) => [image.uid, image.role, image.url, image.sizes[0]?.url])).toEqual([
      ['m1', 'hero', 'https://example.org/f/a.png', 'https://example.org/f/s.webp'],
      ['m2', 'body', 'https://example.org/f/a.png', 'https://example.org/f/s.webp'],
    ])
    expect(JSON.stringify(body)).toContain('"href":"https://example.org/ko/a/u2"')
  })

  it('shows pictures with the texts that stand now, and never takes an alternative text away', () => {
    const hero = {
      media: 'm1',
      url: '/a',
      mimeType: '',
      width: 1,
      height: 1,
      alt: 'old',
      caption: 'old',
      credit: 'old',
      sizes: [],
    }
    const now = taxonomyOf({
      media: { m1: { alt: both('', 'new'), caption: both('새', 'new'), credit: both('', '') } },
    })
    const shown = articleView(editionOf({ hero }), { alternates: {}, taxonomy: now, siteURL }).hero
    expect(shown).toMatchObject({ alt: 'old', caption: '새', credit: '' })
  })

  it('counts the comments of the old board and ours', () => {
    const counted = taxonomyOf({ comments: { u1: { total: 3 } } })
    const edition = editionOf({ legacyComments: 4 })
    expect(articleView(edition, { alternates: {}, taxonomy: counted, siteURL }).commentCount).toBe(7)
  })

  it('describes itself to search engines from what it has', () => {
    expect(view().seo).toEqual({ title: '밤의 다리', description: '다리에 불이 켜졌다.' })
    expect(view(editionOf({ seo: { title: 'T', description: 'D' } })).seo).toEqual({ title: 'T', description: 'D' })
  })
})
