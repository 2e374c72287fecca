import type { Range } from '../lines.ts'
import { backslashes } from './backslash.ts'
import { controls, formFeeds, lineEnds } from './control.ts'
import { lostF, merged } from './lostF.ts'
import { lost, slashes, tornSyllables } from './marks.ts'
import { type Part, signaturesOf } from './signature.ts'
import { APPLIED, type Edit, type Field, type Finding, type RepairOptions, type Scope } from './types.ts'

export type { Confidence, Field, Finding, RepairOptions, RepairRule, Scope } from './types.ts'
export { APPLIED, CONFIDENCES } from './types.ts'

export interface Repaired {
  /** The whole text, repaired; everything outside the scopes is as it was. */
  text: string
  /** Every field, repaired. */
  fields: Record<string, string>
  findings: Finding[]
}

type Placed = Edit & { field: Field }

/** Where two rules propose a change to one place, the one that begins first stands, then the surer one. */
function withoutOverlaps(edits: Placed[]): Placed[] {
  const order = ['certain', 'high', 'probable', 'suspect']
  const sorted = [...edits].sort(
    (one, two) => one.start - two.start || order.indexOf(one.confidence) - order.indexOf(two.confidence),
  )
  let end = -1
  return sorted.filter((edit) => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}

function editsOf(text: string, scope: Scope, options: RepairOptions): Placed[] {
  return signaturesOf(text, scope, options).flatMap((signature, index) => {
    const part = signature.parts[index] as Part
    const field = scope[index] as Field
    const edits = [
      ...backslashes(part, signature),
      ...formFeeds(part),
      ...controls(part, signature),
      ...lineEnds(part, signature),
      ...lostF(part, signature, options),
      ...merged(part, signature),
      ...slashes(part, signature),
      ...tornSyllables(part),
      ...lost(part),
    ]
    return edits.map((edit) => ({ ...edit, field }))
  })
}

const AROUND = 24
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** The whole words around a place. */
function contextOf(text: string, { start, end, field }: Placed): string {
  const from = Math.max(field.start, start - AROUND)
  const to = Math.min(field.end, end + AROUND)
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  const head = from === field.start ? before : before.replace(/^\S*\s(?=.*\S)/s, '')
  const tail = to === field.end ? after : after.replace(/(?<=\S.*)\s\S*$/s, '')
  return oneLine(head + text.slice(start, end) + tail).trim()
}

function findingsOf(text: string, edits: Placed[], apply: ReadonlySet<string>): Finding[] {
  let line = 1
  let counted = 0
  return edits.map((edit) => {
    const { start, end, after, rule, confidence, note, field } = edit
    for (; counted < start; counted += 1) if (text[counted] === '\n') line += 1
    const before = text.slice(start, end)
    const context = contextOf(text, edit)
    const applied = apply.has(confidence) && before !== after
    const finding = { rule, confidence, applied, field: field.name, offset: start, line, before, after, context }
    return note ? { ...finding, note } : finding
  })
}

/** Fields of one name are parts of one: the range from the first to the last. */
function rangesOf(scopes: Scope[]): Map<string, Range> {
  const ranges = new Map<string, Range>()
  for (const { name, start, end } of scopes.flat()) {
    const known = ranges.get(name) ?? { start, end }
    ranges.set(name, { start: Math.min(known.start, start), end: Math.max(known.end, end) })
  }
  return ranges
}

/**
 * Repairs what a word filter did to a text. Each scope is judged by its own signature of damage; text outside the
 * scopes is neither looked at nor changed. Pure: what is repaired once shows nothing to repair the second time.
 */
export function repair(text: string, scopes: Scope[], options: RepairOptions = {}): Repaired {
  const apply: ReadonlySet<string> = new Set(options.apply ?? APPLIED)
  const edits = withoutOverlaps(scopes.flatMap((scope) => editsOf(text, scope, options)))
  const findings = findingsOf(text, edits, apply)
  const applied = edits.filter((_, index) => findings[index]?.applied)

  const rebuild = (start: number, end: number): string => {
    let result = ''
    let at = start
    for (const edit of applied) {
      if (edit.start < start || edit.end > end) continue
      result += text.slice(at, edit.start) + edit.after
      at = edit.end
    }
    return result + text.slice(at, end)
  }
  const fields: Record<string, string> = {}
  for (const [name, { start, end }] of rangesOf(scopes)) fields[name] = rebuild(start, end)
  return { text: rebuild(0, text.length), fields, findings }
}
