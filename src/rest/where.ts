import type { FlattenedField, Payload } from 'payload'
import { isOurs } from '../working/relations.ts'

type Data = Record<string, unknown>
export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where a path is looked up: the fields of a collection, or of a part of one, and what its ids are. */
export interface Place {
  payload: Payload
  fields: FlattenedField[]
  /** The collection; absent in its versions, whose own ids are the database's. */
  slug?: string
  /** Whether the collection is the plugin's. */
  ours: boolean
}
type IdType = 'number' | 'text'
/** What a path leads to. */
interface Found {
  field: FlattenedField | null
  /** Of a value that is an id: what kind. */
  id: IdType | null
  /** Whether the path goes on inside a value that has no fields: JSON, rich text. */
  inside: boolean
  /** A relation to documents of several collections, or what it holds of one. */
  several?: 'relation' | 'value'
  ours: boolean
}

export const placeOf = (payload: Payload, slug: string): Place => ({
  payload,
  slug,
  ours: isOurs(payload, slug),
  fields: payload.collections[slug]?.config.flattenedFields ?? [],
})

const idTypeOf = (payload: Payload, slug?: string): IdType =>
  (slug && payload.collections[slug]?.customIDType) || (payload.db.defaultIDType === 'number' ? 'number' : 'text')

const segmentsOf = (path: string): string[] => path.replace(/__/g, '.').split('.')

/** What a path of a query leads to; null where it names nothing, which is Payload's to say. */
function find(place: Place, [name, ...rest]: string[]): Found | null {
  const { payload, ours } = place
  const field = place.fields.find((one) => one.name === name)
  if (!field)
    return name === 'id' && rest.length === 0
      ? { field: null, id: idTypeOf(payload, place.slug), inside: false, ours }
      : null
  const { localization } = payload.config
  const inLocale = localization && 'localized' in field && localization.localeCodes.includes(rest[0] ?? '')
  const more = inLocale ? rest.slice(1) : rest
  const end = (id: IdType | null = null): Found => ({ field, id, inside: more.length > 0, ours })
  if (field.type === 'relationship' || field.type === 'upload') {
    if (typeof field.relationTo !== 'string')
      return more.join() === 'relationTo'
        ? null
        : { ...end(), inside: false, several: more.length > 0 ? 'value' : 'relation' }
    return more.length === 0 ? end(idTypeOf(payload, field.relationTo)) : find(placeOf(payload, field.relationTo), more)
  }
  if (field.type === 'join') {
    if (typeof field.collection !== 'string') return null
    return more.length === 0 ? end(idTypeOf(payload, field.collection)) : find(placeOf(payload, field.collection), more)
  }
  if (more.length > 0 && field.type === 'blocks') {
    const blocks = field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
    return find({ ...place, fields: blocks }, more)
  }
  return more.length > 0 && 'flattenedFields' in field
    ? find({ ...place, fields: field.flattenedFields }, more)
    : end(field.name === 'id' ? idTypeOf(payload, place.slug) : null)
}

/** A document of one of several collections, as a relation to any of them is asked for. */
const isReference = (value: unknown): value is Data =>
  isData(value) && Object.keys(value).sort().join() === 'relationTo,value' && Object.values(value).every(isPlain)
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' ? !value.includes('\0') : typeof value !== 'object' || value === null

/** Arrays of more than twenty come from the query's parser as objects with numbers for names. */
export const listOf = (value: unknown): unknown[] | null => {
  if (Array.isArray(value)) return value
  return isData(value) && Object.keys(value).every((key) => /^\d+$/.test(key)) ? Object.values(value) : null
}

const OF_LISTS = new Set(['in', 'not_in', 'all'])
const OF_WORDS = new Set(['like', 'not_like', 'contains'])
const NOTHING = new Set<unknown>([null, '', 'null'])

/** Whether a value can stand beside a value of the field in the database. */
function fits({ field, id }: Found, counts: boolean, value: unknown): boolean {
  if (typeof value === 'number' && !Number.isFinite(value)) return false
  if (NOTHING.has(value)) return true
  if (id === 'number' && counts) return /^\d{1,15}$/.test(String(value))
  if (field?.type === 'number') return Number.isNaN(Number(value)) || Number.isFinite(Number(value))
  if (field?.type !== 'date') return true
  return (typeof value === 'string' || typeof value === 'number') && !Number.isNaN(new Date(value).valueOf())
}

