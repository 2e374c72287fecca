import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, create, type Story, story, update } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

const by = systemPerson('test')
const SECRET = '아직안나간번역'
const SOURCE = 'Published source'

eachDatabase((db) => {
  describe("another language's working copies", () => {
    let booted: Booted
    let rest: ReturnType<typeof restOf>
    let made: Story
    let own: Story
    const tokens: Record<string, string> = {}
    beforeAll(async () => {
      booted = await db.boot()
      const all = await people(booted.payload)
      for (const name of ['editor', 'writer', 'translator'] as const)
        await update(booted.payload, 'users', all[name].id, { languages: ['en'] })
      rest = restOf(booted)
      for (const name of Object.keys(all)) tokens[name] = await tokenOf(booted, name)
      // An English original with a Korean translation that goes on at the desk, and a Korean original.
      made = await story(booted.payload, { title: SOURCE, languages: ['en', 'ko'] })
      await publish(booted.payload, { article: made.article.uid, languages: ['en', 'ko'], by })
      const secret = { title: SECRET, deck: SECRET, slug: SECRET, credit: SECRET, body: bodyOf(SECRET) }
      await update(booted.payload, 'translations', made.texts.ko?.id ?? '', secret)
      own = await story(booted.payload, { title: 'Korean source', languages: ['ko', 'en'] })
    })
    afterAll(() => booted.stop())

    const get = (path: string, who: string) => rest(path, { token: tokens[who] })
    const check = (who: string, article: string, languages: string[]) =>
      rest('/api/bilingual/acts', { method: 'POST', token: tokens[who], body: { act: 'check', article, languages } })
    const versionsOf = async (id: unknown) =>
      (
        await booted.payload.findVersions({
          collection: 'translations' as 'users',
          where: { parent: { equals: id } },
          depth: 0,
          overrideAccess: true,
        })
      ).docs

    it.each(['editor', 'writer', 'translator'])('are not shown to a %s who does not work in it', async (who) => {
      const id = made.texts.ko?.id
      const versions = await versionsOf(id)
      for (const path of [
        `/api/translations?depth=2&limit=100`,
        `/api/translations/${id}`,
        `/api/translations?where[title][equals]=${SECRET}`,
        `/api/translations/versions?depth=0&limit=100`,
        `/api/translations/versions?where[parent][equals]=${id}`,
        `/api/translations/versions?where[version.title][like]=${SECRET}`,
        ...versions.map((version) => `/api/translations/versions/${version.id}`),
        `/api/articles?depth=2&limit=100`,
        `/api/articles/${made.article.id}?depth=3`,
        `/api/articles/versions?depth=2&limit=100`,
        `/api/bilingual/desk/${made.article.uid}`,
        '/api/bilingual/dashboard',
        `/api/bilingual/stories?uids=${made.article.uid}`,
      ]) {
        const answer = await get(path, who)
        expect([path, answer.text.includes(SECRET)]).toEqual([path, false])
        const asked = decodeURIComponent(path).includes(`=${SECRET}`)
        if (asked) expect([path, answer.json.totalDocs]).toEqual([path, 0])
      }
      const count = await get(`/api/translations/count?where[title][equals]=${SECRET}`, who)
      expect(count.json.totalDocs).toBe(0)
      const checked = await check(who, made.article.uid, ['ko', 'en'])
      expect([checked.status, checked.text.includes(SECRET)]).toEqual([200, false])
      const act = { act: 'publish', article: made.article.uid, languages: ['ko'] }
      const refused = await rest('/api/bilingual/acts', { method: 'POST', token: tokens[who], body: act })
      expect([refused.status, refused.text.includes(SECRET)]).toEqual([403, false])
      const restored = await rest(`/api/translations/versions/${versions[0]?.id}`, {
        method: 'POST',
        token: tokens[who],
      })
      expect([403, 404]).toContain(restored.status)
    })

    it.each(['editor', 'writer', 'translator'])(
      'can be read by a %s where they are the source, not written',
      async (who) => {
        const id = own.texts.ko?.id
        expect((await get(`/api/translations/${id}`, who)).json.title).toBe('Korean source ko')
        const versions = await get(`/api/translations/versions?where[parent][equals]=${id}`, who)
        expect(versions.json.totalDocs).toBe(1)
        const [version] = versions.json.docs as { id: string }[]
        expect((await get(`/api/translations/versions/${version?.id}`, who)).status).toBe(200)
        const { editions } = (await get(`/api/bilingual/desk/${own.article.uid}`, who)).json
        expect(JSON.stringify(editions)).toContain('Korean source ko')
        const checked = await check(who, own.article.uid, ['ko'])
        expect(checked.text).toContain('Korean source ko')
        const write = await rest(`/api/translations/${id}`, {
          method: 'PATCH',
          token: tokens[who],
          body: { rev: 1, title: 'x' },
        })
        expect(write.status).toBe(403)
      },
    )

    it('are there for those who work in it, with their versions', async () => {
      const id = made.texts.ko?.id
      expect((await get(`/api/translations/versions?where[parent][equals]=${id}`, 'admin')).json.totalDocs).toBe(2)
      expect((await check('admin', made.article.uid, ['ko'])).text).toContain(SECRET)
      const mine = await get(`/api/translations/versions?where[parent][equals]=${made.texts.en?.id}`, 'translator')
      expect(mine.json.totalDocs).toBe(1)
      const access = await rest(`/api/translations/access/${made.texts.en?.id}`, {
        method: 'POST',
        token: tokens.translator,
        body: {},
      })
      expect(access.json.readVersions).toMatchObject({ permission: true })
    })

    it('keep their versions from an account without a part in the desk', async () => {
      expect((await get('/api/translations/versions', 'nobody')).status).toBe(403)
      await create(booted.payload, 'articles', { workingTitle: 'Any' })
    })
  })
})
