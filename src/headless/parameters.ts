import { Problem } from './problems.ts'

const LIMIT = 100

/** Edits needed to turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] ?? 0
}

/** The known name that is closest to an unknown one; '' where there is none to name. */
export function nearest(name: string, known: readonly string[]): string {
  const short = name.slice(0, 40).toLowerCase()
  return [...known].sort((a, b) => distance(short, a) - distance(short, b))[0] ?? ''
}

/**
 * The parameters of an address, each known to it and given once.
 * What is not known is refused with the nearest name: a mistyped filter must not look like an empty result.
 */
export function parametersOf(search: URLSearchParams, known: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of search) {
    if (!known.includes(name))
      throw new Problem('unknown_parameter', { parameter: name.slice(0, 100), nearest: nearest(name, known) })
    if (found.has(name)) throw new Problem('repeated_parameter', { parameter: name })
    found.set(name, value)
  }
  return found
}

/** A number of items: whole numbers outside 1 to 100 are moved to the next that is inside, other text is refused. */
export function limitOf(parameters: ReadonlyMap<string, string>, fallback: number): number {
  const text = parameters.get('limit')
  if (text === undefined) return fallback
  if (!/^-?\d{1,15}$/.test(text)) throw new Problem('invalid_parameter', { parameter: 'limit' })
  return Math.min(LIMIT, Math.max(1, Number(text)))
}

/** A sequence of the log, 0 where none is named. */
export function sequenceOf(parameters: ReadonlyMap<string, string>, name: string): number {
  const text = parameters.get(name)
  if (text === undefined) return 0
  if (!/^\d{1,15}$/.test(text)) throw new Problem('invalid_parameter', { parameter: name })
  return Number(text)
}
