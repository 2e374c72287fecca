import { deskOf } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SideText } from '../../src/admin/server/side.ts'
import type { BehindAnswer } from '../../src/translating/behind/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

eachDatabase((db) => {
  let booted: Booted
  let translator: string
  let nobody: string
  let made: Story
  let text: string | number
  const sourceOf = async (id = text) => {
    const answer = await restOf(booted)(`/api/bilingual/side/${id}?against=working`, { token: translator })
    return { ...answer, source: answer.json as unknown as SideText }
  }
  const say = async (body: object, token = translator) => {
    const answer = await restOf(booted)(`/api/bilingual/translations/${text}/behind`, { method: 'POST', token, body })
    return { status: answer.status, ...(answer.json as unknown as BehindAnswer) }
  }

  beforeAll(async () => {
    booted = await db.boot()
    await people(booted.payload)
    translator = await tokenOf(booted, 'translator')
    nobody = await tokenOf(booted, 'nobody')
    made = await story(booted.payload, { languages: ['ko'] })
    const started = await restOf(booted)('/api/bilingual/translations', {
      method: 'POST',
      token: translator,
      body: { article: made.article.id, language: 'en', credit: 'Night desk' },
    })
    text = started.json.id as string | number
  })
  afterAll(() => booted?.stop())

  it('shows a translator the text they translate, and how far they are behind it, in one answer', async () => {
    const { status, source } = await sourceOf()
    expect(status).toBe(200)
    expect(source).toMatchObject({ language: 'ko', told: { behind: null, undo: false, source: { language: 'ko' } } })
    expect(source.fields[0]).toMatchObject({ key: 'field:title', text: '강변 산책로 다시 열려', change: null })
    expect(source.blocks.map(({ text: words }) => words)).toEqual(['강변 산책로가 오늘 다시 열렸다.'])
  })

  it('shows nothing to those without a part in the desk, and nothing where there is nothing', async () => {
    expect((await restOf(booted)(`/api/bilingual/side/${text}`)).status).toBe(401)
    expect((await restOf(booted)(`/api/bilingual/side/${text}`, { token: nobody })).status).toBe(403)
    expect((await say({ act: 'follow' }, nobody)).status).toBe(403)
    expect((await sourceOf(made.texts.ko?.id)).status).toBe(404)
  })

  it('is followed only when a person who saw that text says so, and no longer when they take it back', async () => {
    const { payload } = booted
    await update(payload, 'translations', made.texts.ko?.id ?? '', { title: '강변 산책로 일부만 다시 열려' })
    const { source } = await sourceOf()
    const { hash } = source.told.source
    expect(source.told.behind).toMatchObject({ fields: 1, blocks: 0 })
    expect(source.fields[0]?.change).toMatchObject({ before: '강변 산책로 다시 열려' })
    const current = async () =>
      (await deskOf(payload, made.article.id))?.editions.find((one) => one.language === 'en')?.follows?.current
    expect(await current()).toBe(false)
    expect((await say({ act: 'follow', hash: 'another text' })).status).toBe(409)
    expect(await current()).toBe(false)
    expect(await say({ act: 'follow', hash, against: 'working' })).toMatchObject({ behind: null, undo: true })
    expect(await current()).toBe(true)
    expect((await sourceOf()).source).toMatchObject({ told: { behind: null, undo: true } })
    expect((await say({ act: 'undo' })).behind).toMatchObject({ fields: 1 })
    expect(await current()).toBe(false)
  })
})
