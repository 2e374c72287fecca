import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, create, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

type Name = 'admin' | 'editor' | 'writer' | 'translator' | 'nobody' | 'anonymous'
const NAMES: Name[] = ['admin', 'editor', 'writer', 'translator', 'nobody', 'anonymous']

eachDatabase((db) => {
  describe('who may do what', () => {
    let booted: Booted
    const tokens: Partial<Record<Name, string>> = {}
    let rest: ReturnType<typeof restOf>
    beforeAll(async () => {
      booted = await db.boot()
      const all = await people(booted.payload)
      await update(booted.payload, 'users', all.editor.id, { languages: ['ko'] })
      await update(booted.payload, 'users', all.translator.id, { languages: ['en'] })
      rest = restOf(booted)
      for (const name of NAMES) if (name !== 'anonymous') tokens[name] = await tokenOf(booted, name)
    })
    afterAll(() => booted.stop())

    const act = (name: Name, body: object) => rest('/api/bilingual/acts', { method: 'POST', token: tokens[name], body })

    it.each<[Name, number, number]>([
      ['admin', 200, 200],
      ['editor', 200, 403],
      ['writer', 403, 403],
      ['translator', 403, 403],
      ['nobody', 403, 403],
      ['anonymous', 401, 401],
    ])('%s publishing Korean gets %i and English %i', async (name, ko, en) => {
      const { article } = await story(booted.payload, { title: `By ${name}` })
      for (const [language, status] of [
        ['ko', ko],
        ['en', en],
      ] as const) {
        const answer = await act(name, { act: 'publish', article: article.uid, languages: [language] })
        expect([language, answer.status]).toEqual([language, status])
        const live = await editionsOf(booted.payload).byUid(article.uid)
        expect(language in live).toBe(status === 200)
      }
    })

    it.each([
      ['withdraw', /may not withdraw/],
      ['correct', /may not correct/],
      ['schedule', /may not schedule/],
      ['redact', /may not redact/],
    ])('a translator cannot %s, and is told what they may not', async (name, sentence) => {
      const { article } = await story(booted.payload, { title: `Kept from ${name}` })
      const by = systemPerson('test')
      const { sequence } = await publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by })
      const at = new Date(Date.now() + 3_600_000).toISOString()
      const answer = await act('translator', {
        act: name,
        article: article.uid,
        languages: ['en'],
        at,
        note: 'n',
        sequences: [sequence],
        reason: 'r',
      })
      expect([answer.status, (answer.json.errors as { message: string }[])[0]?.message]).toEqual([
        403,
        expect.stringMatching(sentence),
      ])
      expect(await editionsOf(booted.payload).refresh()).toBe(sequence)
    })

    it('keeps a translator to translations of their languages, by every way of writing', async () => {
      const { article, texts } = await story(booted.payload, { title: 'Foreign' })
      const token = tokens.translator
      const write = (id: unknown, body: object) =>
        rest(`/api/translations/${id}`, { method: 'PATCH', token, body: { rev: 1, ...body } })
      expect((await write(texts.ko?.id, { title: 'x' })).status).toBe(403)
      expect((await write(texts.en?.id, { kind: 'original' })).status).toBe(403)
      expect((await write(texts.en?.id, { title: 'Mine', body: bodyOf('Mine') })).status).toBe(200)
      const other = await create(booted.payload, 'articles', { workingTitle: 'Other' })
      const made = await rest('/api/translations', {
        method: 'POST',
        token,
        body: { article: other.id, language: 'ko', kind: 'human' },
      })
      expect(made.status).toBe(403)
      expect(
        (await rest(`/api/articles/${article.id}`, { method: 'PATCH', token, body: { workingTitle: 'x', rev: 1 } }))
          .status,
      ).toBe(403)
      expect((await rest(`/api/translations/${texts.en?.id}`, { method: 'DELETE', token })).status).toBe(403)
    })

    it('ignores fields that only the plugin writes', async () => {
      const body = {
        workingTitle: 'Forged',
        uid: 'forged',
        snapshot: { hash: 'x' },
        legacy: { key: 'k', raw: 'r' },
        rev: 77,
        __proto__: { a: 1 },
      }
      const { json, status } = await rest('/api/articles', { method: 'POST', token: tokens.writer, body })
      expect(status).toBe(201)
      const id = (json.doc as { id: string }).id
      const doc = (await booted.payload.findByID({
        collection: 'articles' as 'users',
        id,
        depth: 0,
        overrideAccess: true,
        showHiddenFields: true,
      })) as unknown as Record<string, unknown>
      expect(doc.uid).not.toBe('forged')
      expect(doc.rev).toBe(1)
      expect((doc.legacy as { key?: string })?.key ?? null).toBeNull()
      expect((doc.snapshot as { hash: string }).hash).not.toBe('x')
      const text = await rest('/api/translations', {
        method: 'POST',
        token: tokens.writer,
        body: { article: id, language: 'ko', followsSource: { hash: 'forged', language: 'en' } },
      })
      const saved = (await booted.payload.findByID({
        collection: 'translations' as 'users',
        id: (text.json.doc as { id: string }).id,
        depth: 0,
        overrideAccess: true,
      })) as unknown as Record<string, unknown>
      expect(saved.followsSource ?? null).toBeNull()
    })

    it('never lets the log or its projection be written by REST', async () => {
      for (const collection of ['releases', 'editions', 'edition-terms', 'addresses', 'schedules', 'imports']) {
        const made = await rest(`/api/${collection}`, { method: 'POST', token: tokens.admin, body: { sequence: 1 } })
        const bulk = await rest(`/api/${collection}?where[id][exists]=true`, {
          method: 'PATCH',
          token: tokens.admin,
          body: { kind: 'x' },
        })
        const gone = await rest(`/api/${collection}?where[id][exists]=true`, { method: 'DELETE', token: tokens.editor })
        expect([collection, made.status]).toEqual([collection, 403])
        expect([collection, bulk.status]).toEqual([collection, 403])
        if (collection !== 'imports') expect([collection, gone.status]).toEqual([collection, 403])
      }
    })

    it.each([
      [{ act: 'explode' }, 400],
      [{ act: 'publish', article: 'x', languages: ['fr'] }, 400],
      [{ act: 'publish', article: { $gt: '' }, languages: ['ko'] }, 400],
      [{ act: 'publish', article: 'no-such', languages: ['ko'] }, 404],
      [{ act: 'publish', article: 'no-such', languages: 'ko' }, 400],
      [{ act: 'schedule', article: 'no-such', languages: ['ko'], at: 'tomorrow' }, 400],
      [{ act: '__proto__', article: 'x' }, 400],
    ])('answers the malformed act %j with %i and a sentence', async (body, status) => {
      const answer = await act('admin', body)
      expect(answer.status).toBe(status)
      expect((answer.json.errors as { message: string }[])[0]?.message).toMatch(/\.$/)
    })
  })
})
