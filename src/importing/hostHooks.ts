import type { Payload } from 'payload'
import { isOurs } from '../working/hooks.ts'

const ON_CREATE = ['beforeOperation', 'beforeValidate', 'beforeChange', 'afterChange', 'afterOperation'] as const
const ON_FIELD = ['beforeValidate', 'beforeChange', 'afterChange'] as const

type Field = {
  name?: string
  defaultValue?: unknown
  hooks?: Partial<Record<(typeof ON_FIELD)[number], unknown[]>>
  flattenedFields?: Field[]
}

/** Whether a field, or one within it, does something by itself when a document is created without it. */
const acts = ({ defaultValue, hooks, flattenedFields = [] }: Field, given: boolean): boolean =>
  (!given && defaultValue !== undefined) ||
  ON_FIELD.some((name) => (hooks?.[name]?.length ?? 0) > 0) ||
  flattenedFields.some((field) => acts(field, given))

/**
 * Whether the host has hooks or defaults of its own that a new document of the collection must meet: then only Payload's
 * create will do. `given` are the fields that the importer writes.
 */
export function hostActs(payload: Payload, collection: string, given: readonly string[]): boolean {
  const config = payload.collections[collection]?.config
  if (!config) return false
  const hooks = ON_CREATE.flatMap((name) => (config.hooks?.[name] ?? []) as object[])
  if (hooks.some((hook) => !isOurs(hook))) return true
  const known = new Set([...given, 'rev'])
  return (config.flattenedFields as Field[]).some((field) => acts(field, known.has(field.name ?? '')))
}
