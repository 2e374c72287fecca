import mongod from '../_support/mongod.ts'
import type { Settings } from './api.ts'
import { type Child, startChild } from './child.ts'
import type { Imported } from './importTasks.ts'
import type { Line } from './table.ts'

const MIB = 1024 * 1024
const ROUNDS = 7
const SOME = 100
const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const run = async (payload: Child, folder: string, from: number, to: number): Promise<Imported> => {
  const done = await payload.call<Imported>('import', { folder, from, to })
  if (done.written !== to - from) throw new Error(`${done.written} of ${to - from} pages were written.`)
  return done
}

/** Both in turn, so that what else the machine does meets both. */
async function against(payload: Child, folder: string, name: string): Promise<Line> {
  await run(payload, folder, 0, SOME)
  await payload.call('create', { round: ROUNDS, count: SOME / 2 })
  const [imports, creates]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    imports.push((await run(payload, folder, 1000 + round * SOME, 1000 + (round + 1) * SOME)).took / SOME)
    creates.push((await payload.call<{ took: number }>('create', { round, count: SOME / 2 })).took / (SOME / 2))
  }
  const ratios = { 'payload.create': middle(creates) / middle(imports) }
  return { name, value: 1000 / middle(imports), unit: '/s', ratios, wanted: 'at least 3 ×' }
}

async function flat(payload: Child, folder: string, name: string, large: number): Promise<Line[]> {
  const before = await run(payload, folder, 2000, 3000)
  const after = await run(payload, folder, 10_000, 10_000 + large)
  const pages = `${large.toLocaleString('en-US')} pages`
  return [
    { name: `heap after 1,000 pages, ${name}`, value: before.heap / MIB, unit: 'MiB' },
    {
      name: `heap after ${pages}, ${name}`,
      value: after.heap / MIB,
      unit: 'MiB',
      ratios: { '1,000 pages': after.heap / before.heap },
      wanted: 'flat',
    },
    {
      name: `imported, of ${pages}, ${name}`,
      value: (large / after.took) * 1000,
      unit: '/s',
      ratios: { '1,000 pages': large / after.took / (1000 / before.took) },
      wanted: 'flat',
    },
  ]
}

/** The address of a MongoDB for this run, or '' where the machine has none. */
async function mongodb(): Promise<{ at: string; stop: () => Promise<void> }> {
  let at = ''
  const provide = (_: string, found: { host: string; query: string } | null): void => {
    if (found) at = `${found.host}/bench${Date.now()}${found.query}`
  }
  const stop = await mongod({ name: 'bench', provide } as never)
  return { at, stop: async () => stop?.() }
}

/** Importing saved pages, against creating the same documents through Payload one by one; on both databases. */
export async function importFigures({ folder, large, say }: Settings): Promise<Line[]> {
  const environment = { NODE_ENV: 'test', PAYLOAD_FORCE_DRIZZLE_PUSH: 'true', NODE_OPTIONS: '--expose-gc' }
  const server = await mongodb()
  const lines: Line[] = []
  try {
    for (const [name, at] of [
      ['SQLite', 'file:'],
      ['MongoDB', server.at],
    ] as const) {
      if (at === '') continue
      const payload = await startChild('importing', { ...environment, AT: at })
      say(`Import on ${name}: pages, and copies of them through payload.create …`)
      lines.push(await against(payload, folder, `pages imported, ${name}`))
      if (large > 1000) {
        say(`Import on ${name}: ${large.toLocaleString('en-US')} pages …`)
        lines.push(...(await flat(payload, folder, name, large)))
      }
      await payload.stop()
    }
  } finally {
    await server.stop()
  }
  return lines
}
