import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { apiHandler } from '../../src/headless/handler.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'

const by = systemPerson('test')
/** Beside one another by the clock of Greenwich; the second is Korea's March already. */
const TIMES = [
  '2024-02-29T14:59:59.000Z',
  '2024-02-29T15:00:00.000Z',
  '2024-03-31T14:59:59.999Z',
  '2009-12-31T15:00:00.000Z',
]

eachDatabase((db) => {
  describe('the months in which articles first appeared', () => {
    let booted: Booted
    const stories: Story[] = []
    beforeAll(async () => {
      booted = await db.boot()
      const { payload } = booted
      await people(payload)
      for (const [index, firstPublishedAt] of TIMES.entries()) {
        const made = await story(payload, { title: `Lamps ${index}`, article: { firstPublishedAt } })
        await publish(payload, { article: made.article.uid, languages: ['ko', 'en'], by })
        stories.push(made)
      }
    })
    afterAll(() => booted.stop())

    const months = async () =>
      (await editionsOf(booted.payload).months('ko')).map(({ month, articles }) => [month, articles])
    const uids = async (month: string, part = 1, limit = 100) =>
      (await editionsOf(booted.payload).located({ language: 'ko', month, limit, part })).map(({ uid }) => uid)

    it('are those of Korea’s calendar, newest first, with how many', async () => {
      expect(await months()).toEqual([
        ['2024-03', 2],
        ['2024-02', 1],
        ['2010-01', 1],
      ])
    })

    it('have their articles oldest first, in parts that neither repeat nor leave one out', async () => {
      const [, second, third] = stories.map(({ article }) => article.uid)
      expect(await uids('2024-03')).toEqual([second, third])
      expect([await uids('2024-03', 1, 1), await uids('2024-03', 2, 1), await uids('2024-03', 3, 1)]).toEqual([
        [second],
        [third],
        [],
      ])
      const [article] = await editionsOf(booted.payload).located({
        language: 'ko',
        month: '2010-01',
        limit: 9,
        part: 1,
      })
      expect(Object.keys(article?.alternates ?? {}).sort()).toEqual(['en', 'ko'])
    })

    it('narrow a list by days of that calendar, the last one included, with and without a section or topic', async () => {
      const api = apiHandler(booted.payload)
      const asked = async (query: string) => {
        const response = await api(new Request(`http://localhost/api/v1/ko/articles?${query}`))
        const { items, code, parameter } = (await response.json()) as {
          items?: { uid: string }[]
          code?: string
          parameter?: string
        }
        return items ? items.map(({ uid }) => uid) : [response.status, code, parameter]
      }
      const [first, second, third, last] = stories.map(({ article }) => article.uid)
      expect(await asked('from=2024-03-01&to=2024-03-31')).toEqual([third, second])
      expect(await asked('to=2024-02-29')).toEqual([first, last])
      expect(await asked('from=2024-02-29')).toEqual([third, second, first])
      const byline = 'byline=none&from=2024-01-01'
      expect(await asked(byline)).toEqual([400, 'invalid_parameter', 'byline'])
      const { items } = await editionsOf(booted.payload).list({ language: 'ko', limit: 1 })
      const section = items[0]?.edition.category
      expect(await asked(`category=${section}&from=2024-03-31`)).toEqual([third])
      expect(await asked(`category=${section}&to=2024-03-30`)).not.toContain(third)
      for (const day of ['2024-02-30', '2024-3-1', '2024', 'yesterday', '2024-03-01T00:00:00Z', ''])
        expect([day, await asked(`from=${encodeURIComponent(day)}`)]).toEqual([day, [400, 'invalid_parameter', 'from']])
    })

    it('are as new as the newest revision in them, and gone with their last article', async () => {
      const { payload } = booted
      const [, , third, last] = stories
      const before = await editionsOf(payload).months('ko')
      await update(payload, 'translations', third?.texts.ko?.id ?? '', { title: 'Lamps anew' })
      await publish(payload, { article: third?.article.uid ?? '', languages: ['ko'], by })
      await withdraw(payload, { article: last?.article.uid ?? '', languages: ['ko', 'en'], by, note: 'out' })
      const [newest] = await editionsOf(payload).months('ko')
      expect(Date.parse(newest?.updatedAt ?? '')).toBeGreaterThan(Date.parse(before[0]?.updatedAt ?? ''))
      expect(await months()).toEqual([
        ['2024-03', 2],
        ['2024-02', 1],
      ])
    })
  })
})
