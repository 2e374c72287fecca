import type { AddressInfo } from 'node:net'
import { ApiError, type Change, type Client, createClient, type Hit, OtherLog } from 'payload-bilingual/api'
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import { frontOf } from '../../src/front/front.ts'
import { listen, stop } from '../../src/front/listen.ts'
import { createHandler } from '../../src/headless/handler.ts'
import type { Found } from '../../src/headless/search/index.ts'
import { edition, FakeEditions, FakeNext, serve } from '../front/fakes.ts'

let editions: FakeEditions
let site: Awaited<ReturnType<typeof serve>>
let address: string
let api: Client
/** What went over the wire: path and status of each answer. */
let asked: string[]

const frontNow = () => {
  const siteURL = 'https://news.example'
  const handler = createHandler({ editions, siteURL, onError: (error) => expect.fail(String(error)) })
  return frontOf({ editions, api: handler, next: new FakeNext(editions).handle, siteURL })
}
const watched: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  asked.push(`${String(input).replace(/^.*\/api\/v1/, '')} ${response.status}`)
  return response
}

beforeEach(async () => {
  editions = new FakeEditions()
  for (let number = 0; number < 5; number++)
    editions.publish(
      edition(`a${number}`, 'en', {
        originallyPublishedAt: `2026-03-0${number + 1}T00:00:00.000Z`,
        slug: `story ${number}`,
      }),
    )
  site = await serve(frontNow().listener)
  address = `http://127.0.0.1:${site.port}`
  asked = []
  api = createClient(address, { fetch: watched })
})
afterEach(() => site.close())

describe('a client of the API', () => {
  it('walks a list page by page, each asked for when it is wanted', async () => {
    const pages: string[][] = []
    for await (const { items } of api.list('en', { limit: 2 })) {
      pages.push(items.map(({ uid }) => uid))
      expect(asked).toHaveLength(pages.length)
    }
    expect(pages).toEqual([['a4', 'a3'], ['a2', 'a1'], ['a0']])
  })

  it('gets an article by its address or its uid', async () => {
    expect((await api.get('en', 'story 3')).title).toBe('Title of a3 in en')
    expect(Object.keys((await api.get('a3')).editions)).toEqual(['en'])
    expect(await api.text('/en/articles/story 3.md')).toMatch(/^---\n/)
  })

  it('searches page by page, and has what the API answers by its type', async () => {
    const found: Hit[] = []
    for await (const { items } of api.search('en', 'title', { limit: 2 })) found.push(...items)
    expect(found.map(({ uid }) => uid)).toEqual(['a4', 'a3', 'a2', 'a1', 'a0'])
    expect(found[0]?.excerpts[0]).toEqual({ member: 'title', html: '<mark>Title</mark> of a4 in en' })
    expectTypeOf<Hit>().toEqualTypeOf<Found>()
  })

  it('is told of a refusal by its document', async () => {
    const error = await api.get('en', 'nothing').catch((one) => one)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 404, problem: { code: 'not_found' } })
    const odd = await api
      .list('en', { catgory: 'x' })
      .next()
      .catch((one) => one)
    expect(odd).toMatchObject({ status: 400, problem: { code: 'unknown_parameter', nearest: 'category' } })
    // What is refused once is refused again: it is not repeated.
    expect(asked).toHaveLength(2)
  })

  it('asks with the ETag for what it had, and has it from memory where that stands', async () => {
    const first = await api.get('en', 'story 1')
    first.title = 'Scribbled over'
    expect((await api.get('en', 'story 1')).title).toBe('Title of a1 in en')
    editions.publish(edition('a1', 'en', { slug: 'story 1', title: 'Newer' }))
    expect((await api.get('en', 'story 1')).title).toBe('Newer')
    expect(asked.map((line) => line.slice(-3))).toEqual(['200', '304', '200'])
  })

  it('keeps no more than it is allowed to, and forgets the oldest', async () => {
    const size = (await api.text('/en/articles/story 0')).length
    const small = createClient(address, { fetch: watched, cache: size * 4.5 })
    for (const number of [0, 1, 2, 3, 4, 4, 0]) await small.get('en', `story ${number}`)
    expect(asked.slice(-2).map((line) => line.slice(-3))).toEqual(['304', '200'])
  })

  it('repeats what failed in passing, so often as it may', async () => {
    let left = 2
    const flaky: typeof fetch = async (...given) =>
      left-- > 0 ? Response.json({ code: 'unavailable' }, { status: 503 }) : fetch(...given)
    expect((await createClient(address, { fetch: flaky }).get('en', 'story 1')).uid).toBe('a1')
    left = 2
    const error = await createClient(address, { fetch: flaky, retries: 1 })
      .get('en', 'story 1')
      .catch((one) => one)
    expect(error).toMatchObject({ status: 503, problem: { code: 'unavailable' } })
  })

  it('stands elsewhere where its address says so', () => {
    expect(createClient('https://news.example').base).toBe('https://news.example/api/v1')
    expect(createClient('https://news.example/wire/').base).toBe('https://news.example/wire')
  })
})

