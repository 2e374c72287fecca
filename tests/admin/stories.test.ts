import { publish, schedule, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type ListedStory, storiesOf } from '../../src/admin/server/stories.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

eachDatabase((db) => {
  let booted: Booted
  const made: Record<string, Story> = {}
  const states = (list: ListedStory[], name: string) =>
    list.find(({ uid }) => uid === made[name]?.article.uid)?.editions.map(({ state, behind }) => [state, behind])

  beforeAll(async () => {
    booted = await db.boot()
    const { payload } = booted
    await people(payload)
    for (const name of ['live', 'newer', 'gone', 'due', 'work']) made[name] = await story(payload, { title: name })
    const { live, newer, gone, due, work } = made as Record<'live' | 'newer' | 'gone' | 'due' | 'work', Story>
    for (const { article } of [live, newer, gone])
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
    await update(payload, 'translations', newer.texts.ko?.id ?? '', { title: 'newer title' })
    const followed = { language: 'ko', hash: 'an older text', rev: 1, at: '2026-01-01T00:00:00.000Z' }
    await update(payload, 'translations', live.texts.en?.id ?? '', { followsSource: followed })
    await withdraw(payload, { article: gone.article.uid, languages: ['en'], by })
    await schedule(payload, { article: due.article.uid, languages: ['ko'], by, at: tomorrow() })
    await update(payload, 'translations', work.texts.ko?.id ?? '', { workflow: 'review' })
    await update(payload, 'translations', work.texts.en?.id ?? '', { workflow: 'ready' })
  })
  afterAll(() => booted?.stop())

  it('says where every language of every story in a list stands', async () => {
    const list = await storiesOf(booted.payload, { uids: Object.values(made).map(({ article }) => article.uid) })
    expect(states(list, 'live')).toEqual([
      ['live', false],
      ['live', true],
    ])
    expect(states(list, 'newer')?.map(([state]) => state)).toEqual(['newer', 'live'])
    expect(states(list, 'gone')?.map(([state]) => state)).toEqual(['live', 'withdrawn'])
    expect(states(list, 'due')?.map(([state]) => state)).toEqual(['scheduled', 'work'])
    expect(states(list, 'work')?.map(([state]) => state)).toEqual(['review', 'ready'])
  })

  it('asks the database as often for five stories as for one', async () => {
    const { payload } = booted
    const asked = vi.spyOn(payload.db, 'find')
    await storiesOf(payload, { uids: [made.live?.article.uid ?? ''] })
    const forOne = asked.mock.calls.length
    asked.mockClear()
    await storiesOf(payload, { ids: Object.values(made).map(({ article }) => String(article.id)) })
    expect(asked.mock.calls.length).toBe(forOne)
    asked.mockRestore()
  })

  it('answers the desk by ids and uids, with the title in each language, and passes over what is none', async () => {
    const { live, newer } = made
    const bare = await create(booted.payload, 'articles', { workingTitle: 'Bare', originalLanguage: 'en' })
    const path = `/api/bilingual/stories?ids=${live?.article.id},nonsense,${bare.id}&uids=${newer?.article.uid},none`
    const { json } = await restOf(booted)(path, { token: await tokenOf(booted, 'translator') })
    expect((json as unknown as ListedStory[]).map(({ titles }) => titles).sort()).toHaveLength(3)
    expect(json).toContainEqual(expect.objectContaining({ titles: { ko: 'live ko', en: 'live en' } }))
    expect(json).toContainEqual(expect.objectContaining({ workingTitle: 'Bare', titles: {} }))
    expect((await restOf(booted)(path)).status).toBe(401)
  })
})
