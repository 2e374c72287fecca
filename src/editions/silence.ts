/** Thrown where the database gave no answer in time: what was asked of it may have been done, or may yet be. */
export class DatabaseSilent extends Error {
  /** Read by whoever asks whether an error passes by itself. */
  readonly code = 'ETIMEDOUT'
  constructor() {
    super('The database gave no answer in time.')
    this.name = 'DatabaseSilent'
  }
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
