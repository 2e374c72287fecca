import type { Part, Signature } from './signature.ts'
import type { Edit } from './types.ts'

const BLANK_OR_TAG = /[\s\u00a0>]$/
const SENTENCE_END = /[.?!]["'”’)]*\s*$/
/** As far as a rule looks around a place, so that a text of one long line takes no longer than others. */
const NEAR = 160
const QUOTES = /["'“”‘’`]/

const allCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)

/** Whether the word may have begun with a capital that the filter did not keep. */
export function lostCase(part: Part, at: number, end: number): boolean {
  const before = part.text.slice(Math.max(0, at - NEAR), at)
  const after = part.text.slice(end, end + NEAR)
  const line = (before.split('\n').at(-1) ?? '') + (after.split('\n')[0] ?? '')
  return SENTENCE_END.test(before) || allCapitals(line)
}

/** Rule BS: a backslash in place of the blank before a word (or behind that blank). */
export function backslashes(part: Part, signature: Signature): Edit[] {
  if (signature.latex) return []
  const edits: Edit[] = []
  for (const match of part.text.matchAll(new RegExp(`\\\\(${signature.keywords})`, 'gi'))) {
    const at = match.index
    const end = at + match[0].length
    const previous = part.text.slice(Math.max(0, at - 1), at)
    const next = part.text.slice(end, end + 1)
    if (part.skip(at) || /^\.[A-Za-z0-9]/.test(part.text.slice(end, end + 2))) continue
    if (QUOTES.test(previous) && QUOTES.test(next)) continue
    const word = match[1] ?? ''
    const blank = previous === '' || BLANK_OR_TAG.test(previous)
    const edit = {
      start: part.start + at,
      end: part.start + end,
      after: blank ? word : ` ${word}`,
      rule: 'BS' as const,
    }
    if (previous === '\\') edits.push({ ...edit, start: edit.start - 1, confidence: 'suspect' })
    else if (!signature.full) edits.push({ ...edit, confidence: 'probable', note: 'mixed' })
    else edits.push({ ...edit, confidence: 'certain', ...(lostCase(part, at, end) ? { note: 'case' as const } : {}) })
  }
  return signature.damaged ? [...edits, ...unbounded(part, signature)] : edits
}

/** `\andrew`, `\original`: a filter that looked for no end of the word. The capital is lost. */
function unbounded(part: Part, signature: Signature): Edit[] {
  const words = signature.keywords.replace(/\(\?!\[\\w\]\)/g, '')
  const pattern = new RegExp(`(?<!\\\\)\\\\((?:${words})[a-z]+)(?![\\w{[(])`, 'g')
  const whole = new RegExp(`^(?:${signature.keywords})$`, 'i')
  return [...part.text.matchAll(pattern)]
    .filter((match) => !part.skip(match.index) && !whole.test(match[1] ?? ''))
    .map((match) => {
      const at = match.index
      const blank = at === 0 || BLANK_OR_TAG.test(part.text.slice(at - 1, at))
      const word = match[1] ?? ''
      const place = { start: part.start + at, end: part.start + at + match[0].length }
      return { ...place, after: blank ? word : ` ${word}`, rule: 'BS', confidence: 'probable', note: 'boundary' }
    })
}
