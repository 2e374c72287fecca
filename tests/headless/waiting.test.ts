import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Front, frontOf } from '../../src/front/front.ts'
import { listen, stop } from '../../src/front/listen.ts'
import { createHandler } from '../../src/headless/handler.ts'
import { mountedOn } from '../_support/mounted.ts'
import { edition, FakeEditions, FakeNext, serve } from '../front/fakes.ts'

const siteURL = 'https://news.example'
let editions: FakeEditions
let front: Front
let site: Awaited<ReturnType<typeof serve>>

beforeEach(async () => {
  editions = new FakeEditions()
  editions.publish(edition('a', 'ko'))
  // The database counts as away after less than a request is held.
  const api = createHandler({ editions, siteURL, patience: 50, onError: (error) => expect.fail(String(error)) })
  front = frontOf({ editions, api, next: new FakeNext(editions).handle, siteURL })
  site = await serve(front.listener)
})
afterEach(() => site.close())

const changes = async (query: string) => {
  const { status, text, headers } = await site.ask(`/api/v1/changes?${query}`)
  return { status, headers, ...(JSON.parse(text) as { items: { sequence: number }[]; head: number }) }
}
/** Until so many requests are held. */
const held = (count: number) => expect.poll(() => editions.listening).toBe(count)

it('a follower who asks to wait is answered when something happens, with what it was', async () => {
  const answer = changes('since=1&wait=30')
  await held(1)
  editions.publish(edition('b', 'ko'))
  expect(await answer).toMatchObject({ status: 200, items: [{ sequence: 2 }], head: 2 })
  expect(editions.listening).toBe(0)
})

it('many who wait for the same are held as one, and all are answered', async () => {
  const answers = Array.from({ length: 50 }, () => changes('since=1&wait=30'))
  await held(1)
  editions.publish(edition('b', 'ko'))
  for (const { items } of await Promise.all(answers)) expect(items).toHaveLength(1)
})

it('who is behind is not held, nor who does not ask to wait', async () => {
  expect((await changes('since=0&wait=30')).items).toHaveLength(1)
  expect((await changes('since=1')).items).toEqual([])
})

it('nothing that happened is an empty answer that nobody keeps', async () => {
  const first = await changes('since=1&wait=1')
  expect([first.status, first.items, first.headers['cache-control']]).toEqual([200, [], 'no-store'])
  const again = changes('since=1&wait=30')
  await held(1)
  editions.withdraw('a', 'ko')
  expect((await again).items).toMatchObject([{ kind: 'withdraw' }])
})

it('a server that ends answers who waits, and ends', async () => {
  const server = await listen(front, { port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo
  const answer = fetch(`http://127.0.0.1:${port}/api/v1/changes?since=1&wait=30`)
  await held(1)
  await stop(server)
  expect(await (await answer).json()).toMatchObject({ items: [], head: 1 })
  expect(editions.listening).toBe(0)
})

it.each(['wait=soon', 'wait=-1', 'wait=1.5', 'wait=', 'since=x&wait=1'])('%s is refused', async (query) => {
  expect((await site.ask(`/api/v1/changes?${query}`)).status).toBe(400)
  expect(editions.listening).toBe(0)
})

it('many who wait for the same on a server without a front ask the log once', async () => {
  const bare = await serve(mountedOn(createHandler({ editions, siteURL })))
  const ask = async () => {
    const { text } = await bare.ask('/api/v1/changes?since=1&wait=30')
    return (JSON.parse(text) as { items: { sequence: number }[] }).items.map(({ sequence }) => sequence)
  }
  const answers = Array.from({ length: 40 }, ask)
  await held(40)
  const before = editions.queries
  editions.publish(edition('b', 'ko'))
  for (const found of await Promise.all(answers)) expect(found).toEqual([2])
  expect(editions.queries - before).toBe(1)
  await bare.close()
})
