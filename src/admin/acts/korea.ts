import { koreaISO } from '../../languages/index.ts'

/** A wall clock in Korea as an input of type datetime-local has it: 2026-03-06T08:30. */
export const koreaClock = (at: Date): string => koreaISO(at.toISOString()).slice(0, 16)

/** The next full hour that is at least half an hour away. */
export function suggestedTime(now = new Date()): string {
  const hour = 3_600_000
  return koreaClock(new Date(Math.ceil((now.getTime() + hour / 2) / hour) * hour))
}

/** The instant of a wall clock in Korea; null where it is none. */
export function instantOf(clock: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(clock)) return null
  const at = new Date(`${clock}:00+09:00`)
  return Number.isNaN(at.getTime()) ? null : at
}
