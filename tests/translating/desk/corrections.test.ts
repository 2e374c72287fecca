import { correct, publish, redact, schedule, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '../../../src/access/person.ts'
import { apiHandler } from '../../../src/headless/handler.ts'
import { carryOutDue } from '../../../src/publishing/index.ts'
import { healCorrections } from '../../../src/translating/desk/corrections.ts'
import {
  deskMatrix,
  deskRowOf,
  deskSettled,
  healDesk,
  type MyWork,
  myWork,
} from '../../../src/translating/desk/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, create, type Story, story, update } from '../../_support/desk.ts'
import { people, type Role, type TestUser } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

interface Work {
  asked: { sequence: number; answer: { needed: boolean; by: string } | null; settled: { by: string } | null }[]
  undo: object | null
}
const by = systemPerson('test')
const NOTE = '세 명이 아니라 네 명입니다.'

eachDatabase((db) => {
  let booted: Booted
  let users: Record<Role | 'nobody', TestUser>
  let made: Story
  const tokens: Record<string, string> = {}

  const persons = (name: Role): Person => ({ id: String(users[name].id), name, role: name, languages: ['ko', 'en'] })
  const uid = () => made.article.uid
  const act = async (who: string, body: object) => {
    const answer = await restOf(booted)('/api/bilingual/work', {
      method: 'POST',
      token: tokens[who],
      body: { article: uid(), language: 'en', ...body },
    })
    return { status: answer.status, work: answer.json as unknown as Work, text: answer.text }
  }
  const cell = async () => {
    await deskSettled(booted.payload)
    return (await deskRowOf(booted.payload, uid()))?.cells.en
  }
  const mine = async (name: Role, list: keyof MyWork = 'corrections') => {
    await deskSettled(booted.payload)
    return (await myWork(booted.payload, persons(name)))[list].some((row) => row.uid === uid())
  }
  const corrected = (languages: ('ko' | 'en')[] = ['ko']) =>
    correct(booted.payload, { article: uid(), languages, note: NOTE, by })

  beforeAll(async () => {
    booted = await db.boot()
    users = await people(booted.payload)
    await create(booted.payload, 'users', {
      name: 'korean',
      email: 'korean@example.test',
      password: 'korean-password',
      role: 'editor',
      languages: ['ko'],
    })
    for (const name of ['editor', 'translator', 'korean']) tokens[name] = await tokenOf(booted, name)
  })
  beforeEach(async () => {
    made = await story(booted.payload)
    await publish(booted.payload, { article: uid(), languages: ['ko', 'en'], by })
    await update(booted.payload, 'translations', made.texts.ko?.id ?? '', { body: bodyOf('네 명이 걸었다.') })
  })
  afterAll(() => booted?.stop())

  it('asks the language that did not get it, and says so in its answer', async () => {
    const { asks, sequence } = await corrected()
    expect(asks).toEqual([{ language: 'en', of: 'ko' }])
    expect(await cell()).toMatchObject({ needed: '', note: NOTE, asked: expect.stringMatching(/^20/) })
    expect([await mine('editor'), await mine('translator')]).toEqual([true, false])
    const elsewhere: Person = { id: '0', name: '', role: 'editor', languages: ['ko'] }
    const { rows } = await deskMatrix(booted.payload, elsewhere, { limit: 100 })
    const hidden = { state: 'live', asked: '', needed: '', note: '', correction: '' }
    expect(rows.find((row) => row.uid === uid())?.cells.en).toMatchObject(hidden)
    const notes = await restOf(booted)(`/api/bilingual/remarks/${made.texts.en?.id}`, { token: tokens.editor })
    expect(notes.json.asked).toMatchObject([{ sequence, of: 'ko', by: 'test', note: NOTE, answer: null }])
  })

  it('shows the question to whoever has the text, who writes it and does not publish', async () => {
    await corrected()
    expect(await mine('translator')).toBe(false)
    await act('editor', { act: 'assign', to: String(users.translator.id) })
    expect(await mine('translator')).toBe(true)
  })

  it('asks nobody where both were corrected, where the other is not out, or where the act was none', async () => {
    await update(booted.payload, 'translations', made.texts.en?.id ?? '', { body: bodyOf('Four people walked.') })
    expect((await corrected(['ko', 'en'])).asks).toBeUndefined()
    expect((await publish(booted.payload, { article: uid(), languages: ['ko'], by })).asks).toBeUndefined()
    expect(await cell()).toMatchObject({ asked: '', note: '' })
    made = await story(booted.payload, { languages: ['ko'] })
    await publish(booted.payload, { article: uid(), languages: ['ko'], by })
    expect((await corrected()).asks).toBeUndefined()
  })

  it('becomes work of whoever has the text where it is needed, until it is done, and publishes nothing', async () => {
    const { sequence } = await corrected()
    const releases = () => booted.payload.db.count({ collection: 'releases' })
    const before = await releases()
    const yes = await act('editor', { act: 'answer', correction: sequence, needed: true })
    expect(yes.work.asked).toMatchObject([{ sequence, answer: { needed: true, by: 'editor' }, settled: null }])
    expect(await cell()).toMatchObject({ asked: '', note: NOTE, needed: expect.stringMatching(/^20/) })
    expect(await mine('translator')).toBe(true)
    expect((await act('editor', { act: 'answer', correction: sequence, needed: false })).status).toBe(409)
    const done = await act('translator', { act: 'corrected', correction: sequence })
    expect(done.work.asked[0]?.settled).toMatchObject({ by: 'translator' })
    expect(await mine('translator')).toBe(false)
    await act('translator', { ...done.work.undo })
    expect(await mine('translator')).toBe(true)
    expect(await releases()).toEqual(before)
  })

  it('is recorded with who said that it is not needed, and taken back while it stands so', async () => {
    const { sequence } = await corrected()
    const no = await act('editor', { act: 'answer', correction: sequence, needed: false })
    expect(no.work.asked).toMatchObject([{ answer: { needed: false, by: 'editor' } }])
    expect(await mine('editor')).toBe(false)
    expect((await act('editor', { ...no.work.undo })).work.asked).toMatchObject([{ answer: null }])
    expect((await act('editor', { ...no.work.undo })).status).toBe(409)
    expect(await mine('editor')).toBe(true)
    const both = await act('editor', { act: 'corrected', correction: sequence })
    expect(both.work.asked).toMatchObject([{ answer: { needed: true }, settled: { by: 'editor' } }])
    expect((await act('editor', { ...both.work.undo })).work.asked).toMatchObject([{ answer: null, settled: null }])
  })

  it('lets who publishes in the corrected language say that it is needed, and no more; others neither', async () => {
    const { sequence } = await corrected()
    for (const needed of [true, false])
      expect((await act('translator', { act: 'answer', correction: sequence, needed })).status).toBe(403)
    expect((await act('korean', { act: 'answer', correction: sequence, needed: false })).status).toBe(403)
    expect((await act('korean', { act: 'corrected', correction: sequence })).status).toBe(403)
    await act('editor', { act: 'remark', block: '', words: 'for English eyes' })
    const yes = await act('korean', { act: 'answer', correction: sequence, needed: true })
    expect(yes.status).toBe(200)
    expect(yes.text).not.toContain('for English eyes')
    expect((await act('editor', { act: 'answer', correction: sequence + 1000, needed: true })).status).toBe(404)
    for (const bad of [{ needed: 'yes', correction: sequence }, { needed: true }, { needed: true, correction: '1' }])
      expect((await act('editor', { act: 'answer', ...bad })).status).toBe(400)
  })

  it('is asked by a correction that was scheduled, and by one whose process died before it could', async () => {
    const { payload } = booted
    const at = '2029-01-01T00:00'
    const { uid: set } = await schedule(payload, {
      article: uid(),
      languages: ['ko'],
      kind: 'correct',
      note: NOTE,
      at,
      by,
    })
    await payload.db.updateOne({
      collection: 'schedules',
      where: { uid: { equals: set } },
      data: { due: new Date(Date.now() - 1000).toISOString() },
    })
    await carryOutDue(payload)
    expect(await cell()).toMatchObject({ note: NOTE })
    await payload.db.updateOne({
      collection: 'translations',
      where: { id: { equals: made.texts.en?.id } },
      data: { remarks: null },
      options: { timestamps: false },
    } as never)
    await healCorrections(payload)
    expect(await cell()).toMatchObject({ asked: expect.stringMatching(/^20/) })
    expect(await healDesk(payload)).toEqual([])
  })

  it('forgets a note that was redacted, and shows readers nothing of it all', async () => {
    const { payload } = booted
    const { sequence } = await corrected()
    await act('editor', { act: 'answer', correction: sequence, needed: true })
    await update(payload, 'translations', made.texts.ko?.id ?? '', { body: bodyOf('네 사람이 걸었다.') })
    await publish(payload, { article: uid(), languages: ['ko'], by })
    await redact(payload, { article: uid(), languages: ['ko'], sequences: [sequence], reason: 'court', by })
    expect(await cell()).toMatchObject({ note: '', needed: expect.stringMatching(/^20/) })
    const answer = await apiHandler(payload)(new Request(`https://news.example/api/v1/articles/${uid()}`))
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(/needed|asked/)
  })
})
