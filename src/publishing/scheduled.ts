import type { Payload } from 'payload'
import type { Subject } from '../editions/types.ts'
import { oneFor } from '../state.ts'

type Listener = (subject: Subject) => void
const listeners = (payload: Payload): Set<Listener> => oneFor(payload, 'schedule listeners', () => new Set())

/** Called after a schedule of a subject was set or ended in this process. */
export function onScheduled(payload: Payload, listener: Listener): void {
  listeners(payload).add(listener)
}

export function saySchedule(payload: Payload, subject: Subject): void {
  for (const listener of listeners(payload)) listener(subject)
}
