import { correct, publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { apiHandler } from '../../../src/headless/handler.ts'
import { reader } from '../../../src/headless/reader.ts'
import { deskRowOf, myWork } from '../../../src/translating/desk/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { bodyOf, type Story, story, update } from '../../_support/desk.ts'
import { people, type Role, type TestUser } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

interface Work {
  workflow: string
  assignee: string
  due: string
  remarks: { id: string; words: string; resolved: object | null }[]
  undo: object | null
}
type Mail = { to: string; subject: string; text: string }

eachDatabase((db) => {
  let booted: Booted
  let users: Record<Role | 'nobody', TestUser>
  let made: Story
  const tokens: Record<string, string> = {}
  let mails: Mail[] = []
  let mailFails = false

  const english = () => String(made.texts.en?.id)
  const act = async (who: string, body: object, translation = english()) => {
    const answer = await restOf(booted)('/api/bilingual/work', {
      method: 'POST',
      token: tokens[who],
      body: { translation, ...body },
    })
    return { status: answer.status, work: answer.json as unknown as Work }
  }
  const cell = async () => (await deskRowOf(booted.payload, made.article.uid))?.cells.en
  const row = async (): Promise<Record<string, unknown>> =>
    (await booted.payload.db.findOne({
      collection: 'translations',
      where: { id: { equals: made.texts.en?.id } },
    })) as never

  beforeAll(async () => {
    const email = () => ({
      name: 'test',
      defaultFromAddress: 'desk@example.test',
      defaultFromName: 'Desk',
      sendEmail: async (mail: Mail) => {
        if (mailFails) throw new Error('no post today')
        mails.push(mail)
      },
    })
    booted = await db.boot({ config: { email: email as never } })
    users = await people(booted.payload)
    for (const name of ['editor', 'writer', 'translator', 'nobody']) tokens[name] = await tokenOf(booted, name)
  })
  beforeEach(async () => {
    mails = []
    mailFails = false
    made = await story(booted.payload)
  })
  afterAll(() => booted?.stop())

  it('gives a text to somebody, who finds it among their work and in their mail, and takes that back', async () => {
    const to = users.translator.id
    const { status, work } = await act('editor', { act: 'assign', to })
    expect([status, work.assignee]).toEqual([200, String(to)])
    expect(await cell()).toMatchObject({ assignee: String(to) })
    const me = {
      id: String(to),
      name: 'translator',
      role: 'translator' as const,
      languages: ['ko' as const, 'en' as const],
    }
    expect((await myWork(booted.payload, me)).assigned.map(({ uid }) => uid)).toContain(made.article.uid)
    expect(mails).toEqual([
      expect.objectContaining({
        to: 'translator@example.test',
        text: expect.stringContaining(`/translations/${english()}`),
      }),
    ])
    expect((await act('editor', { ...work.undo })).work.assignee).toBe('')
    expect((await act('editor', { ...work.undo })).status).toBe(409)
  })

  it('lets everybody take what nobody has and hand on their own, and no more', async () => {
    const [translator, writer] = [users.translator.id, users.writer.id]
    expect((await act('translator', { act: 'assign', to: writer })).status).toBe(403)
    expect((await act('translator', { act: 'assign', to: translator })).status).toBe(200)
    expect((await act('writer', { act: 'assign', to: writer })).status).toBe(403)
    expect((await act('translator', { act: 'assign', to: writer })).status).toBe(200)
    expect((await act('editor', { act: 'assign', to: users.nobody.id })).status).toBe(422)
    const original = String(made.texts.ko?.id)
    expect((await act('editor', { act: 'assign', to: translator }, original)).status).toBe(422)
    expect((await act('translator', { act: 'review' }, original)).status).toBe(403)
    expect((await act('nobody', { act: 'review' })).status).toBe(403)
  })

  it('goes from draft to review, back with a remark on a block, and to ready', async () => {
    await act('editor', { act: 'assign', to: users.translator.id })
    mails = []
    expect((await act('translator', { act: 'review' })).work.workflow).toBe('review')
    expect(mails.map(({ to }) => to).sort()).toEqual(['admin@example.test', 'editor@example.test'])
    expect(await cell()).toMatchObject({ state: 'review', who: 'translator' })
    expect((await act('translator', { act: 'approve' })).status).toBe(403)
    const back = await act('editor', { act: 'return', block: 'block0', words: 'Which path?' })
    expect(back.work).toMatchObject({ workflow: 'draft', remarks: [{ block: 'block0', words: 'Which path?' }] })
    expect(mails.at(-1)).toMatchObject({ to: 'translator@example.test', text: expect.stringContaining('Which path?') })
    expect((await act('editor', { act: 'return', words: 'again' })).status).toBe(409)
    expect((await act('translator', { act: 'remark', words: ' ' })).status).toBe(422)
    for (const block of ['__proto__', 'field:workflow', 'field:', 'a b', 'x'.repeat(65)])
      expect([block, (await act('editor', { act: 'remark', block, words: 'Where?' })).status]).toEqual([block, 400])
    const remark = back.work.remarks[0]?.id
    const resolved = await act('translator', { act: 'resolve', remark })
    expect(resolved.work.remarks).toHaveLength(1)
    expect(resolved.work.remarks[0]?.resolved).toMatchObject({ by: 'translator' })
    expect((await act('translator', { ...resolved.work.undo })).work.remarks[0]?.resolved).toBe(null)
    expect((await act('editor', { act: 'approve' })).work.workflow).toBe('ready')
    expect(((await row()).snapshot as { workflow: string }).workflow).toBe('ready')
    expect(await cell()).toMatchObject({ state: 'ready', who: 'editor' })
  })

  it('is ready no longer when others than its editors change the words that were called so', async () => {
    const save = async (who: string, data: object) => {
      const { rev } = await row()
      const path = `/api/translations/${english()}`
      return (await restOf(booted)(path, { method: 'PATCH', token: tokens[who], body: { rev, ...data } })).status
    }
    await act('editor', { act: 'approve' })
    expect(await save('translator', { correctionNote: 'not of its words' })).toBe(200)
    expect(await cell()).toMatchObject({ state: 'ready' })
    expect(await save('editor', { title: 'The editor’s own title' })).toBe(200)
    expect(await cell()).toMatchObject({ state: 'ready' })
    expect(await save('translator', { title: 'Words that nobody reviewed' })).toBe(200)
    expect(await cell()).toMatchObject({ state: 'review', who: 'translator' })
    expect(((await row()).snapshot as { workflow: string }).workflow).toBe('review')
    expect((await act('editor', { act: 'approve' })).work.workflow).toBe('ready')
  })

  it('sets until when, for editors, and shows it in the matrix', async () => {
    const at = '2027-01-01T09:00:00+09:00'
    expect((await act('translator', { act: 'due', at })).status).toBe(403)
    expect((await act('editor', { act: 'due', at })).work.due).toBe('2027-01-01T00:00:00.000Z')
    expect(await cell()).toMatchObject({ due: '2027-01-01T00:00:00.000Z' })
    expect((await act('editor', { act: 'due', at: null })).work.due).toBe('')
    for (const bad of [{ act: 'due', at: 'soon' }, { act: 'x' }, { act: 'undo' }, { act: 'assign', to: [] }])
      expect((await act('editor', bad)).status).toBe(400)
    for (const at of ['2027-02-30T09:00:00+09:00', '2027-01-01', '-000001-01-01', '0001-01-01T00:00', '1e3'])
      expect([at, (await act('editor', { act: 'due', at })).status]).toEqual([at, 400])
    expect((await act('editor', { act: 'due', at: '9999-12-31T00:00' })).status).toBe(422)
    expect((await act('editor', { act: 'review' }, '999999')).status).toBe(404)
  })

  it('takes a remark at a block that somebody can find, and at no other', async () => {
    for (const name of ['remark', 'return']) {
      await act('translator', { act: 'review' })
      const before = await row()
      expect((await act('editor', { act: name, block: 'nope', words: 'Where?' })).status).toBe(422)
      expect((await row()).workflow).toBe(before.workflow)
    }
    await update(booted.payload, 'translations', made.texts.ko?.id ?? '', { body: bodyOf('하나.', '둘.') })
    const said = await act('editor', { act: 'remark', block: 'block1', words: 'This is missing.' })
    expect([said.status, said.work.remarks.length]).toEqual([200, 1])
  })

  it('approves the words that the editor read, where the act names them', async () => {
    const { hash } = (await row()).snapshot as { hash: string }
    await update(booted.payload, 'translations', english(), { title: 'Words saved after the editor looked' })
    const late = await act('editor', { act: 'approve', hash })
    expect(late.status).toBe(409)
    expect((await row()).workflow).not.toBe('ready')
    const now = ((await row()).snapshot as { hash: string }).hash
    expect((await act('editor', { act: 'approve', hash: now })).work.workflow).toBe('ready')
  })

  it('tells whoever has a text that it needs a correction, and the desk where nobody has', async () => {
    await publish(booted.payload, { article: made.article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
    const corrected = async () => {
      const args = {
        article: made.article.uid,
        languages: ['ko' as const],
        note: '네 명입니다.',
        by: systemPerson('test'),
      }
      const { sequence } = await correct(booted.payload, args)
      mails = []
      expect((await act('editor', { act: 'answer', correction: sequence, needed: true })).status).toBe(200)
      return mails
    }
    expect((await corrected()).map(({ to }) => to)).toEqual(['admin@example.test'])
    await act('editor', { act: 'assign', to: users.translator.id })
    expect(await corrected()).toEqual([
      expect.objectContaining({ to: 'translator@example.test', text: expect.stringContaining('네 명입니다.') }),
    ])
  })

  it('never fails for a mail that does', async () => {
    mailFails = true
    expect((await act('editor', { act: 'assign', to: users.translator.id })).status).toBe(200)
  })

  it('lets an open form save over a remark, and loses no remark by it or by an older version', async () => {
    const { payload } = booted
    const before = await row()
    await act('editor', { act: 'remark', block: '', words: 'Shorter' })
    const rest = restOf(booted)
    const path = `/api/translations/${english()}`
    const save = await rest(path, { method: 'PATCH', token: tokens.editor, body: { title: 'Typed', rev: before.rev } })
    expect(save.status).toBe(200)
    const version = (
      await payload.findVersions({
        collection: 'translations' as 'users',
        where: { parent: { equals: made.texts.en?.id } },
        sort: 'createdAt',
        overrideAccess: true,
      })
    ).docs[0]
    await payload.restoreVersion({ collection: 'translations' as 'users', id: version?.id ?? '', overrideAccess: true })
    expect(
      (await act('editor', { act: 'remark', block: '', words: 'Better' })).work.remarks.map(({ words }) => words),
    ).toEqual(['Shorter', 'Better'])
  })

  it('shows whoever has the form open that another step was made meanwhile', async () => {
    const { rev } = await row()
    await act('editor', { act: 'approve' })
    const body = { workflow: 'draft', rev }
    const save = await restOf(booted)(`/api/translations/${english()}`, { method: 'PATCH', token: tokens.editor, body })
    expect(save.status).toBe(409)
    expect((await row()).workflow).toBe('ready')
  })

  it('keeps remarks from readers: no release, edition or answer has one', async () => {
    const { payload } = booted
    const secret = 'nobody outside reads this'
    await act('editor', { act: 'remark', block: 'block0', words: secret })
    await publish(payload, { article: made.article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
    await update(payload, 'translations', made.texts.en?.id ?? '', { deck: 'after' })
    for (const collection of ['releases', 'editions', 'desk', 'schedules', 'memory'])
      expect(JSON.stringify((await payload.db.find({ collection, limit: 0, pagination: false })).docs)).not.toContain(
        secret,
      )
    expect(JSON.stringify((await row()).snapshot)).not.toContain(secret)
    const handler = apiHandler(payload)
    for (const path of [`articles/${made.article.uid}`, 'en/articles', 'changes']) {
      const answer = await handler(new Request(`https://news.example/api/v1/${path}`))
      expect(answer.status, path).toBe(200)
      expect(await answer.text()).not.toContain(secret)
    }
    const read = reader(payload)
    expect(JSON.stringify([await read.byUid(made.article.uid), await read.front('en')])).not.toContain(secret)
    const rest = restOf(booted)
    expect((await rest(`/api/bilingual/remarks/${english()}`)).status).toBe(401)
    expect((await rest(`/api/translations/${english()}`)).text).not.toContain(secret)
    expect((await rest(`/api/bilingual/remarks/${english()}`, { token: tokens.translator })).text).toContain(secret)
  })

  it('sends open remarks out to translators as notes of their texts, settled ones and those of others not', async () => {
    const rest = restOf(booted)
    const said = await act('editor', { act: 'remark', block: 'block0', words: 'Which of the paths?' })
    await act('editor', { act: 'remark', block: '', words: 'Settled long ago' })
    const { remarks } = (await rest(`/api/bilingual/remarks/${english()}`, { token: tokens.editor }))
      .json as never as Work
    await act('editor', { act: 'resolve', remark: remarks.find(({ words }) => words.startsWith('Settled'))?.id })
    expect(said.status).toBe(200)
    const file = await rest(`/api/bilingual/exchange?to=en&articles=${made.article.uid}`, { token: tokens.translator })
    expect(file.text).toContain('Which of the paths?')
    expect(file.text).not.toContain('Settled long ago')
    const other = await rest(`/api/bilingual/exchange?to=en&articles=${made.article.uid}`, { token: tokens.nobody })
    expect(other.status).toBe(403)
  })
})
