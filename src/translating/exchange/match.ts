import type { Segment } from '../segments.ts'
import { type Coded, codedOf } from './codes.ts'
import { shapeOf } from './stamp.ts'
import { shapesOf } from './tidy.ts'
import type { ReadUnit } from './types.ts'
import { nmtoken } from './xml.ts'

/** The source as it stands, by key, with its codes. */
export class SourceIndex {
  readonly segments: ReadonlyMap<string, Segment>
  #coded = new Map<string, Coded>()
  #names = new Map<string, string>()

  constructor(segments: readonly Segment[]) {
    this.segments = new Map(segments.map((segment) => [segment.key, segment]))
    for (const { key } of segments) this.#names.set(nmtoken(key), key).set(key, key)
  }

  coded(key: string): Coded {
    const known = this.#coded.get(key)
    if (known) return known
    const made = codedOf(this.segments.get(key)?.inlines ?? [])
    this.#coded.set(key, made)
    return made
  }

  named(names: readonly string[]): string | undefined {
    for (const name of names) {
      const key = this.#names.get(name)
      if (key !== undefined) return key
    }
    return undefined
  }
}

/** Whether a unit names something of ours that may have been there once, rather than a tool's own number. */
const isOurs = ({ names }: ReadUnit): string | undefined => names.find((name) => /^(?:field|b):./.test(name))

export interface Found {
  unit: ReadUnit
  /** Key in the source as it stands; undefined where nothing there is like it. */
  key: string | undefined
  /** How the file calls it. */
  name: string
}

/**
 * Which unit belongs to which text of the source: by name; where a tool gave names of its own, by its words,
 * in their order.
 */
export function matched(units: readonly ReadUnit[], source: SourceIndex): Found[] {
  const named = units.map((unit) => source.named(unit.names))
  const taken = new Set(named)
  const byShape = new Map<string, string[]>()
  if (units.some((unit, index) => named[index] === undefined && !isOurs(unit)))
    for (const key of source.segments.keys()) {
      if (taken.has(key)) continue
      const shape = shapeOf(source.coded(key).pieces)
      byShape.set(shape, [...(byShape.get(shape) ?? []), key])
    }
  return units.map((unit, index) => {
    const like = () => shapesOf(unit.source).flatMap(({ shape }) => byShape.get(shape)?.shift() ?? [])[0]
    const key = named[index] ?? (isOurs(unit) ? undefined : like())
    return { unit, key, name: key ?? isOurs(unit) ?? unit.names[0] ?? '' }
  })
}
