import type { BaseDatabaseAdapter } from 'payload'

const NAMES = ['create', 'updateOne', 'updateMany', 'upsert', 'createVersion', 'updateVersion', 'updateJobs'] as const

/**
 * An error of SQLite's adapter tells the values of the statement that failed: unpublished words, or at a login the hash
 * of a password. Whoever logs it must not write them down.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error) || !('params' in error) || !('query' in error)) return error
  const values = /\nparams: [\s\S]*$/
  const shown = error.message.replace(values, '')
  // The stack repeats the message before its first frame.
  if (error.stack) error.stack = error.stack.replace(error.message, shown)
  error.message = shown
  delete error.params
  return error
}

type Write = (args: never) => Promise<unknown>

/** Lays that over the adapter's functions that write. */
export function quietErrors(adapter: BaseDatabaseAdapter): void {
  const writes = adapter as unknown as Partial<Record<(typeof NAMES)[number], Write>>
  for (const name of NAMES) {
    const write = writes[name]
    if (!write) continue
    writes[name] = async (args) => {
      try {
        return await write.call(adapter, args)
      } catch (error) {
        throw withoutValues(error)
      }
    }
  }
}
