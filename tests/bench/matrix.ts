import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Settings } from './api.ts'
import type { Line } from './table.ts'

const FEW = 1000
const MANY = 100_000

/** The desk's first screen by each order and filter, with many articles against few. */
export async function matrixFigures({ large, say }: Settings): Promise<Line[]> {
  const many = large > 0 ? MANY : MANY / 10
  say(`The desk: its first screen of ${many.toLocaleString('en-US')} articles …`)
  const script = ['--import', 'tsx', 'tests/bench/deskMatrix.ts', String(FEW), String(many)]
  const { stdout } = await promisify(execFile)(process.execPath, script)
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as { name: string; few: number; many: number }[]
  return figures.map(({ name, few, many: value }) => ({
    name: `first screen, ${name}`,
    value,
    unit: 'ms',
    ratios: { [`${FEW.toLocaleString('en-US')} articles`]: value / few },
    wanted: 'within 1.5 ×',
  }))
}
