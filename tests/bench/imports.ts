import type { Settings } from './api.ts'
import { startChild } from './child.ts'
import type { Imported } from './importTasks.ts'
import type { Line } from './table.ts'

const MIB = 1024 * 1024
const ROUNDS = 5
const SOME = 50
const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** Importing saved pages, against creating the same documents through Payload one by one. */
export async function importFigures({ folder, large, say }: Settings): Promise<Line[]> {
  const environment = { NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true', NODE_OPTIONS: '--expose-gc' }
  const payload = await startChild('payload', environment)
  try {
    say('Import: pages, and copies of them through payload.create …')
    const run = async (from: number, to: number): Promise<Imported> => {
      const done = await payload.call<Imported>('import', { folder, from, to })
      if (done.written !== to - from) throw new Error(`${done.written} of ${to - from} pages were written.`)
      return done
    }
    await run(0, 40)
    const [imports, creates]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      imports.push((await run(1000 + round * SOME, 1000 + (round + 1) * SOME)).took)
      creates.push((await payload.call<{ took: number }>('create', { round, count: SOME })).took)
    }
    const [pages, copies] = [middle(imports), middle(creates)]
    const lines: Line[] = [
      {
        name: 'pages imported',
        value: (SOME / pages) * 1000,
        unit: '/s',
        ratios: { 'payload.create': copies / pages },
        wanted: 'at least 3 ×',
      },
    ]
    if (large <= 1000) return lines
    say(`Import: ${large.toLocaleString('en-US')} pages …`)
    const before = await run(2000, 3000)
    const after = await run(10_000, 10_000 + large)
    lines.push({ name: 'heap after 1,000 pages', value: before.heap / MIB, unit: 'MiB' })
    const ratios = { '1,000 pages': after.heap / before.heap }
    const name = `heap after ${large.toLocaleString('en-US')} pages`
    lines.push({ name, value: after.heap / MIB, unit: 'MiB', ratios, wanted: 'flat' })
    return lines
  } finally {
    await payload.stop()
  }
}
