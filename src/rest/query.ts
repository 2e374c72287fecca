import type { FlattenedField, PayloadRequest } from 'payload'
import { canBeAsked, isData, listOf, type Place, placeOf } from './where.ts'

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

const hasPlaces = (fields: FlattenedField[]): boolean =>
  fields.some((field) => field.type === 'point' || ('flattenedFields' in field && hasPlaces(field.flattenedFields)))

function isWhere(where: unknown, place: Place, places: boolean, depth = 0): boolean {
  if (!isData(where) || depth > DEEPEST) return false
  return Object.entries(where).every(([name, condition]) => {
    if (/^(?:and|or)$/i.test(name))
      return listOf(condition)?.every((one) => isWhere(one, place, places, depth + 1)) ?? false
    if (!NAME.test(name) || !isData(condition)) return false
    return Object.entries(condition).every(([operator, value]) =>
      OF_PLACES.has(operator) ? places : OPERATORS.has(operator) && canBeAsked(place, name, operator, value),
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

/** The part of a query, or of a join's, that no database could answer. */
function malformedPart({ where, sort, limit, page }: Record<string, unknown>, place: Place): string | null {
  const { fields, payload } = place
  const wanted = typeof where === 'string' && where !== '' ? parsed(where) : where
  const places = payload.db.name !== 'sqlite' && hasPlaces(fields)
  if (where !== undefined && where !== '' && !isWhere(wanted, place, places)) return 'where'
  const orders = typeof sort === 'string' ? sort.split(',') : sort
  const named = Array.isArray(orders) ? orders.map(String).filter((one) => one !== '') : []
  if (!named.every((one) => NAME.test(one.trim()) && !leavesDocument(one, fields))) return 'sort'
  if (!isCount(limit, 0)) return 'limit'
  return isCount(page, 0) ? null : 'page'
}

/** Fields of what a join brings; none where it brings documents of several collections, or is none. */
function joinedPlace({ payload, fields }: Place, path: string): Place {
  const [name, ...more] = path.split('.')
  const field = fields.find((one) => one.name === name)
  if (field?.type === 'join' && typeof field.collection === 'string') return placeOf(payload, field.collection)
  const inner = field && 'flattenedFields' in field && more.length > 0 ? field.flattenedFields : null
  if (inner) return joinedPlace({ payload, fields: inner, ours: false }, more.join('.'))
  return { payload, fields: [], ours: false }
}

/** The part of a query that no database could answer; null where there is none. What names no field is Payload's to say. */
export function malformedQuery({ query }: Pick<PayloadRequest, 'query'>, place: Place): string | null {
  const joins = Object.entries(isData(query.joins) ? query.joins : {})
  const wrong = joins.find(([path, join]) => isData(join) && malformedPart(join, joinedPlace(place, path)))
  return malformedPart(query, place) ?? (wrong ? 'joins' : null)
}
