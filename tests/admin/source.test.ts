import { deskOf } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SourceText } from '../../src/admin/server/source.ts'
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
    const answer = await restOf(booted)(`/api/bilingual/source/${id}`, { token: translator })
    return { ...answer, source: answer.json as unknown as SourceText }
  }
  const follow = (body: object, token = translator) =>
    restOf(booted)(`/api/bilingual/source/${text}`, { method: 'POST', token, body })

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

  it('shows a translator the text they translate', async () => {
    const { status, source } = await sourceOf()
    expect(status).toBe(200)
    expect(source).toMatchObject({ language: 'ko', current: true, changes: [] })
    expect(source.words).toMatchObject({ title: '강변 산책로 다시 열려', body: '강변 산책로가 오늘 다시 열렸다.' })
  })

  it('shows nothing to those without a part in the desk, and nothing where there is nothing', async () => {
    expect((await restOf(booted)(`/api/bilingual/source/${text}`)).status).toBe(401)
    expect((await restOf(booted)(`/api/bilingual/source/${text}`, { token: nobody })).status).toBe(403)
    expect((await follow({ hash: 'x', rev: 1 }, nobody)).status).toBe(403)
    expect((await sourceOf(made.texts.ko?.id)).status).toBe(404)
  })

  it('shows what changed since, and follows it only when a person who saw that text says so', async () => {
    const { payload } = booted
    await update(payload, 'translations', made.texts.ko?.id ?? '', { title: '강변 산책로 일부만 다시 열려' })
    const { source } = await sourceOf()
    expect(source.current).toBe(false)
    expect(source.changes).toEqual([
      { field: 'title', before: '강변 산책로 다시 열려', after: '강변 산책로 일부만 다시 열려' },
    ])
    const stands = async () => (await deskOf(payload, made.article.id))?.editions.find((one) => one.language === 'en')
    expect((await stands())?.follows?.current).toBe(false)

    const rev = Number((await update(payload, 'translations', text, { deck: 'x' })).rev)
    expect((await follow({ hash: 'another text', rev })).status).toBe(409)
    expect((await follow({ hash: source.hash, rev: rev - 1 })).status).toBe(409)
    expect((await stands())?.follows?.current).toBe(false)

    const followed = await follow({ hash: source.hash, rev })
    expect(followed.json).toMatchObject({ rev: rev + 1 })
    expect((await stands())?.follows?.current).toBe(true)
    expect((await sourceOf()).source).toMatchObject({ current: true, changes: [] })
  })
})
