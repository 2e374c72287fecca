import { AsyncLocalStorage } from 'node:async_hooks'
import type { Subject } from './types.ts'

/** What one answer was made of, and the status its maker wants. */
export interface Notes {
  subjects: Set<Subject>
  status?: number
}

/** On globalThis, so that the front and every layer of Next write into the same notes. */
const KEY = Symbol.for('payload-bilingual.notes')
const storage = (): AsyncLocalStorage<Notes> => {
  const holder = globalThis as { [KEY]?: AsyncLocalStorage<Notes> }
  holder[KEY] ??= new AsyncLocalStorage<Notes>()
  return holder[KEY]
}

/** Says that the answer being made was made of this subject. Without a collector it does nothing. */
export const note = (subject: Subject): void => {
  storage().getStore()?.subjects.add(subject)
}

/** Says which status the answer being made should have: 404 and 410 of ordinary pages. */
export const noteStatus = (status: number): void => {
  const notes = storage().getStore()
  if (notes) notes.status = status
}

/** The notes of the answer being made, for the one who sends it; undefined without a collector. */
export const currentNotes = (): Readonly<Notes> | undefined => storage().getStore()

/** Runs a maker and tells which subjects it read. */
export async function collectNotes<T>(make: () => Promise<T>): Promise<{ value: T } & Notes> {
  const notes: Notes = { subjects: new Set() }
  const value = await storage().run(notes, make)
  return { value, ...notes }
}
