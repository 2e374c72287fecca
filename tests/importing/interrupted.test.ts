import { spawn, spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { RunRecord } from '../../src/importing/record.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { create } from '../_support/desk.ts'

eachDatabase((db) => {
  describe('an import run that was killed', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
    })
    afterAll(() => booted?.stop())

    const here = hostname()
    const row = async (process: { host: string; pid: number }, minutesAgo = 0) => {
      const { id } = await create(booted.payload, 'imports', { site: 'Tide', state: 'running', report: { process } })
      const updatedAt = new Date(Date.now() - minutesAgo * 60_000).toISOString()
      await booted.payload.db.updateOne({ collection: 'imports', id, data: { updatedAt } })
      return id
    }
    const shown = async (id: string | number) =>
      (await booted.payload.findByID({ collection: 'imports' as 'users', id, overrideAccess: true })) as unknown as {
        state: string
      }
    const kept = (id: string | number) =>
      booted.payload.db.findOne<{ id: string; state: string }>({ collection: 'imports', where: { id: { equals: id } } })

    it('is shown as interrupted, and said to be once another begins; one that goes on is left alone', async () => {
      const { payload } = booted
      const { pid: gone } = spawnSync('true')
      const sleeper = spawn('sleep', ['60'])
      try {
        const killed = await row({ host: here, pid: gone })
        const elsewhere = await row({ host: 'another machine', pid: gone }, 5)
        const alive = await row({ host: here, pid: sleeper.pid ?? 0 })
        const aliveElsewhere = await row({ host: 'another machine', pid: gone })
        const states = async (read: (id: string | number) => Promise<{ state: string } | null>) =>
          Promise.all([killed, elsewhere, alive, aliveElsewhere].map(async (id) => (await read(id))?.state))
        const expected = ['interrupted', 'interrupted', 'running', 'running']
        expect(await states(shown)).toEqual(expected)
        expect(await states(kept)).toEqual(['running', 'running', 'running', 'running'])
        await new RunRecord(payload, 'Tide', {}).begin()
        expect(await states(kept)).toEqual(expected)
      } finally {
        sleeper.kill()
      }
    })

    it('is not what says that it goes on, whatever its silence was taken for', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
      try {
        const record = new RunRecord(booted.payload, 'Silent', {})
        await record.begin()
        const where = { site: { equals: 'Silent' } }
        const updatedAt = new Date(0).toISOString()
        await booted.payload.db.updateOne({
          collection: 'imports',
          where,
          data: { state: 'interrupted', updatedAt },
        })
        vi.advanceTimersByTime(30_000)
        const row = () =>
          booted.payload.db.findOne<{ id: string; state: string; updatedAt: string }>({ collection: 'imports', where })
        await vi.waitFor(async () => expect((await row())?.state).toBe('running'))
        expect(new Date((await row())?.updatedAt ?? 0).getTime()).toBeGreaterThan(Date.now() - 60_000)
        await record.end(null, 'ended')
      } finally {
        vi.useRealTimers()
      }
    })

    it('is not what a run of this process is', async () => {
      const record = new RunRecord(booted.payload, 'Here', {})
      await record.begin()
      const { docs } = await booted.payload.find({
        collection: 'imports' as 'users',
        where: { site: { equals: 'Here' } } as never,
        overrideAccess: true,
      })
      expect(docs).toMatchObject([{ state: 'running' }])
      await record.end(null, 'ended')
      expect(await shown((docs[0] as { id: string }).id)).toMatchObject({
        state: 'failed',
        report: { failure: 'ended' },
      })
    })
  })
})
