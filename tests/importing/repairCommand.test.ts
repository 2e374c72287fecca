import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanitizedConfig } from 'payload'
import { afterAll, describe, expect, it } from 'vitest'
import { repairCommand } from '../../src/commands/repair.ts'
import { languageFor, runCommand } from '../../src/commands/run.ts'
import { ENGLISH_BODY, page } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'repair-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'page.txt')
writeFileSync(file, page({}))
writeFileSync(join(folder, 'empty.txt'), '')

const noConfig = {} as SanitizedConfig
const run = async (argv: string[], { input = '', env = {} as Record<string, string> } = {}) => {
  let out = ''
  const err: string[] = []
  const status = await runCommand(repairCommand, argv, noConfig, {
    out: async (text) => {
      out += text
    },
    err: (line) => void err.push(line),
    stdin: async () => Buffer.from(input),
    env,
    signal: new AbortController().signal,
  })
  return { status, out, err }
}

describe('bilingual:repair', () => {
  it('gives the repaired text on standard output and the findings beside it', async () => {
    const { status, out, err } = await run([file])
    expect({ status, out }).toEqual({ status: 0, out: page({ body: ENGLISH_BODY }) })
    expect(err).toHaveLength(12)
    expect(err[0]).toBe(
      'line 11: repaired (backslash for a blank, certain): \\and → and  “will be printed again,\\and that it will cost”',
    )
    expect(err.at(-1)).toBe('11 places repaired, 0 reported and left.')
  })

  it('reads standard input, and gives everything as JSON', async () => {
    const { status, out, err } = await run(['-', '--json'], { input: page({}) })
    expect(status).toBe(0)
    expect(err).toEqual([])
    const result = JSON.parse(out)
    expect(result).toMatchObject({ kind: 'page', encoding: 'utf-8', totals: { repaired: 11, left: 0 } })
    expect(result.fields.body).toBe(ENGLISH_BODY)
    expect(result.findings[0]).toMatchObject({ rule: 'BS', line: 11, before: '\\and', after: ' and', applied: true })
  })

  it('repairs only what it is asked to', async () => {
    expect((await run(['--apply', 'high', '-'], { input: 'boats\\and ferries' })).out).toBe('boats\\and ferries')
  })

  it('speaks Korean where it is asked to, or where the terminal does', async () => {
    expect((await run(['-', '--lang', 'ko'], { input: 'boats' })).err).toEqual(['복구할 곳이 없습니다.'])
    expect((await run(['-'], { input: 'boats', env: { LANG: 'ko_KR.UTF-8' } })).err).toEqual(['복구할 곳이 없습니다.'])
    expect(languageFor(undefined, { LC_ALL: 'C', LANG: 'ko_KR.UTF-8' })).toBe('en')
  })

  it('says how it is used', async () => {
    expect((await run(['--help'])).out).toContain('npx payload bilingual:repair FILE')
  })

  it.each([
    [['missing.txt'], 'there is no such file.'],
    [[folder], 'cannot be opened (EISDIR).'],
    [[join(folder, 'empty.txt')], 'is empty.'],
  ])('fails with a sentence on %j', async (argv, sentence) => {
    const { status, out, err } = await run(argv)
    expect({ status, out, err }).toEqual({ status: 1, out: '', err: [`${argv[0]}: ${sentence}`] })
  })

  it.each([
    [[], 'Name one file, or - for standard input.'],
    [['a', 'b'], 'Name one file, or - for standard input.'],
    [[file, '--shout'], '--shout: there is no such option.'],
    [[file, '--lang', 'fr'], "--lang does not take 'fr'."],
    [[file, '--apply', 'certain,sure'], "--apply does not take 'sure'."],
    [[file, '--apply'], '--apply is missing.'],
    [[file, '--json=yes'], "--json does not take 'yes'."],
  ])('names wrong use: %j', async (argv, sentence) => {
    const { status, out, err } = await run(argv)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toEqual([sentence, 'npx payload bilingual:repair --help says how.'])
  })
})
