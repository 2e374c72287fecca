import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, create, type Story, story, update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

eachDatabase((db) => {
  let booted: Booted
  let payload: Payload
  let token: string
  let made: Story

  beforeAll(async () => {
    booted = await db.boot()
    payload = booted.payload
    await people(payload)
    token = await tokenOf(booted, 'translator')
    made = await story(payload)
    await update(payload, 'translations', made.texts.ko?.id ?? '', {
      body: bodyOf('북한은 국회 소식을 전했다.', '끝.'),
    })
    await update(payload, 'translations', made.texts.en?.id ?? '', {
      body: bodyOf('The DPRK told of the party.', 'End.'),
    })
    await create(payload, 'glossary', {
      term: { ko: '북한', en: 'North Korea' },
      forbidden: { en: 'DPRK, N.K.\nthe North' },
      note: '첫 언급만',
    })
    await create(payload, 'glossary', { term: { ko: '국회', en: 'National Assembly' } })
    await create(payload, 'glossary', { term: { ko: '국회', en: 'parliament' }, category: made.category.id })
  })
  afterAll(() => booted.stop())

  it('is written by those who work in every language, and read by all', async () => {
    for (const [language, languages] of [
      ['ko', ['ko']],
      ['en', ['en']],
    ] as const) {
      const data = { name: language, email: `${language}@example.test`, password: `${language}-password` }
      await create(payload, 'users', { ...data, role: 'translator', languages })
      const theirs = await tokenOf(booted, language)
      const ask = (path: string, method?: 'POST' | 'PATCH', body?: object) =>
        restOf(booted)(path, { token: theirs, ...(method && { method }), ...(body && { body }) })
      const list = (await ask('/api/glossary?limit=1&depth=0')).json as { docs: { id: string | number }[] }
      const term = { ko: '북한', en: 'Wrong' }
      expect((await ask('/api/glossary', 'POST', { term })).status).toBe(403)
      expect((await ask(`/api/glossary/${list.docs[0]?.id}`, 'PATCH', { term })).status).toBe(403)
    }
    const { docs } = await payload.find({ collection: 'glossary' as 'users', limit: 9, depth: 0, overrideAccess: true })
    expect(JSON.stringify(docs)).not.toContain('Wrong')
  })

  it('has no term without a word, and keeps the other word where one is changed', async () => {
    const ask = (path: string, method: 'POST' | 'PATCH', body: object) => restOf(booted)(path, { token, method, body })
    for (const body of [{}, { term: { ko: '', en: '' } }, { term: { ko: ' ', en: '\u00a0' } }, { note: 'x' }])
      expect((await ask('/api/glossary', 'POST', body)).status, JSON.stringify(body)).toBe(422)
    const { id } = await create(payload, 'glossary', { term: { ko: '나루', en: 'ferry landing' } })
    expect((await ask(`/api/glossary/${id}`, 'PATCH', { note: 'x' })).status).toBe(200)
    expect((await ask(`/api/glossary/${id}`, 'PATCH', { term: { ko: '', en: '' } })).status).toBe(422)
    const changed = await ask(`/api/glossary/${id}`, 'PATCH', { term: { ko: '나루터' } })
    expect(changed.json.doc).toMatchObject({ title: '나루터 / ferry landing' })
    await payload.delete({ collection: 'glossary' as 'users', id: id as string, depth: 0, overrideAccess: true })
  })

  it('says which terms a source has, how they are said, and what the translation says otherwise', async () => {
    const answer = await restOf(booted)(`/api/bilingual/glossary?to=en&article=${made.article.uid}`, { token })
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        segments: [
          {
            key: 'b:block0',
            matches: [
              {
                start: 0,
                end: 2,
                text: '북한',
                ending: '은',
                id: expect.any(String),
                source: '북한',
                target: 'North Korea',
                forbidden: ['DPRK', 'N.K.', 'the North'],
                note: '첫 언급만',
              },
              {
                start: 4,
                end: 6,
                text: '국회',
                ending: '',
                id: expect.any(String),
                source: '국회',
                target: 'parliament',
                forbidden: [],
                note: '',
              },
            ],
            problems: [
              {
                kind: 'forbidden',
                id: expect.any(String),
                source: { start: 0, end: 2, text: '북한', ending: '은' },
                target: { start: 4, end: 8, text: 'DPRK', ending: '' },
                expected: ['North Korea'],
              },
              {
                kind: 'missing',
                id: expect.any(String),
                source: { start: 4, end: 6, text: '국회', ending: '' },
                target: null,
                expected: ['parliament'],
              },
            ],
          },
        ],
      },
    ])
  })

  it('looks into words that are being written', async () => {
    const answer = await restOf(booted)(
      `/api/bilingual/glossary?to=ko&text=${encodeURIComponent('North Korea’s answer')}`,
      { token },
    )
    expect(answer.json).toMatchObject({ matches: [{ text: 'North Korea', ending: '’s', target: '북한' }] })
  })

  it('is for the desk, and shows no text that the person may not read', async () => {
    const rest = restOf(booted)
    const at = `/api/bilingual/glossary?article=${made.article.uid}`
    expect((await rest(`${at}&to=en`)).status).toBe(401)
    expect((await rest(`${at}&to=en`, { token: await tokenOf(booted, 'nobody') })).status).toBe(403)
    expect((await rest(`${at}&to=fr`, { token })).status).toBe(400)
    expect((await rest('/api/bilingual/glossary?to=en', { token })).status).toBe(400)
    expect((await rest('/api/bilingual/glossary?to=en&article=none', { token })).status).toBe(404)
    await create(payload, 'users', {
      email: 'korean@example.test',
      password: 'korean-password',
      role: 'translator',
      languages: ['ko'],
    })
    const korean = await tokenOf(booted, 'korean')
    expect((await rest(`${at}&to=ko`, { token: korean })).status).toBe(404)
    const [segment] = (await rest(`${at}&to=en`, { token: korean })).json.segments as { problems: unknown[] }[]
    expect(segment?.problems).toEqual([])
  })
})
