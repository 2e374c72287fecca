import { carryOutDue, schedule } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../src/access/person.ts'
import { dashboardOf } from '../../src/admin/server/dashboard.ts'
import { editionsOf } from '../../src/editions/index.ts'
import { problemSentence } from '../../src/publishing/problem.ts'
import { schedules } from '../../src/publishing/scheduleRows.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create, story, update } from '../_support/desk.ts'

eachDatabase((db) => {
  describe('a schedule, when it is due', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted.stop())

    const hire = async (name: string) => {
      const data = { name, email: `${name}@example.test`, password: 'long-enough-1', role: 'editor', languages: ['ko'] }
      const { id } = await create(booted.payload, 'users', data)
      const person: Person = { id: String(id), name, role: 'editor', languages: ['ko'] }
      return { id, person }
    }
    const planned = async (by: Person) => {
      const { payload } = booted
      const { article } = await story(payload, { title: by.name, languages: ['ko'] })
      const at = new Date(Date.now() + 120_000).toISOString()
      const { uid } = await schedule(payload, { article: article.uid, languages: ['ko'], by, at })
      return async () => {
        await carryOutDue(payload, new Date(Date.now() + 180_000))
        const [row] = await schedules(payload, { uid: { equals: uid } })
        return { row, live: (await editionsOf(payload).byUid(article.uid)).ko, uid }
      }
    }
    const refusal = { state: 'refused', problems: [expect.objectContaining({ code: 'scheduler-may-not' })] }

    it('goes out where its person still may', async () => {
      const { person } = await hire('Stays')
      const { row, live } = await (await planned(person))()
      expect([row?.state, live?.title]).toEqual(['done', 'Stays ko'])
    })

    it('does not go out where its person is no longer there, and says so', async () => {
      const { id, person } = await hire('Leaves')
      const due = await planned(person)
      await booted.payload.delete({ collection: 'users', id: id as string, depth: 0, overrideAccess: true })
      const { row, live, uid } = await due()
      expect(row).toMatchObject(refusal)
      expect(live).toBeUndefined()
      const [problem] = row?.problems ?? []
      if (!problem) throw new Error('No problem')
      expect(problemSentence(problem, 'en')).toContain('Leaves')
      expect(problemSentence(problem, 'ko')).toContain('Leaves')
      const { due: shown } = await dashboardOf(booted.payload)
      expect(shown.find((one) => one.uid === uid)?.refused).toBe('person')
    })

    it.each([
      ['may publish nothing any more', { role: 'writer' }],
      ['has no part in the desk any more', { role: null }],
      ['no longer publishes in that language', { languages: ['en'] }],
    ])('does not go out where its person %s', async (what, change) => {
      const { id, person } = await hire(what.replaceAll(' ', '-'))
      const due = await planned(person)
      await update(booted.payload, 'users', id, change)
      const { row, live } = await due()
      expect(row).toMatchObject(refusal)
      expect(live).toBeUndefined()
    })
  })
})
