import type { FlattenedField, PayloadRequest } from 'payload'

const OPERATORS = new Set([
  'equals',
  'not_equals',
  'contains',
  'in',
  'not_in',
  'all',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
])
/** Only for fields that hold a place: asked of any other, or of SQLite, they are a fault in the database's adapter. */
const OF_PLACES = new Set(['near', 'within', 'intersects'])
const NAME = /^-?\w+(?:\.\w+)*$/
const DEEPEST = 20
/** No database counts further without losing digits. */
const MOST = 1e9

type Data = Record<string, unknown>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' ? !value.includes('\0') : typeof value !== 'object' || value === null
/** A document of one of several collections, as a relation to any of them is asked for. */
const isReference = (value: unknown): boolean =>
  isData(value) && Object.keys(value).sort().join() === 'relationTo,value' && Object.values(value).every(isPlain)
const isValue = (value: unknown): boolean => isPlain(value) || isReference(value)

const hasPlaces = (fields: FlattenedField[]): boolean =>
  fields.some((field) => field.type === 'point' || ('flattenedFields' in field && hasPlaces(field.flattenedFields)))

/** Arrays of more than twenty come from the query's parser as objects with numbers for names. */
const listOf = (value: unknown): unknown[] | null => {
  if (Array.isArray(value)) return value
  return isData(value) && Object.keys(value).every((key) => /^\d+$/.test(key)) ? Object.values(value) : null
}

function isWhere(where: unknown, places: boolean, depth = 0): boolean {
  if (!isData(where) || depth > DEEPEST) return false
  return Object.entries(where).every(([name, condition]) => {
    if (/^(?:and|or)$/i.test(name)) return listOf(condition)?.every((one) => isWhere(one, places, depth + 1)) ?? false
    if (!NAME.test(name) || !isData(condition)) return false
    return Object.entries(condition).every(([operator, value]) =>
      OF_PLACES.has(operator) ? places : OPERATORS.has(operator) && (isValue(value) || listOf(value)?.every(isValue)),
    )
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const isCount = (value: unknown, least: number): boolean => {
  const number = Number(value)
  return Number.isNaN(number) || (number >= least && number <= MOST)
}

/**
 * Whether an order goes by fields of another document. By where a row then stands one could read, letter by letter, what
 * one may not see there.
 */
function leavesDocument(order: string, fields: FlattenedField[]): boolean {
  const [name = '', ...more] = order.trim().replace(/^-/, '').split('.')
  const field = fields.find((one) => one.name === name)
  if (!field || more.length === 0) return false
  if (field.type === 'join' || field.type === 'relationship' || field.type === 'upload') return more.join() !== 'value'
  return 'flattenedFields' in field && leavesDocument(more.join('.'), field.flattenedFields)
}

/** The part of a query that no database could answer; null where there is none. What names no field is Payload's to say. */
export function malformedQuery(
  { payload, query }: Pick<PayloadRequest, 'payload' | 'query'>,
  fields: FlattenedField[],
): string | null {
  const { where, sort, limit, page } = query as Data
  const wanted = typeof where === 'string' && where !== '' ? parsed(where) : where
  const places = payload.db.name !== 'sqlite' && hasPlaces(fields)
  if (where !== undefined && where !== '' && !isWhere(wanted, places)) return 'where'
  const orders = typeof sort === 'string' ? sort.split(',') : sort
  const named = Array.isArray(orders) ? orders.map(String).filter((one) => one !== '') : []
  if (!named.every((one) => NAME.test(one.trim()) && !leavesDocument(one, fields))) return 'sort'
  if (!isCount(limit, 0)) return 'limit'
  return isCount(page, 0) ? null : 'page'
}
