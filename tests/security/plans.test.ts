import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { type Story, story } from '../_support/desk.ts'
import { people, type Role, type TestUser } from '../_support/people.ts'
import { restOf, tokenOf } from '../_support/rest.ts'

eachDatabase((db) => {
  describe('who has a text, and until when', () => {
    let booted: Booted
    let users: Record<Role | 'nobody', TestUser>
    let made: Story
    const tokens: Record<string, string> = {}

    beforeAll(async () => {
      booted = await db.boot()
      users = await people(booted.payload)
      for (const name of ['editor', 'writer', 'translator']) tokens[name] = await tokenOf(booted, name)
    })
    beforeEach(async () => {
      made = await story(booted.payload)
    })
    afterAll(() => booted?.stop())

    const at = () => `/api/translations/${made.texts.en?.id}?depth=0`
    const now = async () => (await restOf(booted)(at(), { token: tokens.editor as string })).json
    const save = async (who: string, data: object) => {
      const { rev } = (await now()) as { rev: number }
      const token = tokens[who] as string
      return restOf(booted)(at(), { method: 'PATCH', token, body: { rev, ...data } })
    }
    const due = '2027-01-01T00:00:00.000Z'

    it.each(['translator', 'writer'])('is not said by a %s for others', async (who) => {
      const refused = await save(who, { assignee: users.editor.id })
      expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('assignee')])
      expect((await now()).assignee ?? null).toBe(null)
      const late = await save(who, { due })
      expect([late.status, late.text]).toEqual([403, expect.stringContaining('due')])
      expect((await now()).due ?? null).toBe(null)
    })

    it('may be taken by who has nothing before them, and handed on by who has it', async () => {
      expect((await save('translator', { assignee: users.translator.id })).status).toBe(200)
      expect((await save('writer', { assignee: users.writer.id })).status).toBe(403)
      expect((await save('translator', { assignee: users.writer.id })).status).toBe(200)
      expect((await save('translator', { assignee: users.translator.id })).status).toBe(403)
      expect((await now()).assignee).toBe(users.writer.id)
    })

    it('is said by editors, and a save that says nothing new of it goes on', async () => {
      expect((await save('editor', { assignee: users.translator.id, due })).status).toBe(200)
      const saved = await save('translator', { title: 'Saved with both', assignee: users.translator.id, due })
      expect([saved.status, await now()]).toMatchObject([200, { title: 'Saved with both', due }])
    })

    it('is not said with a new text either', async () => {
      const { article } = await story(booted.payload, { languages: ['ko'] })
      const data = { article: article.id, language: 'en', kind: 'human', title: 'New', due }
      const answer = await restOf(booted)('/api/translations', {
        method: 'POST',
        token: tokens.translator as string,
        body: data,
      })
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('due')])
    })
  })
})
