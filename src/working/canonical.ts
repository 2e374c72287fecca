import { createHash } from 'node:crypto'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * The canonical form of a value: NFC text, sorted keys, and without what says nothing:
 * absent, null, '', an empty list and an empty group are equal. undefined where nothing is left.
 */
function canonical(value: unknown): Json | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item) ?? null)
    return items.length === 0 ? undefined : items
  }
  const entries = Object.entries(value as Record<string, unknown>)
    .map(([key, item]) => [key, canonical(item)] as const)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** Hash of a value's canonical form: equal for equal content, on every database. 22 characters. */
export const contentHash = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(value) ?? null))
    .digest('base64url')
    .slice(0, 22)
