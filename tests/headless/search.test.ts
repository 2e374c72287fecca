import { beforeEach, describe, expect, it } from 'vitest'
import { createHandler, type Handler } from '../../src/headless/handler.ts'
import { excerptOf } from '../../src/headless/search/excerpt.ts'
import { folded, hitsIn, wordsOf } from '../../src/headless/search/words.ts'
import { edition, FakeEditions } from '../front/fakes.ts'

let editions: FakeEditions
let handler: Handler
const paragraph = (text: string) => [
  { type: 'paragraph' as const, id: 'p', children: [{ type: 'text' as const, text }] },
]
const dayOf = (number: number) => new Date(1_700_000_000_000 + number * 60_000).toISOString()

beforeEach(() => {
  editions = new FakeEditions()
  handler = createHandler({ editions, siteURL: 'https://news.example' })
})

async function search(language: string, query: Record<string, string>) {
  const response = await handler(
    new Request(`https://news.example/api/v1/${language}/search?${new URLSearchParams(query)}`),
  )
  const body = await response.json()
  return {
    status: response.status,
    body,
    headers: response.headers,
    uids: body.items?.map(({ uid }: { uid: string }) => uid),
  }
}

describe('a search', () => {
  beforeEach(() => {
    editions.publish(edition('a', 'ko', { title: '강변산책로 열려', body: paragraph('시민이 산책로를 걷는다.') }))
    editions.publish(edition('b', 'ko', { title: '다리', body: paragraph('서울시는 새 다리를 놓았다.') }))
    editions.publish(
      edition('a', 'en', { title: 'Riverside path reopens', body: paragraph('The İstanbul bridge stood.') }),
    )
  })

  it.each([
    ['ko', '산책', ['a']],
    ['ko', '서울', ['b']],
    ['ko', '서울'.normalize('NFD'), ['b']],
    ['ko', '다리 서울', ['b']],
    ['ko', '다리 산책', []],
    ['en', 'RIVER', ['a']],
    ['en', 'side', ['a']],
    ['en', 'bridge', ['a']],
  ])('in %s for %s finds what holds it, inside words as well', async (language, q, uids) => {
    expect((await search(language, { q })).uids).toEqual(uids)
  })

  it('shows where it was found, and in which language it answers', async () => {
    const { body, headers } = await search('ko', { q: '산책로' })
    expect(body.items[0]).toMatchObject({
      title: '강변산책로 열려',
      excerpts: [
        { member: 'title', html: '강변<mark>산책로</mark> 열려' },
        { member: 'text', html: '시민이 <mark>산책로</mark>를 걷는다.' },
      ],
    })
    expect(body.items[0]).not.toHaveProperty('body')
    expect(headers.get('content-language')).toBe('ko')
  })

  it('finds nothing that was withdrawn', async () => {
    editions.withdraw('a', 'ko')
    expect((await search('ko', { q: '산책로' })).uids).toEqual([])
  })

  it.each([{}, { q: '' }, { q: '  ' }, { q: 'a'.repeat(101) }, { q: 'a b c d e f g h i' }] as Record<string, string>[])(
    'refuses %o',
    async (query) => {
      const { status, body } = await search('ko', query)
      expect([status, body.parameter]).toEqual([400, 'q'])
      expect(body.code).toBe('q' in query ? 'invalid_parameter' : 'missing_parameter')
    },
  )

  it.each(['(a+)+$', '.*', '%', '_', '\\', '<script>', '"', '$where'])('takes %s as text', async (q) => {
    expect(await search('ko', { q })).toMatchObject({ status: 200, uids: [] })
  })
})

describe('a search through many', () => {
  it('looks at a bounded number, says how far it came, and goes on there', async () => {
    for (let number = 0; number < 700; number++)
      editions.publish(
        edition(`n${number}`, 'en', {
          originallyPublishedAt: dayOf(number),
          body: paragraph(number % 250 === 0 ? 'A needle here.' : 'Hay.'),
        }),
      )
    const found: string[] = []
    let cursor: string | null = ''
    for (let pages = 0; cursor !== null; pages++) {
      expect(pages).toBeLessThan(10)
      const before = editions.queries
      const { body, uids } = await search('en', { q: 'needle', limit: '1', ...(cursor && { cursor }) })
      // Three pages of a hundred, and the labels.
      expect(editions.queries - before).toBeLessThanOrEqual(4)
      expect(uids.length).toBeLessThanOrEqual(1)
      found.push(...uids)
      cursor = body.nextCursor
    }
    expect(found).toEqual(['n500', 'n250', 'n0'])
  })
})

describe('an excerpt', () => {
  const of = (text: string, q: string) => excerptOf(text, hitsIn(folded(text), wordsOf(q)))

  it('holds no element but the marks', () => {
    expect(of('<b>bold</b> & <script>alert(1)</script>', 'b <')).toBe(
      '<mark>&lt;b</mark>&gt;<mark>b</mark>old<mark>&lt;</mark>/<mark>b</mark>&gt; &amp; <mark>&lt;</mark>script&gt;alert(1)<mark>&lt;</mark>/script&gt;',
    )
  })

  it('of a long text stands around its first hit, and parts no word or character', () => {
    const long = `${'가나다 '.repeat(100)}목표 ${'라마바 '.repeat(100)}`
    expect(of(long, '목표')).toMatch(/^…(?:가나다 )+<mark>목표<\/mark>(?: 라마바)+…$/)
    expect(of(long, '목표').length).toBeLessThan(200)
    expect(of(`${'😀'.repeat(100)}x${'😀'.repeat(200)}`, 'x')).not.toMatch(/\p{Surrogate}/u)
  })

  it('marks hits that overlap as one, and keeps its place among letters whose small ones are longer', () => {
    expect(of('abcd', 'abc bcd')).toBe('<mark>abcd</mark>')
    expect(of('İİ needle', 'needle')).toBe('İİ <mark>needle</mark>')
  })
})
