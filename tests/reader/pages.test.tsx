import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ArticlePage } from '../../app/(site)/_parts/ArticlePage.tsx'
import { FrontPage } from '../../app/(site)/_parts/FrontPage.tsx'
import { Head } from '../../app/(site)/_parts/Head.tsx'
import { Message } from '../../app/(site)/_parts/Message.tsx'
import { collectNotes } from '../../src/editions/noting.ts'
import type { EditionDocument } from '../../src/editions/types.ts'
import { readerOf } from '../../src/headless/reader.ts'
import type { LanguageCode } from '../../src/languages/types.ts'
import { both, editionOf, editionsFrom, siteURL, translationOf } from './fakes.ts'

const labels = {
  site: { site: { name: both('두강신문', 'The Dugang Post') } },
  categories: { world: { name: both('국제', 'International'), slug: both('국제', 'international') } },
  sources: { wire: { name: both('물결통신', ''), code: 'MNA' } },
  bylines: { desk: { name: both('편집국', 'Editorial desk'), kind: 'desk' as const } },
  disclaimers: {
    before: {
      title: both('통신', 'Wire'),
      text: both('확인하지 않았다', 'Not verified'),
      scope: 'article' as const,
      position: 'before' as const,
    },
    site: {
      title: both('알림', ''),
      text: both('첫째\n\n둘째', ''),
      scope: 'site' as const,
      position: 'after' as const,
    },
  },
}

async function articlePage(edition: EditionDocument, ...others: EditionDocument[]): Promise<string> {
  const read = readerOf(editionsFrom([edition, ...others], labels), { siteURL, defaultLanguage: 'ko' })
  const found = await read.article(edition.language, edition.slug)
  if (found.state !== 'live') throw new Error(found.state)
  return renderToStaticMarkup(<ArticlePage site={await read.site(edition.language)} article={found.article} />)
}
const site = (language: LanguageCode) =>
  readerOf(editionsFrom([], labels), { siteURL, defaultLanguage: 'ko' }).site(language)
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, '')

describe('an article page', () => {
  it('opens with category and title, and says who, from where, when and how many comments', async () => {
    const html = await articlePage(editionOf({ byline: 'desk', source: 'wire', legacyComments: 3 }))
    expect(wordsOf(/<h1>.*<\/h1>/.exec(html)?.[0] ?? '')).toBe('국제 | 밤의 다리')
    expect(wordsOf(html)).toContain('편집국')
    expect(html).toContain('입력 <time dateTime="2026-03-06T08:30:00+09:00">2026년 3월 6일 오전 8:30</time>')
    expect(html).toContain('댓글 3건')
    expect(html).not.toContain('수정 <time')
  })

  it('tells of a revision', async () => {
    expect(await articlePage(editionOf({ updatedAt: '2026-03-06T00:00:00.000Z' }))).toContain(
      '수정 <time dateTime="2026-03-06T09:00:00+09:00">',
    )
  })

  it('carries every notice at its place, marked where it is in the other language', async () => {
    const html = await articlePage(translationOf({ disclaimers: [{ uid: 'before', position: 'before', sequence: 1 }] }))
    const [before, text, after] = ['Not verified', 'class="prose"', '둘째'].map((words) => html.indexOf(words))
    expect([before, text, after]).toEqual([before, text, after].toSorted((a, b) => Number(a) - Number(b)))
    expect(before).toBeGreaterThan(0)
    expect(html).toMatch(/<aside class="notice"[^>]* lang="ko">/)
  })

  it('marks names of the other language', async () => {
    expect(await articlePage(translationOf({ source: 'wire' }))).toContain('<span lang="ko">물결통신</span>')
  })

  it('switches to the same article in the other language', async () => {
    const html = await articlePage(editionOf(), translationOf())
    expect(html).toContain('<a href="/en/articles/bridge-by-night" lang="en" hrefLang="en">English</a>')
    expect(html).toMatch(/<a href="\/ko\/articles\/[^"]+" lang="ko" hrefLang="ko" aria-current="page">한국어<\/a>/)
  })

  it('says honestly that there is no translation', async () => {
    const html = await articlePage(editionOf())
    expect(html).toContain('<span lang="en">English</span> <small>번역 없음</small>')
    expect(html).not.toContain('<a href="/en')
  })

  it.each([
    ['human', 'Translated from the Korean original by Han Bit.'],
    ['machine', 'by machine (Han Bit). No person has checked it.'],
    ['machine-reviewed', 'by machine and checked by Han Bit.'],
  ] as const)('says that it is a translation of kind %s', async (kind, sentence) => {
    const html = await articlePage(translationOf({ kind }), editionOf())
    expect(html).toContain(sentence)
    expect(html).toContain('It follows the original as of March 6, 2026, 8:30 a.m. KST.')
    expect(html).not.toContain('does not have that change')
  })

  it('says that it is behind, and since when', async () => {
    const newer = editionOf({ hash: 'ko-2', updatedAt: '2026-03-07T00:00:00.000Z' })
    const html = await articlePage(translationOf({ mustUpdate: true }), newer)
    expect(html).toContain('The original was changed on March 7, 2026, 9:00 a.m. KST')
    expect(html).toContain('It will be brought up to date.')
  })

  it('shows its corrections, newest first', async () => {
    const corrections = [
      { at: '2026-03-06T00:00:00.000Z', note: '첫 정정' },
      { at: '2026-03-07T00:00:00.000Z', note: '둘째 정정' },
    ]
    const html = await articlePage(editionOf({ corrections }))
    expect(html.indexOf('둘째 정정')).toBeGreaterThan(0)
    expect(html.indexOf('둘째 정정')).toBeLessThan(html.indexOf('첫 정정'))
  })

  it('has no script but data in which no tag can begin, and no handler', async () => {
    const odd = '</script><script>alert(1)</script>'
    const html = await articlePage(
      editionOf({
        title: odd,
        deck: odd,
        credit: odd,
        dateline: odd,
        corrections: [{ at: '2026-03-06T00:00:00.000Z', note: odd }],
      }),
    )
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(html).not.toContain('alert(1)</script>')
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({ '@type': 'NewsArticle', headline: odd, inLanguage: 'ko' })
  })
})

