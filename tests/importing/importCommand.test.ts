import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Config, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCommand } from '../../src/commands/import.ts'
import { runCommand } from '../../src/commands/run.ts'
import { adapterFor, eachDatabase } from '../_support/databases.ts'
import { hostConfig } from '../_support/host.ts'
import { KOREAN_PAGE, page } from './pages.ts'

interface Run {
  abort?: boolean
  env?: Record<string, string>
  siteURL?: string
  db?: Config['db']
}

eachDatabase((db) => {
  describe('bilingual:import', () => {
    let payload: Payload
    let at: string
    let stop: () => Promise<void>
    let folder: string
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'import-command-'))
      ;({ payload, at, stop } = await db.boot())
      writeFileSync(join(folder, 'en.txt'), page({}))
      writeFileSync(join(folder, 'ko.txt'), KOREAN_PAGE)
      writeFileSync(
        join(folder, 'map.json'),
        '{"notices":[{"match":"does not answer","ko":"글의 내용을 보증하지 않습니다."}]}',
      )
      writeFileSync(join(folder, 'bad.json'), '{"categories":[]}')
    })
    afterAll(async () => {
      await stop()
      rmSync(folder, { recursive: true })
    })

    const run = async (
      argv: string[],
      { abort = false, env = {}, siteURL = 'https://news.example', db: over }: Run = {},
    ) => {
      let out = ''
      const err: string[] = []
      const controller = new AbortController()
      if (abort) controller.abort()
      const status = await runCommand(
        importCommand,
        argv,
        hostConfig({ db: over ?? adapterFor(at), plugin: { siteURL } }),
        {
          out: async (text) => {
            out += text
          },
          err: (line) => void err.push(line),
          stdin: async () => Buffer.alloc(0),
          env,
          signal: controller.signal,
        },
      )
      return { status, out, err }
    }
    const imports = async () =>
      (
        await payload.db.find<{ id: string; state: string; site: string; report: Record<string, unknown> }>({
          collection: 'imports',
          pagination: false,
          sort: 'createdAt',
        })
      ).docs

    it.each([
      [[], 'Name the files or folders to import.'],
      [['x', '--timezone', 'Seoul'], "--timezone does not take 'Seoul'."],
      [['x', '--site', ' '], "--site does not take ''."],
      [['x', '--map'], '--map is missing.'],
      [['x', '--publsh'], '--publsh: there is no such option.'],
    ])('names wrong use: %j', async (argv, sentence) => {
      const { status, out, err } = await run(argv)
      expect({ status, out, sentence: err[0] }).toEqual({ status: 2, out: '', sentence })
    })

    it('names the place where a map file is wrong', async () => {
      const bad = join(folder, 'bad.json')
      expect(await run(['x', '--map', bad])).toMatchObject({
        status: 2,
        err: [`The map file ${bad} is not as it should be: categories`, expect.any(String)],
      })
      expect((await run(['x', '--map', join(folder, 'none.json')])).err[0]).toContain('ENOENT')
    })

    it('refuses a map file that is none, rather than to wait for it', async () => {
      const pipe = join(folder, 'pipe.json')
      execFileSync('mkfifo', [pipe])
      const { status, err } = await run(['x', '--map', pipe])
      expect([status, err[0]]).toEqual([2, expect.stringContaining(pipe)])
      rmSync(pipe)
    })

    it('names odd files so that a terminal obeys none of them, and says of each what is wrong', async () => {
      const odd = mkdtempSync(join(folder, 'odd-'))
      writeFileSync(join(odd, 'a\u001b]0;owned\u0007\nFAKE LINE.txt'), '')
      writeFileSync(Buffer.concat([Buffer.from(`${odd}/b`), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), page({}))
      const { out } = await run([odd, '--dry-run'])
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      expect(out).not.toMatch(/^FAKE LINE/m)
      expect(out).toContain('a\\x1b]0;owned\\x07\\nFAKE LINE.txt')
      expect(out).toContain('EILSEQ')
      rmSync(odd, { recursive: true })
    })

    it('says how it is used, in both languages', async () => {
      expect((await run(['--help'])).out).toContain('--dry-run   write nothing')
      expect((await run(['--help', '--lang', 'ko'])).out).toContain('기록하지 않고')
    })

    it('reports a dry run in sentences and leaves no trace', async () => {
      const { status, out, err } = await run([join(folder, 'en.txt'), join(folder, 'ko.txt'), '--publish', '--dry-run'])
      expect({ status, err }).toEqual({ status: 0, err: [] })
      expect(out).toContain('en.txt: created — Ferry Timetable for the Outer Islands Is Printed Again (en)')
      expect(out).toContain('would be published at https://news.example/en/articles/ferry-timetable')
      expect(out).toContain('The disclaimer “Tidewater Archive, Inc. 기사 고지” has no text in this language.')
      expect(out).toContain('2 files, 2 created, 1 published, 1 held back, 11 places repaired')
      expect(out).toContain('Dry run: nothing was written.')
      expect(await imports()).toEqual([])
    })

    it('names paths alone where the site has no address of its own', async () => {
      const argv = [join(folder, 'en.txt'), '--publish', '--dry-run']
      const siteURL = 'http://localhost:3000'
      const { out } = await run(argv, { siteURL })
      expect(out).toContain('would be published at /en/articles/ferry-timetable')
      const said = await run(argv, { siteURL, env: { SITE_URL: siteURL } })
      expect(said.out).toContain('would be published at http://localhost:3000/en/articles/ferry-timetable')
    })

    it('imports, and gives the report as one JSON object', async () => {
      const { status, out } = await run([
        join(folder, 'en.txt'),
        join(folder, 'ko.txt'),
        '--publish',
        '--json',
        '--lang',
        'ko',
      ])
      const { pages, summary } = JSON.parse(out)
      expect(status).toBe(0)
      expect(pages.map(({ outcome, publishing }: Record<string, string>) => [outcome, publishing])).toEqual([
        ['created', 'published'],
        ['created', 'held'],
      ])
      expect(pages[1].problems[0].message).toMatch(/기사 고지/)
      expect(summary.pairs).toHaveLength(1)
      expect(await imports()).toMatchObject([
        {
          state: 'done',
          site: 'board',
          report: { totals: { files: 2 }, held: [{ title: '외딴섬 뱃시간표 다시 찍는다' }] },
        },
      ])
    })

    it('ends when the desk’s rows are made, however slow the desk is', async () => {
      const slow = (config: { db: Config['db'] }): Config['db'] => ({
        ...config.db,
        init: (args) => {
          const adapter = config.db.init(args)
          const { findOne } = adapter
          adapter.findOne = (async (asked: Parameters<typeof findOne>[0]) => {
            if (asked.collection === 'desk') await new Promise((resolve) => setTimeout(resolve, 300))
            return findOne.call(adapter, asked)
          }) as typeof findOne
          return adapter
        },
      })
      const path = join(mkdtempSync(join(tmpdir(), 'import-slow-')), 'slow.txt')
      writeFileSync(path, page({ title: '문화 | Slow desk', body: 'A slow desk.' }))
      const { status, err } = await run([path, '--publish'], { db: slow({ db: adapterFor(at) }) })
      expect({ status, err }).toEqual({ status: 0, err: [] })
      const { docs } = await payload.db.find<{ enState: string }>({
        collection: 'desk',
        where: { enTitle: { equals: 'Slow desk' } },
      })
      expect(docs).toMatchObject([{ enState: 'live' }])
      rmSync(dirname(path), { recursive: true })
    })

    it('publishes with a map file what was held back; the map file itself is no page', async () => {
      rmSync(join(folder, 'bad.json'))
      const { status, out } = await run([folder, '--publish', '--map', join(folder, 'map.json')])
      expect(status).toBe(0)
      expect(out).toContain('published at https://news.example/ko/articles/')
      expect(out).toContain('1 label or notice completed')
      expect(out).not.toContain('map.json')
    })

    it('says that nothing has changed', async () => {
      const { status, out } = await run([folder, '--publish', '--map', join(folder, 'map.json')])
      expect(status).toBe(0)
      expect(out.trimEnd().split('\n').slice(-2)).toEqual([
        '2 files, 2 unchanged.',
        'Nothing has changed since the last run.',
      ])
    })

    it('fails where a file is bad, and goes on', async () => {
      const { status, out } = await run([join(folder, 'map.json'), join(folder, 'en.txt'), join(folder, 'none.txt')])
      expect(status).toBe(1)
      expect(out).toContain('map.json: is no saved board page')
      expect(out).toContain('none.txt: there is no such file.')
      expect(out).toContain('3 files, 1 unchanged, 2 failed.')
      expect((await imports()).at(-1)).toMatchObject({ state: 'failed', report: { failed: [{}, {}] } })
    })

    it('says that it was stopped', async () => {
      const { status, out } = await run([join(folder, 'en.txt')], { abort: true })
      expect(status).toBe(1)
      expect(out).toContain('Stopped. Run it again')
      expect((await imports()).at(-1)).toMatchObject({ state: 'stopped' })
    })
  })
})
