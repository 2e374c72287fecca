import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload } from 'payload'
import { findInMemory, readyMemory } from '../../src/translating/memory/index.ts'
import { memoryHash } from '../../src/translating/memory/pairs.ts'
import { adapterFor } from '../_support/databases.ts'
import { hostConfig } from '../_support/host.ts'

/**
 * How fast a memory of many segments answers a block, in a process of its own:
 * `node --import tsx tests/bench/deskMemory.ts [segments] [address]`
 */
const segments = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'bilingual-memory-'))
const at = process.argv[3] ?? `file:${join(folder, 'memory.db')}`

const SYLLABLES =
  '가나다라마바사아자차카타하고노도로모보소오조초코토호구누두루무부수우주추쿠투후기니디리미비시이지치키티히정국민의회산전공원건강학교시장경제외교통신문화재난방위성장관계획발표결과'
const ENDINGS = ['은', '는', '이', '가', '을', '를', '에', '에서', '으로', '와', '과', '의', '도', '']
const VERBS = ['밝혔다.', '전했다.', '말했다.', '발표했다.', '나섰다.', '알려졌다.', '보인다.', '이어졌다.']
let seed = 20260306
const random = (below: number): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
}
const pick = <T>(list: ArrayLike<T>): T => list[random(list.length)] as T
const NOUNS = Array.from({ length: 6000 }, () => Array.from({ length: 2 + random(2) }, () => pick(SYLLABLES)).join(''))
/** Words as news uses them: few of them often. */
const noun = (): string => NOUNS[Math.floor(NOUNS.length * (random(10_000) / 10_000) ** 2.5)] ?? ''
const LATIN = Array.from({ length: 6000 }, () =>
  Array.from(
    { length: 1 + random(3) },
    () => `${pick('bcdfghjklmnprstvw')}${pick(['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ing'])}`,
  ).join(''),
)
const korean = (): string =>
  [...Array.from({ length: 8 + random(22) }, () => `${noun()}${pick(ENDINGS)}`), pick(VERBS)].join(' ')
const english = (): string =>
  `${Array.from({ length: 10 + random(30) }, () => LATIN[Math.floor(LATIN.length * (random(10_000) / 10_000) ** 2.5)]).join(' ')}.`

const changed = (text: string): string => {
  const words = text.split(' ')
  for (let times = 1 + random(3); times > 0; times -= 1) words[random(words.length)] = noun()
  return words.join(' ')
}
const part = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const payload = await getPayload({ config: await hostConfig({ db: adapterFor(at) }) })
const samples: string[] = []
const batch: Record<string, unknown>[] = []
const rows = payload.db as unknown as {
  name: string
  tables: Record<string, unknown>
  drizzle: { insert(table: unknown): { values(rows: unknown[]): Promise<unknown> } }
  collections: Record<string, { insertMany(rows: unknown[]): Promise<unknown> }>
}
const flush = async (): Promise<void> => {
  if (rows.name === 'sqlite')
    for (let from = 0; from < batch.length; from += 500)
      await rows.drizzle.insert(rows.tables.memory).values(batch.slice(from, from + 500))
  else await rows.collections.memory?.insertMany(batch)
  batch.length = 0
}
for (let number = 0; number < segments; number += 1) {
  const [source, target] = [korean(), english()]
  if (number % Math.ceil(segments / 300) === 0) samples.push(source)
  batch.push({
    key: `a${number >> 4}:b:p${number & 15}:0`,
    article: `a${number >> 4}`,
    block: `b:p${number & 15}`,
    category: `c${number % 12}`,
    sourceLanguage: 'ko',
    targetLanguage: 'en',
    sourceHash: memoryHash(source),
    targetHash: memoryHash(target),
    source,
    target,
    sequence: number,
  })
  if (batch.length === 5000) await flush()
}
await flush()
const settle = async (): Promise<void> => {
  for (let times = 0; times < 3; times += 1) {
    global.gc?.()
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
await settle()
const heap = process.memoryUsage()
const loading = performance.now()
if (!(await readyMemory(payload, 600_000))) throw new Error('The index was not made.')
const loaded = performance.now() - loading
await settle()
const after = process.memoryUsage()
const times: number[] = []
let found = 0
for (const [index, text] of samples.entries()) {
  const asked = index % 3 === 0 ? text : index % 3 === 1 ? changed(text) : korean()
  const began = performance.now()
  const matches = await findInMemory(payload, {
    from: 'ko',
    to: 'en',
    text: asked,
    article: `a${index}`,
    category: 'c1',
  })
  times.push(performance.now() - began)
  if (index % 3 < 2 && matches.some(({ source }) => source === text)) found += 1
}
times.sort((a, b) => a - b)
const due = samples.filter((_, index) => index % 3 < 2).length
const figures = {
  database: rows.name,
  segments,
  loadSeconds: Number((loaded / 1000).toFixed(1)),
  memoryMB: Math.round((after.heapUsed + after.arrayBuffers - heap.heapUsed - heap.arrayBuffers) / 1e6),
  medianMs: Number(part(times, 0.5).toFixed(1)),
  p99Ms: Number(part(times, 0.99).toFixed(1)),
  found: `${found} of ${due}`,
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
if (process.argv[3]) await payload.db.deleteMany({ collection: 'memory', where: {} })
await payload.destroy()
rmSync(folder, { force: true, recursive: true })
if (figures.medianMs > 50 || figures.p99Ms > 200 || found < due * 0.95) {
  process.stderr.write('The memory is slower, or finds less, than it is meant to.\n')
  process.exit(1)
}
process.exit(0)
