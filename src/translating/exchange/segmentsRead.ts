import type { Piece, ReadUnit } from './types.ts'

/** A segment of a unit: version 2 has one or more, parted by what is to be ignored. */
export interface Part {
  source: Piece[]
  target: Piece[] | null
  ignorable: boolean
  /** Its state says that nobody has translated it yet. */
  initial: boolean
  /** Where its translation stands among those of its unit, from 1. */
  order?: number
}

/** Whether there are words; codes alone are none. */
export const saysWords = (pieces: readonly Piece[] | null): boolean =>
  pieces?.some((piece) => typeof piece === 'string' && piece.trim() !== '') ?? false

/** The unit as it went out, whatever a tool parted it into. */
export function joinedSegments(parts: readonly Part[]): Pick<ReadUnit, 'source' | 'target' | 'initial' | 'partial'> {
  const source = parts.flatMap((part) => part.source)
  const words = parts.filter(({ ignorable, source }) => !ignorable && saysWords(source))
  const translated = words.filter(({ target }) => saysWords(target))
  const initial = words.every((part) => part.initial)
  if (translated.length === 0) return { source, target: null, initial }
  if (translated.length < words.length) return { source, target: null, initial, partial: true }
  const target = parts
    .map((part, index) => ({
      at: part.order ?? index + 1,
      pieces: part.target ?? (part.ignorable || !saysWords(part.source) ? part.source : []),
    }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ pieces }) => pieces)
  return { source, target, initial }
}
