import type { CollectionBeforeOperationHook, FlattenedField, GlobalConfig, Payload } from 'payload'
import { isTooDeep } from '../body/legible.ts'
import { isObject } from '../body/nodes.ts'
import { operatorIn } from './operators.ts'
import { gateSentences, refusal } from './refuse.ts'
import { idOf } from './relations.ts'

type Data = Record<string, unknown>
type GlobalHook = NonNullable<NonNullable<GlobalConfig['hooks']>['beforeOperation']>[number]
type Fits = (value: unknown, field: FlattenedField, payload: Payload) => boolean

const isText: Fits = (value) => typeof value === 'string'
const isGroup: Fits = isObject

/** A node of an editor's state as far as any editor can open it: of a kind, with nodes below it, with words as text. */
const isNode = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.type === 'string' &&
  value.type !== '' &&
  (value.type !== 'text' || typeof value.text === 'string') &&
  (value.children === undefined || (Array.isArray(value.children) && value.children.every(isNode)))

/** A state with a root and its nodes; a form could not open anything else. */
const isBody: Fits = (value) =>
  isObject(value) && isObject(value.root) && Array.isArray(value.root.children) && value.root.children.every(isNode)

/** Whether U+0000 stands in any text: one database cuts the text there, the other keeps it. */
const hasNull = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes('\0')
    : Array.isArray(value)
      ? value.some(hasNull)
      : isObject(value) && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).some(hasNull)

/** A time with a year that every calendar, feed and database can write. */
const isTime: Fits = (value) => {
  if (value === '') return true
  if (typeof value !== 'string' && !(value instanceof Date)) return false
  const time = new Date(value)
  return !Number.isNaN(time.valueOf()) && time.getUTCFullYear() >= 1 && time.getUTCFullYear() <= 9999
}

/** An id of this database, or a document that has one: MongoDB fails on a text that cannot be an id. */
const isRelation: Fits = (value, field, { db }) => {
  if (value === '') return true
  const id = idOf(value)
  if (id === null) return false
  if ('relationTo' in field && Array.isArray(field.relationTo)) return true
  if (db.defaultIDType === 'number') return Number.isSafeInteger(Number(id)) && String(id).trim() !== ''
  return db.name !== 'mongoose' || /^[\da-f]{24}$/i.test(String(id))
}

const FITS: Partial<Record<FlattenedField['type'], Fits>> = {
  text: isText,
  textarea: isText,
  email: isText,
  code: isText,
  select: isText,
  radio: isText,
  checkbox: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  date: isTime,
  relationship: isRelation,
  upload: isRelation,
  group: isGroup,
  richText: isBody,
}

/** Path of the first value that its field cannot hold; null where all fit. What a field means is its validation's. */
function misfit(payload: Payload, fields: FlattenedField[], data: Data, path = ''): string | null {
  for (const field of fields) {
    const value = data[field.name]
    const at = `${path}${field.name}`
    // A host's localized field may hold one value or one for each locale.
    const fits = 'localized' in field && field.localized ? undefined : FITS[field.type]
    if (!fits || value === undefined || (value === null && field.type !== 'group')) continue
    const many = 'hasMany' in field && field.hasMany
    if (many && !Array.isArray(value)) return at
    if (!(many ? (value as unknown[]) : [value]).every((one) => fits(one, field, payload))) return at
    const found = field.type === 'group' ? misfit(payload, field.flattenedFields, value as Data, `${at}.`) : null
    if (found) return found
  }
  return null
}

/** Path of the first value that no document of these fields can hold; null where all can be. */
export function malformedIn(payload: Payload, fields: FlattenedField[], data: Data): string | null {
  const deep = Object.keys(data).find((key) => isTooDeep(data[key]))
  const cut = deep ?? Object.keys(data).find((key) => hasNull(data[key]))
  return cut ?? operatorIn(fields, data) ?? misfit(payload, fields, data)
}

const short = (path: string): string => path.slice(0, 60)

/** Data that cannot be a document of the plugin's collection is refused before anything walks through it. */
export const refuseMalformed: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: Data }
  const path = data && malformedIn(req.payload, collection.flattenedFields, data)
  if (path) throw refusal(gateSentences(req).malformed(short(path)), 400, short(path))
  return args
}

export const refuseMalformedGlobal: GlobalHook = ({ args, global, operation, req }) => {
  if (operation !== 'update') return args
  const path = args.data && malformedIn(req.payload, global.flattenedFields, args.data)
  if (path) throw refusal(gateSentences(req).malformed(short(path)), 400, short(path))
  return args
}
