import type { Payload, Where } from 'payload'
import type { LanguageCode } from '../../languages/index.ts'
import { diffWords, type Piece } from '../diff/index.ts'
import { plain } from '../exchange/stamp.ts'
import { memoryHash } from './pairs.ts'
import { findMemory, type KeptRow } from './rows.ts'
import { similarity } from './similarity.ts'
import { memoryOf } from './store.ts'

export interface MemoryQuery {
  from: LanguageCode
  to: LanguageCode
  text: string
  /** uid of the article that is translated; its own words come first. */
  article?: string | undefined
  /** uid of its category. */
  category?: string | undefined
  /** @default 5 */
  limit?: number
  /** Per cent. @default 60 */
  least?: number
}
export interface MemoryFound {
  source: string
  target: string
  /** 100 where the source is the same, else how alike it is. */
  similarity: number
  /** How the text asked for differs from `source`. */
  difference: Piece[]
  scope: 'article' | 'category' | 'all'
  article: string
  /** Key of the text in its article; a sentence of it where `sentence` is not 0. */
  block: string
  sentence: number
  sequence: number
}

const CANDIDATES = 24
const ROWS = CANDIDATES * 8
const SCOPES: MemoryFound['scope'][] = ['article', 'category', 'all']

const either = (language: LanguageCode, hashes: readonly string[]): Where => ({
  or: [
    { and: [{ sourceHash: { in: [...hashes] } }, { sourceLanguage: { equals: language } }] },
    { and: [{ targetHash: { in: [...hashes] } }, { targetLanguage: { equals: language } }] },
  ],
})

/** A row read in the direction asked for: what was translated from English helps into English as well. */
function turned(row: KeptRow, from: LanguageCode): { source: string; target: string; hash: string } {
  const { source, target, sourceHash, targetHash, sourceLanguage } = row
  return sourceLanguage === from
    ? { source, target, hash: sourceHash }
    : { source: target, target: source, hash: targetHash }
}

/** Rows of each hash, the newest first. Where many have the same words, the others are asked for again without them. */
async function rowsWith(payload: Payload, language: LanguageCode, hashes: readonly string[]): Promise<KeptRow[]> {
  const found: KeptRow[] = []
  for (let left = hashes; left.length > 0; ) {
    const rows = await findMemory(payload, either(language, left), { limit: ROWS })
    found.push(...rows)
    if (rows.length < ROWS) break
    const there = new Set(rows.map((row) => turned(row, language).hash))
    left = left.filter((hash) => !there.has(hash))
  }
  return found
}

/**
 * What live texts say for these words: the same words first, then those like them; among each the article's own,
 * those of its category, all others. Changes nothing.
 */
export async function findInMemory(
  payload: Payload,
  { from, text, article = '', category = '', limit = 5, least = 60 }: MemoryQuery,
): Promise<MemoryFound[]> {
  const words = plain(text)
  if (words === '') return []
  const store = memoryOf(payload)
  const hash = memoryHash(words)
  const index = store.indexes[from]
  const candidates = store.ready ? index.search(words, CANDIDATES) : []
  const hashes = [...new Set([hash, ...candidates.map((one) => one.hash)])]
  const [rows, own] = await Promise.all([
    rowsWith(payload, from, hashes),
    article === ''
      ? []
      : findMemory(payload, { and: [{ article: { equals: article } }, either(from, hashes)] }, { limit: CANDIDATES }),
  ])
  const there = new Set<string>()
  const likeness = new Map<string, number>()
  const found = new Map<string, MemoryFound>()
  const rank = ({ scope, similarity: per, sequence }: MemoryFound): number[] => [
    per === 100 ? 0 : 1,
    SCOPES.indexOf(scope),
    -per,
    -sequence,
  ]
  const before = (one: MemoryFound, other: MemoryFound): number => {
    const [a, b] = [rank(one), rank(other)]
    const at = a.findIndex((value, place) => value !== b[place])
    return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
  }
  for (const row of [...own, ...rows]) {
    const { source, target, hash: rowHash } = turned(row, from)
    there.add(rowHash)
    const per = likeness.get(rowHash) ?? similarity(words, source, least)
    likeness.set(rowHash, per)
    if (per < least) continue
    const one: MemoryFound = {
      source,
      target,
      similarity: per,
      difference: [],
      scope: row.article === article ? 'article' : row.category === category && category !== '' ? 'category' : 'all',
      article: row.article,
      block: row.block,
      sentence: Number(row.key.split(':').at(-1)) || 0,
      sequence: row.sequence,
    }
    const id = `${rowHash}\n${target}`
    const known = found.get(id)
    if (!known || before(one, known) < 0) found.set(id, one)
  }
  for (const one of candidates) if (!there.has(one.hash)) index.remove(one.hash)
  return [...found.values()]
    .sort(before)
    .slice(0, limit)
    .map((one) => ({ ...one, difference: diffWords(one.source, words, from) }))
}