/** What SQLite compares inside JSON with the value as a text; of any other the value would be part of the statement. */
const INSIDE = new Set(['equals', 'not_equals', 'contains', 'like', 'not_like', 'exists'])
const isInside = ({ field, ours }: Found, operator: string, value: unknown, sqlite: boolean): boolean => {
  if (ours) return false
  return !sqlite || (field?.type === 'json' && INSIDE.has(operator) && isPlain(value) && value !== null)
}

/** Words are looked for in what is written as words, and a relation's id where it is the same as to be equal. */
function hasWords({ field, id }: Found, operator: string, value: unknown): boolean {
  if (!field || field.type === 'date' || field.type === 'checkbox') return id !== null && typeof value === 'string'
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  if (isRelation && operator === 'not_like') return false
  const several = 'hasMany' in field && field.hasMany && operator === 'contains' ? listOf(value) : null
  const words = several ?? [value]
  if (isRelation || id !== null)
    return words.every((one) => typeof one === 'string' && !NOTHING.has(one) && !one.includes(','))
  return words.every((one) => typeof one === 'string' || (typeof one === 'number' && field.type === 'number'))
}

/** A list of one that is written without a comma: MongoDB's adapter makes one of it only for some kinds of values. */
const isLoneList = ({ field }: Found, value: string): boolean =>
  value.includes(',') || NOTHING.has(value) || (field?.type !== 'date' && field?.type !== 'checkbox')

function hasList(found: Found, operator: string, value: unknown, place: Place): boolean {
  const sqlite = place.payload.db.name === 'sqlite'
  if (sqlite && operator === 'all') return false
  const counts = place.payload.db.defaultIDType === 'number'
  const isText = typeof value === 'string'
  const list = isText ? value.split(',') : (listOf(value) ?? [value])
  if (!list.every((one) => isPlain(one) && fits(found, counts, one))) return false
  if (!isText) return true
  const isId = found.id !== null
  if (sqlite) return !isId || list.every((one) => !NOTHING.has(one))
  if (!isLoneList(found, value)) return false
  return !isId || list.length > 1 || found.id === 'number' || /^[\da-f]{24}$/i.test(value)
}

const YES_OR_NO = new Set<unknown>(['true', 'false', true, false])
/** Of a relation to several collections SQLite finds one document by its collection and id, or by an id alone. */
function askedOfSeveral(
  { payload }: Place,
  field: FlattenedField | null,
  several: Found['several'],
  operator: string,
  value: unknown,
): boolean {
  const sqlite = payload.db.name === 'sqlite'
  if (operator === 'exists') return YES_OR_NO.has(value)
  if (isReference(value)) {
    const to = String(value.relationTo)
    const known = field && 'relationTo' in field && field.relationTo.includes(to)
    const counts = idTypeOf(payload, to) === 'number'
    return Boolean(known) && (!sqlite || (operator === 'equals' && (!counts || /^\d{1,15}$/.test(String(value.value)))))
  }
  if (OF_WORDS.has(operator)) return !sqlite && operator === 'like' && typeof value === 'string'
  const list = listOf(value)
  if (!sqlite && !OF_LISTS.has(operator)) return isPlain(value)
  if (!sqlite)
    return list ? list.every((one) => isPlain(one) || isReference(one)) : !NOTHING.has(value) && isPlain(value)
  const plain = list && OF_LISTS.has(operator) && operator !== 'all' ? list : OF_LISTS.has(operator) ? [{}] : [value]
  return several === 'value' && plain.every((one) => /^\d{1,15}$/.test(String(one)))
}

/** Whether an operator can be asked of a field with a value: what cannot is a fault in the adapter of one database or both. */
export function canBeAsked(place: Place, path: string, operator: string, value: unknown): boolean {
  const found = find(place, segmentsOf(path))
  if (!found) return isPlain(value) || isReference(value) || Boolean(listOf(value)?.every(isPlain))
  const { db } = place.payload
  if (found.inside) return isInside(found, operator, value, db.name === 'sqlite')
  if (found.several) return askedOfSeveral(place, found.field, found.several, operator, value)
  if (operator === 'exists') return isPlain(value)
  if (OF_LISTS.has(operator)) return hasList(found, operator, value, place)
  const { field } = found
  const relation = field?.type === 'relationship' || field?.type === 'upload'
  const list = listOf(value)
  const severalEqual = /^(?:not_)?equals$/.test(operator) && (relation || db.name !== 'sqlite')
  if (list && !OF_WORDS.has(operator) && !severalEqual) return false
  if (!(list ?? [value]).every(isPlain)) return false
  if (OF_WORDS.has(operator) && !hasWords(found, operator, value)) return false
  return (list ?? [value]).every((one) => fits(found, db.defaultIDType === 'number', one))
}
