import { APIError } from 'payload'
import type { LanguageCode } from '../languages/index.ts'
import { sentences } from '../languages/sentences.ts'

const YEARS_AHEAD = 5
const MINUTE = /^(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/

/** A day that no calendar has (30 February) would be taken for one in the next month. */
const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/** `2026-03-06T08:30` in Korea time, or a time with an offset of its own; null where it is neither, or no time at all. */
export function dueAt(written: string): string | null {
  const [, day = '', minute = '', , offset = '+09:00'] = MINUTE.exec(written) ?? []
  return isDay(day) ? new Date(`${day}T${minute}:00${offset}`).toISOString() : null
}

/** A time that can be scheduled for. @throws 400 or 422 with a sentence */
export function dueOrRefuse(written: string, language: LanguageCode): string {
  const say = sentences(language).gate
  const due = dueAt(written)
  if (!due) throw new APIError(say.dueUnreadable(), 400, null, true)
  if (due <= new Date(Date.now() - 60_000).toISOString()) throw new APIError(say.dueInThePast(), 422, null, true)
  const farthest = new Date()
  farthest.setUTCFullYear(farthest.getUTCFullYear() + YEARS_AHEAD)
  if (due > farthest.toISOString()) throw new APIError(say.dueTooFar(), 422, null, true)
  return due
}