describe('the other pages', () => {
  it('lead with the stories, then the sections, then the newest', async () => {
    const stories = Array.from({ length: 9 }, (_, index) => editionOf({ uid: `u${index}`, slug: `s${index}` }))
    const read = readerOf(editionsFrom(stories, labels), { siteURL, defaultLanguage: 'ko' })
    const front = await read.front('ko')
    const html = renderToStaticMarkup(<FrontPage site={await read.site('ko')} language="ko" front={front} />)
    expect(wordsOf(/<h1.*?<\/h1>/.exec(html)?.[0] ?? '')).toBe('두강신문')
    expect(html).toContain('<a href="/ko/categories/%EA%B5%AD%EC%A0%9C">국제</a>')
    expect(html.match(/<article class="teaser/g)).toHaveLength(5 + 4 + 4)
  })

  it.each([
    ['두강신문', '두강신문 '],
    ['두강미디어', '두강신문 발행 두강미디어 '],
  ])('name the publisher %s in the foot where it is another name than the paper’s', async (publisher, said) => {
    const site = { site: { ...labels.site.site, publisher: both(publisher, '') } }
    const read = readerOf(editionsFrom([], { ...labels, site }), { siteURL, defaultLanguage: 'ko' })
    const html = renderToStaticMarkup(
      <FrontPage site={await read.site('ko')} language="ko" front={await read.front('ko')} />,
    )
    const [, foot = ''] = /<div class="foot-row">(.*?)<\/p>/.exec(html) ?? []
    expect(`${wordsOf(foot)} `).toBe(said)
  })

  it('say that nothing was published yet', async () => {
    const read = readerOf(editionsFrom([], labels), { siteURL, defaultLanguage: 'ko' })
    const html = renderToStaticMarkup(
      <FrontPage site={await read.site('en')} language="en" front={await read.front('en')} />,
    )
    expect(html).toContain('Nothing has been published here yet.')
  })

  it.each([
    ['notFound', 404, 'There is nothing at this address'],
    ['withdrawn', 410, 'This story was withdrawn'],
    ['onlyElsewhere', 404, 'This story is not available in English'],
  ] as const)('that say %s have the status %s and name where else to read', async (kind, expected, sentence) => {
    const elsewhere = [{ language: 'ko' as const, title: '밤의 다리', path: '/ko/articles/x' }]
    const about = await site('en')
    const { value, status } = await collectNotes(async () =>
      renderToStaticMarkup(<Message site={about} language="en" kind={kind} elsewhere={elsewhere} />),
    )
    expect(status).toBe(expected)
    expect(value).toContain(sentence)
    expect(value).toContain('<li lang="ko"><a href="/ko/articles/x" hrefLang="ko">밤의 다리 (한국어)</a></li>')
  })

  it('name a canonical address, and alternates only where there are two', async () => {
    const about = await site('ko')
    const versions = [
      { language: 'ko' as const, url: `${siteURL}/ko` },
      { language: 'en' as const, url: `${siteURL}/en` },
    ]
    const head = (alternates: typeof versions) =>
      renderToStaticMarkup(<Head site={about} title="국제" path="/ko/categories/x" alternates={alternates} />)
    expect(head(versions)).toBe(
      '<title>국제 - 두강신문</title><link rel="canonical" href="https://example.org/ko/categories/x"/>' +
        `<link rel="alternate" hrefLang="ko" href="${siteURL}/ko"/>` +
        `<link rel="alternate" hrefLang="en" href="${siteURL}/en"/>` +
        `<link rel="alternate" hrefLang="x-default" href="${siteURL}/ko"/>`,
    )
    expect(head(versions.slice(0, 1))).not.toContain('alternate')
  })
})
