import { lostCase } from './backslash.ts'
import type { Part, Signature } from './signature.ts'
import type { Edit, RepairOptions } from './types.ts'
import { ENDS_IN_ROM, ROM_AFTER, ROM_BEFORE, readsForeign } from './words.ts'

const ROM = /(?<=^|[ \u00a0\n])rom(?=[\s.,;:!?"'”’)\]…—–-]|$)/g
const word = (text: string): string => text.toLowerCase()

function isException(before: string, after: string, options: RepairOptions): boolean {
  const previous = word(/([\p{L}\d]+)[^\p{L}\d\n]*$/u.exec(before)?.[1] ?? '')
  const next = word(/^\s+(\p{L}+)/u.exec(after)?.[1] ?? '')
  return after.startsWith('-') || (options.exceptions ?? ROM_BEFORE).includes(previous) || ROM_AFTER.includes(next)
}

/** Rule SP: ` rom`, where a form feed for the f of `from` is shown as a blank. */
export function lostF(part: Part, signature: Signature, options: RepairOptions): Edit[] {
  if (!signature.damaged) return []
  const edits: Edit[] = []
  for (const match of part.text.matchAll(ROM)) {
    const at = match.index
    if (part.skip(at)) continue
    const before = part.text.slice(Math.max(0, at - 60), at)
    const after = part.text.slice(at + 3, at + 63)
    const line = (before.split('\n').at(-1) ?? '') + (after.split('\n')[0] ?? '')
    const edit = { start: part.start + at, end: part.start + at + 3, after: 'from', rule: 'SP' as const }
    if (isException(before, after, options)) edits.push({ ...edit, confidence: 'suspect', note: 'exception' })
    else if (!signature.english || readsForeign(line)) edits.push({ ...edit, confidence: 'suspect', note: 'language' })
    else if (!signature.full || signature.from) edits.push({ ...edit, confidence: 'suspect', note: 'mixed' })
    else edits.push({ ...edit, confidence: 'high', ...(lostCase(part, at, at + 3) ? { note: 'case' as const } : {}) })
  }
  return edits
}

/** Rule MERGE: `boatsrom`, where even the blank is gone. Never repaired: `boatsrom` could be a name. */
export function merged(part: Part, signature: Signature): Edit[] {
  if (!signature.damaged) return []
  const words = new Set(signature.parts.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []))
  const edits: Edit[] = []
  for (const match of part.text.matchAll(/(?<![\p{L}\d-])(\p{L}{2,})rom(?![\p{L}\d-])/gu)) {
    const stem = match[1] ?? ''
    if (part.skip(match.index) || ENDS_IN_ROM.has(word(match[0])) || !words.has(word(stem))) continue
    const start = part.start + match.index
    edits.push({ start, end: start + match[0].length, after: `${stem} from`, rule: 'MERGE', confidence: 'suspect' })
  }
  return edits
}
