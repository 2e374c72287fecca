import type { Payload } from 'payload'
import { BY_MACHINE } from '../../access/payload.ts'
import type { Inline } from '../../body/types.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import { codedOf } from '../exchange/codes.ts'
import type { Desk } from '../exchange/desk.ts'
import { isUnaligned } from '../exchange/plan.ts'
import { save, writtenBy } from '../exchange/save.ts'
import { type Stands, standing } from '../exchange/standing.ts'
import { planOf, segmentMap } from '../machine/fill.ts'
import { type MachineRecord, machineRecord, wordsHash } from '../machine/words.ts'
import { plainInlines, segmentsOf } from '../segments.ts'
import { categoryOf } from './category.ts'
import { findInMemory } from './find.ts'
import { readyMemory } from './ready.ts'

export interface MemoryFillArgs extends Desk {
  article: string
  language: LanguageCode
  /** How alike a source must be, in per cent. 100 takes the same words alone. */
  least: number
}
export interface MemoryFilled {
  outcome: 'created' | 'saved' | 'unchanged'
  filled: { key: string; similarity: number }[]
  /** Places that are empty still: the memory knows nothing for them, or their source has links or marks. */
  empty: number
  coded: number
  /** Names this fill, to be taken back by; '' where nothing was filled. */
  at: string
}

export type FillRefusal = Extract<Awaited<ReturnType<typeof standing>>, { refused: unknown }>['refused'] | 'unaligned'

const TRIES = 3
/** How long a fill waits for the index of a process that has just begun. */
const PATIENCE_MS = 10_000

const stampFor = (article: string, language: LanguageCode) =>
  ({ article, from: otherLanguage(language), to: language, hash: '', rev: 0, targetRev: 0 }) as const

const recordOf = ({ target }: Stands): MachineRecord => machineRecord((target as { machine?: unknown } | null)?.machine)

/** A save of the plugin's own in the person's name, which writes the record of whose words stand where. */
const asMachine = ({ by, req }: Desk): Desk => {
  if (req) req.context = { ...req.context, [BY_MACHINE]: true }
  return { by, ...(req && { req }) }
}

/**
 * Fills what a translation lacks with what live pairs say for the same words, or for words as like them as asked.
 * Nothing that stands there is touched; what was filled is marked until a person has looked at it, and can be taken back.
 */
export async function fillByMemory(
  payload: Payload,
  { article, language, least, ...desk }: MemoryFillArgs,
): Promise<MemoryFilled | { refused: FillRefusal }> {
  await readyMemory(payload, PATIENCE_MS)
  const from = otherLanguage(language)
  const stamp = stampFor(article, language)
  const category = await categoryOf(payload, article)
  /** By the source's words: a second try asks for nothing twice. */
  const known = new Map<string, { target: string; similarity: number; article: string } | undefined>()
  for (let round = 1; ; round += 1) {
    const stands = await standing(payload, desk, stamp)
    if ('refused' in stands) return { refused: stands.refused }
    const { source, target } = stands
    const sources = segmentMap(segmentsOf(source.content))
    const own = segmentMap(target ? segmentsOf(target.snapshot.content) : [])
    const side = (segments: typeof own) => ({ hash: '', rev: 0, segments: [...segments.values()] })
    if (isUnaligned({ source: side(sources), target: target && side(own) })) return { refused: 'unaligned' }
    const result: MemoryFilled = { outcome: 'unchanged', filled: [], empty: 0, coded: 0, at: '' }
    const at = new Date().toISOString()
    const record = recordOf(stands)
    const words = new Map<string, Inline[]>()
    for (const [key, { text, inlines }] of sources) {
      if (own.has(key)) continue
      result.empty += 1
      // The memory holds words alone: what a link or a mark stands for would be lost.
      if (codedOf(inlines).codes.size > 0) {
        result.coded += 1
        continue
      }
      if (!known.has(text))
        known.set(
          text,
          (await findInMemory(payload, { from, to: language, text, article, category, limit: 1, least }))[0],
        )
      const found = known.get(text)
      if (!found) continue
      words.set(key, plainInlines(found.target))
      result.filled.push({ key, similarity: found.similarity })
      const target = wordsHash(words.get(key) ?? [])
      record.memory[key] = { target, similarity: found.similarity, article: found.article, by: desk.by.name, at }
      delete record.reviewed[key]
    }
    const { missing, data } = await writtenBy(payload, planOf(words, { sources, own }), stands)
    result.filled = result.filled.filter(({ key }) => !missing.includes(key))
    result.empty -= result.filled.length
    for (const key of missing) delete record.memory[key]
    if (result.filled.length === 0 && target) return result
    const { outcome } = await save(payload, asMachine(desk), stamp, stands, { ...data, machine: record })
    if (outcome === 'saved' || outcome === 'created')
      return { ...result, outcome, at: result.filled.length > 0 ? at : '' }
    if (outcome !== 'conflict' || round >= TRIES) return { refused: outcome }
  }
}

/** Takes back what one fill wrote, where its words stand as they were filled in. */
export async function emptyFilled(
  payload: Payload,
  { article, language, at, ...desk }: Desk & { article: string; language: LanguageCode; at: string },
): Promise<{ emptied: string[] } | { refused: FillRefusal }> {
  const stamp = stampFor(article, language)
  for (let round = 1; ; round += 1) {
    const stands = await standing(payload, desk, stamp)
    if ('refused' in stands) return { refused: stands.refused }
    const own = segmentMap(stands.target ? segmentsOf(stands.target.snapshot.content) : [])
    const record = recordOf(stands)
    const emptied = Object.entries(record.memory).flatMap(([key, filled]) => {
      const segment = own.get(key)
      return filled.at === at && segment && wordsHash(segment.inlines) === filled.target ? [key] : []
    })
    if (emptied.length === 0) return { emptied }
    const words = new Map(emptied.map((key): [string, Inline[]] => [key, []]))
    for (const key of emptied) delete record.memory[key]
    const { data } = await writtenBy(payload, planOf(words, { sources: own, own }), stands)
    const { outcome } = await save(payload, asMachine(desk), stamp, stands, { ...data, machine: record })
    if (outcome === 'saved') return { emptied }
    if (outcome !== 'conflict' || round >= TRIES) return { refused: outcome === 'created' ? 'not-saved' : outcome }
  }
}
