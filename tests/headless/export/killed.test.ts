import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, realpathSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { publish, systemPerson, withdraw } from 'payload-bilingual'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exportSite, Stopped } from '../../../src/headless/export/index.ts'
import { type Booted, eachDatabase } from '../../_support/databases.ts'
import { category, type Story, story } from '../../_support/desk.ts'
import { root } from '../../_support/server.ts'
import { benchEdition, seed } from '../../bench/seed.ts'
import { differences, newFolder, snapshot } from './folder.ts'

const by = systemPerson('test')
const filesIn = (folder: string): number => (existsSync(folder) ? readdirSync(folder).length : 0)

eachDatabase((db) => {
  describe('an export that is broken off', { timeout: 240_000 }, () => {
    let booted: Booted
    let payload: Payload
    let folder = ''
    let remove = () => {}
    let section: Story['category']
    const out = async (title: string): Promise<Story> => {
      const made = await story(payload, { title, category: section })
      await publish(payload, { article: made.article.uid, languages: ['ko', 'en'], by })
      return made
    }
    beforeAll(async () => {
      booted = await db.boot()
      payload = booted.payload
      section = await category(payload)
      await seed(payload, 0, 150, (number, language) => benchEdition(number, language, 'c1'))
    })
    afterAll(() => booted?.stop())
    beforeEach(() => {
      ;({ folder, remove } = newFolder())
    })
    afterEach(() => remove())

    /**
     * Runs an export in a process and kills it as soon as `when` holds; without, where it comes to `hold`. False where it
     * ended before.
     */
    const killed = async (when: (() => boolean) | null, more: Record<string, string> = {}): Promise<boolean> => {
      const child = spawn(
        process.execPath,
        ['--conditions', 'production', '--import', 'tsx', 'tests/headless/export/child.ts'],
        {
          cwd: root,
          env: { ...process.env, AT: booted.at, FOLDER: folder, VITEST: '', NODE_OPTIONS: '', ...more },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      )
      let [errors, said] = ['', '']
      child.stderr.on('data', (chunk) => {
        errors += chunk
      })
      child.stdout.on('data', (chunk) => {
        said += chunk
      })
      const ended = once(child, 'exit')
      const due = when ?? (() => said.includes('held'))
      while (child.exitCode === null && !due()) await new Promise((resolve) => setImmediate(resolve))
      child.kill('SIGKILL')
      const [status] = await ended
      if (status !== null && status !== 0) throw new Error(errors)
      return status === null
    }

    it('leaves the old one whole wherever it is killed; the next goes on, without what was withdrawn meanwhile', async () => {
      const leaving = await out('Leaves between two kills')
      await exportSite(payload, folder)
      const stood = realpathSync(join(folder, 'current'))
      const before = snapshot(stood)
      await out('Never seen in the old one')
      const draft = join(folder, 'generations/draft')
      const articles = (language: string): number => filesIn(join(draft, 'site/api/v1', language, 'articles'))
      const moments = [
        () => articles('ko') > 100,
        () => articles('ko') > 500,
        () => articles('en') > 200,
        // The articles are made, and the lists are on their way.
        null,
      ]
      for (const [number, moment] of moments.entries()) {
        expect(await killed(moment, moment ? {} : { HOLD: 'count:5' }), `kill ${number}`).toBe(true)
        expect(realpathSync(join(folder, 'current'))).toBe(stood)
        expect(snapshot(stood)).toEqual(before)
        if (number === 1) await withdraw(payload, { article: leaving.article.uid, languages: ['ko', 'en'], by })
        if (number === 2) await out('Comes between two kills')
      }
      const made = await exportSite(payload, folder)
      expect(made.resumed).toBeGreaterThan(200)
      expect(await differences(payload, folder)).toEqual([])
      const fresh = newFolder()
      expect((await exportSite(payload, fresh.folder)).sha256).toBe(made.sha256)
      fresh.remove()
    })

    it('leaves the old one whole where it was making only what moved; the next begins that anew', async () => {
      await exportSite(payload, folder)
      const stood = realpathSync(join(folder, 'current'))
      const before = snapshot(stood)
      await out('Moved before the kill')
      const draft = join(folder, 'generations/draft/site/api/v1/ko/articles')
      expect(await killed(() => filesIn(draft) > 50, { INCREMENTAL: '1' })).toBe(true)
      expect([realpathSync(join(folder, 'current')), snapshot(stood)]).toEqual([stood, before])
      await exportSite(payload, folder, { incremental: true })
      expect(await differences(payload, folder)).toEqual([])
    })

    it('goes on after it was asked to stop', async () => {
      const asked = new AbortController()
      const run = exportSite(payload, folder, { signal: asked.signal })
      const part = join(folder, 'generations/draft/site/api/v1/ko/articles')
      while (filesIn(part) < 400) await new Promise((resolve) => setImmediate(resolve))
      asked.abort()
      await expect(run).rejects.toBeInstanceOf(Stopped)
      expect(existsSync(join(folder, 'current'))).toBe(false)
      const made = await exportSite(payload, folder)
      expect(made.resumed).toBeGreaterThanOrEqual(50)
      expect(await differences(payload, folder)).toEqual([])
    })

    it('without links, killed between its two renames, has the old one back when the next begins', async () => {
      await exportSite(payload, folder, { symlinks: false })
      await out('After the renames')
      renameSync(join(folder, 'current'), join(folder, 'generations/replaced'))
      const made = await exportSite(payload, folder, { symlinks: false, incremental: true })
      expect(made.incremental).toBe(true)
      expect(await differences(payload, folder)).toEqual([])
    })
  })
})
