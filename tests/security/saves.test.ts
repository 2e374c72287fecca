import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/editions/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
const CANARY = '새어나간글'

interface Setting {
  booted: Booted
  rest: ReturnType<typeof restOf>
  token: string
  live: Story
}
type Way = [name: string, save: (setting: Setting) => Promise<unknown>]

const textId = ({ live }: Setting) => live.texts.ko?.id ?? ''
const changed = { title: CANARY, deck: CANARY, body: bodyOf(CANARY), slug: 'canary' }
const rev = async ({ booted, live }: Setting, collection: string, id = live.article.id) =>
  (
    (await booted.payload.findByID({
      collection: collection as 'users',
      id,
      depth: 0,
      overrideAccess: true,
    })) as unknown as { rev: number }
  ).rev

const patch =
  (query: string, extra: object = {}): Way[1] =>
  async (setting) => {
    const { rest, token } = setting
    const body = { ...changed, rev: await rev(setting, 'translations', textId(setting)), ...extra }
    const answer = await rest(`/api/translations/${textId(setting)}${query}`, { method: 'PATCH', token, body })
    expect(answer.status).toBe(200)
  }

const ways: Way[] = [
  [
    'a save of the text by the Local API',
    (setting) => update(setting.booted.payload, 'translations', textId(setting), changed),
  ],
  [
    'a save of the article by the Local API',
    ({ booted, live }) =>
      update(booted.payload, 'articles', live.article.id, { workingTitle: CANARY, commentsOpen: false }),
  ],
  ['a save by REST', patch('')],
  ['a save by REST with draft=true', patch('?draft=true')],
  ['a save by REST with autosave=true', patch('?autosave=true')],
  [
    'a save by REST with publishAllLocales and a locale',
    patch('?publishAllLocales=true&locale=all&fallback-locale=none'),
  ],
  [
    'a save by REST that sets the fields of publishing',
    patch('', { _status: 'published', publishedAt: '2020-01-01', live: true, sequence: 99, snapshot: { hash: 'x' } }),
  ],
  [
    'a bulk edit by REST',
    async (setting) => {
      const query = `?where[id][equals]=${textId(setting)}`
      const answer = await setting.rest(`/api/translations${query}`, {
        method: 'PATCH',
        token: setting.token,
        body: changed,
      })
      expect(answer.status).toBe(200)
    },
  ],
  [
    'a version restored by REST',
    async (setting) => {
      await update(setting.booted.payload, 'translations', textId(setting), changed)
      await update(setting.booted.payload, 'translations', textId(setting), { title: 'In between' })
      const { docs } = await setting.booted.payload.findVersions({
        collection: 'translations' as 'users',
        where: { 'version.title': { equals: CANARY } },
        depth: 0,
        limit: 1,
        overrideAccess: true,
      })
      const answer = await setting.rest(`/api/translations/versions/${docs[0]?.id}`, {
        method: 'POST',
        token: setting.token,
      })
      expect(answer.status).toBe(200)
      const now = await setting.booted.payload.findByID({
        collection: 'translations' as 'users',
        id: textId(setting),
        depth: 0,
        overrideAccess: true,
      })
      expect((now as unknown as { title: string }).title).toBe(CANARY)
    },
  ],
  [
    'a copy of the article',
    async ({ rest, token, live }) => {
      const answer = await rest(`/api/articles/${live.article.id}/duplicate`, {
        method: 'POST',
        token,
        body: { workingTitle: CANARY },
      })
      expect(answer.status).toBe(200)
      expect((answer.json.doc as { uid: string }).uid).not.toBe(live.article.uid)
    },
  ],
  [
    'the trash, which is refused for what is live',
    async (setting) => {
      for (const [collection, id] of [
        ['articles', setting.live.article.id],
        ['translations', textId(setting)],
      ] as const) {
        const body = { deletedAt: new Date().toISOString() }
        const one = await setting.rest(`/api/${collection}/${id}`, { method: 'PATCH', token: setting.token, body })
        expect(one.status).toBe(409)
        const bulk = await setting.rest(`/api/${collection}?where[id][equals]=${id}`, {
          method: 'PATCH',
          token: setting.token,
          body,
        })
        expect(bulk.text).toContain('Withdraw it first')
        expect(
          (await setting.rest(`/api/${collection}/${id}`, { method: 'DELETE', token: setting.token })).status,
        ).toBe(409)
      }
    },
  ],
]

eachDatabase((db) => {
  describe('no save changes what readers get', () => {
    const setting = {} as Setting
    beforeAll(async () => {
      setting.booted = await db.boot()
      await people(setting.booted.payload)
      setting.rest = restOf(setting.booted)
      setting.token = await tokenOf(setting.booted, 'admin')
    })
    afterAll(() => setting.booted.stop())

    it.each(ways)('%s', async (name, save) => {
      const { payload } = setting.booted
      setting.live = await story(payload, { title: `Live ${ways.findIndex(([other]) => other === name)}` })
      await publish(payload, { article: setting.live.article.uid, languages: ['ko', 'en'], by })
      const head = await editionsOf(payload).refresh()
      const before = await editionsOf(payload).byUid(setting.live.article.uid)
      await save(setting)
      expect(await editionsOf(payload).refresh()).toBe(head)
      expect(await editionsOf(payload).byUid(setting.live.article.uid)).toEqual(before)
      const { items } = await editionsOf(payload).list({ language: 'ko', limit: 100 })
      expect(JSON.stringify(items)).not.toContain(CANARY)
    })

    it('asks a change by REST which revision it starts from, and refuses an older one with both versions', async () => {
      setting.live = await story(setting.booted.payload, { title: 'Revised', languages: ['ko'] })
      const path = `/api/translations/${textId(setting)}`
      const nameless = await setting.rest(path, { method: 'PATCH', token: setting.token, body: { title: 'Nameless' } })
      expect(nameless.status).toBe(428)
      const theirs = await setting.rest(path, {
        method: 'PATCH',
        token: await tokenOf(setting.booted, 'editor'),
        body: { title: 'Theirs', rev: 1 },
      })
      expect(theirs.status).toBe(200)
      const late = await setting.rest(path, { method: 'PATCH', token: setting.token, body: { title: 'Mine', rev: 1 } })
      expect(late.status).toBe(409)
      const [error] = late.json.errors as {
        message: string
        data: { conflict: { current: { title: string }; yours: { title: string }; by: object; at: string } }
      }[]
      expect(error?.data.conflict.current.title).toBe('Theirs')
      expect(error?.data.conflict.yours.title).toBe('Mine')
      expect(error?.data.conflict.by).toEqual({ name: 'editor', you: false })
      expect(Math.abs(Date.now() - Date.parse(error?.data.conflict.at ?? ''))).toBeLessThan(60_000)
      expect(error?.message).toMatch(/^editor saved this while you were writing/)
    })

    it('says that it was oneself who saved in another tab', async () => {
      setting.live = await story(setting.booted.payload, { title: 'Twice', languages: ['ko'] })
      const path = `/api/translations/${textId(setting)}`
      const save = (title: string) =>
        setting.rest(path, { method: 'PATCH', token: setting.token, body: { title, rev: 1 } })
      expect((await save('First tab')).status).toBe(200)
      const { status, json } = await save('Second tab')
      expect(status).toBe(409)
      const [error] = json.errors as { message: string; data: { conflict: { by: object } } }[]
      expect(error?.data.conflict.by).toMatchObject({ you: true })
      expect(error?.message).toContain('another tab')
    })
  })
})
