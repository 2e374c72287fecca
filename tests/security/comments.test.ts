import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, create, story } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')

eachDatabase((db) => {
  describe('what the public may read of comments and titles', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
      await people(booted.payload)
    })
    afterAll(() => booted.stop())

    it('shows approved comments while their article is live in their language, and not before or after', async () => {
      const { payload } = booted
      const rest = restOf(booted)
      const { article } = await story(payload, { title: 'Discussed' })
      const say = { article: article.id, name: 'Reader', state: 'approved' }
      await create(payload, 'comments', { ...say, language: 'ko', text: 'ko words' })
      await create(payload, 'comments', { ...say, language: 'en', text: 'en words' })
      const seen = async () =>
        ((await rest('/api/comments')).json.docs as { text: string }[]).map(({ text }) => text).sort()
      expect(await seen()).toEqual([])
      await publish(payload, { article: article.uid, languages: ['ko', 'en'], by })
      expect(await seen()).toEqual(['en words', 'ko words'])
      await create(payload, 'comments', { ...say, language: 'ko', text: 'later words' })
      await withdraw(payload, { article: article.uid, languages: ['en'], by })
      expect(await seen()).toEqual(['ko words', 'later words'])
      await withdraw(payload, { article: article.uid, languages: ['ko'], by })
      expect(await seen()).toEqual([])
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      expect(await seen()).toEqual(['ko words', 'later words'])
    })

    it('keeps what nobody can see out of titles, bodies and notes', async () => {
      const { payload } = booted
      const { article } = await story(payload, { title: 'a\u0007b\u202ec\ud83dd', languages: ['ko'] })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
      const found = await payload.db.findOne<{ id: string; document: { title: string } }>({
        collection: 'editions',
        where: { key: { equals: `article:${article.uid}:ko` } },
      })
      expect(found?.document.title).toBe('abcd ko')
    })

    it('refuses a body nested deeper than any editor writes, with a sentence', async () => {
      const rest = restOf(booted)
      const { texts } = await story(booted.payload, { title: 'Deep', languages: ['ko'] })
      let node: object = { type: 'text', text: 'x' }
      for (let depth = 0; depth < 1500; depth += 1) node = { type: 'list', children: [node] }
      const body = { ...bodyOf(), root: { type: 'root', children: [node] } }
      const token = await tokenOf(booted, 'editor')
      const answer = await rest(`/api/translations/${texts.ko?.id}`, { method: 'PATCH', token, body: { rev: 1, body } })
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('body')])
    })
  })
})
