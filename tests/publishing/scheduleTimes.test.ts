import { APIError } from 'payload'
import { publish, schedule, systemPerson, unschedule } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueAt } from '../../src/publishing/due.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

it.each(['2027-02-30T10:00', '2027-13-01T10:00', '2027-02-29T10:00Z', '2027-03-01T24:00', '2027-03-01T10:60', 'soon'])(
  'there is no such minute as %s',
  (written) => expect(dueAt(written)).toBeNull(),
)
it('a minute is read as Korea time, or with the offset it has', () => {
  expect(dueAt('2028-02-29T08:30')).toBe('2028-02-28T23:30:00.000Z')
  expect(dueAt('2028-02-29T08:30+01:00')).toBe('2028-02-29T07:30:00.000Z')
})

eachDatabase((db) => {
  describe('a schedule is refused', () => {
    let booted: Booted
    let busy = false
    beforeAll(async () => {
      const beforeAct = () => {
        if (busy) throw new APIError('Later.', 503, null, true)
      }
      booted = await db.boot({ plugin: { beforeAct } })
    })
    afterAll(() => booted.stop())

    it('where the day does not exist or lies more than five years ahead, with a sentence', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Far', languages: ['ko'] })
      const at = (written: string) => schedule(payload, { article: article.uid, languages: ['ko'], by, at: written })
      await expect(at('2027-02-30T10:00')).rejects.toMatchObject({ status: 400 })
      await expect(at('9999-01-01T10:00')).rejects.toMatchObject({ status: 422, message: /five years|5년/ })
    })

    it('where the same text is to go out at the same minute already, also asked for at once', async () => {
      const { payload } = booted
      const { article, texts } = await story(payload, { title: 'Twice', languages: ['ko'] })
      const due = inMinutes(90)
      const plan = () => schedule(payload, { article: article.uid, languages: ['ko'], by, at: due })
      const [one, two] = await Promise.allSettled([plan(), plan()])
      expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
      await expect(plan()).rejects.toMatchObject({ status: 409 })
      const other = { article: article.uid, languages: ['ko' as const], by, at: inMinutes(95) }
      await schedule(payload, other)
      const planned = one.status === 'fulfilled' ? one.value : two.status === 'fulfilled' ? two.value : null
      await unschedule(payload, { schedule: planned?.uid ?? '', by })
      await plan()
      await update(payload, 'translations', texts.ko?.id ?? '', { title: 'Twice again' })
      await plan()
    })

    it('where no language is named and nothing of the article would go out', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'Nothing', languages: ['ko'] })
      const plan = () => schedule(payload, { article: article.uid, languages: [], by, at: inMinutes(90) })
      await expect(plan()).rejects.toMatchObject({ status: 422 })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      await expect(plan()).rejects.toMatchObject({ status: 422 })
    })

    it('and an act that cannot be done just now says when to try again', async () => {
      const { payload } = booted
      await people(payload)
      const token = await tokenOf(booted, 'admin')
      const { article } = await story(payload, { title: 'Busy', languages: ['ko'] })
      busy = true
      const body = { act: 'publish', article: article.uid, languages: ['ko'] }
      const answer = await restOf(booted)('/api/bilingual/acts', { method: 'POST', body, token })
      busy = false
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    })
  })
})
