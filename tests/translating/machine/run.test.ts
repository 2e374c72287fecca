import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deskSettled } from '../../../src/translating/desk/index.ts'
import { MachineError, type Translator } from '../../../src/translating/machine/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, create, story, update } from '../../_support/desk.ts'
import { people } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

interface Text {
  id: string | number
  title: string
  kind: string
  rev: number
  workflow: string
  body: { root: { children: { children: { text?: string }[] }[] } } | null
  machine: { words: Record<string, unknown>; reviewed: Record<string, unknown> } | null
}
interface Run {
  run: string
  state: string
  sentence: string
  done: number
  failed: number
  articles: {
    outcome: string
    written: number
    kept: number
    fresh: number
    reason?: string
    refused: { key: string; reason: string; sentence: string }[]
  }[]
}

/** A machine whose answers a test chooses. */
let turn: (text: string, key: string) => string | null
let before: () => Promise<void>
const machine: Translator = {
  name: 'test machine',
  limits: { segments: 2, characters: 1000 },
  async translate(segments, _request, signal) {
    await before()
    if (signal.aborted) throw new MachineError('stopped', 'test machine')
    return segments.flatMap(({ key, text }) => {
      const turned = turn(text, key)
      return turned === null ? [] : [{ key, text: turned }]
    })
  },
}

