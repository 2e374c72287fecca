import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exchangeCommand } from '../../src/commands/exchange.ts'
import { ran } from '../_support/command.ts'
import { type Booted, eachDatabase } from '../_support/databases.ts'
import { story } from '../_support/desk.ts'

eachDatabase((db) => {
  describe('bilingual:exchange', () => {
    let booted: Booted
    let uid: string
    const folder = mkdtempSync(join(tmpdir(), 'exchange-'))
    beforeAll(async () => {
      booted = await db.boot()
      uid = (await story(booted.payload, { languages: ['ko'] })).article.uid
    })
    afterAll(async () => {
      rmSync(folder, { recursive: true })
      await booted?.stop()
    })

    const run = (argv: string[], stdin = '') => ran(exchangeCommand, booted.payload.config, argv, stdin)

    it('sends a text out, says what its file would change, and takes it in', async () => {
      const path = join(folder, 'out.xlf')
      expect(await run(['out', '--to', 'en', '--format', 'xliff12', '--out', path, uid])).toMatchObject({
        status: 0,
        out: '',
      })
      const file = readFileSync(path, 'utf8').replace(
        /(다시 열려<\/source>\s*)<target[^>]*><\/target>/,
        '$1<target>Path opens</target>',
      )
      const dry = await run(['in', '-', '--dry-run', '--json'], file)
      expect([dry.status, JSON.parse(dry.out)]).toMatchObject([
        0,
        { changed: 1, articles: [{ outcome: 'would create' }] },
      ])
      writeFileSync(path, file)
      const taken = await run(['in', path])
      expect(taken).toMatchObject({ status: 0, out: expect.stringContaining('field:title:  → Path opens') })
      expect((await run(['out', '--to', 'en', uid])).out).toContain('Path opens')
    })

    it('tells wrong use from what is refused', async () => {
      expect((await run(['--help'])).out).toContain('--overwrite')
      for (const wrong of [
        [],
        ['across'],
        ['in'],
        ['out', '--to', 'fr', uid],
        ['out', '--to', 'en'],
        ['out', '--to', 'en', '--format', 'doc', uid],
      ])
        expect((await run(wrong)).status).toBe(2)
      expect(await run(['out', '--to', 'en', 'nobody'])).toMatchObject({
        status: 1,
        err: expect.stringContaining('nobody'),
      })
      const bomb = await run(['in', '-', '--lang', 'ko'], '<!DOCTYPE a []><xliff/>')
      expect(bomb).toMatchObject({ status: 1, err: expect.stringContaining('문서 형식 선언') })
    })
  })
})
