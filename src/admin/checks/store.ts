import type { SaidChecks, SaidFinding } from './findings.ts'

/** The checks of an open form, as every part of the page sees them. */
export interface Checks {
  answer: SaidChecks | null
  /** The answer has been waited for longer than a second. */
  slow: boolean
  /** Why there is no newer answer. */
  trouble: string | null
  /** Whether words that are not saved are looked at too. */
  unsaved: boolean
  again: () => void
  /** @returns whether it stands now */
  waive: (finding: SaidFinding, reason: string) => Promise<boolean>
  unwaive: (finding: SaidFinding) => Promise<boolean>
}

const known = new Map<string, Checks>()
const listeners = new Set<() => void>()

/** Says what the checks of a form are. null when the form is gone. */
export function setChecks(id: string, checks: Checks | null): void {
  if (checks) known.set(id, checks)
  else known.delete(id)
  for (const listener of listeners) listener()
}

export const checksOf = (id: string): Checks | null => known.get(id) ?? null

/** Hears of every change. @returns what ends it */
export function onChecks(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
