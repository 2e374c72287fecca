import { inlineText } from '../../body/text.ts'
import type { Inline } from '../../body/types.ts'
import { sameWords } from '../../editions/textHash.ts'
import type { Segment } from '../segments.ts'
import { codedOf } from './codes.ts'
import { type Found, matched, SourceIndex } from './match.ts'
import type { UnitReason } from './refusal.ts'
import { saysWords } from './segmentsRead.ts'
import { plain, shapeOf, unitHash } from './stamp.ts'
import { targetOf } from './target.ts'
import { layoutOf, tidied } from './tidy.ts'
import type { Piece, ReadText, ReadUnit } from './types.ts'

export interface Side {
  hash: string
  rev: number
  segments: readonly Segment[]
}
export interface Standing {
  source: Side
  /** Null where the language has no text yet. */
  target: Side | null
}
export interface PlanOptions {
  /** Takes in what did not change where the file was made for another revision. */
  merge?: boolean
  /** Puts the file's words above words that were written since it went out. */
  overwrite?: boolean
}

export interface Change {
  key: string
  block: string | null
  kind: Segment['kind']
  source: string
  before: string
  after: string
  inlines: Inline[]
}
export interface TextPlan {
  units: number
  changes: Change[]
  same: number
  untranslated: number
  refused: { key: string; reason: UnitReason }[]
  /** The source's words then and now, where the file was made for another revision and they differ. */
  differs: { key: string; was: string; is: string }[]
  /** Texts of the source that the file does not hold. */
  missing: string[]
  notes: { key: string; text: string }[]
  /** The source's words differ and no merge was asked for: nothing is taken. */
  otherRevision: boolean
  /** The translation's blocks are others than the source's: its whole body gives way. Only where `overwrite`. */
  replacesBody: boolean
}

/** A plan of so many units that changes nothing yet. */
export const emptyPlan = (units: number): TextPlan => ({
  units,
  changes: [],
  same: 0,
  untranslated: 0,
  refused: [],
  differs: [],
  missing: [],
  notes: [],
  otherRevision: false,
  replacesBody: false,
})

const wordsOf = (unit: ReadUnit): string =>
  plain(unit.source.map((piece) => (typeof piece === 'string' ? piece : 'alone' in piece ? ' ' : '')).join(''))

const blocksOf = (segments: readonly Segment[]): Set<string> =>
  new Set(segments.flatMap(({ block }) => (block === null ? [] : [block])))

/** Whether a translation has words, and none in a block that the source has too: it was not started from it. */
export function isUnaligned({ source, target }: Standing): boolean {
  const [theirs, ours] = [blocksOf(source.segments), blocksOf(target?.segments ?? [])]
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((block) => theirs.has(block))
}

/** The units that two of the file speak for, with different words. */
function doubled(found: readonly Found[]): Set<string> {
  const first = new Map<string, string>()
  const twice = new Set<string>()
  for (const { key, unit } of found) {
    if (key === undefined) continue
    const words = JSON.stringify(unit.target)
    const other = first.get(key)
    if (other === undefined) first.set(key, words)
    else if (other !== words) twice.add(key)
  }
  return twice
}

/** What a file's text would do to a translation. Nothing is written, nothing is asked of a database. */
export function planText(
  read: ReadText,
  standing: Standing,
  { merge = false, overwrite = false }: PlanOptions,
): TextPlan {
  const source = new SourceIndex(standing.source.segments)
  const targets = new Map(standing.target?.segments.map((segment) => [segment.key, segment]))
  const sameSource = sameWords(read.stamp.hash, standing.source.hash)
  const moved = standing.target !== null && standing.target.rev !== read.stamp.targetRev
  const unaligned = isUnaligned(standing)
  const found = matched(read.units, source)
  const twice = doubled(found)
  const done = new Set<string>()
  const plan = emptyPlan(read.units.length)
  const refuse = (key: string, reason: UnitReason): void => {
    plan.refused.push({ key, reason })
  }

  for (const { unit, key, name } of found) {
    for (const text of unit.notes) if (text !== '') plan.notes.push({ key: name, text })
    if (key === undefined) {
      if (!sameSource) plan.differs.push({ key: name, was: wordsOf(unit), is: '' })
      refuse(name, sameSource ? 'unknown' : 'source-changed')
      continue
    }
    if (done.has(key)) continue
    done.add(key)
    const segment = source.segments.get(key) as Segment
    if (twice.has(key)) {
      refuse(key, 'doubled')
      continue
    }
    const coded = source.coded(key)
    const layout = layoutOf(unit.source, coded.pieces)
    if (!layout) {
      if (!sameSource) plan.differs.push({ key, was: wordsOf(unit), is: plain(segment.text) })
      refuse(key, sameSource ? 'source-altered' : 'source-changed')
      continue
    }
    if (unit.partial) refuse(key, 'partial')
    else {
      const target = unit.target && tidied(unit.target, layout, coded.pieces)
      if (!target || !saysWords(target) || (unit.initial && shapeOf(target) === shapeOf(coded.pieces)))
        plan.untranslated += 1
      else take({ ...unit, target }, segment)
    }
  }

  function take(unit: ReadUnit & { target: Piece[] }, segment: Segment): void {
    const { key, block, kind } = segment
    const own = targets.get(key)
    const coded = source.coded(key)
    const before = own ? codedOf(own.inlines, coded.codes) : null
    const { inlines, refused } = targetOf(unit, coded, before, read.stamp.to)
    if (refused) {
      refuse(key, refused)
      return
    }
    if (own && sameInlines(own.inlines, inlines)) {
      plan.same += 1
      return
    }
    const newer = own && moved && unit.was !== unitHash(before?.pieces ?? null)
    if (!overwrite && ((unaligned && block !== null) || newer)) {
      refuse(key, newer ? 'newer' : 'unaligned')
      return
    }
    plan.changes.push({
      key,
      block,
      kind,
      source: segment.text,
      before: own?.text ?? '',
      after: inlineText(inlines),
      inlines,
    })
  }

  for (const [key, segment] of source.segments) {
    if (done.has(key)) continue
    plan.missing.push(key)
    if (!sameSource) plan.differs.push({ key, was: '', is: plain(segment.text) })
  }
  plan.otherRevision = plan.differs.length > 0 && !merge
  plan.replacesBody = unaligned && plan.changes.some(({ block }) => block !== null)
  if (plan.otherRevision) plan.changes = []
  return plan
}

/** Compared as they are stored: words with their marks, links, breaks. */
const sameInlines = (one: readonly Inline[], other: readonly Inline[]): boolean =>
  JSON.stringify(codedWords(one)) === JSON.stringify(codedWords(other))

const codedWords = (inlines: readonly Inline[]): unknown => {
  const { pieces, codes } = codedOf(inlines)
  return [pieces, [...codes]]
}
