import type { CollectionBeforeOperationHook, Payload } from 'payload'
import { ours } from '../working/hooks.ts'
import { gateSentences, refusal } from '../working/refuse.ts'

const GUARDED = Symbol.for('payload-bilingual own keys only')
const DEEPEST = 2000

/**
 * Whether parsed JSON has `__proto__` as a name of its own, at any depth. What copies such data gives the copy a
 * prototype, whose fields are then read past the access of the fields they are called by.
 */
export function inherits(data: unknown, depth = 0): boolean {
  if (typeof data !== 'object' || data === null || depth > DEEPEST) return false
  if (Array.isArray(data)) return data.some((one) => inherits(one, depth + 1))
  const prototype = Object.getPrototypeOf(data)
  // Files, dates, ids and buffers are no parsed JSON.
  if (prototype !== Object.prototype && prototype !== null) return false
  if (Object.hasOwn(data, '__proto__')) return true
  return Object.values(data).some((one) => inherits(one, depth + 1))
}

const refuse: CollectionBeforeOperationHook = ({ args, req }) => {
  if (inherits((args as { data?: unknown }).data)) throw refusal(gateSentences(req).malformed('__proto__'), 400)
  return args
}

/** Refuses such data in every collection and global, the host's own as well, before anything copies it. */
export function refuseInherited(payload: Payload): void {
  const all = [...Object.values(payload.collections).map(({ config }) => config), ...payload.globals.config]
  for (const { hooks } of all) {
    const before = (hooks.beforeOperation ?? []) as CollectionBeforeOperationHook[] & { [GUARDED]?: true }
    if (before[GUARDED]) continue
    hooks.beforeOperation = Object.assign([...ours(refuse), ...before], { [GUARDED]: true }) as never
  }
}
