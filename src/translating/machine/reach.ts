import type { Calling } from './http.ts'
import { MachineError } from './types.ts'

/** How a service is reached: its key, read from the environment at each call and kept nowhere, and its patience. */
export interface Reach {
  /** @throws MachineError where the variable is empty */
  key(): string
  /** The key where one is set; '' else. */
  keyIfAny(): string
  call(name: string, signal: AbortSignal, headers: Record<string, string>, secret: string): Calling
}

export interface ReachOptions {
  keyVariable: string
  timeoutMs?: number | undefined
  retries?: number | undefined
  /** First pause before another try. */
  pauseMs?: number | undefined
}

export const reachOf = ({ keyVariable, timeoutMs = 60_000, retries = 4, pauseMs }: ReachOptions): Reach => {
  const keyIfAny = () => (process.env[keyVariable] ?? '').trim()
  return {
    keyIfAny,
    key() {
      const key = keyIfAny()
      if (key === '') throw new MachineError('no-key', keyVariable)
      return key
    },
    call: (name, signal, headers, secret) => ({
      name,
      signal,
      headers,
      timeoutMs,
      retries,
      ...(pauseMs !== undefined && { pauseMs }),
      ...(secret !== '' && { secret }),
    }),
  }
}
