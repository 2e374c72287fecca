import type { Payload } from 'payload'
import { publish } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemPerson } from '../../../src/access/person.ts'
import { follow } from '../../../src/editions/follow.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, create, type Story, story, update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

interface Text {
  id: string | number
  rev: number
  title: string
  kind: string
  body: { root: { children: { $?: { bid?: string }; children: { text?: string }[] }[] } }
}

eachDatabase((db) => {
  let booted: Booted
  let payload: Payload
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    booted = await db.boot()
    payload = booted.payload
    await people(payload)
    const data = { email: 'ko@example.test', password: 'ko-password', role: 'translator', languages: ['ko'] }
    await create(payload, 'users', data)
    for (const name of ['translator', 'nobody', 'ko']) tokens[name] = await tokenOf(booted, name)
    const told = await story(payload, { title: '시장' })
    await update(payload, 'translations', told.texts.ko?.id ?? '', {
      body: bodyOf('시장은 24일 계획을 밝혔다.', '비용은 모두 시가 낸다.'),
    })
    await update(payload, 'translations', told.texts.en?.id ?? '', {
      body: bodyOf('The mayor announced the plan on the 24th.', 'The city pays for all of it.'),
    })
    await publish(payload, { article: told.article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
    await follow(payload)
  })
  afterAll(() => booted.stop())

  const call = (path: string, body: object, who = 'translator') =>
    restOf(booted)(`/api/bilingual/memory/fill${path}`, { method: 'POST', token: tokens[who] as string, body })
  const source = async (...paragraphs: string[]): Promise<Story> => {
    const made = await story(payload, { languages: ['ko'], title: '새 기사' })
    await update(payload, 'translations', made.texts.ko?.id ?? '', { body: bodyOf(...paragraphs) })
    return made
  }
  const english = async ({ article }: Story): Promise<Text> => {
    const { docs } = await payload.find({
      collection: 'translations' as 'users',
      where: { and: [{ article: { equals: article.id } }, { language: { equals: 'en' } }] },
      depth: 0,
      limit: 1,
      overrideAccess: true,
    })
    return docs[0] as unknown as Text
  }
  const words = ({ body }: Text) =>
    body.root.children.map(({ children }) => children.map(({ text = '' }) => text).join(''))
  const SAME = '시장은 24일 계획을 밝혔다.'
  const LIKE = '비용은 거의 모두 시가 낸다.'

  it('starts a translation with the same words’ translation, and leaves all else empty', async () => {
    const made = await source(SAME, LIKE, '전혀 다른 글이다.')
    const { status, json } = await call('', { article: made.article.uid, language: 'en' })
    expect([status, json.outcome, json.filled]).toEqual([200, 'created', [{ key: 'b:block0', similarity: 100 }]])
    const text = await english(made)
    expect(words(text)).toEqual(['The mayor announced the plan on the 24th.', '', ''])
    expect(text).toMatchObject({ kind: 'human' })
    expect(text.title ?? '').toBe('')
  })

  it('takes words that are alike only as far as it is asked, and marks what it filled until it is looked at', async () => {
    const made = await source(SAME, LIKE)
    await call('', { article: made.article.uid, language: 'en' })
    const { json } = await call('', { article: made.article.uid, language: 'en', least: 70 })
    expect(json).toMatchObject({ outcome: 'saved', filled: [{ key: 'b:block1' }] })
    const text = await english(made)
    expect(words(text)[1]).toBe('The city pays for all of it.')
    const rest = restOf(booted)
    const marks = async () =>
      (await rest(`/api/bilingual/machine/text/${text.id}`, { token: tokens.translator as string })).json.marks
    expect(await marks()).toMatchObject([
      { key: 'b:block0', origin: 'memory', similarity: 100 },
      { key: 'b:block1', origin: 'memory' },
    ])
    const reviewed = await rest('/api/bilingual/machine/review', {
      method: 'POST',
      token: tokens.translator as string,
      body: { article: made.article.uid, language: 'en', keys: ['b:block1'] },
    })
    expect(reviewed.json).toEqual({ left: ['b:block0'], kind: 'human' })
    await update(payload, 'translations', text.id, { body: bodyOf('Mine.', 'The city pays for all of it.') })
    expect(await marks()).toEqual([])
  })

  it('touches nothing that stands there, and is taken back where nobody wrote since', async () => {
    const made = await source(SAME, '비용은 모두 시가 낸다.')
    await call('', { article: made.article.uid, language: 'en', least: 60 })
    const first = await english(made)
    await update(payload, 'translations', first.id, { body: bodyOf('A person wrote this.', '') })
    const again = await call('', { article: made.article.uid, language: 'en' })
    expect(words(await english(made))).toEqual(['A person wrote this.', 'The city pays for all of it.'])
    const undo = () => call('/undo', { article: made.article.uid, language: 'en', at: again.json.at })
    expect((await undo()).json).toEqual({ emptied: ['b:block1'] })
    expect(words(await english(made))).toEqual(['A person wrote this.', ''])
    expect((await undo()).status).toBe(409)
  })

  it('leaves a text whose links it would lose', async () => {
    const made = await source(SAME)
    const body = bodyOf(SAME) as { root: { children: { children: object[] }[] } }
    const [paragraph] = body.root.children
    if (paragraph) paragraph.children = paragraph.children.map((node) => ({ ...node, format: 1 }))
    await update(payload, 'translations', made.texts.ko?.id ?? '', { body })
    const { json } = await call('', { article: made.article.uid, language: 'en' })
    expect(json).toMatchObject({ filled: [], coded: 1 })
  })

  it('is for those who may write the language', async () => {
    const made = await source(SAME)
    const asked = { article: made.article.uid, language: 'en' }
    expect((await call('', asked, 'nobody')).status).toBe(403)
    expect((await call('', asked, 'ko')).status).toBe(403)
    expect((await call('', { ...asked, least: 30 })).status).toBe(400)
    expect((await call('', { ...asked, language: 'ko' })).status).toBe(409)
    expect((await call('', { ...asked, article: 'none' })).status).toBe(404)
    expect(await english(made)).toBeUndefined()
  })

  it('says that a translation is in the trash instead of making another', async () => {
    const made = await source(SAME)
    await call('', { article: made.article.uid, language: 'en' })
    await update(payload, 'translations', (await english(made)).id, { deletedAt: new Date().toISOString() })
    const asked = { article: made.article.uid, language: 'en' }
    const rest = restOf(booted)
    const started = await rest('/api/bilingual/translations', {
      method: 'POST',
      token: tokens.translator as string,
      body: asked,
    })
    for (const { status, text } of [await call('', asked), started])
      expect([status, text]).toEqual([409, expect.stringContaining('in the trash')])
  })
})
