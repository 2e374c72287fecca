import type { Payload } from 'payload'
import type { Inline } from '../../body/types.ts'
import { type LanguageCode, otherLanguage } from '../../languages/index.ts'
import type { Desk } from '../exchange/desk.ts'
import { emptyPlan, isUnaligned, type TextPlan } from '../exchange/plan.ts'
import { save, writtenBy } from '../exchange/save.ts'
import { type Stands, standing } from '../exchange/standing.ts'
import type { Segment } from '../segments.ts'
import { segmentsOf } from '../segments.ts'
import { type SegmentRequest, type Translated, translateSegments } from './translate.ts'
import { MachineError, type MachineProblem, type RefusedReason, type Translator } from './types.ts'
import { machineRecord, standsIn, written } from './words.ts'

export type FillReason =
  | 'article-missing'
  | 'source-missing'
  | 'languages'
  | 'in-trash'
  | 'is-original'
  | 'unaligned'
  | 'conflict'
  | 'not-saved'

/** What became of one article. */
export interface Filled {
  article: string
  outcome: 'created' | 'saved' | 'unchanged' | 'refused'
  reason?: FillReason
  /** Set where the machine failed on the way; what it gave before is saved. */
  problem?: { problem: MachineProblem; of: string }
  /** Texts that the machine wrote, that a person's words kept, and that it was not needed for. */
  written: number
  kept: number
  fresh: number
  refused: { key: string; reason: RefusedReason }[]
}

export interface FillArgs extends Desk {
  article: string
  language: LanguageCode
  /** Puts the machine's words above a person's. */
  overwrite?: boolean
  machine: Translator
  signal: AbortSignal
  glossaryFor?: SegmentRequest['glossaryFor']
  each?: (through: number, of: number) => void | Promise<void>
}

const TRIES = 3
export const segmentMap = (segments: readonly Segment[]) => new Map(segments.map((segment) => [segment.key, segment]))

/** What is to be asked of the machine, and what is left as it stands. */
export function wanted(stands: Stands, overwrite: boolean) {
  const { source, target } = stands
  const own = segmentMap(target ? segmentsOf(target.snapshot.content) : [])
  const record = machineRecord((target as { machine?: unknown } | null)?.machine)
  const segments = segmentsOf(source.content)
  const found = { segments: [] as Segment[], own, record, sources: segmentMap(segments), kept: 0, fresh: 0 }
  for (const segment of segments) {
    const state = standsIn(record, segment, own.get(segment.key))
    if (state === 'fresh') found.fresh += 1
    else if (state === 'person' && !overwrite) found.kept += 1
    else found.segments.push(segment)
  }
  return found
}

/** A plan that writes these words. */
export const planOf = (
  words: ReadonlyMap<string, Inline[]>,
  { sources, own }: Pick<ReturnType<typeof wanted>, 'sources' | 'own'>,
): TextPlan => ({
  ...emptyPlan(sources.size),
  changes: [...words].flatMap(([key, inlines]) => {
    const segment = sources.get(key)
    if (!segment) return []
    const { block, kind, text } = segment
    return [{ key, block, kind, source: text, before: own.get(key)?.text ?? '', after: '', inlines }]
  }),
})

/**
 * Has a machine fill what a translation lacks, and saves it in the name of whoever asked. A person's words stay unless
 * `overwrite`; what a person saved while the machine was at work stays as well. Nothing is published.
 * @throws whatever is no matter of this article
 */
export async function fillByMachine(payload: Payload, args: FillArgs): Promise<Filled> {
  const { article, language, overwrite = false, machine, signal, glossaryFor, each } = args
  const from = otherLanguage(language)
  const stamp = { article, from, to: language, hash: '', rev: 0, targetRev: 0 }
  const filled: Filled = { article, outcome: 'unchanged', written: 0, kept: 0, fresh: 0, refused: [] }
  const refused = (reason: FillReason): Filled => ({ ...filled, outcome: 'refused', reason })
  /** The machine's words by the source they were made from: a second try asks for nothing twice. */
  const given = new Map<string, Inline[]>()
  const refusals = new Map<string, RefusedReason>()

  for (let round = 1; ; round += 1) {
    const stands = await standing(payload, args, stamp)
    if ('refused' in stands) return refused(stands.refused as FillReason)
    const { source, target } = stands
    const side = (content: typeof source) => ({ hash: '', rev: 0, segments: segmentsOf(content.content) })
    if (isUnaligned({ source: side(source), target: target && side(target.snapshot) }) && !overwrite)
      return refused('unaligned')
    const want = wanted(stands, overwrite)
    const idOf = ({ key, inlines }: Segment) => JSON.stringify([key, inlines])
    const due = want.segments.filter((segment) => !given.has(idOf(segment)) && !refusals.has(idOf(segment)))
    const result: Translated = { done: new Map(), refused: [] }
    if (due.length > 0 && !filled.problem) {
      try {
        await each?.(0, due.length)
        await translateSegments(
          machine,
          due,
          { from, to: language, context: source.content.title, ...(glossaryFor && { glossaryFor }) },
          signal,
          (through) => each?.(through, due.length),
          result,
        )
      } catch (error) {
        if (!(error instanceof MachineError)) throw error
        filled.problem = { problem: error.problem, of: error.of }
        if (error.problem !== 'stopped')
          payload.logger.warn(
            { article, status: error.status },
            `payload-bilingual: machine translation: ${error.message}`,
          )
      }
    }
    const byKey = segmentMap(due)
    const keep = <T>(into: Map<string, T>, key: string, value: T) => {
      const segment = byKey.get(key)
      if (segment) into.set(idOf(segment), value)
    }
    for (const [key, inlines] of result.done) keep(given, key, inlines)
    for (const { key, reason } of result.refused) keep(refusals, key, reason)

    const words = new Map(
      want.segments.flatMap((one) => {
        const inlines = given.get(idOf(one))
        return inlines ? [[one.key, inlines] as const] : []
      }),
    )
    filled.kept = want.kept
    filled.fresh = want.fresh
    filled.refused = want.segments.flatMap((one) => {
      const reason = refusals.get(idOf(one))
      return reason ? [{ key: one.key, reason }] : []
    })
    if (words.size === 0) return filled
    const { missing, data } = await writtenBy(payload, planOf(words, want), stands)
    for (const key of missing) {
      words.delete(key)
      filled.refused.push({ key, reason: 'no-place' })
    }
    if (words.size === 0) return filled
    const record = written(want.record, want.sources, words, machine.name, new Date().toISOString())
    const { outcome } = await save(payload, args, stamp, stands, { ...data, kind: 'machine', machine: record })
    if (outcome === 'saved' || outcome === 'created') return { ...filled, outcome, written: words.size }
    if (outcome !== 'conflict' || round >= TRIES) return refused(outcome as FillReason)
  }
}