eachDatabase((db) => {
  let booted: Booted
  let payload: Payload
  let rest: ReturnType<typeof restOf>
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    booted = await db.boot({ plugin: { machine } })
    payload = booted.payload
    rest = restOf(booted)
    await people(payload)
    for (const name of ['editor', 'translator', 'nobody']) tokens[name] = await tokenOf(booted, name)
  })
  afterAll(() => booted.stop())

  const article = async (...paragraphs: string[]) => {
    turn = (text) => `EN ${text}`
    before = async () => undefined
    const made = await story(payload, { languages: ['ko'], title: '산책로' })
    if (!made.texts.ko) throw new Error('no text')
    await update(payload, 'translations', made.texts.ko.id, { body: bodyOf(...paragraphs) })
    return made
  }
  const call = (path: string, method = 'GET', body?: unknown, who = 'translator') =>
    rest(`/api/bilingual/machine${path}`, { method, token: tokens[who] as string, ...(body !== undefined && { body }) })
  const look = async (run: unknown, who = 'translator') =>
    (await call(`/${run}`, 'GET', undefined, who)).json as unknown as Run
  const ended = async (run: unknown): Promise<Run> => {
    for (;;) {
      const found = await look(run)
      if (!['queued', 'running'].includes(found.state)) return found
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  const run = async (body: object): Promise<Run> => {
    const started = await call('', 'POST', { language: 'en', ...body })
    expect([started.status, started.text]).toEqual([202, expect.any(String)])
    return ended(started.json.run)
  }
  const english = async (id: string | number): Promise<Text | undefined> => {
    const { docs } = await payload.find({
      collection: 'translations' as 'users',
      where: { and: [{ article: { equals: id } }, { language: { equals: 'en' } }] },
      depth: 0,
      limit: 2,
      overrideAccess: true,
    })
    return docs[0] as unknown as Text | undefined
  }
  const words = (text: Text | undefined): string[] =>
    text?.body?.root.children.map(({ children }) => children.map((one) => one.text ?? '').join('')) ?? []
  const releases = async () => (await payload.db.count({ collection: 'releases' as never })).totalDocs

  it('makes a translation that is a machine’s, and publishes nothing', async () => {
    const { article: made } = await article('첫 문단이다.', '둘째 문단이다.')
    const before = await releases()
    const done = await run({ article: made.uid })
    expect(done).toMatchObject({
      state: 'done',
      done: 1,
      articles: [{ outcome: 'created', written: 3, kept: 0, refused: [] }],
    })
    const text = await english(made.id)
    expect(text).toMatchObject({ title: 'EN 산책로 ko', kind: 'machine', workflow: 'draft' })
    expect(words(text)).toEqual(['EN 첫 문단이다.', 'EN 둘째 문단이다.'])
    expect(await releases()).toBe(before)
  })

  it('keeps a person’s words, fills what is empty, and asks for nothing twice', async () => {
    const { article: made } = await article('첫 문단이다.', '둘째 문단이다.')
    await run({ article: made.uid })
    const text = await english(made.id)
    await update(payload, 'translations', text?.id ?? '', { body: bodyOf('A person wrote this.', '') })
    turn = (words) => `NEW ${words}`
    const again = await run({ article: made.uid })
    expect(again.articles[0]).toMatchObject({ outcome: 'saved', written: 1, kept: 1, fresh: 1 })
    expect(words(await english(made.id))).toEqual(['A person wrote this.', 'NEW 둘째 문단이다.'])
    expect((await run({ article: made.uid })).articles[0]).toMatchObject({
      outcome: 'unchanged',
      written: 0,
      kept: 1,
      fresh: 2,
    })
    const over = await run({ article: made.uid, overwrite: true })
    expect(over.articles[0]).toMatchObject({ outcome: 'saved', kept: 0 })
    expect(words(await english(made.id))[0]).toBe('NEW 첫 문단이다.')
  })

  it('translates its own words again where their source went on', async () => {
    const { article: made, texts } = await article('첫 문단이다.', '둘째 문단이다.')
    await run({ article: made.uid })
    await update(payload, 'translations', texts.ko?.id ?? '', { body: bodyOf('첫 문단이다.', '고친 문단이다.') })
    const again = await run({ article: made.uid })
    expect(again.articles[0]).toMatchObject({ outcome: 'saved', written: 1, fresh: 2 })
    expect(words(await english(made.id))).toEqual(['EN 첫 문단이다.', 'EN 고친 문단이다.'])
  })

  it('says which text was refused, and writes the others', async () => {
    const { article: made } = await article('첫 문단이다.', '둘째 문단이다.')
    turn = (text) => (text.includes('첫') ? `<b>EN</b> ${text}` : `EN ${text}`)
    const done = await run({ article: made.uid })
    expect(done.articles[0]?.refused).toEqual([
      { key: 'b:block0', reason: 'codes-added', sentence: expect.stringContaining('code') },
    ])
    expect(words(await english(made.id))).toEqual(['', 'EN 둘째 문단이다.'])
  })

  it('leaves what a person saves while it is at work', async () => {
    const { article: made } = await article('첫 문단이다.', '둘째 문단이다.')
    await run({ article: made.uid })
    const text = await english(made.id)
    await update(payload, 'translations', text?.id ?? '', { title: '', body: bodyOf('', '') })
    let once = true
    before = async () => {
      if (!once) return
      once = false
      await update(payload, 'translations', text?.id ?? '', { body: bodyOf('Typed meanwhile.', '') })
    }
    const done = await run({ article: made.uid })
    expect(done.articles[0]).toMatchObject({ outcome: 'saved', written: 2, kept: 1 })
    expect(words(await english(made.id))).toEqual(['Typed meanwhile.', 'EN 둘째 문단이다.'])
  })

  it('can be stopped, and keeps what it had', async () => {
    const { article: made } = await article('첫 문단이다.', '둘째 문단이다.', '셋째 문단이다.')
    const other = await article('넷째 문단이다.')
    let calls = 0
    let release: () => void = () => undefined
    before = () => {
      calls += 1
      return calls < 2
        ? Promise.resolve()
        : new Promise((resolve) => {
            release = resolve
          })
    }
    const started = await call('', 'POST', { articles: [made.uid, other.article.uid], language: 'en' })
    while (calls < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    expect((await call(`/${started.json.run}/stop`, 'POST')).status).toBe(200)
    release()
    const done = await ended(started.json.run)
    expect(done).toMatchObject({ state: 'stopped', done: 1 })
    expect(words(await english(made.id))).toEqual(['EN 첫 문단이다.', '', ''])
    expect(await english(other.article.id)).toBeUndefined()
  })

  it('ends where the machine refuses the key, with the reason', async () => {
    const first = await article('첫 문단이다.')
    const second = await article('둘째 문단이다.')
    before = async () => {
      throw new MachineError('key-refused', 'DeepL', '', 403)
    }
    const done = await run({ articles: [first.article.uid, second.article.uid] })
    expect(done).toMatchObject({ state: 'failed', done: 1, sentence: 'DeepL refused the key.' })
    expect(await english(first.article.id)).toBeUndefined()
  })

  it('is a machine’s until a person has read every block', async () => {
    const { article: made } = await article('첫 문단이다.', '둘째 문단이다.')
    await run({ article: made.uid })
    const review = (body: object) => call('/review', 'POST', { article: made.uid, language: 'en', ...body })
    expect((await review({ keys: ['b:block0', 'field:title'] })).json).toEqual({ left: ['b:block1'], kind: 'machine' })
    expect((await english(made.id))?.kind).toBe('machine')
    const text = await english(made.id)
    await update(payload, 'translations', text?.id ?? '', { body: bodyOf('EN 첫 문단이다.', 'A person’s words.') })
    expect((await review({})).json).toEqual({ left: [], kind: 'machine-reviewed' })
    expect((await english(made.id))?.kind).toBe('machine-reviewed')
    const again = await run({ article: made.uid })
    expect(again.articles[0]).toMatchObject({ outcome: 'unchanged', kept: 3 })
  })

  it('says of a text what it would fill, what it would replace, and what is to be looked at', async () => {
    const { article: made } = await article('첫 문단이다.', '둘째 문단이다.')
    await run({ article: made.uid })
    const text = await english(made.id)
    await update(payload, 'translations', text?.id ?? '', { body: bodyOf('A person wrote this.', '') })
    const stands = async () => (await call(`/text/${text?.id}`)).json
    expect(await stands()).toMatchObject({
      kind: 'machine',
      empty: 1,
      persons: [{ key: 'b:block0', text: 'A person wrote this.' }],
      marks: [{ key: 'field:title', origin: 'machine', text: 'EN 산책로 ko' }],
      setup: { state: 'ready', name: 'test machine' },
      runs: [],
    })
    expect((await call(`/text/${text?.id}`, 'GET', undefined, 'nobody')).status).toBe(403)
    const review = (seen: object) => call('/review', 'POST', { article: made.uid, language: 'en', seen })
    expect((await review({ 'field:title': 'other words' })).json).toEqual({ left: ['field:title'], kind: 'machine' })
    const { marks } = (await stands()) as { marks: { key: string; hash: string }[] }
    const seen = Object.fromEntries(marks.map(({ key, hash }) => [key, hash]))
    expect((await review(seen)).json).toEqual({ left: [], kind: 'machine-reviewed' })
  })

  it('is called a machine’s by everybody as long as a block is not reviewed', async () => {
    const { article: made } = await article('첫 문단이다.')
    await run({ article: made.uid })
    const called = async (kind: string, more: object = {}) => {
      const { id, rev } = (await english(made.id)) as Text
      return rest(`/api/translations/${id}`, {
        method: 'PATCH',
        token: tokens.editor as string,
        body: { rev, kind, ...more },
      })
    }
    const refused = await called('human')
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('2 places')])
    expect((await english(made.id))?.kind).toBe('machine')
    expect((await called('human', { title: 'By hand', body: bodyOf('By hand as well') })).status).toBe(200)
  })

  it('fills everything that is missing under a filter, and says how much that is', async () => {
    const { article: made, category: section } = await article('첫 문단이다.')
    const { article: other } = await story(payload, { languages: ['ko'], title: '둘째', category: section })
    const { article: whole } = await story(payload, { category: section })
    await deskSettled(payload)
    const query = `?language=en&category=${section.uid}`
    expect((await call(query)).json).toMatchObject({ missing: 2, setup: { state: 'ready' } })
    const done = await run({ missing: { category: section.uid } })
    expect([done.state, done.done]).toEqual(['done', 2])
    for (const { id } of [made, other]) expect((await english(id))?.kind).toBe('machine')
    expect((await english(whole.id))?.kind).toBe('human')
    await deskSettled(payload)
    expect((await call('', 'POST', { language: 'en', missing: { category: section.uid } })).status).toBe(409)
    expect((await call('', 'POST', { language: 'en', missing: { category: ['x'] } })).status).toBe(400)
  })

  it('names the articles in which something was refused', async () => {
    const { article: made } = await article('첫 문단이다.')
    const { article: none } = await story(payload, { languages: ['en'], title: 'Only English' })
    await deskSettled(payload)
    turn = () => '<b>'
    const done = await run({ articles: [made.uid, none.uid] })
    expect(done).toMatchObject({ failed: 2, articles: [{ id: String(made.id) }, { title: 'Only English en' }] })
  })

  it('is for those who may write the language', async () => {
    const { article: made } = await article('첫 문단이다.')
    expect((await call('', 'POST', { article: made.uid, language: 'en' }, 'nobody')).status).toBe(403)
    expect((await call('', 'POST', { article: 'no-such', language: 'en' })).status).toBe(404)
    expect((await call('', 'POST', { article: made.uid, language: 'fr' })).status).toBe(400)
    await create(payload, 'users', {
      email: 'ko@example.test',
      password: 'ko-password',
      role: 'translator',
      languages: ['ko'],
    })
    tokens.ko = await tokenOf(booted, 'ko')
    expect((await call('', 'POST', { article: made.uid, language: 'en' }, 'ko')).status).toBe(403)
    const started = await call('', 'POST', { article: made.uid, language: 'en' }, 'editor')
    expect((await call(`/${started.json.run}`, 'GET', undefined, 'ko')).status).toBe(403)
    expect((await call(`/${started.json.run}`)).json).toMatchObject({ by: 'editor', own: false, mayStop: false })
    expect((await call(`/${started.json.run}/stop`, 'POST')).status).toBe(403)
    expect((await call(`/${started.json.run}`, 'GET', undefined, 'editor')).json).toMatchObject({ mayStop: true })
    const listed = async (who: string) => (await call('', 'GET', undefined, who)).json.runs as { run: string }[]
    expect((await listed('translator')).map(({ run }) => run)).toContain(started.json.run)
    expect((await listed('ko')).map(({ run }) => run)).not.toContain(started.json.run)
    expect((await call('', 'GET', undefined, 'nobody')).status).toBe(403)
    while (['queued', 'running'].includes((await look(started.json.run, 'editor')).state))
      await new Promise((resolve) => setTimeout(resolve, 30))
  })

  it('lets no reader run what is queued', async () => {
    const at = '/api/payload-jobs/run?queue=bilingual-machine'
    expect((await rest(at, { token: tokens.nobody as string })).status).toBeGreaterThanOrEqual(401)
    expect((await rest(at, { token: tokens.editor as string })).status).toBe(200)
  })

  it('lets nobody forge whose words they are', async () => {
    const { article: made } = await article('첫 문단이다.')
    await run({ article: made.uid })
    const text = await english(made.id)
    const answer = await rest(`/api/translations/${text?.id}`, {
      method: 'PATCH',
      token: tokens.editor as string,
      body: { rev: text?.rev, machine: { words: {}, reviewed: {} } },
    })
    expect(answer.status).toBe(200)
    expect(Object.keys((await english(made.id))?.machine?.words ?? {})).not.toEqual([])
  })
})
