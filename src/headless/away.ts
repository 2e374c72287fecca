const NAMES =
  /^(?:Mongo(?:Network|ServerSelection|NotConnected|PoolCleared|PoolClosed|TopologyClosed|WaitQueueTimeout)|MongooseServerSelection)/
const WORDS =
  /buffering timed out|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|CANTOPEN|not primary|node is recovering/i

/** Thrown where the database gave no answer in time. */
export class DatabaseSilent extends Error {
  constructor() {
    super('The database gave no answer in time.')
    this.name = 'DatabaseSilent'
  }
}

/** Whether an error says that the database is away, as against a fault of ours. Looks along the chain of causes. */
export function isDatabaseAway(error: unknown): boolean {
  let current = error
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    if (current instanceof DatabaseSilent || NAMES.test(current.name) || WORDS.test(current.message)) return true
    current = current.cause
  }
  return false
}

/** The value, or `DatabaseSilent` after so many milliseconds. */
export async function within<T>(milliseconds: number, value: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseSilent()), milliseconds)
  })
  try {
    return await Promise.race([value, silence])
  } finally {
    clearTimeout(timer)
  }
}
