import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import xliff from 'xliff'
import { codedOf, inlinesOf } from '../../../src/translating/exchange/codes.ts'
import { segmentsOf } from '../../../src/translating/segments.ts'
import { missing } from '../../_support/missing.ts'
import { foreignTool } from './foreignTool.ts'
import { fileOf, korean, pairOf, planOf } from './samples.ts'
import { complaints, hasSchemas } from './schemas.ts'

const untranslated = pairOf({ target: null })
const translate = (words: string): string => `[${words}]`

/** Every text as it must arrive: each run of words in brackets, codes where they were. */
const wanted = segmentsOf(korean).map(({ key, inlines }) => {
  const { pieces, codes } = codedOf(inlines)
  const translated = pieces.map((piece) => (typeof piece === 'string' ? translate(piece) : piece))
  return [key, inlinesOf(translated, codes, 'en')]
})
const arrived = async (file: string) => {
  const plan = await planOf(file, untranslated)
  return { refused: plan.refused, differs: plan.differs, taken: plan.changes.map(({ key, inlines }) => [key, inlines]) }
}
const all = { refused: [], differs: [], taken: wanted }

const python = process.env.PYTHON ?? 'python3'
const toolkit = { ...process.env, PYTHONPATH: process.env.TRANSLATE_TOOLKIT ?? process.env.PYTHONPATH ?? '' }
const hasToolkit = spawnSync(python, ['-c', 'import translate.storage.xliff2'], { env: toolkit }).status === 0
if (!hasToolkit)
  missing('translate-toolkit is not there (pip install translate-toolkit; TRANSLATE_TOOLKIT names its folder).')

type Part = string | Record<string, { contents?: Part | Part[] }>
const bracketed = (part: Part | Part[]): Part | Part[] => {
  if (Array.isArray(part)) return part.map(bracketed) as Part[]
  if (typeof part === 'string') return translate(part)
  return Object.fromEntries(
    Object.entries(part).map(([kind, { contents, ...rest }]) => [
      kind,
      { ...rest, ...(contents !== undefined && { contents: bracketed(contents) }) },
    ]),
  ) as Part
}

describe.each(['xliff12', 'xliff21'] as const)('a file of %s comes back whole, text and codes, from', (format) => {
  it.skipIf(!hasToolkit)('translate-toolkit', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'exchange-'))
    const [sent, back] = [join(folder, 'sent.xlf'), join(folder, 'back.xlf')]
    writeFileSync(sent, await fileOf(format, [untranslated]))
    const { status, stderr } = spawnSync(
      python,
      ['tests/translating/exchange/translateToolkit.py', format, sent, back],
      { env: toolkit, encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(await arrived(readFileSync(back, 'utf8'))).toEqual(all)
    rmSync(folder, { recursive: true })
  })

  it('the npm package xliff', async () => {
    const sent = await fileOf(format, [untranslated])
    const js = await (format === 'xliff12' ? xliff.xliff12ToJs(sent) : xliff.xliff2js(sent))
    for (const units of Object.values(
      js.resources as Record<string, Record<string, { source: Part; target: unknown }>>,
    ))
      for (const unit of Object.values(units)) unit.target = bracketed(unit.source)
    const back = await (format === 'xliff12' ? xliff.jsToXliff12(js) : xliff.js2xliff(js))
    expect(await arrived(back)).toEqual(all)
  })

  it('a tool that renames, renumbers, indents and throws away', async () => {
    const back = foreignTool(await fileOf(format, [untranslated]), translate)
    expect(back).not.toMatch(/field:title|b:p1/)
    expect(await arrived(back)).toEqual(all)
    if (hasSchemas && format === 'xliff12') expect(await complaints(format, back)).toEqual([])
  })
})
