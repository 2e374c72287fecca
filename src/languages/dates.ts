/** Korea time has had no daylight saving since 1988: a fixed offset is right for everything a newsroom publishes now. */
const KOREA_OFFSET_MINUTES = 9 * 60

export interface KoreaTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/** The wall clock in Korea at an instant. Throws on a text that is no time. */
export function koreaTime(iso: string): KoreaTime {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) throw new RangeError(`Not a time: ${iso}`)
  const shifted = new Date(at.getTime() + KOREA_OFFSET_MINUTES * 60_000)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

/** The instant (ISO 8601, UTC) at which a day `2026-03-06` begins in Korea, or the one after it; null where there is no such day. */
export function koreaDay(day: string, after = 0): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (!year) return null
  const at = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(at.getTime()) || at.getUTCMonth() + 1 !== Number(month) || at.getUTCDate() !== Number(date))
    return null
  return new Date(at.getTime() + after * 86_400_000 - KOREA_OFFSET_MINUTES * 60_000).toISOString()
}

/** The month of Korea's calendar, `2026-03`, that an instant is in. */
export const koreaMonth = (iso: string): string => {
  const { year, month } = koreaTime(iso)
  return `${String(year).padStart(4, '0')}-${two(month)}`
}

/** The instant at which a month `2026-03` begins in Korea, or one as many months after it (ISO 8601, UTC). */
export function koreaMonthBegins(month: string, after = 0): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + after) - KOREA_OFFSET_MINUTES * 60_000).toISOString()
}

const two = (value: number): string => String(value).padStart(2, '0')

/** ISO 8601 with Korea's offset, to the second: 2026-03-06T08:30:00+09:00. For `<time datetime>` and API answers. */
export function koreaISO(iso: string): string {
  const { year, month, day, hour, minute } = koreaTime(iso)
  const second = new Date(iso).getUTCSeconds()
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+09:00`
}
