import { Problem } from './problems.ts'
import type { Schema } from './schemas/schema.ts'

/** What an example can be taken from. */
export type Sample = 'article' | 'section' | 'topic' | 'source' | 'byline' | 'uid' | 'month' | 'words'

/** What an address takes behind its question mark, or in its path: how it is read, described and tried. */
export interface Parameter<T = unknown> {
  schema: Schema<T>
  /** As it stands in an address; what it means in another language of the address may stand there otherwise. */
  example: string | { readonly ko: string; readonly en: string }
  /** What it names: an example that can be tried has one that is live. */
  sample?: Sample
  /** Set where an example cannot be tried: it would be one of another list. */
  untried?: true
  /** Set where nothing can be answered without it. */
  required?: true
  /** What is given where the address does not say. */
  fallback?: T
  /** @throws Problem where the text is none that it takes */
  read(text: string, name: string): T
}
export type Parameters = Readonly<Record<string, Parameter>>

/** What an address says, read. */
export type Given<P extends Parameters> = { readonly [K in keyof P]?: P[K] extends Parameter<infer T> ? T : never }

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
  return [...known].sort((a, b) => distance(short, a.toLowerCase()) - distance(short, b.toLowerCase()))[0] ?? ''
}

/**
 * The texts of an address's parameters, each known to it and given once.
 * What is not known is refused with the nearest name: a mistyped filter must not look like an empty result.
 */
export function queryOf(search: URLSearchParams, parameters: Parameters): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of search) {
    if (!Object.hasOwn(parameters, name)) {
      const known = Object.keys(parameters)
      throw new Problem('unknown_parameter', { parameter: name.slice(0, 100), nearest: nearest(name, known) })
    }
    if (found.has(name)) throw new Problem('repeated_parameter', { parameter: name })
    found.set(name, value)
  }
  return found
}

/** What those texts say. */
export function readAll<P extends Parameters>(query: ReadonlyMap<string, string>, parameters: P): Given<P> {
  const given: Record<string, unknown> = {}
  for (const [name, { required }] of Object.entries(parameters))
    if (required && !query.has(name)) throw new Problem('missing_parameter', { parameter: name })
  for (const [name, text] of query) given[name] = parameters[name]?.read(text, name)
  return given as Given<P>
}

/** Refuses a value of a parameter that takes certain ones only, naming the nearest of them. */
export function unknownValue(parameter: string, given: string, known: readonly string[]): Problem {
  const value = given.slice(0, 100)
  return new Problem('unknown_value', { parameter, value, nearest: nearest(value, known) }, {}, { known })
}

export const refused = (parameter: string): Problem => new Problem('invalid_parameter', { parameter })
