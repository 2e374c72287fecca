import { mergeStates } from './mergeStates.ts'

/** A field of a form, as far as comparing needs it. */
export interface ComparedField {
  name: string
  type: string
  label: string
  /** Values of a choice with their labels. */
  options?: { value: string; label: string }[]
}

export interface Difference {
  field: ComparedField
  yours: unknown
  theirs: unknown
  /** Both changes in one, where they touch different blocks of a text. */
  merged?: unknown
  /** Who moved the field away from the text that both started from. */
  by: 'yours' | 'theirs' | 'both'
}

type Values = Record<string, unknown>

/** A related document counts as its id; what is empty in one way or another counts as nothing. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((one) => plain(one) ?? null)
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, one]) => [key, plain(one)] as const)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
const related = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(related)
    : typeof value === 'object' && value !== null && 'id' in value
      ? value.id
      : value

const isRelation = ({ type }: ComparedField): boolean => type === 'relationship' || type === 'upload'

const sameIn = (field: ComparedField, a: unknown, b: unknown): boolean => {
  const [one, other] = isRelation(field) ? [related(a), related(b)] : [a, b]
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** Fields in which two versions of a document differ, and which of the two moved them. */
export function differences(fields: ComparedField[], base: Values, yours: Values, theirs: Values): Difference[] {
  return fields.flatMap((field): Difference[] => {
    const { name } = field
    if (sameIn(field, yours[name], theirs[name])) return []
    const youMoved = !sameIn(field, base[name], yours[name])
    const theyMoved = !sameIn(field, base[name], theirs[name])
    const by = youMoved && theyMoved ? 'both' : youMoved ? 'yours' : 'theirs'
    const merged =
      by === 'both' && field.type === 'richText' ? mergeStates(base[name], yours[name], theirs[name]) : null
    return [{ field, yours: yours[name], theirs: theirs[name], by, ...(merged && { merged }) }]
  })
}

export type Side = 'yours' | 'theirs' | 'merged'

/** What is kept until the person chooses: the side that moved the field, where both did both in one, else yours. */
export const keptAtFirst = (list: Difference[]): Record<string, Side> =>
  Object.fromEntries(
    list.map(({ field, by, merged }) => [field.name, merged ? 'merged' : by === 'theirs' ? 'theirs' : 'yours']),
  )

/** What the next save lays over the form: the newer `rev`, and what was chosen instead of yours. */
export function overridesFor(list: Difference[], kept: Record<string, Side>, theirs: Values): Values {
  const taken = list.flatMap((difference) => {
    const side = kept[difference.field.name] ?? 'yours'
    return side === 'yours' ? [] : [[difference.field.name, difference[side] ?? null]]
  })
  return { rev: theirs.rev, ...Object.fromEntries(taken) }
}
