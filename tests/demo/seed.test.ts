import { rmSync } from 'node:fs'
import type { Payload } from 'payload'
import { deskOf } from 'payload-bilingual'
import { reader } from 'payload-bilingual/next'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people, work } from '../../demo/content/desk.ts'
import { articles, comments, pictures } from '../../demo/content/index.ts'
import { koreaMoment } from '../../demo/dates.ts'
import { demoUid } from '../../demo/ids.ts'
import { isDue, seed } from '../../demo/seed.ts'
import { deskRowOf } from '../../src/translating/desk/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { temporaryFolder } from '../_support/places.ts'

const stop = new Error('killed')

/** Rows of a collection as the operator sees them. */
const rows = async (payload: Payload, collection: string, where = {}): Promise<Record<string, unknown>[]> => {
  const { docs } = await payload.find({ collection, where, limit: 500, depth: 0, overrideAccess: true, trash: true })
  return docs as unknown as Record<string, unknown>[]
}
const subject = (key: string): string => `article:${demoUid(`articles/${key}`)}`
const live = async (payload: Payload, key: string): Promise<unknown[]> => {
  const found = await rows(payload, 'editions', { subject: { equals: subject(key) }, live: { equals: true } })
  return found.map(({ language }) => language).sort()
}
const releases = (payload: Payload, key: string) => rows(payload, 'releases', { subject: { equals: subject(key) } })

eachDatabase((db) => {
  let booted: Booted
  const files = temporaryFolder()
  const said: string[] = []
  const payload = (): Payload => booted.payload
  let took = 0

  beforeAll(async () => {
    booted = await db.boot({ plugin: { mediaDir: files } })
    // Cut off twice on the way, as a kill would: while texts are written, and between two acts.
    for (const line of [/20 texts/, /10 stories through/])
      await expect(
        seed(payload(), {
          log: (text) => {
            if (line.test(text)) throw stop
          },
        }),
      ).rejects.toBe(stop)
    expect(await isDue(payload())).toBe(true)
    const started = Date.now()
    await seed(payload(), { log: (line) => said.push(line) })
    took = Date.now() - started
  })
  afterAll(async () => {
    await booted.stop()
    rmSync(files, { recursive: true, force: true })
  })

  it('goes on where it was cut off, without a second of anything', async () => {
    expect(said[0]).toMatch(/going on/)
    expect(await rows(payload(), 'articles')).toHaveLength(articles.length)
    const texts = articles.flatMap(({ ko, en }) => [ko, en]).filter(Boolean)
    expect(await rows(payload(), 'translations')).toHaveLength(texts.length)
    expect(await rows(payload(), 'media')).toHaveLength(pictures.length)
    expect(await rows(payload(), 'comments')).toHaveLength(comments.length)
    for (const { key, steps } of articles) {
      const acts = steps?.filter((step) => step.do !== 'revise' && step.do !== 'schedule').length ?? 1
      expect(await releases(payload(), key), key).toHaveLength(acts)
    }
  })

  it('is quick: well under a minute', () => {
    expect(took).toBeLessThan(60_000)
  })

  it('puts out what is published, and nothing of what is not', async () => {
    expect(await live(payload(), 'port-cranes')).toEqual(['en', 'ko'])
    expect(await live(payload(), 'weir-vote')).toEqual(['ko'])
    expect(await live(payload(), 'how-a-port-works')).toEqual(['en'])
    for (const key of ['data-hall', 'reservoir-algae', 'bus-fare', 'ferry-fare'])
      expect(await live(payload(), key), key).toEqual([])
  })

  it('publishes a pair in one act, and schedules the other for tomorrow at seven in Korea', async () => {
    const pair = await releases(payload(), 'termano-election')
    expect(pair.map(({ languages }) => languages)).toEqual(['ko,en'])
    const due = await rows(payload(), 'schedules')
    expect(due.map(({ subject: of, state, due: at }) => [of, state, at])).toEqual([
      [subject('bus-fare'), 'pending', koreaMoment(new Date(), -1, '07:00').toISOString()],
    ])
  })

  it('leaves one English text behind its Korean, and no other', async () => {
    const desks = await Promise.all(articles.map(({ key }) => deskOf(payload(), demoUid(`articles/${key}`))))
    const behind = desks.flatMap((desk, index) =>
      (desk?.editions ?? [])
        .filter(({ follows }) => follows && !follows.current)
        .map(({ language }) => [articles[index]?.key, language]),
    )
    expect(behind).toEqual([['county-merger', 'en']])
  })

  it('has people of the newsroom with texts in hand, each once, and a correction that the other language is asked about', async () => {
    expect((await rows(payload(), 'users')).map(({ email }) => email).sort()).toEqual(
      people.map(({ key }) => `${key}@dugang.example`).sort(),
    )
    const cell = async (key: string, language: 'ko' | 'en') =>
      (await deskRowOf(payload(), demoUid(`articles/${key}`)))?.cells[language]
    for (const { story, language, remarks } of work)
      expect(await cell(story, language), story).toMatchObject({
        assignee: expect.stringMatching(/./),
        remarks: remarks.length === 0 ? '' : String(remarks.length),
      })
    expect(await cell('data-hall', 'en')).toMatchObject({ state: 'review' })
    expect(await cell('county-merger', 'en')).toMatchObject({ state: 'behind', due: expect.stringMatching(/^20/) })
    expect(await cell('night-library', 'ko')).toMatchObject({ note: expect.stringContaining('6,240') })
  })

  it('shows readers the corrected words, the correction in their language, and every notice', async () => {
    const budget = await reader(payload()).byUid(demoUid('articles/council-budget'))
    expect(budget.ko?.text).toContain('381억 원')
    expect(budget.ko?.corrections.map(({ note }) => note).join()).toMatch(/바로잡습니다/)
    expect(budget.en?.corrections.map(({ note }) => note).join()).toMatch(/reader pointed out/)
    const wire = await reader(payload()).byUid(demoUid('articles/night-ferry'))
    for (const language of ['ko', 'en'] as const)
      expect(wire[language]?.disclaimers.map(({ position }) => position)).toEqual(['before', 'after'])
  })

  it('changes nothing when it is asked again, nor after an editor has deleted a story', async () => {
    const count = async (): Promise<number> => (await rows(payload(), 'articles')).length
    const [gone] = await rows(payload(), 'articles', { uid: { equals: demoUid('articles/reservoir-algae') } })
    await payload().delete({
      collection: 'translations',
      where: { article: { equals: gone?.id } },
      overrideAccess: true,
    })
    await payload().delete({ collection: 'articles', id: gone?.id as string, overrideAccess: true })
    const before = await count()
    const lines: string[] = []
    expect(await isDue(payload())).toBe(false)
    expect(await seed(payload(), { log: (line) => lines.push(line) })).toBe('unchanged')
    expect(lines).toEqual([expect.stringMatching(/already/)])
    expect(await count()).toBe(before)
  })
})

eachDatabase((db) => {
  it('leaves a site alone that has content of its own', async () => {
    const booted = await db.boot()
    await booted.payload.create({ collection: 'articles', data: { workingTitle: '첫 기사' }, overrideAccess: true })
    const lines: string[] = []
    expect(await seed(booted.payload, { log: (line) => lines.push(line) })).toBe('unchanged')
    expect(lines).toEqual([expect.stringMatching(/There is content here/)])
    expect(await rows(booted.payload, 'categories')).toEqual([])
    await booted.stop()
  })
})
