import { publish, schedule, systemPerson, unschedule, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Person } from '../../../src/access/person.ts'
import { follow } from '../../../src/editions/follow.ts'
import {
  deskCounts,
  deskMatrix,
  deskRowOf,
  deskSettled,
  healDesk,
  touchDesk,
} from '../../../src/translating/desk/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { create, type Story, story, update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

const by = systemPerson('test')
const old = { language: 'ko', hash: 'an older text', rev: 1, at: '2026-01-01T00:00:00.000Z' }
const korean: Person = { id: '1', name: 'Korean writer', role: 'writer', languages: ['ko'] }

eachDatabase((db) => {
  let booted: Booted
  const made: Record<string, Story> = {}
  const uid = (name: string): string => made[name]?.article.uid ?? ''
  const all = async (person = by) => {
    await deskSettled(booted.payload)
    return deskMatrix(booted.payload, person, { limit: 100 })
  }
  const states = async (name: string, person = by) => {
    const row = (await all(person)).rows.find((one) => one.uid === uid(name))
    return row && [row.cells.ko.state, row.cells.en.state]
  }

  beforeAll(async () => {
    booted = await db.boot()
    const { payload } = booted
    await people(payload)
    for (const name of ['live', 'newer', 'gone', 'due', 'work']) made[name] = await story(payload, { title: name })
    made.alone = await story(payload, { title: 'alone', languages: ['ko'] })
    for (const name of ['live', 'newer', 'gone'])
      await publish(payload, { article: uid(name), languages: ['ko', 'en'], by })
    await update(payload, 'translations', made.newer?.texts.ko?.id ?? '', { title: 'newer title' })
    await update(payload, 'translations', made.live?.texts.en?.id ?? '', { followsSource: old })
    await withdraw(payload, { article: uid('gone'), languages: ['en'], by })
    await schedule(payload, { article: uid('due'), languages: ['ko'], by, at: '2029-01-01T00:00' })
    await update(payload, 'translations', made.work?.texts.ko?.id ?? '', { workflow: 'review' })
    await update(payload, 'translations', made.work?.texts.en?.id ?? '', { workflow: 'ready' })
  })
  afterAll(() => booted?.stop())

  it('has a row for each article, that follows saves, acts and schedules', async () => {
    expect(await states('live')).toEqual(['live', 'behind'])
    expect(await states('newer')).toEqual(['liveNewer', 'live'])
    expect(await states('gone')).toEqual(['live', 'withdrawn'])
    expect(await states('due')).toEqual(['scheduled', 'draft'])
    expect(await states('work')).toEqual(['review', 'ready'])
    expect(await states('alone')).toEqual(['draft', 'missing'])
    await update(booted.payload, 'translations', made.live?.texts.en?.id ?? '', { mustUpdate: true })
    expect(await states('live')).toEqual(['live', 'mustUpdate'])
  })

  it('says of each state who brought it there, and when', async () => {
    const { rows } = await all()
    const cells = (name: string) => rows.find((row) => row.uid === uid(name))?.cells
    const moved = { who: 'system:test', since: expect.stringMatching(/^20/) }
    expect(cells('live')?.ko).toMatchObject({ state: 'live', ...moved })
    expect(cells('gone')?.en).toMatchObject({ state: 'withdrawn', ...moved })
    const due = cells('due')?.ko
    expect(due).toMatchObject({ state: 'scheduled', out: '2028-12-31T15:00:00.000Z', ...moved })
    expect(due?.schedule).not.toBe('')
    expect(cells('live')?.en.since).not.toBe('')
  })

  it('finds what a machine wrote, for those who work in that language', async () => {
    const { payload } = booted
    const id = made.work?.texts.en?.id ?? ''
    await update(payload, 'translations', id, { kind: 'machine' })
    await deskSettled(payload)
    const find = async (person: Person) =>
      (await deskMatrix(payload, person, { filters: { machine: true } })).rows.map((row) => row.uid)
    expect(await find(by)).toEqual([uid('work')])
    expect(await find(korean)).toEqual([])
    await update(payload, 'translations', id, { kind: 'human' })
    expect(await find(by)).toEqual([])
  })

  it('shows what is scheduled until it is taken back', async () => {
    const { article } = made.work as Story
    const { uid: set } = await schedule(booted.payload, {
      article: article.uid,
      languages: ['en'],
      by,
      at: '2029-01-01T00:00',
    })
    expect(await states('work')).toEqual(['review', 'scheduled'])
    await unschedule(booted.payload, { schedule: set, by })
    expect(await states('work')).toEqual(['review', 'ready'])
  })

  it('counts and filters in the index, and loads no document', async () => {
    const { payload } = booted
    await deskSettled(payload)
    const asked = vi.spyOn(payload.db, 'find')
    const counts = await deskCounts(payload, by)
    expect(asked).not.toHaveBeenCalled()
    expect(counts.en).toEqual({ missing: 1, draft: 1, ready: 1, mustUpdate: 1, live: 1, withdrawn: 1 })
    const { rows } = await deskMatrix(payload, by, { filters: { language: 'en', state: 'ready' } })
    expect(rows.map(({ uid }) => uid)).toEqual([uid('work')])
    expect(asked.mock.calls.every(([{ collection }]) => collection === 'desk')).toBe(true)
    asked.mockRestore()
    expect((await deskMatrix(payload, by, { filters: { missing: 'en' } })).rows.map(({ uid }) => uid)).toEqual([
      uid('alone'),
    ])
    expect((await deskMatrix(payload, by, { filters: { q: 'newer ti' } })).rows).toHaveLength(1)
    expect((await deskMatrix(payload, by, { filters: { category: made.due?.category.uid ?? '' } })).rows).toHaveLength(
      1,
    )
  })

  it('pages by cursor in each order, every article once', async () => {
    const { payload } = booted
    for (const sort of ['age', 'weight', 'updated'] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await deskMatrix(payload, by, { sort, limit: 4, ...(cursor && { cursor }) })
        seen.push(...page.rows.map(({ uid }) => uid))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(seen).toHaveLength(6)
      expect(new Set(seen).size).toBe(6)
    }
    await expect(deskMatrix(payload, by, { cursor: 'nonsense' })).rejects.toThrow('cursor')
  })

  it('puts what leads the front pages first, and takes it down again', async () => {
    const { payload } = booted
    const lead = async (ids: unknown[]) => {
      await payload.updateGlobal({ slug: 'site', data: { leadEn: ids } as never, overrideAccess: true })
      await follow(payload)
      await deskSettled(payload)
      return (await deskMatrix(payload, by, { sort: 'weight' })).rows.filter(({ weight }) => weight > 0)
    }
    expect((await lead([made.live?.article.id, made.gone?.article.id])).map(({ uid }) => uid)).toEqual([
      uid('live'),
      uid('gone'),
    ])
    expect(await lead([])).toEqual([])
  })

  it('tells who does not work in a language what readers see of it and nothing else', async () => {
    const { rows } = await all(korean)
    const cell = (name: string) => rows.find((row) => row.uid === uid(name))?.cells.en
    expect(cell('work')).toMatchObject({ state: 'missing', title: '', who: '', document: '', readable: false })
    expect(cell('live')).toMatchObject({ state: 'live', title: 'live en' })
    expect(await states('live', korean)).toEqual(['live', 'live'])
    const counts = await deskCounts(booted.payload, korean)
    expect(counts.en).toEqual({ missing: 3, live: 2, withdrawn: 1 })
    const find = (filters: object) => deskMatrix(booted.payload, korean, { filters })
    expect((await find({ language: 'en', state: 'ready' })).rows).toEqual([])
    expect((await find({ q: 'work en' })).rows).toEqual([])
    expect((await find({ q: 'live en' })).rows).toHaveLength(1)
  })

  it('is not left behind by saves at the same moment', async () => {
    const { payload } = booted
    const racing = await story(payload, { title: 'racing' })
    await Promise.all([
      update(payload, 'translations', racing.texts.ko?.id ?? '', { workflow: 'ready' }),
      update(payload, 'translations', racing.texts.en?.id ?? '', { title: 'raced' }),
      ...Array.from({ length: 5 }, () => touchDesk(payload, racing.article.uid)),
    ])
    await deskSettled(payload)
    const row = (await all()).rows.find((one) => one.uid === racing.article.uid)
    expect(row?.cells.ko.state).toBe('ready')
    expect(row?.cells.en.title).toBe('raced')
    made.racing = racing
  })

  it('is mended where a process died, by what rows were made from and whole', async () => {
    const { payload } = booted
    await deskSettled(payload)
    expect(await healDesk(payload)).toEqual([])
    expect(await healDesk(payload, { whole: true })).toEqual([])
    await payload.db.deleteMany({ collection: 'desk', where: { uid: { equals: uid('live') } } })
    await payload.db.updateMany({ collection: 'desk', where: { uid: { equals: uid('due') } }, data: { stamp: 'x' } })
    await payload.db.updateMany({ collection: 'desk', where: { uid: { equals: uid('work') } }, data: { koState: 'x' } })
    await payload.db.create({ collection: 'desk', data: { uid: 'nobody', turn: 1 } })
    expect(await healDesk(payload, { dryRun: true })).toHaveLength(3)
    expect(await healDesk(payload)).toHaveLength(3)
    expect(await healDesk(payload, { whole: true })).toEqual([
      { kind: 'desk', key: `article:${uid('work')}`, was: 'not as the article is' },
    ])
    expect(await healDesk(payload, { whole: true })).toEqual([])
    expect(await states('live')).toEqual(['live', 'mustUpdate'])
  })

  it('loses the row of an article in the trash, and has it again when it is back', async () => {
    const { payload } = booted
    const bare = await create(payload, 'articles', { workingTitle: 'Bare', originalLanguage: 'en' })
    const there = async () => (await all()).rows.some((row) => row.uid === bare.uid)
    expect(await there()).toBe(true)
    await update(payload, 'articles', bare.id, { deletedAt: new Date().toISOString() })
    expect(await there()).toBe(false)
    expect(await deskRowOf(payload, bare.uid)).toBe(null)
    await payload.update({
      collection: 'articles' as 'users',
      id: bare.id,
      data: { deletedAt: null } as never,
      trash: true,
      overrideAccess: true,
    })
    expect(await there()).toBe(true)
    await payload.delete({ collection: 'articles' as 'users', id: bare.id, overrideAccess: true })
    expect(await there()).toBe(false)
  })

  it('answers those at the desk alone, and refuses what is no filter', async () => {
    const rest = restOf(booted)
    const paths = ['matrix', 'matrix/counts', 'matrix/choices', 'work'].map((path) => `/api/bilingual/${path}`)
    const token = await tokenOf(booted, 'translator')
    const nobody = await tokenOf(booted, 'nobody')
    for (const path of paths) {
      expect((await rest(path)).status).toBe(401)
      expect((await rest(path, { token: nobody })).status).toBe(403)
      expect((await rest(path, { token })).status).toBe(200)
    }
    for (const bad of ['state=x', 'language=fr', 'sort=x', 'cursor=x', 'from=x', 'limit=-1', 'q=%00', 'q=a%00b'])
      expect((await rest(`/api/bilingual/matrix?${bad}`, { token })).status, bad).toBe(400)
    expect((await rest('/api/desk', { token })).status).toBe(403)
  })

  it('says when a text was saved with other words than those that go out by its schedule', async () => {
    const { payload } = booted
    const { article, texts } = await story(payload, { title: 'planned' })
    const at = '2029-01-01T00:00'
    const { uid: set } = await schedule(payload, { article: article.uid, languages: ['ko', 'en'], by, at })
    const since = async () => {
      const row = (await all()).rows.find((one) => one.uid === article.uid)
      return [row?.cells.ko.savedSince, row?.cells.en.savedSince]
    }
    expect(await since()).toEqual(['', ''])
    await update(payload, 'translations', texts.en?.id ?? '', { title: 'mended' })
    expect(await since()).toEqual(['', expect.stringMatching(/^20/)])
    await schedule(payload, { article: article.uid, languages: ['ko', 'en'], by, at, replaces: set })
    expect(await since()).toEqual(['', ''])
  })
})
