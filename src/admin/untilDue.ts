import type { Desk } from '../publishing/desk.ts'

/** What is due has gone out this long after its time. */
const AFTER_MS = 2_000
/** Asked again where it has not gone out by then. */
const LATE_MS = 15_000
/** A timer cannot wait longer than 24 days; it is set anew each time. */
const MOST_MS = 3_600_000

/** Milliseconds until the next scheduled act of an article is worth a look; null where none is set. */
export function untilDue({ editions }: Pick<Desk, 'editions'>, now: number): number | null {
  const due = editions.flatMap(({ schedule }) => (schedule ? [Date.parse(schedule.due)] : []))
  if (due.length === 0) return null
  const wait = Math.min(...due) + AFTER_MS - now
  return wait > 0 ? Math.min(wait, MOST_MS) : LATE_MS
}
