import { publish, schedule, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, create, type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')

/** A request's JSON with one field nested deeper than any recursion survives. */
const nested = (field: string, levels = 10_000): string =>
  `{"rev":1,"${field}":${'{"a":['.repeat(levels / 2)}1${']}'.repeat(levels / 2)}}`

const OF_A_TEXT: [string, unknown[]][] = [
  ['title', [{}, [], ['x'], 7, true]],
  ['deck', [{}, [], ['x'], 7]],
  ['slug', [{}, []]],
  ['workflow', [{}, [], 7]],
  ['kind', [{}, []]],
  ['seo', [null, 'x', [], { title: {} }]],
  ['assignee', ['x', {}, [], 1.5]],
  ['article', ['x', {}, []]],
  ['createdAt', ['x', {}, '+010000-01-01T00:00:00Z']],
  ['updatedAt', ['x', 7]],
  ['deletedAt', ['x', {}]],
  ['mustUpdate', ['x', {}]],
  ['title', ['cut\0here', '\0']],
  [
    'body',
    [
      'words',
      7,
      [],
      {},
      { root: 'x' },
      { root: { children: {} } },
      { root: { children: ['x'] } },
      { root: { children: [{ children: [] }] } },
      { root: { children: [{ type: 'paragraph', children: 'x' }] } },
      { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 7 }] }] } },
      { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'cut\0here' }] }] } },
    ],
  ],
]
const OF_AN_ARTICLE: [string, unknown[]][] = [
  ['category', ['x', {}, 1.5]],
  ['tags', ['x', {}, [null], [{ x: 1 }], ['x'], { $push: [1] }]],
  ['disclaimers', [{ $remove: [1] }]],
  ['heroImage', ['x', {}]],
  ['commentsOpen', ['x', {}]],
  ['originalLanguage', [{}, []]],
  ['firstPublishedAt', ['x', {}, '+010000-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z']],
  ['rev', ['x', {}]],
]
const cases = (collection: string, list: [string, unknown[]][]) =>
  list.flatMap(([field, values]) => values.map((value): [string, string, unknown] => [collection, field, value]))

eachDatabase((db) => {
  describe('what no field can hold', () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    let token: string
    let made: Story
    beforeAll(async () => {
      booted = await db.boot()
      await people(booted.payload)
      rest = restOf(booted)
      token = await tokenOf(booted, 'editor')
      made = await story(booted.payload, { title: 'Shapes', languages: ['ko'] })
    })
    afterAll(() => booted.stop())

    const idIn = (collection: string) => (collection === 'articles' ? made.article.id : made.texts.ko?.id)
    const patch = (collection: string, body: object) =>
      rest(`/api/${collection}/${idIn(collection)}`, { method: 'PATCH', token, body: { rev: 1, ...body } })

    it.each([...cases('translations', OF_A_TEXT), ...cases('articles', OF_AN_ARTICLE)])(
      'is refused with a sentence: %s %s %j',
      async (collection, field, value) => {
        const changed = await patch(collection, { [field]: value })
        const error = (changed.json.errors as { message: string; data?: { errors: { path: string }[] } }[])?.[0]
        expect([changed.status, error?.data?.errors[0]?.path.split('.')[0]], changed.text).toEqual([400, field])
        const created = await rest(`/api/${collection}`, { method: 'POST', token, body: { [field]: value } })
        expect(created.status, created.text).toBe(400)
      },
    )

    it.each(['seo', 'legacy', 'tags', 'article', 'body', 'followsSource', 'nothing'])(
      'is refused where it is ten thousand levels deep: %s',
      async (field) => {
        for (const collection of ['articles', 'translations']) {
          const path = `/api/${collection}/${idIn(collection)}`
          const answer = await rest(path, { method: 'PATCH', token, text: nested(field) })
          expect([collection, answer.status]).toEqual([collection, 400])
        }
        const label = await rest(`/api/categories/${made.category.id}`, {
          method: 'PATCH',
          token,
          text: nested(field),
        })
        expect(label.status).toBe(400)
        const preview = await rest('/api/bilingual/preview', {
          method: 'POST',
          token,
          text: `{"article":"${made.article.uid}","language":"ko","data":${nested(field)}}`,
        })
        expect(preview.status, preview.text).toBe(400)
      },
    )

    it('names no row of the database: a chosen id is not taken', async () => {
      const chosen = 'abcdefabcdefabcdefabcdef'
      const answer = await rest('/api/articles', { method: 'POST', token, body: { workingTitle: 'x', _id: chosen } })
      expect(answer.status, answer.text).toBe(201)
      expect((answer.json.doc as { id: unknown }).id).not.toBe(chosen)
    })

    it.each([[[]], [null], [['x']], ['x'], [{ ko: 1 }]])('of what an act expects is refused: %j', async (expects) => {
      const body = { act: 'publish', article: made.article.uid, languages: ['ko'], expect: expects }
      const answer = await rest('/api/bilingual/acts', { method: 'POST', token, body })
      expect(answer.status, answer.text).toBe(400)
      expect(await editionsOf(booted.payload).byUid(made.article.uid)).toEqual({})
    })

    it('a date that is still to come does not go out, and says so; a schedule may bear its own day', async () => {
      const { payload } = booted
      const { article } = await story(payload, {
        title: 'Later',
        languages: ['ko'],
        category: made.category,
        article: { firstPublishedAt: '9998-01-01T00:00:00.000Z' },
      })
      for (const [language, sentence] of [
        ['en', /still to come/],
        ['ko', /아직 오지 않은/],
      ] as const) {
        const body = { act: 'publish', article: article.uid, languages: ['ko'] }
        const headers = { 'accept-language': language }
        const answer = await rest('/api/bilingual/acts', { method: 'POST', token, body, headers })
        expect(answer.status).toBe(422)
        expect(answer.text).toMatch(/first-published-later/)
        if (payload.config.i18n.supportedLanguages && language in payload.config.i18n.supportedLanguages)
          expect(answer.text).toMatch(sentence)
      }
      const due = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 16)
      await update(payload, 'articles', article.id, { firstPublishedAt: `${due}:00.000Z` })
      await expect(publish(payload, { article: article.uid, languages: ['ko'], by })).rejects.toMatchObject({
        status: 422,
      })
      await schedule(payload, { article: article.uid, languages: ['ko'], at: due, by })
      await update(payload, 'articles', article.id, { firstPublishedAt: new Date().toISOString() })
      await publish(payload, { article: article.uid, languages: ['ko'], by })
    })

    it('leaves alone what fields do hold', async () => {
      const article = await create(booted.payload, 'articles', { workingTitle: 'Fine', tags: [], category: null })
      const data = { article: article.id, language: 'ko', title: 'Fine', body: bodyOf('Fine'), seo: {}, deck: null }
      const answer = await rest('/api/translations', { method: 'POST', token, body: data })
      expect(answer.status, answer.text).toBe(201)
    })
  })
})
