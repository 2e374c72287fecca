import type { Payload } from 'payload'
import { correct, publish, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemPerson } from '../../../src/access/person.ts'
import { follow, followed } from '../../../src/editions/follow.ts'
import { buildMemory } from '../../../src/translating/memory/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, category, type Made, type Story, story, update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

const by = systemPerson('test')
type Match = {
  source: string
  target: string
  similarity: number
  scope: string
  sentence: number
  difference: { state: string; text: string }[]
  label: string
}

eachDatabase((db) => {
  let booted: Booted
  let payload: Payload
  let token: string
  let section: Made

  beforeAll(async () => {
    booted = await db.boot()
    payload = booted.payload
    await people(payload)
    token = await tokenOf(booted, 'translator')
    section = await category(payload, { ko: '사회', en: 'Society' })
  })
  afterAll(() => booted.stop())

  const live = async (ko: string[], en: string[], into = section): Promise<Story> => {
    const made = await story(payload, { category: into, title: `기사 ${ko[0]?.slice(0, 5)}` })
    await update(payload, 'translations', made.texts.ko?.id ?? '', { body: bodyOf(...ko) })
    await update(payload, 'translations', made.texts.en?.id ?? '', { body: bodyOf(...en) })
    await publish(payload, { article: made.article.uid, languages: ['ko', 'en'], by })
    await follow(payload)
    return made
  }
  const ask = async (text: string, more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ to: 'en', text, ...more })
    const answer = await restOf(booted)(`/api/bilingual/memory?${query}`, { token })
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)])
    return answer.json as { matches: Match[]; sentences?: { text: string; matches: Match[] }[] }
  }
  const targets = ({ matches }: { matches: Match[] }) => matches.map(({ target }) => target)

  it('finds the same words, words like them with what differs, and single sentences, both ways', async () => {
    await live(
      ['정부는 새 도로를 내년에 연다. 예산은 이미 마련됐다.'],
      ['The government opens a new road next year. The budget is in place.'],
    )
    const same = await ask('정부는 새 도로를 내년에 연다.  예산은 이미 마련됐다.')
    expect(same.matches[0]).toMatchObject({
      similarity: 100,
      target: 'The government opens a new road next year. The budget is in place.',
    })
    const alike = await ask('정부는 새 도로를 올해 연다. 예산은 이미 마련됐다.')
    expect(alike.matches[0]?.similarity).toBeGreaterThan(80)
    expect(alike.matches[0]?.similarity).toBeLessThan(100)
    expect(
      alike.matches[0]?.difference
        .filter(({ state }) => state !== 'same')
        .map(({ text }) => text)
        .join(''),
    ).toMatch(/내.*올/)
    expect((await ask('예산은 이미 마련됐다.')).matches[0]).toMatchObject({
      similarity: 100,
      sentence: 2,
      target: 'The budget is in place.',
    })
    expect((await ask('The budget is in place.', { to: 'ko' })).matches[0]?.target).toBe('예산은 이미 마련됐다.')
    const parts = await ask('예산은 이미 마련됐다. 전혀 다른 이야기를 하나 더 적는다.', { sentences: 'true' })
    expect(parts.sentences?.map(({ matches }) => matches.length)).toEqual([1, 0])
    expect((await ask('국회의원 선거가 끝났다.')).matches).toEqual([])
  })

  it('puts the article’s own words first, then those of its category, then all others', async () => {
    const elsewhere = await category(payload, { ko: '경제', en: 'Economy' })
    const words = '시장 상황이 어제와 같다.'
    const far = await live([words], ['Elsewhere: markets as yesterday.'], elsewhere)
    const own = await live([words], ['Own: markets as yesterday.'])
    await live([words], ['Same section: markets as yesterday.'])
    expect(targets(await ask(words, { article: own.article.uid }))).toEqual([
      'Own: markets as yesterday.',
      'Same section: markets as yesterday.',
      'Elsewhere: markets as yesterday.',
    ])
    expect(targets(await ask(words, { article: far.article.uid }))[0]).toBe('Elsewhere: markets as yesterday.')
  })

  it('forgets what is withdrawn, and knows it again when it is back', async () => {
    const words = '다리 공사가 끝나 통행이 시작됐다.'
    const made = await live([words], ['The bridge is open to traffic.'])
    await withdraw(payload, { article: made.article.uid, languages: ['en'], by })
    await follow(payload)
    expect(targets(await ask(words))).toEqual([])
    expect(targets(await ask('다리 공사가 끝나 통행이 시작됐다!'))).toEqual([])
    const { totalDocs } = await payload.db.count({
      collection: 'memory' as never,
      where: { article: { equals: made.article.uid } },
    })
    expect(totalDocs).toBe(0)
    await publish(payload, { article: made.article.uid, languages: ['en'], by })
    await follow(payload)
    expect(targets(await ask('다리 공사가 끝나 통행이 시작됐다!'))).toEqual(['The bridge is open to traffic.'])
  })

  it('pairs nothing with words that are behind, and keeps what still stands', async () => {
    const made = await live(
      ['도서관이 문을 닫았다.', '주민들이 모였다고 시가 밝혔다.'],
      ['The library closed.', 'Residents gathered, the city said.'],
    )
    const { docs } = await payload.db.find<{
      id: string
      followsSource?: unknown
      snapshot: { hash: string; content: unknown }
    }>({
      collection: 'translations',
      where: { article: { equals: made.article.id } },
      limit: 5,
      pagination: false,
    })
    const source = docs.find(({ id }) => String(id) === String(made.texts.ko?.id))
    await payload.update({
      collection: 'translations' as 'users',
      id: made.texts.en?.id ?? '',
      data: {
        followsSource: {
          language: 'ko',
          hash: source?.snapshot.hash,
          rev: 1,
          at: new Date().toISOString(),
          content: source?.snapshot.content,
        },
      } as never,
      overrideAccess: true,
    })
    await publish(payload, { article: made.article.uid, languages: ['en'], by })
    await update(payload, 'translations', made.texts.ko?.id ?? '', {
      body: bodyOf('도서관이 다시 문을 열었다.', '주민들이 모였다고 시가 밝혔다.'),
    })
    await correct(payload, { article: made.article.uid, languages: ['ko'], by, note: '바로잡습니다.' })
    await follow(payload)
    expect(targets(await ask('도서관이 다시 문을 열었다.'))).toEqual([])
    expect(targets(await ask('주민들이 모였다고 시가 밝혔다.'))).toEqual(['Residents gathered, the city said.'])
  })

  it('is built from what went out before it was there', async () => {
    const words = '박물관이 새 전시를 열었다고 알렸다.'
    const made = await live([words], ['The museum opened a new exhibition.'])
    await payload.db.deleteMany({ collection: 'memory' as never, where: { article: { equals: made.article.uid } } })
    expect(targets(await ask(words))).toEqual([])
    expect(await buildMemory(payload)).toBeGreaterThan(0)
    expect(targets(await ask(words))).toEqual(['The museum opened a new exhibition.'])
  })

  it('forgets before the database file is written anew for a redaction', () => {
    const names = followed(payload).followers.map(({ name }) => name)
    expect(names.indexOf('memory')).toBeGreaterThanOrEqual(0)
    expect(names.indexOf('memory')).toBeLessThan(names.indexOf('redactions'))
  })

  it('is for the desk, and refuses what it cannot read', async () => {
    const rest = restOf(booted)
    expect((await rest('/api/bilingual/memory?to=en&text=a')).status).toBe(401)
    const nobody = await tokenOf(booted, 'nobody')
    expect((await rest('/api/bilingual/memory?to=en&text=a', { token: nobody })).status).toBe(403)
    for (const query of [
      'to=fr&text=a',
      'to=en',
      'to=en&from=en&text=a',
      'to=en&text=a&limit=0',
      `to=en&text=${'a'.repeat(9000)}`,
    ])
      expect((await rest(`/api/bilingual/memory?${query}`, { token })).status).toBe(400)
    expect(
      (await rest('/api/memory', { token: await tokenOf(booted, 'admin'), method: 'POST', body: {} })).status,
    ).toBe(403)
  })
})
