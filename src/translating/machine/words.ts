import { isObject } from '../../body/nodes.ts'
import type { Inline } from '../../body/types.ts'
import { codedOf } from '../exchange/codes.ts'
import { unitHash } from '../exchange/stamp.ts'
import type { Segment } from '../segments.ts'

/** What a translation's row keeps of the words that a machine wrote in it. */
export interface MachineRecord {
  /** By segment: hashes of the machine's words and of the source they were made from. */
  words: Record<string, { target: string; source: string; by: string; at: string }>
  /** Segments whose words a person has read and let stand. */
  reviewed: Record<string, { by: string; at: string }>
  /** By segment: what the translation memory filled in, and how alike its source was in per cent. */
  memory: Record<string, { target: string; similarity: number; article: string; by: string; at: string }>
}

export const machineRecord = (value: unknown): MachineRecord => {
  const { words, reviewed, memory } = isObject(value) ? value : {}
  return {
    words: isObject(words) ? (words as MachineRecord['words']) : {},
    reviewed: isObject(reviewed) ? (reviewed as MachineRecord['reviewed']) : {},
    memory: isObject(memory) ? (memory as MachineRecord['memory']) : {},
  }
}

export const wordsHash = (inlines: readonly Inline[]): string => unitHash(codedOf(inlines).pieces)

/** The segments whose words are still those of the machine, and that nobody has reviewed. */
export const unreviewed = (record: MachineRecord, segments: readonly Segment[]): string[] =>
  segments
    .filter(({ key, inlines }) => !record.reviewed[key] && record.words[key]?.target === wordsHash(inlines))
    .map(({ key }) => key)

/** Words in a translation that nobody has looked at: a machine's, or those that the memory filled in. */
export interface Mark {
  key: string
  /** Block of the body that it stands in; null of a field. */
  block: string | null
  text: string
  /** Names the words: a review that names others was made of other words. */
  hash: string
  origin: 'machine' | 'memory'
  /** Per cent, of the memory's. */
  similarity?: number
}

/** The marks of a text as it stands. */
export function marksIn(record: MachineRecord, segments: readonly Segment[]): Mark[] {
  const machine = new Set(unreviewed(record, segments))
  return segments.flatMap(({ key, block, text, inlines }): Mark[] => {
    const hash = wordsHash(inlines)
    if (machine.has(key)) return [{ key, block, text, hash, origin: 'machine' }]
    const filled = record.memory[key]
    if (filled?.target !== hash || record.reviewed[key]) return []
    return [{ key, block, text, hash, origin: 'memory', similarity: filled.similarity }]
  })
}

export type Standing =
  /** Nothing is there. */
  | 'empty'
  /** A machine's words, made from the source as it is. */
  | 'fresh'
  /** A machine's words, made from a source that went on, and reviewed by nobody. */
  | 'stale'
  /** A person's words, or a machine's that a person let stand. */
  | 'person'

/** Whose words stand in a place. */
export function standsIn(record: MachineRecord, source: Segment, own: Segment | undefined): Standing {
  if (!own) return 'empty'
  const made = record.words[source.key]
  if (made?.target !== wordsHash(own.inlines) || record.reviewed[source.key]) return 'person'
  return made.source === wordsHash(source.inlines) ? 'fresh' : 'stale'
}

/** The record once a machine has written these words. */
export function written(
  record: MachineRecord,
  sources: ReadonlyMap<string, Segment>,
  words: ReadonlyMap<string, readonly Inline[]>,
  by: string,
  at: string,
): MachineRecord {
  const next: MachineRecord = {
    words: { ...record.words },
    reviewed: { ...record.reviewed },
    memory: { ...record.memory },
  }
  for (const [key, inlines] of words) {
    const source = sources.get(key)
    if (!source) continue
    next.words[key] = { target: wordsHash(inlines), source: wordsHash(source.inlines), by, at }
    delete next.reviewed[key]
    delete next.memory[key]
  }
  return next
}
