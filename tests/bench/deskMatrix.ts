import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import { systemPerson } from '../../src/access/person.ts'
import { perLanguage } from '../../src/languages/index.ts'
import { flat } from '../../src/translating/desk/columns.ts'
import { deskCounts, deskMatrix, myWork } from '../../src/translating/desk/index.ts'
import type { Cell, CellState } from '../../src/translating/desk/types.ts'
import { adapterFor } from '../_support/databases.ts'
import { hostConfig } from '../_support/host.ts'

/**
 * How long the desk's first screen takes with few articles and with many, in a process of its own:
 * `node --import tsx tests/bench/deskMatrix.ts [few] [many]` prints JSON. Rows are written straight into the index.
 */
const sizes = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 100_000)] as const
const ROUNDS = 61
const BATCH = 300

const STATES: CellState[] = ['live', 'live', 'live', 'live', 'live', 'live', 'missing', 'draft', 'review', 'behind']

const isoAt = (minute: number): string => new Date(Date.UTC(2010, 0, 1) + minute * 60_000).toISOString()

function rowOf(n: number): Record<string, unknown> {
  const changed = isoAt(n * 7)
  const cells = perLanguage((code): Cell => {
    const state = code === 'ko' ? 'live' : (STATES[(n * 7) % STATES.length] ?? 'live')
    return {
      state,
      base: state === 'behind' ? 'live' : state,
      public: state === 'missing' || state === 'draft' || state === 'review' ? 'missing' : 'live',
      title: state === 'missing' ? '' : `${code === 'ko' ? '강변 산책로 다시 열려' : 'Riverside path reopens'} ${n}`,
      liveTitle: '',
      kind: state === 'missing' ? '' : code === 'ko' ? 'original' : 'human',
      who: 'Night desk',
      since: isoAt(n * 7 + 3),
      places: state === 'behind' ? '2' : '',
      assignee: '',
      // Half of them are late.
      due: state === 'draft' ? isoAt(n * 7 + (n % 20 === 1 ? 60 : 30_000_000)) : '',
      out: '',
      schedule: '',
      savedSince: '',
      remarks: '',
      asked: '',
      needed: '',
      correction: '',
      note: '',
      document: state === 'missing' ? '' : String(n * 2),
    }
  })
  const row = flat({
    uid: `bench${n}`,
    article: String(n),
    workingTitle: `Bench ${n}`,
    originalLanguage: 'ko',
    category: `c${n % 12}`,
    byline: `b${n % 40}`,
    changed,
    weight: n % 20_011 === 5 ? 3 : 0,
    stamp: '1 1 1 0 0',
    pictures: '',
    cells,
  })
  return { ...row, turn: 1 }
}

async function fill(payload: Payload, count: number): Promise<void> {
  const { drizzle, tables } = payload.db as unknown as {
    tables: Record<string, unknown>
    drizzle: { insert(table: unknown): { values(rows: unknown[]): Promise<unknown> } }
  }
  for (let from = 0; from < count; from += BATCH)
    await drizzle
      .insert(tables.desk)
      .values(Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => rowOf(from + index)))
}

const by = systemPerson('bench')
const screens: Record<string, (payload: Payload) => Promise<unknown>> = {
  'waiting longest': (payload) => deskMatrix(payload, by, { sort: 'age' }),
  'lead stories first': (payload) => deskMatrix(payload, by, { sort: 'weight' }),
  'last saved': (payload) => deskMatrix(payload, by, { sort: 'updated' }),
  'behind in English': (payload) => deskMatrix(payload, by, { filters: { state: 'behind', language: 'en' } }),
  'missing in English, last saved': (payload) =>
    deskMatrix(payload, by, { filters: { missing: 'en' }, sort: 'updated' }),
  'due first': (payload) => deskMatrix(payload, by, { sort: 'due' }),
  overdue: (payload) => deskMatrix(payload, by, { filters: { due: 'overdue' } }),
  'of one category': (payload) => deskMatrix(payload, by, { filters: { category: 'c3' }, sort: 'updated' }),
  'my work': (payload) => myWork(payload, { ...by, id: '1' }),
  'counts, asked for beside it': (payload) => deskCounts(payload, by),
}

const middle = (taken: number[]): number => taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Number.NaN

/** Both in turns: what else the machine does falls on both alike. */
async function compare(run: (payload: Payload) => Promise<unknown>, [few, many]: readonly [Payload, Payload]) {
  const taken: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, payload] of [few, many].entries()) {
      const start = performance.now()
      await run(payload)
      taken[index]?.push(performance.now() - start)
    }
  return [middle(taken[0]), middle(taken[1])] as const
}

// Both databases are made here; Drizzle would think that the second has what the first was given.
process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
const folder = mkdtempSync(join(tmpdir(), 'bilingual-matrix-'))
try {
  const filled = async (size: number): Promise<Payload> => {
    const config = await hostConfig({ db: adapterFor(`file:${join(folder, `${size}.db`)}`) })
    const payload = await getPayload({ config, key: String(size) })
    await fill(payload, size)
    return payload
  }
  const both = [await filled(sizes[0]), await filled(sizes[1])] as const
  for (const payload of both) {
    const { rows } = await deskMatrix(payload, by, { sort: 'age' })
    if (rows.length === 0) throw new Error('The first screen is empty.')
  }
  const figures = []
  for (const [name, run] of Object.entries(screens)) {
    const [few, many] = await compare(run, both)
    figures.push({ name, few, many })
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
} finally {
  rmSync(folder, { force: true, recursive: true })
}
process.exit(0)
