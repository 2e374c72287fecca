import { DatabaseSilent } from '../editions/silence.ts'

export { DatabaseSilent, within } from '../editions/silence.ts'

const NAMES =
  /^(?:Mongo(?:Network|ServerSelection|NotConnected|PoolCleared|PoolClosed|TopologyClosed|WaitQueueTimeout)|MongooseServerSelection)/
const WORDS =
  /buffering timed out|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|CANTOPEN|not primary|node is recovering/i

/** Whether an error says that the database is away, as against a fault of ours. Looks along the chain of causes. */
export function isDatabaseAway(error: unknown): boolean {
  let current = error
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    if (current instanceof DatabaseSilent || NAMES.test(current.name) || WORDS.test(current.message)) return true
    current = current.cause
  }
  return false
}

/**
 * Whether what an error broke off may have been done all the same: the request was on its way, and no answer came.
 * A server that could not be reached at all was asked for nothing.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  let current = error
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    if (current instanceof DatabaseSilent || /^MongoNetwork/.test(current.name)) return true
    current = current.cause
  }
  return false
}
