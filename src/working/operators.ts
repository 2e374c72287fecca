import type { BaseDatabaseAdapter, FlattenedField, Payload, PayloadRequest } from 'payload'
import { gateSentences, refusal } from './refuse.ts'

type Data = Record<string, unknown>

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** MongoDB reads such a key as an operator, or as a path past the access and validation of the field it leads to. */
const isDangerous = (key: string): boolean => key.startsWith('$') || key.includes('.')

/** Rows of an array or of blocks, in every locale where they are localized. */
const rowsOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isData(value) ? Object.values(value).flatMap(rowsOf) : []

function inside(field: FlattenedField, value: unknown, path: string): string | null {
  if (field.type === 'array' || field.type === 'blocks') {
    for (const row of rowsOf(value)) {
      if (!isData(row)) continue
      const block = field.type === 'blocks' ? field.blocks.find(({ slug }) => slug === row.blockType) : field
      const found = operatorIn(block?.flattenedFields ?? [], row, path)
      if (found) return found
    }
    return null
  }
  return 'flattenedFields' in field && isData(value) ? operatorIn(field.flattenedFields, value, path) : null
}

/**
 * The first key of a document's data that stands where a field's name belongs and is an operator (`$min`) or a path
 * (`legacy.raw`); null where there is none. What is inside JSON and rich text is data, whatever its keys are called.
 * An operator as a field's value (`{ loginAttempts: { $inc: 1 } }`) is how Payload's own code asks the adapter to count.
 */
export function operatorIn(fields: FlattenedField[], data: Data, path = ''): string | null {
  for (const [key, value] of Object.entries(data)) {
    if (isDangerous(key)) return `${path}${key}`
    const field = fields.find(({ name }) => name === key)
    // In a localized group the locales stand between the group and its fields.
    const found = field
      ? inside(field, value, `${path}${key}.`)
      : path !== '' && isData(value)
        ? operatorIn(fields, value, `${path}${key}.`)
        : null
    if (found) return found
  }
  return null
}

/** Refuses operators and paths in a row's data, and drops the database's own names, which a document never has. */
function check(fields: FlattenedField[], data: unknown, req?: Partial<PayloadRequest>): void {
  if (!isData(data)) return
  const key = operatorIn(fields, data)?.slice(0, 60)
  if (key !== undefined) throw refusal(gateSentences(req as PayloadRequest).malformed(key), 400, key)
  delete data._id
  delete data.__v
}

type Writes = Record<string, (args: never) => unknown>
/** The adapter's functions that write, with where each has its data and whose it is. */
const WRITES = {
  create: 'data',
  updateOne: 'data',
  updateMany: 'data',
  upsert: 'data',
  createGlobal: 'data',
  updateGlobal: 'data',
  createVersion: 'versionData',
  updateVersion: 'versionData',
  createGlobalVersion: 'versionData',
  updateGlobalVersion: 'versionData',
} as const

interface WriteArgs {
  collection?: string
  collectionSlug?: string
  global?: string
  globalSlug?: string
  slug?: string
  data?: Data
  versionData?: Data
  req?: Partial<PayloadRequest>
}

function fieldsOf(payload: Payload, args: WriteArgs): FlattenedField[] {
  const collection = args.collection ?? args.collectionSlug
  if (collection) return payload.collections[collection]?.config.flattenedFields ?? []
  const slug = args.slug ?? args.globalSlug ?? args.global
  return payload.globals.config.find((one) => one.slug === slug)?.flattenedFields ?? []
}

/**
 * The last door before the database: whatever came past a form, of any collection and global, the host's own as well,
 * is written as fields and never as instructions.
 */
export function withoutOperators(adapter: BaseDatabaseAdapter, payload: Payload): void {
  const writes = adapter as unknown as Writes
  for (const [name, key] of Object.entries(WRITES)) {
    const write = writes[name]
    if (!write) continue
    writes[name] = (args: WriteArgs) => {
      const data = args[key]
      const fields = fieldsOf(payload, args)
      check(fields, data, args.req)
      // An update of a version names the version's own columns, and the document among them.
      if (key === 'versionData' && isData(data?.version)) check(fields, data.version, args.req)
      return write.call(adapter, args as never)
    }
  }
}
