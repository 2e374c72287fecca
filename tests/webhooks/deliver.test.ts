import { createHmac } from 'node:crypto'
import { correct, publish, startBilingual, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { follow } from '../../src/editions/follow.ts'
import { highestSequence } from '../../src/editions/log.ts'
import { after, deliver, pauseAfter } from '../../src/webhooks/deliver.ts'
import { jobsDone, sendDue } from '../../src/webhooks/job.ts'
import { findPlace, movePlace, takeLease } from '../../src/webhooks/places.ts'
import { rotateSecret } from '../../src/webhooks/secrets.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { category, create, type Made, story, update } from '../_support/desk.ts'
import { receiver } from '../_support/receiver.ts'

const by = systemPerson('test')
const DAY = 24 * 3_600_000

const signedBy = (secret: string, { headers, body }: { headers: Record<string, unknown>; body: string }): boolean => {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const own = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(signed)
    .digest('base64')
  return String(headers['webhook-signature']).split(' ').includes(`v1,${own}`)
}

eachDatabase((db) => {
  describe('webhooks', () => {
    let booted: Booted
    let target: Awaited<ReturnType<typeof receiver>>
    let section: Made
    beforeAll(async () => {
      booted = await db.boot({ plugin: { webhooks: { insideNetwork: ['127.0.0.1'], timeout: 2000 } } })
      section = await category(booted.payload)
    })
    afterAll(() => booted?.stop())
    beforeEach(async () => {
      target = await receiver()
    })
    afterEach(async () => {
      await booted.payload.delete({ collection: 'webhooks' as 'users', where: {}, depth: 0, overrideAccess: true })
      await target.close()
    })

    /** An endpoint with a secret, which begins where the log is. */
    const endpoint = async (more: object = {}): Promise<{ id: string; secret: string; from: number }> => {
      const { payload } = booted
      const { id } = await create(payload, 'webhooks', { url: target.url, on: true, ...more })
      await follow(payload)
      return { id: String(id), secret: await rotateSecret(payload, String(id)), from: await highestSequence(payload) }
    }
    const sent = async (): Promise<void> => {
      await sendDue(booted.payload)
      await jobsDone(booted.payload)
    }
    const published = async (more: object = {}) => {
      const made = await story(booted.payload, { category: section, title: `Story ${Math.random()}`, ...more })
      const { sequence } = await publish(booted.payload, {
        article: made.article.uid,
        languages: Object.keys(made.texts) as 'ko'[],
        by,
      })
      return { ...made, sequence }
    }
    const expectGapless = (from: number, to: number) =>
      expect(target.sequences()).toEqual(Array.from({ length: to - from }, (_, index) => from + 1 + index))

    it('tell of each act once, in order, with what to fetch and nothing of its text', async () => {
      const { secret, from } = await endpoint()
      const made = await published()
      await correct(booted.payload, { article: made.article.uid, languages: ['en'], by, note: 'Corrected' })
      await withdraw(booted.payload, { article: made.article.uid, languages: ['ko'], by, note: 'Withdrawn' })
      await sent()
      await sent()
      expectGapless(from, await highestSequence(booted.payload))
      const [first] = target.got.filter(({ sequence }) => sequence === made.sequence)
      expect(JSON.parse(first?.body ?? '')).toEqual({
        type: 'article.publish',
        timestamp: expect.any(String),
        data: {
          sequence: made.sequence,
          kind: 'publish',
          subject: `article:${made.article.uid}`,
          at: expect.any(String),
          languages: ['ko', 'en'],
          url: `https://news.example/api/v1/articles/${made.article.uid}`,
        },
      })
      expect(first?.headers).toMatchObject({
        'webhook-id': `release_${made.sequence}`,
        'content-type': 'application/json; charset=utf-8',
      })
      expect(target.got.every((one) => signedBy(secret, one))).toBe(true)
      expect(target.atOnce).toBe(1)
    })

    it('tell nothing of what was before them, nothing while they are off, and all of it when they are on again', async () => {
      const before = await published()
      const { id, from } = await endpoint({ on: false })
      await published()
      await sent()
      expect(target.got).toEqual([])
      await update(booted.payload, 'webhooks', id, { on: true })
      await sent()
      expect(target.sequences()).not.toContain(before.sequence)
      expectGapless(from, await highestSequence(booted.payload))
    })

    it('tell only what they were set to: languages, kinds, categories', async () => {
      const other = await category(booted.payload, { ko: '문화', en: 'Culture' })
      const here = await published()
      await endpoint({ languages: ['en'], kinds: ['publish', 'withdraw'], categories: [other.id] })
      await published()
      await published({ category: other, languages: ['ko'] })
      const mine = await published({ category: other })
      await correct(booted.payload, { article: mine.article.uid, languages: ['en'], by, note: 'Corrected' })
      await withdraw(booted.payload, { article: mine.article.uid, languages: ['en'], by, note: 'Gone' })
      // One that comes into the category, and one that leaves it.
      await update(booted.payload, 'articles', here.article.id, { category: other.id })
      const into = await publish(booted.payload, {
        article: here.article.uid,
        languages: ['en'],
        by,
        withArticle: true,
      })
      await update(booted.payload, 'articles', here.article.id, { category: section.id })
      const away = await publish(booted.payload, {
        article: here.article.uid,
        languages: ['en'],
        by,
        withArticle: true,
      })
      await sent()
      const told = target.got.map(({ body }) => JSON.parse(body).data)
      expect(told.map(({ sequence, kind }) => [sequence, kind])).toEqual([
        [mine.sequence, 'publish'],
        [mine.sequence + 2, 'withdraw'],
        [into.sequence, 'publish'],
        [away.sequence, 'publish'],
      ])
    })

    it('try again what was not taken before anything else, later and later, and go on then', async () => {
      const { id, from } = await endpoint()
      target.answers = [500, 404, 302]
      await published()
      await published()
      for (let round = 1; round <= 3; round++) {
        await sent()
        expect(target.got).toHaveLength(round)
        // Not due yet: nothing is sent.
        await sent()
        expect(target.got).toHaveLength(round)
        const place = await findPlace(booted.payload, id)
        expect(place).toMatchObject({ cursor: from, failures: round, halted: '' })
        expect(Date.parse(place?.dueAt ?? '') - Date.now()).toBeGreaterThan(0)
        await movePlace(booted.payload, id, { dueAt: '' })
      }
      expect(new Set(target.got.map(({ sequence }) => sequence)).size).toBe(1)
      expect(new Set(target.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
      await sent()
      expectGapless(from, await highestSequence(booted.payload))
      expect(await findPlace(booted.payload, id)).toMatchObject({ failures: 0, failingSince: '', dueAt: '' })
    })

    it('stop for a person after a day in vain, or where the receiver is gone', async () => {
      const { id } = await endpoint()
      target.answers = [500, 410]
      await published()
      await sent()
      const since = new Date(Date.now() - DAY).toISOString()
      await movePlace(booted.payload, id, { dueAt: '', failingSince: since, failures: 20 })
      target.answers = [500, 410]
      await sent()
      expect(await findPlace(booted.payload, id)).toMatchObject({ halted: 'given-up' })
      await movePlace(booted.payload, id, { halted: '', dueAt: '', failures: 0, failingSince: '' })
      await sent()
      expect(await findPlace(booted.payload, id)).toMatchObject({ halted: 'gone' })
      await movePlace(booted.payload, id, { dueAt: '' })
      await sent()
      expect(target.got).toHaveLength(3)
    })

    it('send nothing without a secret, and sign with the old and the new one while they change', async () => {
      const { payload } = booted
      const { id, secret } = await endpoint()
      await movePlace(payload, id, { secrets: [] })
      const { sequence } = await published()
      await sent()
      expect(target.got).toEqual([])
      expect(await findPlace(payload, id)).toMatchObject({ halted: 'no-secret' })
      const first = await rotateSecret(payload, id)
      const second = await rotateSecret(payload, id)
      await sent()
      const [message] = target.got
      expect(message?.sequence).toBeLessThanOrEqual(sequence)
      expect([secret, first, second].map((one) => message && signedBy(one, message))).toEqual([false, true, true])
      const kept = await findPlace(payload, id)
      const past = new Date(Date.now() - 1000).toISOString()
      const ended = kept?.secrets.map((one) => (one.until ? { ...one, until: past } : one))
      await movePlace(payload, id, { secrets: ended ?? [] })
      await published()
      await sent()
      const last = target.got.at(-1)
      expect([first, second].map((one) => last && signedBy(one, last))).toEqual([false, true])
      expect(JSON.stringify(kept)).not.toContain(second.slice(8, 30))
    })

    it('are sent by one process at a time, whoever comes', async () => {
      const { id, from } = await endpoint()
      const other = await db.boot({
        at: booted.at,
        plugin: { webhooks: { insideNetwork: true, timeout: 2000 } },
        config: { secret: booted.payload.config.secret },
      })
      for (let number = 0; number < 4; number++) await published()
      await follow(other.payload)
      let release = (): void => undefined
      const open = new Promise<void>((resolve) => {
        release = resolve
      })
      target.gate = () => open
      const signal = new AbortController().signal
      const both = Promise.all([booted, other, booted, other].map(({ payload }) => deliver(payload, id, signal)))
      await expect.poll(() => target.atOnce).toBe(1)
      release()
      await both
      expect(target.atOnce).toBe(1)
      expectGapless(from, await highestSequence(booted.payload))
      await other.stop()
    })

    it('go on behind a process that was killed, once its right to send has run out', async () => {
      const { id, from } = await endpoint()
      await published()
      await takeLease(booted.payload, id, 'dead')
      await sent()
      expect(target.got).toEqual([])
      await movePlace(booted.payload, id, { leaseUntil: new Date(Date.now() - 1).toISOString() })
      await sent()
      expectGapless(from, await highestSequence(booted.payload))
    })

    it('keep nobody waiting for one that is slow', async () => {
      const slow = await receiver()
      slow.reply = () => undefined
      await create(booted.payload, 'webhooks', { url: slow.url, on: true }).then(({ id }) =>
        rotateSecret(booted.payload, String(id)),
      )
      const { from } = await endpoint()
      await published()
      await sendDue(booted.payload)
      const head = await highestSequence(booted.payload)
      await expect.poll(() => target.sequences().at(-1)).toBe(head)
      expectGapless(from, head)
      await jobsDone(booted.payload)
      await slow.close()
    })

    it('begin anew where an embedded database gives an id again', async () => {
      const { payload } = booted
      const { id } = await endpoint()
      await movePlace(payload, id, { cursor: 0, halted: 'gone' })
      await payload.db.deleteMany({ collection: 'webhooks', where: {} })
      const next = await endpoint()
      expect(await findPlace(payload, next.id)).toMatchObject({ cursor: next.from, halted: '' })
    })

    it('leave no job behind, and none of their rows when they are deleted', async () => {
      const { id } = await endpoint()
      await published()
      await sent()
      const { payload } = booted
      await payload.delete({ collection: 'webhooks' as 'users', id, depth: 0, overrideAccess: true })
      for (const collection of ['webhook-places', 'webhook-deliveries'])
        expect((await payload.db.find({ collection, where: { endpoint: { equals: id } } })).docs).toEqual([])
      expect((await payload.db.find({ collection: 'payload-jobs' })).docs).toEqual([])
    })
  })

  it('webhooks are sent by a serving process as things happen, and it ends while a receiver is silent', async () => {
    const booted = await db.boot({ plugin: { webhooks: { insideNetwork: true, timeout: 30_000 } } })
    const { payload } = booted
    const target = await receiver()
    const { id } = await create(payload, 'webhooks', { url: target.url, on: true })
    await rotateSecret(payload, String(id))
    const running = startBilingual(payload)
    await running.ready
    const { article } = await story(payload)
    await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
    const head = await highestSequence(payload)
    await expect.poll(() => target.sequences().at(-1), { timeout: 10_000 }).toBe(head)
    await expect.poll(async () => (await findPlace(payload, String(id)))?.cursor).toBe(head)
    let came = false
    target.gate = () => {
      came = true
      return new Promise(() => undefined)
    }
    await withdraw(payload, { article: article.uid, languages: ['ko'], by, note: 'Gone' })
    await expect.poll(() => came).toBe(true)
    await running.stop()
    // Nothing is known of what was broken off: it is neither taken nor counted as a failure.
    expect(await findPlace(payload, String(id))).toMatchObject({ cursor: head, failures: 0, lease: '' })
    await target.close()
    await booted.stop()
  })
})

it('pauses grow from seconds to hours, and end within a day', () => {
  let now = 0
  let place = { failures: 0, failingSince: '' }
  const pauses: number[] = []
  for (let tries = 0; tries < 100; tries++) {
    const moved = after({ ok: false, status: 500, answer: '', milliseconds: 1 }, { sequence: 1 }, place, now)
    if (moved.halted) break
    const next = Date.parse(moved.dueAt ?? '')
    pauses.push(next - now)
    now = next
    place = { failures: moved.failures ?? 0, failingSince: moved.failingSince ?? '' }
  }
  expect(pauses[0]).toBeLessThan(10_000)
  expect(pauses.at(-1)).toBeGreaterThan(3_600_000)
  expect(now).toBeGreaterThan(DAY * 0.8)
  expect(now).toBeLessThan(DAY)
  expect(pauses.length).toBeGreaterThan(12)
  expect(pauseAfter(50)).toBeLessThan(3 * 3_600_000)
})
