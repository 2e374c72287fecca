import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/headless/reader.ts'
import { both, editionOf, editionsFrom, siteURL, translationOf } from './fakes.ts'

const labels = {
  site: {
    site: { name: both('두강신문', ''), lead: { ko: ['u2', 'gone', 'u3'], en: [] }, defaultLanguage: 'en' as const },
  },
  categories: {
    world: { name: both('국제', 'International'), slug: both('국제', 'international'), order: 2 },
    city: { name: both('사회', ''), slug: both('사회', ''), order: 1 },
    port: { name: both('항만', 'Port'), slug: both('항만', 'port'), parent: 'city' },
  },
  tags: { isle: { name: both('섬', 'Islands'), slug: both('섬', 'islands') } },
  disclaimers: { n: { title: both('알림', ''), text: both('모두', ''), scope: 'site' as const } },
}
const story = (uid: string, day: number, category = 'world') =>
  editionOf({ uid, slug: uid, title: uid, category, originallyPublishedAt: `2026-03-0${day}T00:00:00.000Z` })
const documents = [
  story('u2', 1),
  story('u3', 2, 'city'),
  story('u4', 3),
  story('u5', 4),
  story('u6', 5),
  editionOf({ tags: ['isle'] }),
  translationOf(),
]
const read = readerOf(editionsFrom(documents, labels), { siteURL, defaultLanguage: 'ko' })

describe('the reader', () => {
  it('tells what stands at an address', async () => {
    expect(await read.article('ko', '밤의-다리')).toMatchObject({ state: 'live', article: { uid: 'u1' } })
    expect(await read.article('ko', 'old')).toEqual({
      state: 'moved',
      path: '/ko/articles/%EB%B0%A4%EC%9D%98-%EB%8B%A4%EB%A6%AC',
    })
    expect(await read.article('ko', 'none')).toEqual({ state: 'missing' })
    expect(await read.article('ko', 'withdrawn')).toMatchObject({
      state: 'withdrawn',
      elsewhere: [
        { language: 'ko' },
        { language: 'en', title: 'The Bridge by Night', path: '/en/articles/bridge-by-night' },
      ],
    })
  })

  it('finds an article by uid in every language in which it is live', async () => {
    expect(Object.keys(await read.byUid('u1'))).toEqual(['ko', 'en'])
    expect(await read.byUid('none')).toEqual({})
  })

  it('leads with what the editors chose and is live, and fills up with the newest, and shows none of them again below', async () => {
    const { leads, sections, latest } = await read.front('ko')
    expect(leads.map(({ uid }) => uid)).toEqual(['u2', 'u3', 'u1', 'u6', 'u5'])
    expect(sections.map(({ category, items }) => [category.name, items.map(({ uid }) => uid)])).toEqual([
      ['국제', ['u4']],
    ])
    expect(latest.map(({ uid }) => uid)).toEqual(['u4'])
  })

  it('leads with the newest where nobody chose', async () => {
    expect((await read.front('en')).leads.map(({ uid }) => uid)).toEqual(['u1'])
  })

  it('has a section only in the languages in which it has a name and an address', async () => {
    expect((await read.site('ko')).sections.map(({ name }) => name)).toEqual(['사회', '국제'])
    expect((await read.site('en')).sections.map(({ name }) => name)).toEqual(['International'])
    expect(await read.category('ko', '국제')).toMatchObject({
      label: { uid: 'world' },
      alternates: [{ language: 'ko' }, { language: 'en', url: 'https://example.org/en/categories/international' }],
    })
    expect((await read.category('ko', '사회'))?.alternates.map(({ language }) => language)).toEqual(['ko'])
    expect(await read.category('en', '')).toBeNull()
    expect(await read.category('ko', '국제', 'no-cursor')).toBeNull()
  })

  it('lists a topic’s stories at its address', async () => {
    const list = await read.tag('ko', '섬')
    expect(list?.items.map(({ uid }) => uid)).toEqual(['u1'])
    expect(list?.label).toMatchObject({ name: '섬', path: '/ko/tags/%EC%84%AC' })
    expect(await read.tag('ko', '국제')).toBeNull()
  })

  it('knows the publication, in the language it is named in', async () => {
    expect(await read.site('en')).toMatchObject({
      name: { text: '두강신문', lang: 'ko' },
      publisher: null,
      defaultLanguage: 'en',
      notices: [{ uid: 'n', text: '모두', lang: 'ko' }],
    })
  })
})
