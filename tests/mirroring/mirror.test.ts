import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { correct, publish, systemPerson, withdraw } from 'payload-bilingual'
import { createFront } from 'payload-bilingual/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mirrorCommand } from '../../src/commands/mirror.ts'
import { Mirror } from '../../src/mirroring/mirror.ts'
import { ran } from '../_support/command.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { category, type Made, type Story, story, update } from '../_support/desk.ts'
import { temporaryFolder } from '../_support/places.ts'
import { root } from '../_support/server.ts'

const by = systemPerson('test')
const FORMATS = 'html,json,jsonld,markdown,ninjs,text'
const STATE = '.mirror.json'

/** Every file of a folder with its bytes. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== STATE)
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

eachDatabase((db) => {
  describe('a mirror', () => {
    let booted: Booted
    let section: Made
    let url: string
    let folder: string
    const stories: Story[] = []
    const server = createServer()

    beforeAll(async () => {
      booted = await db.boot()
      const { payload } = booted
      section = await category(payload)
      for (let number = 0; number < 8; number++) await write(number)
      const front = createFront({ payload, next: (_, res) => void res.writeHead(404).end() })
      server.on('request', front.listener).listen(0, '127.0.0.1')
      await once(server, 'listening')
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    })
    afterAll(async () => {
      server.close()
      server.closeAllConnections()
      await booted?.stop()
    })
    beforeEach(() => {
      folder = join(temporaryFolder(), 'mirror')
    })

    const write = async (number: number): Promise<Story> => {
      const made = await story(booted.payload, { title: `Story ${number}`, category: section })
      await publish(booted.payload, { article: made.article.uid, languages: ['ko', 'en'], by })
      stories.push(made)
      return made
    }
    const mirrored = async (into: string, ...more: string[]) => {
      const made = await ran(mirrorCommand, booted.payload.config, [
        url,
        '--into',
        into,
        '--formats',
        FORMATS,
        '--json',
        ...more,
      ])
      expect([made.status, made.err.replace(/\d+ of \d+ articles\n/g, '')]).toEqual([0, ''])
      return JSON.parse(made.out) as { sequence: number; written: number; unchanged: number; removed: number }
    }
    const live = async (place: string): Promise<string> => (await fetch(`${url}/api/v1/${place}`)).text()
    /** The same as one made anew, and each file as the server answers. */
    const expectEqual = async (): Promise<void> => {
      const fresh = join(temporaryFolder(), 'fresh')
      await mirrored(fresh)
      const files = filesIn(folder)
      expect(Object.keys(files)).toEqual(Object.keys(filesIn(fresh)))
      expect(files).toEqual(filesIn(fresh))
      for (const [place, text] of Object.entries(files))
        expect([place, text]).toEqual([place, await live(encodeURI(place))])
      rmSync(fresh, { recursive: true })
    }
    /** Publishes, corrects, withdraws, renames, and gives one article the address that another had. */
    const happen = async (): Promise<void> => {
      const { payload } = booted
      const [first, second, third, fourth] = stories.splice(0, 4) as [Story, Story, Story, Story]
      for (let number = 0; number < 12; number++) await write(stories.length)
      await update(payload, 'translations', first.texts.en?.id ?? '', { title: 'Corrected' })
      await correct(payload, { article: first.article.uid, languages: ['en'], by, note: 'Corrected' })
      await withdraw(payload, { article: second.article.uid, languages: ['en', 'ko'], by, note: 'Gone' })
      await withdraw(payload, { article: third.article.uid, languages: ['ko'], by, note: 'Gone' })
      await update(payload, 'translations', fourth.texts.ko?.id ?? '', { slug: `다시-열려-${stories.length}` })
      await publish(payload, { article: fourth.article.uid, languages: ['ko'], by })
      await publish(payload, { article: third.article.uid, languages: ['ko'], by })
    }

    it('is every live article in every form, byte for byte', async () => {
      const made = await mirrored(folder)
      expect(made).toMatchObject({ unchanged: 0, removed: 0 })
      const files = Object.keys(filesIn(folder))
      const [{ article }] = stories as [Story]
      expect(files).toContain(`articles/${article.uid}.json`)
      expect(files).toContain('ko/articles.json')
      expect(files).toContain('en/categories.json')
      expect(files.filter((file) => file.endsWith('.md'))).toHaveLength(16)
      await expectEqual()
    })

    it('goes on where it was: what came, changed, moved and went meanwhile is as in one made anew', async () => {
      const first = await mirrored(folder)
      await happen()
      const made = await mirrored(folder)
      expect(made.sequence).toBeGreaterThan(first.sequence)
      expect(made.removed).toBeGreaterThan(10)
      await expectEqual()
      expect(await mirrored(folder)).toEqual({ sequence: made.sequence, written: 0, unchanged: 0, removed: 0 })
    })

    it('follows a name that stands in many articles', async () => {
      await mirrored(folder)
      await update(booted.payload, 'categories', section.id, { name: { ko: '세계', en: `World ${Date.now()}` } })
      await mirrored(folder)
      await expectEqual()
    })

    it('says what it would do and does nothing where it is only asked', async () => {
      expect((await mirrored(folder, '--dry-run')).written).toBeGreaterThan(10)
      expect(() => readdirSync(folder)).toThrow('ENOENT')
      await mirrored(folder)
      const before = filesIn(folder)
      await write(stories.length)
      expect((await mirrored(folder, '--dry-run')).written).toBeGreaterThan(10)
      expect(filesIn(folder)).toEqual(before)
    })

    it('follows until it is told to end', async () => {
      await mirrored(folder)
      const end = new AbortController()
      const options = {
        url,
        into: folder,
        formats: ['json' as const],
        dryRun: false,
        signal: end.signal,
        tries: 1,
        progress: () => undefined,
      }
      const mirror = await Mirror.open(options)
      await mirror.sync()
      const told: number[] = []
      const following = mirror.follow(({ sequence }) => told.push(sequence))
      const made = await write(stories.length)
      await expect
        .poll(() => Object.keys(filesIn(folder)), { timeout: 20_000 })
        .toContain(`articles/${made.article.uid}.json`)
      await expect.poll(() => told.length).toBeGreaterThan(0)
      // The site goes away in the middle of a change and comes back: nobody has to start the mirror again.
      const serve = server.listeners('request')[0] as RequestListener
      let refused = 0
      server.removeAllListeners('request').on('request', (req, res) => {
        if (!req.url?.startsWith('/api/v1/articles/')) return serve(req, res)
        refused++
        res.writeHead(503).end()
      })
      const later = await write(stories.length)
      await expect.poll(() => refused, { timeout: 20_000 }).toBeGreaterThan(0)
      server.removeAllListeners('request').on('request', serve)
      await expect
        .poll(() => Object.keys(filesIn(folder)), { timeout: 20_000 })
        .toContain(`articles/${later.article.uid}.json`)
      end.abort()
      await following
    })

    it('ends without a fault where it is told to in the middle of what it fetches', async () => {
      await mirrored(folder)
      const end = new AbortController()
      const options = { url, into: folder, formats: ['json' as const], dryRun: false, signal: end.signal, tries: 1 }
      const mirror = await Mirror.open({ ...options, progress: () => undefined })
      await mirror.sync()
      const following = mirror.follow(() => undefined)
      const serve = server.listeners('request')[0] as RequestListener
      let held = 0
      server.removeAllListeners('request').on('request', (req, res) => {
        if (!req.url?.startsWith('/api/v1/articles/')) return serve(req, res)
        held++
      })
      await write(stories.length)
      await expect.poll(() => held).toBeGreaterThan(0)
      end.abort()
      await following
      server.removeAllListeners('request').on('request', serve)
    })

    it('is whole again after kills at any moment', async () => {
      for (let kill = 0; kill < 5; kill++) {
        const args = [url, folder, FORMATS]
        const child = fork('tests/mirroring/child.ts', args, {
          cwd: root,
          execArgv: ['--import', 'tsx'],
          stdio: 'pipe',
        })
        let asked = 0
        await new Promise<void>((done) => {
          child.on('message', () => {
            // Some articles on its way, in the middle of whatever it does then.
            if (++asked > kill * 3) done()
          })
          child.once('exit', () => done())
        })
        await new Promise((next) => setTimeout(next, Math.random() * 15))
        child.kill('SIGKILL')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        if (kill % 2 === 1) await happen()
      }
      writeFileSync(join(folder, 'ko', 'articles', 'torn.md.part'), 'half')
      await mirrored(folder)
      await expectEqual()
    })

    it('touches no folder but its own', async () => {
      const command = (...argv: string[]) => ran(mirrorCommand, booted.payload.config, argv)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'letter.txt'), 'mine')
      const taken = await command(url, '--into', folder)
      expect([taken.status, taken.err]).toEqual([1, expect.stringContaining('no mirror wrote')])
      expect(readdirSync(folder)).toEqual(['letter.txt'])
      rmSync(join(folder, 'letter.txt'))
      writeFileSync(join(folder, STATE), 'x')
      expect((await command(url, '--into', folder)).err).toContain('cannot be read')
      rmSync(folder, { recursive: true })
      await mirrored(folder)
      const other = await command(url.replace('127.0.0.1', 'localhost'), '--into', folder)
      expect([other.status, other.err]).toEqual([1, expect.stringContaining('another site')])
      const state = JSON.parse(readFileSync(join(folder, STATE), 'utf8'))
      writeFileSync(join(folder, STATE), JSON.stringify({ ...state, since: 1e6 }))
      expect((await command(url, '--into', folder, '--formats', FORMATS)).err).toContain('older state')
    })

    it('ends with 1 where the site refuses, and with 2 where it was called wrongly', async () => {
      const command = (...argv: string[]) => ran(mirrorCommand, booted.payload.config, argv)
      expect((await command(`${url}/nowhere/api`, '--into', folder)).status).toBe(1)
      for (const argv of [
        [],
        [url],
        [url, url, '--into', folder],
        ['news.example', '--into', folder],
        [url, '--into', folder, '--formats', 'pdf'],
        [url, '--into', folder, '--dry-run', '--follow'],
        [url, '--into', folder, '--folow'],
      ])
        expect([argv, (await command(...argv)).status]).toEqual([argv, 2])
      const help = await command('--help')
      expect([help.status, help.out]).toEqual([0, expect.stringContaining('--into DIR')])
    })
  })
})
