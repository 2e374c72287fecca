const LABELS = ['TransientTransactionError', 'RetryableWriteError', 'UnknownTransactionCommitResult']
const WORDS =
  /SQLITE_BUSY|SQLITE_LOCKED|database is locked|LockTimeout|ECONNRESET|ECONNREFUSED|ETIMEDOUT|MongoNetwork|MongoServerSelection|PoolClearedError|NotPrimary/i
const TRIES = 7

type Odd = {
  message?: unknown
  code?: unknown
  name?: unknown
  errorLabels?: unknown
  cause?: unknown
  errorLabelSet?: Set<string>
}

/** A failure that is over by itself: a busy file, an election, a connection that broke. */
export function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { message, code, name, errorLabels, errorLabelSet, cause } = error as Odd
  const labels = [...(Array.isArray(errorLabels) ? errorLabels : []), ...(errorLabelSet ?? [])]
  if (code === 112 || LABELS.some((label) => labels.includes(label))) return true
  return WORDS.test(`${name} ${code} ${message}`) || (cause !== undefined && isTransient(cause))
}

/** Does it again, with growing pauses of about twelve seconds together, while it fails for a reason that passes. */
export async function patiently<T>(act: () => Promise<T>, pause = 100): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      if (attempt === TRIES || !isTransient(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (attempt - 1) * (0.75 + Math.random() / 2)))
    }
  }
}

/** Whether a unique index refused: another run of the importer was first. */
export const isTaken = (error: unknown): boolean => {
  const { name, code, message, data } = (error ?? {}) as Odd & { data?: unknown }
  if (code === 11000 || /UNIQUE constraint|duplicate key/i.test(String(message))) return true
  return name === 'ValidationError' && /unique|uid|language|고유|중복/i.test(JSON.stringify(data ?? message ?? ''))
}
