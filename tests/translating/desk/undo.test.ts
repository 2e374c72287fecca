import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { deskRowOf, myWork } from '../../../src/translating/desk/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { type Story, story, update } from '../../_support/desk.ts'
import { people, type Role, type TestUser } from '../../_support/people.ts'
import { restOf, tokenOf } from '../../_support/rest.ts'

interface Work {
  workflow: string
  assignee: string
  due: string
  remarks: { id: string; block: string; words: string; resolved: { by: string } | null }[]
  rev: { was: number; now: number }
  undo: object | null
}
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

eachDatabase((db) => {
  let booted: Booted
  let users: Record<Role | 'nobody', TestUser>
  let made: Story
  const tokens: Record<string, string> = {}

  const act = async (who: string, body: object | null) => {
    const answer = await restOf(booted)('/api/bilingual/work', {
      method: 'POST',
      token: tokens[who],
      body: { translation: String(made.texts.en?.id), ...body },
    })
    return { status: answer.status, work: answer.json as unknown as Work }
  }
  const get = async <T>(who: string, path: string) =>
    (await restOf(booted)(`/api/bilingual/${path}`, { token: tokens[who] })).json as T

  beforeAll(async () => {
    booted = await db.boot()
    users = await people(booted.payload)
    for (const name of ['editor', 'writer', 'translator']) tokens[name] = await tokenOf(booted, name)
  })
  beforeEach(async () => {
    made = await story(booted.payload)
  })
  afterAll(() => booted?.stop())

  it('puts a step back to the one before, once, and not over somebody else’s', async () => {
    const sent = await act('translator', { act: 'review' })
    expect((await act('translator', sent.work.undo)).work.workflow).toBe('draft')
    expect((await act('translator', sent.work.undo)).status).toBe(409)
    await act('translator', { act: 'review' })
    const approved = await act('editor', { act: 'approve' })
    expect((await act('editor', approved.work.undo)).work.workflow).toBe('review')
    const again = await act('editor', { act: 'approve' })
    await act('writer', { act: 'review' })
    expect((await act('editor', again.work.undo)).status).toBe(409)
    expect(await act('editor', { act: 'approve' })).toMatchObject({ work: { workflow: 'ready' } })
  })

  it('is no way for a translator to approve', async () => {
    await act('editor', { act: 'approve' })
    const sent = await act('translator', { act: 'review' })
    expect(sent.work.undo).toBe(null)
    const forged = { act: 'undo', of: 'step', from: 'review', to: 'ready' }
    expect((await act('translator', forged)).status).toBe(403)
    for (const bad of [{ to: 'live' }, { from: '' }, { of: 'publish' }])
      expect((await act('editor', { ...forged, ...bad })).status).toBe(400)
  })

  it('takes a returned text back into review, and the remark with it', async () => {
    await act('translator', { act: 'review' })
    const back = await act('editor', { act: 'return', block: 'block0', words: 'Which path?' })
    expect(back.work.remarks).toMatchObject([{ block: 'block0', words: 'Which path?' }])
    const undone = await act('editor', back.work.undo)
    expect(undone.work).toMatchObject({ workflow: 'review', remarks: [] })
    const again = await act('editor', { act: 'return', block: 'block0', words: 'Which path?' })
    await act('translator', { act: 'resolve', remark: again.work.remarks[0]?.id })
    expect((await act('editor', again.work.undo)).status).toBe(409)
    expect((await act('editor', { act: 'approve' })).work.workflow).toBe('ready')
  })

  it('takes a remark back for who wrote it, while nobody settled it; and a settlement while it is the same', async () => {
    const said = await act('editor', { act: 'remark', block: 'field:title', words: 'Shorter' })
    expect((await act('writer', said.work.undo)).status).toBe(403)
    const remark = said.work.remarks[0]?.id
    const first = await act('translator', { act: 'resolve', remark })
    expect((await act('editor', said.work.undo)).status).toBe(409)
    expect((await act('editor', first.work.undo)).work.remarks[0]?.resolved).toBe(null)
    await act('writer', { act: 'resolve', remark })
    expect((await act('translator', first.work.undo)).status).toBe(409)
    const { remarks } = await get<Work>('editor', `remarks/${made.texts.en?.id}`)
    expect(remarks[0]?.resolved).toMatchObject({ by: 'writer' })
  })

  it('hands a text over and back', async () => {
    const [translator, writer] = [users.translator.id, users.writer.id]
    await act('translator', { act: 'assign', to: translator })
    const handed = await act('translator', { act: 'assign', to: writer })
    expect(handed.work.assignee).toBe(String(writer))
    expect((await act('translator', handed.work.undo)).work.assignee).toBe(String(translator))
    const taken = await act('editor', { act: 'assign', to: null })
    await act('writer', { act: 'assign', to: writer })
    expect((await act('editor', taken.work.undo)).status).toBe(409)
  })

  it('sets a time and puts the one before back; what is late or near is found, and comes first', async () => {
    const { payload } = booted
    const person = {
      id: String(users.translator.id),
      name: '',
      role: 'translator' as const,
      languages: ['en' as const],
    }
    await act('editor', { act: 'assign', to: users.translator.id })
    const [late, near] = [soon(-1), soon(3)]
    await act('editor', { act: 'due', at: late })
    const moved = await act('editor', { act: 'due', at: near })
    expect((await act('editor', moved.work.undo)).work.due).toBe(late)
    expect((await act('editor', moved.work.undo)).status).toBe(409)
    const first = made.article.uid
    made = await story(payload)
    await act('editor', { act: 'assign', to: users.translator.id })
    await act('editor', { act: 'due', at: near })
    const mine = async (args: Parameters<typeof myWork>[2]) =>
      (await myWork(payload, person, args)).assigned.map(({ uid }) => uid)
    expect((await mine({ sort: 'due' })).slice(0, 2)).toEqual([first, made.article.uid])
    expect(await mine({ due: 'overdue' })).toEqual([first])
    expect(await mine({ due: 'day', sort: 'due' })).toEqual([first, made.article.uid])
    const { rows } = await get<{ rows: { uid: string }[] }>('editor', 'matrix?sort=due&due=set')
    expect(rows.map(({ uid }) => uid)).toEqual([first, made.article.uid])
    expect((await restOf(booted)('/api/bilingual/work?due=never', { token: tokens.editor })).status).toBe(400)
    // Nobody waits for a text that is approved and out; it is late no more.
    await update(payload, 'translations', made.texts.en?.id ?? '', { due: null })
    expect((await deskRowOf(payload, made.article.uid))?.cells.en.due).toBe('')
  })

  it('tells the open form which revision it goes on from', async () => {
    const { work } = await act('editor', { act: 'approve' })
    expect(work.rev.now).toBe(work.rev.was + 1)
    const save = await restOf(booted)(`/api/translations/${made.texts.en?.id}`, {
      method: 'PATCH',
      token: tokens.editor,
      body: { title: 'Typed in the open form', workflow: 'ready', rev: work.rev.now },
    })
    expect(save.status).toBe(200)
  })
})
