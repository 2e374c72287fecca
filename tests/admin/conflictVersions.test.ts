import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { bodyOf, type Story, story } from '../_support/desk.ts'
import { people } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

eachDatabase((db) => {
  let booted: Booted
  let token: string
  let made: Story
  const keep = (data: unknown, more: { token?: string; id?: unknown; collection?: string } = {}) =>
    restOf(booted)(`/api/bilingual/conflict/${more.collection ?? 'translations'}/${more.id ?? made.texts.en?.id}`, {
      method: 'POST',
      token: more.token ?? token,
      body: { data },
    })
  const text = async () => (await restOf(booted)(`/api/translations/${made.texts.en?.id}?depth=0`, { token })).json
  const history = async (): Promise<Record<string, unknown>[]> => {
    const query = `where[parent][equals]=${made.texts.en?.id}&depth=0&limit=50&sort=-updatedAt`
    const { docs } = (await restOf(booted)(`/api/translations/versions?${query}`, { token })).json
    return (docs as { version: Record<string, unknown> }[]).map(({ version }) => version)
  }

  beforeAll(async () => {
    booted = await db.boot()
    await people(booted.payload)
    token = await tokenOf(booted, 'translator')
    for (const language of ['ko', 'en'])
      await booted.payload.create({
        collection: 'users',
        data: {
          email: `only-${language}@example.test`,
          password: `only-${language}-password`,
          role: 'translator',
          languages: [language],
        } as never,
        overrideAccess: true,
      })
    made = await story(booted.payload)
  })
  afterAll(() => booted?.stop())

  it('a text that was chosen away stands in the history, and can be restored; the working copy is as it was', async () => {
    const before = await text()
    const answer = await keep({ title: 'Chosen away', body: bodyOf('Words that nobody took.'), rev: 1, uid: 'x' })
    expect(answer.status).toBe(200)
    expect(await text()).toEqual(before)
    const [kept] = await history()
    expect(kept).toMatchObject({ title: 'Chosen away', uid: before.uid, language: 'en' })
    expect(JSON.stringify(kept?.body)).toContain('Words that nobody took.')

    const saved = await restOf(booted)(`/api/translations/${made.texts.en?.id}?depth=0`, {
      method: 'PATCH',
      token,
      body: { rev: before.rev, title: 'Both in one' },
    })
    expect(saved.status).toBe(200)
    expect((await history()).slice(0, 2).map(({ title }) => title)).toEqual(['Both in one', 'Chosen away'])
    const { docs } = (
      await restOf(booted)(
        `/api/translations/versions?where[parent][equals]=${made.texts.en?.id}&where[version.title][equals]=Chosen away`,
        { token },
      )
    ).json as { docs: { id: string }[] }
    const restored = await restOf(booted)(`/api/translations/versions/${docs[0]?.id}`, { method: 'POST', token })
    expect(restored.status).toBe(200)
    expect(await text()).toMatchObject({ title: 'Chosen away', language: 'en' })
  })

  it('is kept only of a text that is theirs to write, and only what a form writes of it', async () => {
    expect((await keep({ title: 'x' }, { token: await tokenOf(booted, 'only-ko') })).status).toBe(404)
    expect((await keep({ title: 'x' }, { token: await tokenOf(booted, 'nobody') })).status).toBe(403)
    const ko = await keep({ title: 'x' }, { id: made.texts.ko?.id, token: await tokenOf(booted, 'only-en') })
    expect(ko.status).toBe(403)
    expect((await restOf(booted)(`/api/bilingual/conflict/translations/1`, { method: 'POST', body: {} })).status).toBe(
      401,
    )
    expect((await keep({ title: 'x' }, { id: 'no-id' })).status).toBe(404)
    expect((await keep({ title: 'x' }, { collection: 'users' })).status).toBe(404)
    expect((await keep({ title: { $gt: '' } })).status).toBe(400)
    expect((await keep('text')).status).toBe(400)
    const count = (await history()).length
    await keep({ title: 'Only this', followsSource: { hash: 'forged' }, language: 'ko', article: 'x' })
    const [kept] = await history()
    expect((await history()).length).toBe(count + 1)
    expect(kept).toMatchObject({ title: 'Only this', language: 'en' })
    expect(JSON.stringify(kept)).not.toContain('forged')
  })
})
