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

/** What damage one hand's post shows as a whole; each rule asks it how sure it may be. */
export interface Signature {
  parts: Part[]
  /** Alternatives of a regular expression, longest first. */
  keywords: string
  /** Backslashed words were found, and none of them (nor `and`) stands undamaged where the filter would have met it. */
  full: boolean
  /** Some damage that no undamaged text has. */
  damaged: boolean
  /** `from` stands undamaged where the filter would have met it. */
  from: boolean
  english: boolean
  latex: boolean
}

const tally = (parts: Part[], pattern: RegExp, each: (word: string) => void): void => {
  for (const part of parts) {
    for (const match of part.text.matchAll(pattern)) if (!part.skip(match.index)) each((match[1] ?? '').toLowerCase())
  }
}

/**
 * A filter looked for a blank and the word behind it, so only words behind a blank can tell that it was not at work:
 * `and` at the start of a line or in `rock-and-roll` says nothing.
 */
export function signatureOf(text: string, scope: Field[], options: RepairOptions): Signature {
  const keywords = [...(options.keywords ?? KEYWORDS)]
    .sort((one, two) => two.length - one.length)
    .map(behind)
    .join('|')
  const pathPart = new RegExp(
    `^(?:${keywords}|(?:${keywords.replaceAll('(?![\\w])', '')})[a-z]*)[.,;:!?"'”’)\\]…]*$`,
    'i',
  )
  const parts = scope.map(({ name, start, end }) => {
    const own = text.slice(start, end)
    return { name, start, text: own, skip: zonesOf(own, pathPart) }
  })
  const all = parts.map((part) => part.text).join('\n')
  const latex = isLatex(all)
  const slashed = new Set<string>()
  if (!latex) tally(parts, new RegExp(`(?<!\\\\)\\\\(${keywords})`, 'gi'), (word) => slashed.add(word))
  let whole = 0
  tally(parts, new RegExp(`[ \\u00a0](${keywords})`, 'g'), (word) => {
    if (word === 'and' || slashed.has(word)) whole += 1
  })
  return {
    parts,
    keywords,
    full: slashed.size > 0 && whole === 0,
    damaged: slashed.size > 0 || /\from\b/.test(all),
    from: / from\b/.test(all.replaceAll('\u00a0', ' ')),
    english: readsEnglish(all),
    latex,
  }
}
