import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publish, systemPerson } from 'payload-bilingual'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportCommand } from '../../src/commands/export.ts'
import { ran } from '../_support/command.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story } from '../_support/desk.ts'
import { newFolder } from '../headless/export/folder.ts'

eachDatabase((db) => {
  describe('bilingual:export', () => {
    const { folder, remove } = newFolder()
    let booted: Booted
    beforeAll(async () => {
      booted = await db.boot()
      const { article } = await story(booted.payload, { title: 'Exported' })
      await publish(booted.payload, { article: article.uid, languages: ['ko', 'en'], by: systemPerson('test') })
    })
    afterAll(async () => {
      remove()
      await booted?.stop()
    })
    const run = (...argv: string[]) => ran(exportCommand, booted.payload.config, argv)

    it('says what it would write, writes it, and says what stayed as it was', async () => {
      const dry = await run(folder, '--dry-run')
      expect([dry.status, dry.out, existsSync(folder)]).toEqual([
        0,
        expect.stringContaining('Nothing was written.'),
        false,
      ])
      const made = JSON.parse((await run(folder, '--json')).out)
      const manifest = JSON.parse(readFileSync(join(folder, 'current/manifest.json'), 'utf8'))
      expect([made.sha256, made.sequence]).toEqual([manifest.sha256, manifest.sequence])
      const again = await run(folder, '--incremental')
      expect([again.status, again.out]).toEqual([0, expect.stringMatching(/^\d+ files stand .*\n0 added, 0 changed/s)])
    })

    it('refuses what it does not know, and helps in both languages', async () => {
      const wrong = [
        [],
        ['a', 'b'],
        [folder, '--explode'],
        [folder, '--languages', 'fr'],
        [folder, '--formats', 'pdf'],
        [folder, '--base', 'nowhere'],
      ]
      for (const argv of wrong) expect([argv, (await run(...argv)).status]).toEqual([argv, 2])
      expect((await run('--help')).out).toMatch(/--incremental[\s\S]*--incremental/)
      const foreign = await run(join(folder, 'current'))
      expect([foreign.status, foreign.err]).toEqual([1, expect.stringContaining('manifest')])
    })
  })
})
