import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { type Story, story } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'
import { rowOf } from '../behindPair.ts'

const ROUNDS = 12

eachDatabase((db) => {
  let booted: Booted
  let made: Story
  beforeAll(async () => {
    booted = await db.boot()
    await people(booted.payload)
    made = await story(booted.payload)
  })
  afterAll(() => booted?.stop())

  it('tells a translator whose form is older of the newer revision, and not that they set a time', async () => {
    const rest = restOf(booted)
    const [editor, translator] = [await tokenOf(booted, 'editor'), await tokenOf(booted, 'translator')]
    const text = made.texts.en ?? { id: '', uid: '' }
    const { rev } = (await rowOf(booted.payload, text)) ?? {}
    const set = { translation: String(text.id), act: 'due', at: '2029-01-01T00:00:00.000Z' }
    expect((await rest('/api/bilingual/work', { method: 'POST', token: editor, body: set })).status).toBe(200)
    const save = (body: object) =>
      rest(`/api/translations/${text.id}?depth=0`, { method: 'PATCH', token: translator, body })
    expect((await save({ rev, due: null, title: 'From an older form' })).status).toBe(409)
    const now = await rowOf(booted.payload, text)
    expect((await save({ rev: now?.rev, due: null, title: 'Takes the time away' })).status).toBe(403)
    expect((await save({ rev: now?.rev, due: set.at, title: 'From the newer form' })).status).toBe(200)
  })

  it('refuses no save because somebody leaves a remark or lets a finding stand at the same moment', async () => {
    const rest = restOf(booted)
    const [editor, translator] = [await tokenOf(booted, 'editor'), await tokenOf(booted, 'translator')]
    const text = made.texts.en ?? { id: '', uid: '' }
    const statuses: number[][] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const { rev } = (await rowOf(booted.payload, text)) ?? {}
      const remark = (words: string) =>
        rest('/api/bilingual/work', {
          method: 'POST',
          token: editor,
          body: { translation: String(text.id), act: 'remark', block: '', words },
        })
      const all = await Promise.all([
        rest(`/api/translations/${text.id}?depth=0`, {
          method: 'PATCH',
          token: translator,
          body: { rev, title: `Riverside path reopens, ${round}` },
        }),
        remark(`first of ${round}`),
        remark(`second of ${round}`),
      ])
      statuses.push(all.map(({ status }) => status))
    }
    expect(statuses).toEqual(Array.from({ length: ROUNDS }, () => [200, 200, 200]))
    const row = await rowOf(booted.payload, text)
    expect((row?.remarks as { list: unknown[] } | undefined)?.list).toHaveLength(2 * ROUNDS)
    expect(row?.title).toBe(`Riverside path reopens, ${ROUNDS - 1}`)
  })
})
