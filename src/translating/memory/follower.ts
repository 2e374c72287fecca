import type { Payload } from 'payload'
import { type Follower, followed } from '../../editions/follow.ts'
import { isArticleRelease } from '../../editions/release.ts'
import { findRows } from '../../editions/rows.ts'
import { oneFor } from '../../state.ts'
import { plain } from '../exchange/stamp.ts'
import { segmentsOf } from '../segments.ts'
import { type LivePair, livePair, type MemoryRow, rowsOf } from './pairs.ts'
import { findMemory, type KeptRow, putMemory } from './rows.ts'
import { memoryOf } from './store.ts'

const MOST_ROWS = 20_000

/** The words that both sides still have: a row of them stays true while the translation is behind. */
function stillTrue({ source, target }: LivePair, kept: readonly KeptRow[]): MemoryRow[] {
  const words = (edition: LivePair['source']) => segmentsOf(edition as never).map(({ text }) => plain(text))
  const [theirs, ours] = [words(source), words(target)]
  const has = (texts: string[], text: string) => texts.some((one) => one.includes(text))
  return kept.filter((row) => has(theirs, row.source) && has(ours, row.target)).map(({ id: _, ...row }) => row)
}

/** Makes the memory of an article what its live editions say. Nothing is left of one that is not live as a pair. */
export async function refreshMemory(payload: Payload, uid: string): Promise<void> {
  const [live, kept] = await Promise.all([
    findRows(
      payload,
      { and: [{ uid: { equals: uid } }, { kind: { equals: 'article' } }, { live: { equals: true } }] },
      { limit: 10 },
    ),
    findMemory(payload, { article: { equals: uid } }, { limit: MOST_ROWS }),
  ])
  const pair = livePair(live.map(({ document }) => document))
  if (!pair && kept.length === 0) return
  const rows = pair ? (pair.inStep ? rowsOf(pair) : stillTrue(pair, kept)) : []
  const wanted = new Map(rows.map((row) => [row.key, row]))
  await putMemory(payload, uid, kept, wanted)
  const store = memoryOf(payload)
  if (store.loaded) for (const row of wanted.values()) store.add(row)
}

const memory: Follower = {
  name: 'memory',
  async follow(payload, release) {
    if (isArticleRelease(release) && release.subject.startsWith('article:'))
      await refreshMemory(payload, release.subject.slice('article:'.length))
  },
}

/**
 * Has the memory follow the log. Before the follower of redactions, which writes the embedded database's file anew:
 * by then what left the memory must be gone.
 */
export function registerMemory(payload: Payload): void {
  oneFor(payload, 'memoryFollower', () => followed(payload).followers.unshift(memory))
}

/** Builds the memory of what went out before there was one. Safe to repeat. */
export async function buildMemory(payload: Payload): Promise<number> {
  let built = 0
  for (let last: string | number | null = null; ; ) {
    const rows: { id: string | number; uid: string; alternates: object }[] = await findRows(
      payload,
      {
        and: [
          { kind: { equals: 'article' } },
          { language: { equals: 'en' } },
          { live: { equals: true } },
          ...(last === null ? [] : [{ id: { greater_than: last } }]),
        ],
      },
      { limit: 200, sort: 'id', select: { uid: true, alternates: true } },
    )
    for (const { uid, alternates } of rows) {
      if (!('ko' in alternates)) continue
      await refreshMemory(payload, uid)
      built += 1
    }
    last = rows.at(-1)?.id ?? null
    if (rows.length < 200) return built
  }
}
