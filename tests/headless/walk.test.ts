import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { createHandler, type Handler } from '../../src/headless/handler.ts'
import type { LanguageCode } from '../../src/languages/types.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { issue, withdrawn } from '../_support/issue.ts'
import { benchEdition, seed } from '../bench/seed.ts'

/** Articles that are walked over; WALK=5000 is the size of the bench. */
const SIZE = Number(process.env.WALK ?? 130)
const PUBLISHES = 50

/** Every third has the topic. */
const editionOf = (number: number) => (language: LanguageCode) => ({
  ...benchEdition(number, language, ''),
  tags: number % 3 === 0 ? ['topic'] : [],
})
const apiOf = (payload: Payload): Handler =>
  createHandler({ editions: editionsOf(payload), siteURL: 'https://news.example' })

eachDatabase((db) => {
  let booted: Booted
  const others: Booted[] = []
  /** Numbers of those that are live. */
  const live = new Set<number>()
  let newest = SIZE

  beforeAll(async () => {
    booted = await db.boot()
    const { payload } = booted
    // Before the log is followed for the first time: what is seeded is projected already.
    await seed(payload, 0, SIZE, (number, language) => editionOf(number)(language))
    for (let number = 0; number < SIZE; number++) live.add(number)
  }, 600_000)
  afterAll(async () => {
    for (const other of others) await other.stop()
    await booted?.stop()
  })

  /** One act: something new, a correction of what was or was not walked over yet, or a withdrawal. */
  async function happen(payload: Payload, count: number): Promise<void> {
    const all = [...live]
    const one = all[(count * 7919) % all.length] ?? 0
    if (count % 10 === 9) {
      await withdrawn(payload, editionOf(one))
      live.delete(one)
    } else if (count % 3 === 0) {
      newest++
      await issue(payload, editionOf(newest))
      live.add(newest)
    } else await issue(payload, editionOf(one))
  }

  async function page(handler: Handler, query: string): Promise<{ uids: string[]; next: string | null }> {
    const response = await handler(new Request(`https://news.example/api/v1/en/articles?fields=uid&${query}`))
    const body = (await response.json()) as { items: { uid: string }[]; nextCursor: string | null }
    expect(response.status, JSON.stringify(body)).toBe(200)
    return { uids: body.items.map(({ uid }) => uid), next: body.nextCursor }
  }

  it.each([
    ['sort=published', () => true],
    ['sort=published&tag=topic&kind=human&has=ko', (number: number) => number % 3 === 0],
    ['sort=updated', () => true],
    ['sort=updated&tag=topic&kind=human&has=ko', (number: number) => number % 3 === 0],
    ['changed=3', (number: number) => number > 2],
  ])(
    'a walk doubles and misses nothing while acts happen, over a restart too: %s',
    async (filter, wanted) => {
      let { payload } = booted
      await editionsOf(payload).refresh()
      // The label stands for this process alone; editions name it by its uid.
      const label = {
        collection: 'tags' as const,
        uid: 'topic',
        sequence: 1,
        content: { name: { ko: '가', en: 'a' } },
      }
      const put = async (one: Payload) =>
        ((await editionsOf(one).taxonomy()) as unknown as { put(entry: object): void }).put(label)
      await put(payload)
      const before = new Set([...live].filter(wanted))
      const seen: string[] = []
      let cursor: string | null = ''
      let acts = 0
      const restarts = others.length + 1
      const size = Math.max(1, Math.floor(before.size / (PUBLISHES / 2 + 2)))
      while (cursor !== null) {
        const next = cursor && `&cursor=${cursor}`
        const { uids, next: following } = await page(apiOf(payload), `${filter}&limit=${size}${next}`)
        seen.push(...uids)
        cursor = following
        for (let two = 0; two < 2 && acts < PUBLISHES; two++) await happen(payload, acts++)
        if (!filter.includes('&') && others.length < restarts && acts >= PUBLISHES / 2) {
          const other = await db.boot({ at: booted.at })
          others.push(other)
          payload = other.payload
          await editionsOf(payload).refresh()
          await put(payload)
        }
      }
      expect(seen.length).toBe(new Set(seen).size)
      const missed = [...before].filter((number) => live.has(number) && !seen.includes(`bench${number}`))
      expect(missed).toEqual([])
      expect(acts).toBe(PUBLISHES)
    },
    600_000,
  )
})
