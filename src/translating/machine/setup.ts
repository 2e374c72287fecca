import { keyVariableOf, machineOf } from './machine.ts'
import type { MachineOptions } from './types.ts'

/** Whether a machine can be asked here, and what is to be set where it cannot. Holds names of variables, never a key. */
export type MachineSetup =
  | { state: 'ready'; name: string }
  /** No machine is chosen. */
  | { state: 'none' }
  /** It is chosen, and the variable of the environment that holds its key is empty. */
  | { state: 'no-key'; name: string; variable: string }

export function setupOf(options: MachineOptions | null): MachineSetup {
  const machine = machineOf(options)
  if (!machine) return { state: 'none' }
  const { name } = machine
  const variable = keyVariableOf(options)
  return variable !== null && (process.env[variable] ?? '').trim() === ''
    ? { state: 'no-key', name, variable }
    : { state: 'ready', name }
}
