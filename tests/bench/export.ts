import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Settings } from './api.ts'
import type { Line } from './table.ts'

const MIB = 1024 * 1024
const FEW = 1000
const MANY = 10_000
const SEVERAL = 3000

interface Run {
  took: number
  /** Most of the process, and most of what was held by it. */
  peak: number
  held: number
  files: number
  added: number
  changed: number
  articles: Record<string, number>
}

/** Editions of both languages exported in five forms, each time in a process of its own; SQLite. */
export async function exportFigures({ folder, large, say }: Settings): Promise<Line[]> {
  const many = large > 0 ? MANY : SEVERAL
  const at = `file:${join(folder, 'export.db')}`
  const run = async (...args: string[]): Promise<Run> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--expose-gc', '--conditions', 'production', '--import', 'tsx', 'tests/bench/exportRun.ts', ...args],
      {
        env: { ...process.env, NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true', AT: at },
        maxBuffer: 16 * MIB,
      },
    )
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Run
  }
  const checked = (made: Run, editions: number): Run => {
    const found = Object.values(made.articles).reduce((sum, count) => sum + count, 0)
    if (found !== editions || made.files < editions * 5)
      throw new Error(`${found} of ${editions} editions were exported.`)
    return made
  }
  say(`Export: ${FEW.toLocaleString('en-US')} editions in five forms …`)
  await run('seed', '0', String(FEW / 2))
  const { peak: idle } = await run('boot')
  const few = checked(await run('export', join(folder, 'few')), FEW)
  say(`Export: ${many.toLocaleString('en-US')} editions in five forms …`)
  await run('seed', String(FEW / 2), String(many / 2))
  const whole = checked(await run('export', join(folder, 'many')), many)
  await run('seed', String(many / 2), String(many / 2 + 1))
  const parts = checked(await run('export', join(folder, 'many'), '--incremental'), many + 2)
  const again = checked(await run('export', join(folder, 'many')), many + 2)
  const named = `${many.toLocaleString('en-US')} editions`
  return [
    {
      name: `exported, of ${named}`,
      value: (many / whole.took) * 1000,
      unit: '/s',
      ratios: { [`${FEW.toLocaleString('en-US')} editions`]: many / whole.took / (FEW / few.took) },
      wanted: 'flat',
    },
    { name: `${named}, ${whole.files.toLocaleString('en-US')} files`, value: whole.took / 1000, unit: 's' },
    { name: 'memory of a process that exports nothing', value: idle / MIB, unit: 'MiB' },
    {
      name: `peak memory, collected each second, ${FEW.toLocaleString('en-US')} editions`,
      value: few.peak / MIB,
      unit: 'MiB',
    },
    {
      name: `peak memory, collected each second, ${named}`,
      value: whole.peak / MIB,
      unit: 'MiB',
      ratios: { [`${FEW.toLocaleString('en-US')} editions`]: whole.peak / few.peak },
      wanted: 'flat',
    },
    { name: `held, ${FEW.toLocaleString('en-US')} editions`, value: few.held / MIB, unit: 'MiB' },
    {
      name: `held, ${named}`,
      value: whole.held / MIB,
      unit: 'MiB',
      ratios: { [`${FEW.toLocaleString('en-US')} editions`]: whole.held / few.held },
      wanted: 'flat',
    },
    {
      name: `after one publish, ${parts.added} files added and ${parts.changed} changed`,
      value: parts.took / 1000,
      unit: 's',
      ratios: { 'all of them': parts.took / whole.took },
    },
    { name: 'all of them again, nothing changed', value: again.took / 1000, unit: 's' },
  ]
}
