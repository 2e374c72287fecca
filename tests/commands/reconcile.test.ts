import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reconcileCommand } from '../../src/commands/reconcile.ts'
import { deskSettled } from '../../src/translating/desk/index.ts'
import { ran } from '../_support/command.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story } from '../_support/desk.ts'

eachDatabase((db) => {
  describe('bilingual:reconcile', () => {
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
      const { article } = await story(booted.payload, { title: 'Kept' })
      await publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
    })
    afterAll(() => booted.stop())

    const run = (...argv: string[]) => ran(reconcileCommand, booted.payload.config, argv)

    it('says that nothing differed, then what did without mending it, then mends it', async () => {
      expect(await run('--json')).toMatchObject({ status: 0 })
      // The desk's index is written behind the act: it must not be made of what is spoiled here.
      await deskSettled(booted.payload)
      const spoil = { collection: 'editions', where: { language: { equals: 'en' } }, data: { live: false } }
      await booted.payload.db.updateOne(spoil)
      const dry = await run('--dry-run')
      expect([dry.status, dry.out]).toEqual([0, expect.stringContaining('1 would be mended')])
      const mended = await run('--json')
      expect(JSON.parse(mended.out).differences).toEqual([expect.objectContaining({ kind: 'edition' })])
      const after = await run()
      expect([after.status, after.out]).toEqual([0, expect.stringContaining('Nothing differed.')])
    })

    it('rebuilds everything, and refuses an option it does not know', async () => {
      expect((await run('--rebuild', '--json')).status).toBe(0)
      expect((await run('--explode')).status).toBe(2)
      expect((await run('--help')).out).toContain('--rebuild')
    })
  })
})
