import { carryOutDue, schedule } from 'payload-bilingual'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '../../src/access/person.ts'
import { optionsOf } from '../../src/options.ts'
import { schedules } from '../../src/publishing/scheduleRows.ts'
import { myWork } from '../../src/translating/desk/index.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { category, create, story } from '../_support/desk.ts'
import { restOf } from '../_support/rest.ts'

eachDatabase((db) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await db.boot()
  })
  afterAll(() => booted?.stop())

  it('never takes a new section for the one that had its id before', async () => {
    const { payload } = booted
    const old = await category(payload, { ko: '옛 분류', en: 'Old section' })
    const { article, texts } = await story(payload, { title: 'First', category: old })
    await payload.delete({ collection: 'translations' as 'users', id: texts.en?.id ?? '', overrideAccess: true })
    await payload.delete({ collection: 'translations' as 'users', id: texts.ko?.id ?? '', overrideAccess: true })
    await payload.delete({ collection: 'articles' as 'users', id: article.id, overrideAccess: true })
    await payload.delete({ collection: 'categories' as 'users', id: old.id, overrideAccess: true })
    const fresh = await category(payload, { ko: '새 분류', en: 'New section' })
    const { article: next } = await story(payload, { title: 'Second', category: fresh })
    const row = await payload.db.findOne<{ id: string; snapshot: { content: { category: string } } }>({
      collection: 'articles',
      where: { id: { equals: next.id } },
    })
    expect(row?.snapshot.content.category).toBe(fresh.uid)
  })
  const hire = async (name: string) => {
    const { payload } = booted
    const login = { email: `${name}@example.test`, password: 'long-enough-1' }
    const user = await create(payload, 'users', { ...login, name, role: 'editor', languages: ['ko', 'en'] })
    const person = optionsOf(payload.config).person({ ...user, collection: 'users' } as never) as Person
    const { token } = await payload.login({ collection: 'users', data: login as never })
    return { id: user.id, person, token: String(token) }
  }
  const dismiss = ({ id }: { id: string | number }) =>
    booted.payload.delete({ collection: 'users', id: id as string, depth: 0, overrideAccess: true })

  it('carries a schedule out in the name of nobody but who set it', async () => {
    const { payload } = booted
    const left = await hire('left')
    const { article } = await story(payload, { title: 'Planned' })
    const at = new Date(Date.now() + 120_000).toISOString()
    const { uid } = await schedule(payload, { article: article.uid, languages: ['ko'], by: left.person, at })
    await dismiss(left)
    const came = await hire('came')
    if (db.name === 'sqlite') expect(came.id).toBe(left.id)
    await carryOutDue(payload, new Date(Date.now() + 180_000))
    const [row] = await schedules(payload, { uid: { equals: uid } })
    expect(row).toMatchObject({ state: 'refused', problems: [expect.objectContaining({ code: 'scheduler-may-not' })] })
    await dismiss(came)
  })

  it('gives nobody the texts and the remarks of an account that is gone', async () => {
    const { payload } = booted
    const left = await hire('before')
    const { texts } = await story(payload, { title: 'Given' })
    const work = (token: string, body: object) =>
      restOf(booted)('/api/bilingual/work', { method: 'POST', token, body: { translation: texts.en?.id, ...body } })
    await work(left.token, { act: 'assign', to: left.id })
    const said = await work(left.token, { act: 'remark', block: '', words: 'Mine.' })
    const [remark] = said.json.remarks as { id: string }[]
    expect((await myWork(payload, left.person)).assigned).toHaveLength(1)
    await dismiss(left)
    const came = await hire('after')
    if (db.name === 'sqlite') expect(came.id).toBe(left.id)
    expect((await myWork(payload, came.person)).assigned).toEqual([])
    const undone = await work(came.token, { act: 'undo', of: 'remark', remark: remark?.id })
    expect([undone.status, undone.text]).toEqual([403, expect.any(String)])
    await dismiss(came)
  })
})
