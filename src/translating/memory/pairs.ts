import { createHash } from 'node:crypto'
import { isUpWith } from '../../editions/textHash.ts'
import type { EditionDocument } from '../../editions/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { TranslationContent } from '../../working/types.ts'
import { plain } from '../exchange/stamp.ts'
import { type Segment, segmentsOf } from '../segments.ts'
import { sentencesOf } from './sentences.ts'

/** A pair of texts as it is kept. */
export interface MemoryRow {
  key: string
  article: string
  block: string
  category: string
  sourceLanguage: LanguageCode
  targetLanguage: LanguageCode
  sourceHash: string
  targetHash: string
  source: string
  target: string
  sequence: number
}

/** The hash by which the same words are found, however they are spaced. */
export const memoryHash = (text: string): string => createHash('sha256').update(plain(text)).digest('hex').slice(0, 20)

/** What is longer is no help to anybody, and slow to compare. */
const LONGEST = 8000
const SHORTEST_SENTENCE = 6

const segmentsIn = (edition: EditionDocument): Segment[] => segmentsOf(edition as unknown as TranslationContent)
const inBody = ({ block }: Segment): boolean => block !== null

/**
 * Which text translates which: by the key both have. Where two bodies share no block (they came from two pages of an
 * older site) they are paired by their order, if block for block they are of the same kinds.
 */
export function alignedBy(source: readonly Segment[], target: readonly Segment[]): [Segment, Segment][] {
  const targets = new Map(target.map((segment) => [segment.key, segment]))
  const pairs = source.flatMap((one): [Segment, Segment][] => {
    const other = targets.get(one.key)
    return other ? [[one, other]] : []
  })
  if (pairs.some(([one]) => inBody(one))) return pairs
  const [from, to] = [source.filter(inBody), target.filter(inBody)]
  const alike = from.length === to.length && from.every(({ kind }, index) => kind === to[index]?.kind)
  if (!alike) return pairs
  return [...pairs, ...from.flatMap((one, index): [Segment, Segment][] => (to[index] ? [[one, to[index]]] : []))]
}

export interface LivePair {
  source: EditionDocument
  target: EditionDocument
  /** Whether the translation is of the source as it is live. */
  inStep: boolean
}

/**
 * The two live editions of an article as source and translation; null where they are none: one that a machine wrote
 * and nobody has reviewed teaches nothing.
 */
export function livePair(editions: readonly EditionDocument[]): LivePair | null {
  if (editions.length !== 2) return null
  const target = editions.find(({ kind }) => kind !== 'original')
  const source = editions.find((edition) => edition !== target)
  if (!target || !source || target.kind === 'machine') return null
  return { source, target, inStep: target.follows === null || isUpWith(source, target.follows.hash) }
}

/** The rows that a pair makes: each text, and each of its sentences where both sides have as many. */
export function rowsOf({ source, target }: LivePair): MemoryRow[] {
  const common = {
    article: source.uid,
    category: source.category ?? '',
    sourceLanguage: source.language,
    targetLanguage: target.language,
    sequence: Math.max(source.sequence, target.sequence),
  }
  const row = (block: string, n: number, from: string, to: string): MemoryRow => ({
    ...common,
    key: `${common.article}:${block}:${n}`,
    block,
    source: from,
    target: to,
    sourceHash: memoryHash(from),
    targetHash: memoryHash(to),
  })
  return alignedBy(segmentsIn(source), segmentsIn(target)).flatMap(([one, other]) => {
    const [from, to] = [plain(one.text), plain(other.text)]
    if (from === to || from.length > LONGEST || to.length > LONGEST) return []
    const whole = row(one.key, 0, from, to)
    const [theirs, ours] = [sentencesOf(from, source.language), sentencesOf(to, target.language)]
    if (theirs.length < 2 || theirs.length !== ours.length) return [whole]
    const parts = theirs.flatMap((sentence, index) => {
      const translated = ours[index] ?? ''
      return Math.min(sentence.length, translated.length) < SHORTEST_SENTENCE
        ? []
        : [row(one.key, index + 1, sentence, translated)]
    })
    return [whole, ...parts]
  })
}
