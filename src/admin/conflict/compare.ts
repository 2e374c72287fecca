import {
  type Choice,
  type Choices,
  type Merge,
  mergeOf,
  ORDER,
  openIn,
  resultOf,
} from '../../translating/merge/index.ts'

/** A field of a form, as far as comparing needs it. */
export interface ComparedField {
  /** Where it stands in the document: `title`, `seo.title`. */
  path: string
  type: string
  label: string
  /** Values of a choice with their labels. */
  options?: { value: string; label: string }[]
}

/** A field in which two versions differ. */
export interface FieldDifference {
  field: ComparedField
  base: unknown
  yours: unknown
  theirs: unknown
  /** Who moved the field away from the text that both started from. */
  by: 'yours' | 'theirs' | 'both'
  /** Both as one text, yours first; null of what is no text. */
  joined: string | null
  /** What both made of it: a choice is of this. */
  mark: string
}
export interface BodyDifference {
  field: ComparedField
  merge: Merge
}
export interface Comparison {
  fields: FieldDifference[]
  bodies: BodyDifference[]
}

/** What a person chose, by the key of the place, each of what they saw there: something newer is not chosen by it. */
export type Kept = Readonly<Record<string, { choice: Choice; mark: string }>>

export type Values = Record<string, unknown>

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

const signature = ({ type }: ComparedField, value: unknown): string =>
  JSON.stringify(plain(type === 'relationship' || type === 'upload' ? related(value) : value)) ?? ''

const at = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Values | null | undefined)?.[key], values)

const JOINTS: Record<string, string> = { text: ' / ', textarea: '\n' }
/** An address is one or the other. */
const jointOf = ({ type, path }: ComparedField): string | undefined => (path === 'slug' ? undefined : JOINTS[type])

function fieldDifference(field: ComparedField, base: unknown, yours: unknown, theirs: unknown): FieldDifference[] {
  const [was, mine, other] = [base, yours, theirs].map((value) => signature(field, value))
  if (mine === other) return []
  const joint = jointOf(field)
  const by = mine === was ? 'theirs' : other === was ? 'yours' : 'both'
  const joined = joint && by === 'both' ? [yours, theirs].filter(Boolean).join(joint) : null
  return [{ field, base, yours, theirs, by, joined, mark: `${mine} ${other}` }]
}

const differs = ({ places, order }: Merge): boolean =>
  order.by !== 'nobody' || places.some(({ by, yours, theirs }) => by !== 'nobody' && (yours || theirs))

/** Where two versions of a document differ, which of the two moved it, and in a body block by block. */
export function compare(fields: ComparedField[], base: Values, yours: Values, theirs: Values): Comparison {
  const values = (path: string) => [at(base, path), at(yours, path), at(theirs, path)] as const
  const isBody = ({ type }: ComparedField) => type === 'richText'
  return {
    fields: fields.filter((field) => !isBody(field)).flatMap((field) => fieldDifference(field, ...values(field.path))),
    bodies: fields.filter(isBody).flatMap((field) => {
      const merge = mergeOf(...values(field.path))
      return differs(merge) ? [{ field, merge }] : []
    }),
  }
}

/** Whether the other version says anything that the text which both started from did not. */
export const theyMoved = ({ fields, bodies }: Comparison): boolean =>
  fields.some(({ by }) => by !== 'yours') ||
  bodies.some(({ merge: { places, order } }) => [order, ...places].some(({ by }) => by === 'theirs' || by === 'both'))

/** What the desk sets beside the words, without opening the text. */
const DESK_FIELDS: ReadonlySet<string> = new Set(['assignee', 'due', 'workflow', 'mustUpdate'])

/** Whether the other version differs by what the desk set alone, and none of it was set in the form as well. */
export const onlyDeskMoved = (found: Comparison): boolean =>
  theyMoved(found) &&
  openPlaces(found, {}).length === 0 &&
  found.fields.every(({ field, by }) => by === 'yours' || (by === 'theirs' && DESK_FIELDS.has(field.path))) &&
  found.bodies.every(({ merge: { places, order } }) => [order, ...places].every(({ by }) => by !== 'theirs'))

export const blockKey = ({ field }: BodyDifference, id: string): string => `${field.path} ${id}`
const orderMark = ({ order }: Merge): string => `${order.yours} / ${order.theirs}`

/** What was chosen of exactly this. */
export const chosen = (kept: Kept, key: string, mark: string): Choice | undefined =>
  kept[key]?.mark === mark ? kept[key]?.choice : undefined

/** What was chosen in a body, by block. */
export function choicesIn(body: BodyDifference, kept: Kept): Choices {
  const { places } = body.merge
  const of = (id: string, mark: string) => [id, chosen(kept, blockKey(body, id), mark)] as const
  return Object.fromEntries([...places.map(({ id, mark }) => of(id, mark)), of(ORDER, orderMark(body.merge))])
}

/** A place in which a person may choose. */
export interface Asked {
  key: string
  mark: string
}
export const orderAsked = (body: BodyDifference): Asked => ({ key: blockKey(body, ORDER), mark: orderMark(body.merge) })

/** Places that both changed, and in which nobody chose yet: in the order of the dialog. */
export const openPlaces = ({ fields, bodies }: Comparison, kept: Kept): Asked[] => [
  ...fields
    .filter(({ field, by, mark }) => by === 'both' && !chosen(kept, field.path, mark))
    .map(({ field, mark }) => ({ key: field.path, mark })),
  ...bodies.flatMap((body) =>
    openIn(body.merge, choicesIn(body, kept)).map(({ id, mark }) => ({ key: blockKey(body, id), mark })),
  ),
]

/** The value of a field as it is chosen: that of the one who moved it, until somebody chooses. */
export function fieldChosen({ field, by, mark, yours, theirs, joined }: FieldDifference, kept: Kept): unknown {
  const choice = chosen(kept, field.path, mark) ?? (by === 'theirs' ? 'theirs' : by === 'yours' ? 'yours' : 'both')
  return choice === 'theirs' ? theirs : choice === 'both' && joined !== null ? joined : yours
}

function withValue(into: Values, yours: Values, [first = '', ...rest]: string[], value: unknown): Values {
  if (rest.length === 0) return { ...into, [first]: value ?? null }
  const group = (into[first] ?? yours[first] ?? {}) as Values
  return { ...into, [first]: withValue(group, {}, rest, value) }
}

/** What the next save lays over the form: the newer `rev`, what was chosen instead of yours, and bodies made one. */
export function overridesFor({ fields, bodies }: Comparison, kept: Kept, yours: Values, theirs: Values): Values {
  let over: Values = { rev: theirs.rev }
  for (const difference of fields) {
    const value = fieldChosen(difference, kept)
    if (value !== difference.yours) over = withValue(over, yours, difference.field.path.split('.'), value)
  }
  for (const body of bodies) {
    const result = resultOf(body.merge, choicesIn(body, kept))
    const empty = (result.root.children ?? []).length === 0
    over = withValue(over, yours, body.field.path.split('.'), empty ? null : result)
  }
  return over
}
