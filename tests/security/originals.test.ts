import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, create, type Made, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

eachDatabase((db) => {
  describe('originals and translators', () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    let token: string
    beforeAll(async () => {
      booted = await db.boot()
      const all = await people(booted.payload)
      await update(booted.payload, 'users', all.translator.id, { languages: ['en'] })
      rest = restOf(booted)
      token = await tokenOf(booted, 'translator')
    })
    afterAll(() => booted.stop())

    const stored = (id: unknown) =>
      booted.payload.db.findOne<{ id: string; rev: number; title: string; kind: string | null }>({
        collection: 'translations',
        where: { id: { equals: id } },
      })
    const english = async (title: string) =>
      (await story(booted.payload, { title, languages: ['en'] })).texts.en as Made

    it.each([
      ['as it is', { title: 'Hacked' }],
      ['called a translation', { kind: 'human', title: 'Hacked' }],
      ['called nothing', { kind: null, title: 'Hacked' }],
      ['called something else', { kind: 'machine' }],
      ['trashed', { deletedAt: '2026-01-01T00:00:00.000Z' }],
    ])('an original is not changed by a translator: %s', async (name, data) => {
      const text = await english(`Original ${name}`)
      const before = await stored(text.id)
      const answer = await rest(`/api/translations/${text.id}`, { method: 'PATCH', token, body: { rev: 1, ...data } })
      expect(answer.status, answer.text).toBe(403)
      const bulk = await rest(`/api/translations?where[id][equals]=${text.id}`, { method: 'PATCH', token, body: data })
      expect(bulk.json.docs ?? []).toEqual([])
      expect(await stored(text.id)).toEqual(before)
    })

    it('a translation is called ready by who may publish it, whichever way it is saved', async () => {
      const { texts } = await story(booted.payload, { title: 'Not yet ready' })
      const { id, rev } = texts.en as Made & { rev: number }
      await booted.payload.db.updateOne({ collection: 'translations', id, data: { kind: 'human' } })
      const save = (body: object, as = token) => rest(`/api/translations/${id}`, { method: 'PATCH', token: as, body })
      const refused = await save({ rev, workflow: 'ready' })
      expect([refused.status, refused.text]).toEqual([403, expect.stringMatching(/calls a text ready|발행 대기는/)])
      await rest(`/api/translations?where[id][equals]=${id}`, { method: 'PATCH', token, body: { workflow: 'ready' } })
      expect(await stored(id)).toMatchObject({ workflow: 'draft' })
      expect((await save({ rev, workflow: 'review' })).status).toBe(200)
      const editor = await tokenOf(booted, 'editor')
      expect((await save({ rev: rev + 1, workflow: 'ready' }, editor)).status).toBe(200)
      expect((await save({ rev: rev + 2, workflow: 'ready', title: 'Still ready' })).status).toBe(200)
    })

    it('an original from before kinds were written is one', async () => {
      const text = await english('Unkinded')
      await booted.payload.db.updateOne({ collection: 'translations', id: text.id, data: { kind: null } })
      const answer = await rest(`/api/translations/${text.id}`, {
        method: 'PATCH',
        token,
        body: { rev: 1, title: 'x' },
      })
      expect(answer.status, answer.text).toBe(403)
    })

    it('an older version of an original is not restored by a translator', async () => {
      const text = await english('Versions')
      await update(booted.payload, 'translations', text.id, { title: 'Newer' })
      const { docs } = await booted.payload.findVersions({
        collection: 'translations' as 'users',
        where: { and: [{ parent: { equals: text.id } }, { 'version.title': { equals: 'Versions en' } }] },
        depth: 0,
        limit: 1,
        overrideAccess: true,
      })
      const answer = await rest(`/api/translations/versions/${docs[0]?.id}`, { method: 'POST', token })
      expect(answer.status, answer.text).toBe(403)
      expect((await stored(text.id))?.title).toBe('Newer')
    })

    it('an original is not made by a translator, by whatever kind', async () => {
      const article = await create(booted.payload, 'articles', { workingTitle: 'Empty', originalLanguage: 'ko' })
      for (const kind of [undefined, null, 'original']) {
        const body = { article: article.id, language: 'en', kind, title: 'Mine', body: bodyOf('x') }
        const answer = await rest('/api/translations', { method: 'POST', token, body })
        expect([kind, answer.status]).toEqual([kind, 403])
      }
    })

    it('a text is never without a kind, nor made without a language', async () => {
      const editor = await tokenOf(booted, 'editor')
      const article = await create(booted.payload, 'articles', { workingTitle: 'Languageless', originalLanguage: 'ko' })
      for (const language of [undefined, null, '']) {
        const body = { article: article.id, language, kind: 'human', title: 'Mine' }
        for (const who of [token, editor]) {
          const answer = await rest('/api/translations', { method: 'POST', token: who, body })
          expect([language, answer.status], answer.text).toEqual([language, 422])
        }
      }
      const { texts } = await story(booted.payload, { title: 'Kinds' })
      const emptied = await rest(`/api/translations/${texts.en?.id}`, {
        method: 'PATCH',
        token: editor,
        body: { rev: 1, kind: null },
      })
      expect(emptied.status, emptied.text).toBe(422)
      expect((emptied.json.errors as { message: string }[])[0]?.message).toMatch(/original|translation/)
      expect((await stored(texts.en?.id))?.kind).toBe('human')
    })

    it('translations stay open to them', async () => {
      const { texts } = await story(booted.payload, { title: 'Open' })
      const answer = await rest(`/api/translations/${texts.en?.id}`, {
        method: 'PATCH',
        token,
        body: { rev: 1, title: 'Better', kind: 'machine-reviewed' },
      })
      expect(answer.status, answer.text).toBe(200)
    })
  })
})
