import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { category, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const paths = ['/api/bilingual/you', '/api/bilingual/dashboard', '/api/bilingual/preview/frame']

eachDatabase((db) => {
  let booted: Booted
  let tokens: Record<string, string>
  beforeAll(async () => {
    booted = await db.boot()
    await people(booted.payload)
    tokens = Object.fromEntries(
      await Promise.all(['editor', 'translator', 'nobody'].map(async (name) => [name, await tokenOf(booted, name)])),
    )
  })
  afterAll(() => booted?.stop())

  it('tells nobody outside of the desk anything', async () => {
    const rest = restOf(booted)
    for (const path of paths) {
      expect((await rest(path)).status).toBe(401)
      expect((await rest(path, { token: tokens.nobody })).status).toBe(403)
    }
  })

  it('tells a person who they are to the desk', async () => {
    const { json, headers } = await restOf(booted)('/api/bilingual/you', { token: tokens.translator })
    expect(json).toMatchObject({ name: 'translator', role: 'translator', languages: ['ko', 'en'] })
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('finds nothing under what cannot be an id, and fails at none', async () => {
    for (const id of ['1e400', '-1', 'NaN', '99999999999999999999', '0x1f', '%00', 'x'.repeat(24)])
      for (const path of [
        `side/${id}`,
        `machine/text/${id}`,
        `translations/${id}/behind`,
        `translations/${id}/checks`,
        `work/${id}`,
        `conflict/translations/${id}`,
      ]) {
        const { status } = await restOf(booted)(`/api/bilingual/${path}`, { token: tokens.editor })
        expect([path, [400, 404].includes(status), status]).toEqual([path, true, status])
      }
  })

  it('gives the window of the live preview a policy that runs its own script and nothing else', async () => {
    const { status, text, headers } = await restOf(booted)('/api/bilingual/preview/frame', { token: tokens.editor })
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; /)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(text).toContain('"/api/bilingual/preview"')
  })

  it('shows the last acts with their article, and a translation whose source went on without it', async () => {
    const { payload } = booted
    const { article, texts } = await story(payload)
    const started = (await restOf(booted)('/api/bilingual/dashboard', { token: tokens.editor })).json
    expect(started).toEqual({ acts: [], due: [], behind: [] })

    await publish(payload, { article: article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
    const hash = { language: 'ko', hash: 'an older text', rev: 1, at: '2026-01-01T00:00:00.000Z' }
    await update(payload, 'translations', texts.en?.id ?? '', { followsSource: hash })
    const { json } = await restOf(booted)('/api/bilingual/dashboard', { token: tokens.editor })
    expect(json.acts).toMatchObject([{ kind: 'publish', article: article.id, languages: ['ko', 'en'], by: 'test' }])
    expect((json.acts as { titles: object }[])[0]?.titles).toEqual({
      ko: '강변 산책로 다시 열려',
      en: 'Riverside path reopens',
    })
    expect(json.behind).toMatchObject([{ document: texts.en?.id, language: 'en' }])
  })

  it('tells who saved a working copy last and when, and whether it was whoever asks', async () => {
    const rest = restOf(booted)
    const { texts } = await story(booted.payload, { title: 'Saved' })
    const id = texts.ko?.id
    const body = { title: 'Saved again', rev: 1 }
    expect((await rest(`/api/translations/${id}`, { method: 'PATCH', token: tokens.editor, body })).status).toBe(200)
    const path = `/api/bilingual/saved/translations/${id}`
    const mine = (await rest(path, { token: tokens.editor })).json
    expect(mine).toMatchObject({ name: 'editor', you: true, at: expect.stringMatching(/^\d{4}-.*Z$/) })
    expect((await rest(path, { token: tokens.translator })).json).toMatchObject({ name: 'editor', you: false })
    expect((await rest(path)).status).toBe(401)
    expect((await rest('/api/bilingual/saved/users/1', { token: tokens.editor })).status).toBe(404)
  })

  it('names labels in what changes for readers, in the language of the admin', async () => {
    const { payload } = booted
    const { article } = await story(payload, { title: 'Labels' })
    await publish(payload, { article: article.uid, languages: ['ko'], by: systemPerson('test') })
    const other = await category(payload, { ko: '경제', en: 'Business' })
    await update(payload, 'articles', article.id, { category: other.id })
    const { json } = await restOf(booted)('/api/bilingual/acts', {
      method: 'POST',
      token: tokens.editor,
      body: { act: 'check', article: article.id, languages: ['ko'], withArticle: true },
    })
    const fields = [{ field: 'category', before: 'International', after: 'Business' }]
    expect(json.changes).toEqual([{ language: 'ko', wasLive: true, wasWithdrawn: false, fields }])
  })

  it('tells a text that goes out again after a withdrawal from one that goes out for the first time', async () => {
    const { payload } = booted
    const { article } = await story(payload, { title: 'Again' })
    const by = systemPerson('test')
    await publish(payload, { article: article.uid, languages: ['ko'], by })
    await withdraw(payload, { article: article.uid, languages: ['ko'], by })
    const { json } = await restOf(booted)('/api/bilingual/acts', {
      method: 'POST',
      token: tokens.editor,
      body: { act: 'check', article: article.id, languages: ['ko', 'en'] },
    })
    expect(json.changes).toMatchObject([
      { language: 'ko', wasLive: false, wasWithdrawn: true },
      { language: 'en', wasLive: false, wasWithdrawn: false },
    ])
  })

  it('gives blocks that come without an id one that stays', async () => {
    const { payload } = booted
    const { texts } = await story(payload, { title: 'Ids' })
    const children = [{ type: 'paragraph', version: 1, children: [{ type: 'text', text: 'a', version: 1 }] }]
    const body = { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } }
    const bidOf = (doc: Record<string, unknown>) =>
      (doc.body as { root: { children: { $?: { bid?: string } }[] } }).root.children[0]?.$?.bid
    const first = await update(payload, 'translations', texts.ko?.id ?? '', { body })
    expect(bidOf(first)).toMatch(/^[0-9a-z]{10}$/)
    expect(bidOf(await update(payload, 'translations', texts.ko?.id ?? '', { deck: 'x' }))).toBe(bidOf(first))
  })
})
