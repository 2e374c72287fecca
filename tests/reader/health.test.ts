import { publish, startBilingual, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followed } from '../../src/editions/follow.ts'
import { apiHandler } from '../../src/headless/handler.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story } from '../_support/desk.ts'

eachDatabase((db) => {
  describe('health over a real log', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted.stop())

    const health = async () => {
      // An answer is shared for half a second.
      await new Promise((resolve) => setTimeout(resolve, 550))
      const response = await apiHandler(booted.payload)(new Request('https://news.example/api/v1/health'))
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }

    it('names each follower and how far it is behind, and which one fails', async () => {
      const { payload } = booted
      const running = startBilingual(payload)
      await running.ready
      await running.stop()
      const { article } = await story(payload, { title: 'Healthy' })
      const by = systemPerson('test')
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      const none = { editions: 0, media: 0, comments: 0, redactions: 0, schedules: 0 }
      expect((await health()).body).toMatchObject({ status: 'ok', lag: 0, followers: none })

      const broken = { name: 'broken', follow: () => Promise.reject(new Error('a fault of a follower')) }
      const { followers } = followed(payload)
      const behind = followers.findIndex(({ name }) => name === 'redactions')
      followers.splice(behind, 0, broken)
      await publish(payload, { article: article.uid, languages: ['en'], by })
      const { status, body } = await health()
      expect(status).toBe(200)
      expect(body).toMatchObject({
        status: 'degraded',
        database: 'up',
        lag: 1,
        followers: { editions: 0, media: 0, comments: 0, broken: 1, redactions: 1, schedules: 1 },
      })
      followers.splice(behind, 1)
      expect((await health()).body).toMatchObject({ status: 'ok', followers: none })
    })
  })
})
