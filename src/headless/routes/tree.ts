import { isLanguage } from '../../languages/index.ts'
import type { Definition } from './define.ts'

/** A place among the addresses, and what leads on from it. */
interface Place {
  words: Map<string, Place>
  open: { name: string; ending: string; place: Place }[]
  definition?: Definition
}
export interface Found {
  definition: Definition
  /** What stands where the path has braces. */
  path: Readonly<Record<string, string>>
}

const OPEN = /^\{(\w+)\}(.*)$/
const newPlace = (): Place => ({ words: new Map(), open: [] })

function next(place: Place, part: string): Place {
  const [, name, ending = ''] = OPEN.exec(part) ?? []
  if (name === undefined) {
    const known = place.words.get(part) ?? newPlace()
    place.words.set(part, known)
    return known
  }
  const known = place.open.find((one) => one.name === name && one.ending === ending)
  if (known) return known.place
  const open = { name, ending, place: newPlace() }
  // The longest ending first: `.ninjs.json` is none of `.json`.
  place.open = [...place.open, open].sort((a, b) => b.ending.length - a.ending.length)
  return open.place
}

/** Finds the definition of an address by its segments; a word that is written out goes before braces. */
export function treeOf(definitions: readonly Definition[]): (segments: readonly string[]) => Found | null {
  const root = newPlace()
  for (const definition of definitions) {
    const place = definition.path.slice(1).split('/').reduce(next, root)
    if (place.definition) throw new Error(`${definition.path} is defined twice`)
    place.definition = definition
  }
  const from = (place: Place, segments: readonly string[], at: number): Found | null => {
    const segment = segments[at]
    if (segment === undefined) return place.definition ? { definition: place.definition, path: {} } : null
    const word = place.words.get(segment)
    const written = word && from(word, segments, at + 1)
    if (written) return written
    for (const { name, ending, place: behind } of place.open) {
      const value = segment.slice(0, segment.length - ending.length)
      if (value === '' || !segment.endsWith(ending) || (name === 'lang' && !isLanguage(value))) continue
      const found = from(behind, segments, at + 1)
      if (found) return { definition: found.definition, path: { ...found.path, [name]: value } }
    }
    return null
  }
  return (segments) => (segments.length === 0 ? null : from(root, segments, 0))
}
