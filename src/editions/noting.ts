import { AsyncLocalStorage } from 'node:async_hooks'
import type { Subject } from './types.ts'

/** What one answer was made of, and the status its maker wants. */
export interface Notes {
  subjects: Set<Subject>
  /** When those of them that are known to last moved did so (ISO 8601, UTC); '' where it cannot be known. */
  times: Map<Subject, string>
  status?: number
}

/** On globalThis, so that the front and every layer of Next write into the same notes. */
const KEY = Symbol.for('payload-bilingual.notes')
const storage = (): AsyncLocalStorage<Notes> => {
  const holder = globalThis as { [KEY]?: AsyncLocalStorage<Notes> }
  holder[KEY] ??= new AsyncLocalStorage<Notes>()
  return holder[KEY]
}

/**
 * Says that the answer being made was made of this subject, and where it is known, when that last moved. Without a
 * collector it does nothing.
 */
export const note = (subject: Subject, movedAt?: string): void => {
  const notes = storage().getStore()
  if (!notes) return
  notes.subjects.add(subject)
  if (movedAt === undefined) return
  const known = notes.times.get(subject)
  if (known !== '' && (movedAt === '' || known === undefined || movedAt > known)) notes.times.set(subject, movedAt)
}

/** When anything that an answer was made of last moved; null where that is not known of all of it. */
export function movedAt({ subjects, times }: Pick<Notes, 'subjects' | 'times'>): string | null {
  let latest = ''
  for (const subject of subjects) {
    // What stands at an address is a subject of its own.
    if (subject.startsWith('address:')) continue
    const at = times.get(subject)
    if (!at) return null
    if (at > latest) latest = at
  }
  return latest === '' ? null : latest
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
  const notes: Notes = { subjects: new Set(), times: new Map() }
  const value = await storage().run(notes, make)
  return { value, ...notes }
}
