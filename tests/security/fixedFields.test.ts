import { en } from '@payloadcms/translations/languages/en'
import { ko } from '@payloadcms/translations/languages/ko'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, type Made, type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

eachDatabase((db) => {
  describe('the article and the language of a text', () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    let token: string
    let one: Story
    let other: Story
    let text: Made
    beforeAll(async () => {
      booted = await db.boot({ config: { i18n: { supportedLanguages: { ko, en } } } })
      await people(booted.payload)
      rest = restOf(booted)
      token = await tokenOf(booted, 'editor')
      one = await story(booted.payload, { title: 'One', languages: ['ko'] })
      other = await story(booted.payload, { title: 'Other', languages: ['ko'], category: one.category })
      text = one.texts.ko as Made
    })
    afterAll(() => booted.stop())

    const stored = async () =>
      (await rest(`/api/translations/${text.id}?depth=0`, { token })).json as { rev: number; article: unknown }
    const save = async (body: object, headers = {}) =>
      rest(`/api/translations/${text.id}`, {
        method: 'PATCH',
        token,
        headers,
        body: { ...body, rev: (await stored()).rev },
      })

    it.each([
      ['article', 'en', /new text/],
      ['article', 'ko', /새 글/],
      ['language', 'en', /new text/],
      ['language', 'ko', /새 글/],
    ])('cannot be changed by REST: another %s is refused in %s', async (field, language, sentence) => {
      const value = field === 'article' ? other.article.id : 'en'
      const before = await stored()
      for (const given of [value, null]) {
        const answer = await save({ [field]: given, title: 'Moved' }, { 'accept-language': language })
        expect(answer.status, answer.text).toBe(422)
        const [error] = answer.json.errors as { message: string; data: { errors: { path: string }[] } }[]
        expect(error?.message).toMatch(sentence)
        expect(error?.data.errors[0]?.path).toBe(field)
      }
      expect(await stored()).toEqual(before)
    })

    it('cannot be changed by the Local API, nor by a bulk edit', async () => {
      const before = await stored()
      for (const data of [{ article: other.article.id }, { language: 'en' }])
        await expect(update(booted.payload, 'translations', text.id, data)).rejects.toMatchObject({ status: 422 })
      const bulk = await rest(`/api/translations?where[id][equals]=${text.id}`, {
        method: 'PATCH',
        token,
        body: { article: other.article.id },
      })
      expect(bulk.json.docs).toEqual([])
      expect(JSON.stringify(bulk.json.errors)).toMatch(/new text/)
      expect(await stored()).toEqual(before)
    })

    it('may be sent as they are', async () => {
      const answer = await save({ article: one.article.id, language: 'ko', title: 'Again' })
      expect(answer.status, answer.text).toBe(200)
    })

    it('may be filled where a text was saved without them', async () => {
      const loose = await create(booted.payload, 'translations', { title: 'Loose' })
      const data = { article: other.article.id, language: 'en' }
      expect(await update(booted.payload, 'translations', loose.id, data)).toMatchObject(data)
    })

    it('are offered by the desk for a new text only', async () => {
      const fields = async (path: string) => {
        const { json } = await rest(path, { method: 'POST', token, body: {} })
        return json.fields as Record<string, { create?: boolean; update?: boolean } | true>
      }
      const saved = await fields(`/api/translations/access/${text.id}`)
      expect(saved.article).not.toMatchObject({ update: true })
      expect(saved.language).not.toMatchObject({ update: true })
      expect(saved.title).toBe(true)
    })
  })
})
