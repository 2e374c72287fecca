import type { Quantity } from './types.ts'

export type Found = Partial<Omit<Quantity, 'start' | 'end' | 'text'>> & {
  /** Where it ends, if that is not the end of the match. */
  end?: number
  start?: number
}

/** More than any passage says: what comes after is not read. */
const MOST = 600
const TAKEN = '\u0001'

/** A text that is read pattern by pattern; what one has taken the next do not see. */
export class Scan {
  readonly text: string
  /** The text with what was read blotted out. */
  left: string
  readonly found: Quantity[] = []

  constructor(text: string) {
    this.text = text
    this.left = text
  }

  /** Blots out what is no quantity. */
  mask(pattern: RegExp): this {
    this.left = this.left.replace(pattern, (words) => TAKEN.repeat(words.length))
    return this
  }

  /** Reads every match; null leaves it for another pattern. */
  take(pattern: RegExp, read: (match: RegExpExecArray) => Found | Found[] | null): this {
    pattern.lastIndex = 0
    for (let match = pattern.exec(this.left); match; match = pattern.exec(this.left)) {
      const made = read(match)
      const end = match.index + match[0].length
      if (match[0] === '') pattern.lastIndex++
      if (this.found.length > MOST) break
      if (!made) continue
      const all = Array.isArray(made) ? made : [made]
      let last = match.index
      for (const one of all) last = Math.max(last, this.add(one, match.index, end))
      const to = all.some((one) => one.end !== undefined) ? last : end
      this.left = this.left.slice(0, match.index) + TAKEN.repeat(to - match.index) + this.left.slice(to)
      pattern.lastIndex = Math.max(to, match.index + 1)
    }
    return this
  }

  private add(one: Found, from: number, to: number): number {
    const { start = from, end = to, must = true, hedged = false, readings = [], ...more } = one
    this.found.push({ start, end, text: this.text.slice(start, end).trim(), must, hedged, readings, ...more })
    return end
  }

  /** What was found, in the order of the text. */
  sorted(): Quantity[] {
    return this.found.sort((a, b) => a.start - b.start || a.end - b.end)
  }
}

/** Whether the number before a range's sign shares the unit and scale of the one behind it, it is read that way too. */
export function shareUnits(quantities: Quantity[], text: string, between: RegExp): Quantity[] {
  for (let i = quantities.length - 2; i >= 0; i--) {
    const [a, b] = [quantities[i], quantities[i + 1]]
    if (!a || !b || a.date || a.time || a.id) continue
    if (a.readings.some(({ unit }) => unit !== undefined)) continue
    const gap = text.slice(a.end, b.start)
    if (!between.test(gap) || b.readings.some(({ unit }) => unit === 'part')) continue
    if (gap.includes(',') && !b.readings.some(({ unit }) => unit === 'from')) continue
    const bare = a.readings
    const scale = (a.scale ?? 1) === 1 && b.scale ? b.scale : 1
    const first = bare[0]?.value ?? 0
    for (const { unit } of b.readings) {
      if (scale > 1) a.readings = [...a.readings, { value: first * scale, ...(unit && { unit }) }]
      if (unit) a.readings = [...a.readings, { value: first, unit }]
    }
    if (b.readings.some(({ unit }) => unit !== undefined)) a.readings = a.readings.filter((one) => !bare.includes(one))
    if (b.scale) a.scale = b.scale
  }
  return quantities
}

/** Addresses and marks of footnotes, which hold digits and say no number. */
export const NO_NUMBERS =
  /https?:\/\/\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|\[\d{1,2}\]|(?:UTC|GMT)\s?[-+−]\s?\d{1,2}(?::?\d{2})?|(?<![\w-])[\w-]{1,63}\.(?:com|net|org|co|kr|io|go)\b\S*/g

const DIGITS_WIDE = /[！-～]/g
/** Full-width letters and digits as plain ones, each in its place. */
export const narrow = (text: string): string =>
  text.replace(DIGITS_WIDE, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))

/** Telephone numbers, without the country's code and signs. */
export const phoneId = (text: string): string => `tel${text.replace(/^\+82[-\s.]?\(?0?\)?/, '0').replace(/\D/g, '')}`
export const PHONE =
  /(?<![\d-])(?:\+82[-\s.]?(?:\(0\))?\d{1,2}|0\d{1,2}|1[56789]\d{2})[-.)\s]\s?\d{3,4}(?:[-.\s]\d{4})?(?![\d-])/g
