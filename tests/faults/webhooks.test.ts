import { randomBytes, randomInt } from 'node:crypto'
import { publish, systemPerson } from 'payload-bilingual'
import { expect, it } from 'vitest'
import { highestSequence } from '../../src/editions/log.ts'
import { rotateSecret } from '../../src/webhooks/secrets.ts'
import { eachDatabase } from '../_support/databases.ts'
import { category, create, story } from '../_support/desk.ts'
import { receiver } from '../_support/receiver.ts'
import { servers } from './servers.ts'

const KILLS = Number(process.env.WEBHOOK_KILLS ?? 8)
const by = systemPerson('test')

eachDatabase((db) => {
  it(`webhooks skip nothing and keep their order through ${KILLS} kills`, async () => {
    const secret = randomBytes(24).toString('hex')
    const booted = await db.boot({ config: { secret }, plugin: { webhooks: { insideNetwork: true } } })
    const { payload } = booted
    const section = await category(payload)
    const target = await receiver()
    const { id } = await create(payload, 'webhooks', { url: target.url, on: true })
    await rotateSecret(payload, String(id))
    const from = await highestSequence(payload)
    const line = servers(booted.at, secret)
    try {
      for (let kill = 0; kill < KILLS; kill++) {
        // Some fail on the way, so that kills come between tries as well.
        target.answers = kill % 3 === 2 ? [503] : []
        for (let number = 0; number < 6; number++) {
          const { article } = await story(payload, { category: section, title: `Story ${kill} ${number}` })
          await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
        }
        const had = target.got.length
        // At random: before anything, between the receiver's answer and its being written down, in the middle of one.
        const until = had + 1 + randomInt(5)
        const server = await line.boot()
        for (const end = Date.now() + 20_000; target.got.length < until && Date.now() < end; )
          await new Promise((next) => setTimeout(next, 1))
        await new Promise((next) => setTimeout(next, randomInt(12)))
        await server.kill()
      }
      await line.boot()
      const head = await highestSequence(payload)
      await expect.poll(() => target.sequences().at(-1), { timeout: 60_000 }).toBe(head)
      const came = target.got.map(({ sequence }) => sequence)
      const first = [...new Set(came)]
      expect(first).toEqual(Array.from({ length: head - from }, (_, index) => from + 1 + index))
      // What comes twice is what was under way, or was not taken; never anything older.
      for (const [index, sequence] of came.entries())
        expect(sequence).toBeGreaterThanOrEqual(Math.max(...came.slice(0, index), 0))
      expect(target.atOnce).toBeLessThanOrEqual(1)
    } finally {
      await line.stop()
      await target.close()
      await booted.stop()
    }
  })
})