describe.each(['stream', 'wait'] as const)('a client that follows by %s', (way) => {
  const take = async (changes: AsyncIterable<Change>, count: number): Promise<number[]> => {
    const found: number[] = []
    for await (const { sequence } of changes) if (found.push(sequence) === count) break
    return found
  }

  it('gets what was missed and what happens, in order, and leaves nothing open behind it', async () => {
    const changes = api.follow({ since: 2, way })
    const taken = take(changes, 5)
    await expect.poll(() => editions.listening).toBe(1)
    editions.publish(edition('b', 'en'))
    editions.withdraw('b', 'en')
    expect(await taken).toEqual([3, 4, 5, 6, 7])
    await expect.poll(() => editions.listening).toBe(0)
  })

  it('ends where its signal says so', async () => {
    const end = new AbortController()
    const taken = take(api.follow({ since: 5, way, signal: end.signal }), 99)
    await expect.poll(() => editions.listening).toBe(1)
    end.abort()
    expect(await taken).toEqual([])
  })

  it('takes up again where it was after a server went and came back', async () => {
    const server = await listen(frontNow(), { port: 0, host: '127.0.0.1' })
    const { port } = server.address() as AddressInfo
    const taken = take(createClient(`http://127.0.0.1:${port}`).follow({ since: 3, way }), 4)
    await expect.poll(() => editions.listening).toBe(1)
    await stop(server)
    editions.publish(edition('b', 'en'))
    const again = await listen(frontNow(), { port, host: '127.0.0.1' })
    await expect.poll(() => editions.listening, { timeout: 20_000 }).toBe(1)
    editions.publish(edition('c', 'en'))
    expect(await taken).toEqual([4, 5, 6, 7])
    await stop(again, 100)
  })

  it('says so where the log ends before what was seen', async () => {
    await expect(take(api.follow({ since: 50, way }), 1)).rejects.toThrow(OtherLog)
  })

  it('says so where asking again would not help', async () => {
    const refusing: typeof fetch = async () => Response.json({ code: 'not_found', detail: 'No.' }, { status: 404 })
    const error = await take(createClient(address, { fetch: refusing }).follow({ way }), 1).catch((one) => one)
    expect(error).toMatchObject({ name: 'ApiError', message: 'No.' })
  })
})

it('a client that would follow by a stream waits where the server has none', async () => {
  const without: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    headers.delete('accept')
    return watched(input, { ...init, headers })
  }
  const found: number[] = []
  for await (const { sequence } of createClient(address, { fetch: without }).follow({ since: 3 }))
    if (found.push(sequence) === 2) break
  expect(found).toEqual([4, 5])
  expect(asked).toEqual(['/changes?since=3 200', '/changes?since=3 200'])
})
