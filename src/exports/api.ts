/** A small client of the headless API: no dependency, for browsers, Node, Deno and edge runtimes. */
export { createClient } from '../apiClient/client.ts'
export { ApiError, OtherLog } from '../apiClient/errors.ts'
export type * from '../apiClient/types.ts'
