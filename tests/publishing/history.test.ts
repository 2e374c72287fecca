import { publish, redact, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryAt, historyOf } from '../../src/publishing/history.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { type Answer, restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('the history of editions', () => {
    let booted: Booted
    let made: Story
    let rest: ReturnType<typeof restOf>
    const tokens: Record<string, string> = {}
    const sequences: number[] = []
    const ask = (path: string, who = 'translator'): Promise<Answer> => rest(path, { token: tokens[who] })
    const compare = (from: number, to: number, language = 'ko') =>
      ask(`/api/bilingual/history/${made.article.id}/compare?language=${language}&from=${from}&to=${to}`)

    beforeAll(async () => {
      booted = await db.boot()
      rest = restOf(booted)
      const { payload } = booted
      await people(payload)
      for (const name of ['translator', 'nobody']) tokens[name] = await tokenOf(booted, name)
      made = await story(payload)
      const ko = made.texts.ko?.id ?? ''
      const go = async (languages: ('ko' | 'en')[]) =>
        sequences.push((await publish(payload, { article: made.article.uid, languages, by })).sequence)
      await go(['ko', 'en'])
      await update(payload, 'translations', ko, {
        title: '강변 산책로 열려',
        body: bodyOf('강변 산책로가 오늘 열렸다.'),
      })
      await go(['ko'])
      await update(payload, 'translations', ko, { body: bodyOf('강변 산책로가 오늘 열렸다.', '이틀 뒤에는 닫는다.') })
      await go(['ko'])
      await withdraw(payload, { article: made.article.uid, languages: ['en'], by, note: 'out' })
    })
    afterAll(() => booted.stop())

    it('names every act on every language, newest first, and what is live', async () => {
      const entries = await historyOf(booted.payload, made.article.uid)
      expect(entries.map(({ kind, language, title, live }) => [kind, language, title, live])).toEqual([
        ['withdraw', 'en', null, false],
        ['publish', 'ko', '강변 산책로 열려', true],
        ['publish', 'ko', '강변 산책로 열려', false],
        ['publish', 'ko', '강변 산책로 다시 열려', false],
        ['publish', 'en', 'Riverside path reopens', false],
      ])
    })

    it('tells what readers had at a time, and that they had nothing', async () => {
      const entries = await historyOf(booted.payload, made.article.uid)
      const [gone, , second, first] = entries
      expect(entryAt(entries, 'ko', second?.at ?? '')?.sequence).toBe(second?.sequence)
      expect(entryAt(entries, 'ko', first?.at ?? '')?.sequence).toBe(first?.sequence)
      expect(entryAt(entries, 'ko', '2001-01-01T00:00:00Z')).toBeNull()
      expect(entryAt(entries, 'en', gone?.at ?? '')).toBeNull()
    })

    it('shows the words that changed between any two editions', async () => {
      const [first = 0, , third = 0] = sequences
      const { status, json } = await compare(first, third)
      expect(status).toBe(200)
      const { fields, blocks } = json as { fields: { key: string; change: unknown }[]; blocks: { state: string }[] }
      expect(fields.filter(({ change }) => change).map(({ key }) => key)).toEqual(['field:title'])
      expect(blocks.map(({ state }) => state)).toEqual(['changed', 'added'])
      expect(JSON.stringify(blocks)).toContain('이틀 뒤에는 닫는다')
    })

    it('answers what is no edition, and who has no part in the desk, with a refusal', async () => {
      expect((await compare(sequences[1] ?? 0, sequences[2] ?? 0, 'en')).status).toBe(404)
      expect((await compare(-1, 2)).status).toBe(400)
      expect((await compare(0, 0)).status).toBe(400)
      expect((await ask('/api/bilingual/history/999999999999')).status).toBe(404)
      expect((await ask(`/api/bilingual/history/${made.article.id}`, 'nobody')).status).toBe(403)
      expect((await rest(`/api/bilingual/history/${made.article.id}`)).status).toBe(401)
    })

    it('keeps a redacted text from everybody, and says that it was redacted', async () => {
      const { payload } = booted
      const [first = 0, second = 0] = sequences
      await redact(payload, { article: made.article.uid, languages: ['ko'], sequences: [first], reason: 'court', by })
      const entries = await historyOf(payload, made.article.uid)
      const entry = entries.find(({ sequence, language }) => sequence === first && language === 'ko')
      expect(entry).toMatchObject({ redacted: true, title: null })
      expect(JSON.stringify(entries)).not.toContain('다시 열려')
      expect((await compare(first, second)).status).toBe(404)
      expect((await compare(second, sequences[2] ?? 0)).status).toBe(200)
    })
  })
})
