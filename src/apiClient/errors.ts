import type { ProblemDocument } from './types.ts'

/** The API refused, or failed. */
export class ApiError extends Error {
  override name = 'ApiError'
  constructor(
    readonly status: number,
    readonly problem: ProblemDocument,
    readonly url: string,
  ) {
    super(problem.detail ?? `HTTP ${status}`)
  }
}

/** The log ends before what was already seen of it: this is another site, or an older state of it. */
export class OtherLog extends Error {
  override name = 'OtherLog'
  constructor(
    readonly since: number,
    readonly head: number,
  ) {
    super(`Sequence ${since} was seen, and the log ends at ${head}.`)
  }
}
