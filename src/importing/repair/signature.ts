import type { Field, RepairOptions } from './types.ts'
import { KEYWORDS, readsEnglish } from './words.ts'
import { isLatex, zonesOf } from './zones.ts'

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** `xp_` is the beginning of a word, the others are whole ones. */
const behind = (word: string): string => (word.endsWith('_') ? `${escaped(word)}\\w*` : `${escaped(word)}(?![\\w])`)

/** One field with what the rules ask of it. */
export interface Part {
  name: string
  start: number
  text: string
  skip: (at: number) => boolean
}

/** What damage a field shows, seen with the others of one post; each rule asks it how sure it may be. */
export interface Signature {
  /** Every field of the post. */
  parts: Part[]
  /** Alternatives of a regular expression, longest first. */
  keywords: string
  /**
   * Backslashed words were found, and none of them (nor `and`) stands undamaged where the filter would have met it.
   * Of fields that show nothing themselves, the others speak.
   */
  full: boolean
  /** Some damage that no undamaged text has, anywhere in the post. */
  damaged: boolean
  /** `from` stands undamaged where the filter would have met it. */
  from: boolean
  english: boolean
  latex: boolean
}

/** Words that a pattern's first group finds outside code, paths and the like. */
function wordsIn({ text, skip }: Part, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].filter(({ index }) => !skip(index)).map((match) => (match[1] ?? '').toLowerCase())
}

/**
 * The signature of each field of a post. A filter looked for a blank and the word behind it, so only words behind a
 * blank can tell that it was not at work: `and` at the start of a line or in `rock-and-roll` says nothing. A title
 * may have been posted past the filter that met its story, so each field is judged by itself where it shows damage.
 */
export function signaturesOf(text: string, scope: Field[], options: RepairOptions): Signature[] {
  const keywords = [...(options.keywords ?? KEYWORDS)]
    .sort((one, two) => two.length - one.length)
    .map(behind)
    .join('|')
  const open = keywords.replaceAll('(?![\\w])', '')
  const pathPart = new RegExp(`^(?:${keywords}|(?:${open})[a-z]*)[.,;:!?"'”’)\\]…]*$`, 'i')
  const parts = scope.map(({ name, start, end }): Part => {
    const own = text.slice(start, end)
    return { name, start, text: own, skip: zonesOf(own, pathPart) }
  })
  const all = parts.map((part) => part.text).join('\n')
  const latex = isLatex(all)
  const english = readsEnglish(all)
  const slashed = parts.map((part) => (latex ? [] : wordsIn(part, new RegExp(`(?<!\\\\)\\\\(${keywords})`, 'gi'))))
  const found = new Set(['and', ...slashed.flat()])
  const untouched = parts.map((part) =>
    wordsIn(part, new RegExp(` (${keywords})`, 'g')).every((word) => !found.has(word)),
  )
  const anywhere = slashed.some((words, index) => words.length > 0 && untouched[index])
  const damaged = slashed.flat().length > 0 || /\from\b/.test(all)
  return parts.map((part, index) => ({
    parts,
    keywords,
    full: Boolean(untouched[index]) && ((slashed[index]?.length ?? 0) > 0 || anywhere),
    damaged,
    from: / from\b/.test(part.text),
    english,
    latex,
  }))
}
