/** Two digits of a year: 00 to 69 are of this century, as PHP and the boards read them. */
const PIVOT = 70

/** A date as a board writes it; the groups are year, month, day, half of the day, hour, minute, second. */
const DATE =
  /(\d{4}|\d{2})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})[.일]?(?:\s*\([월화수목금토일]\))?(?:[T\s]+(오전|오후|AM|PM)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?/i
export const DATE_SOURCE = DATE.source

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timezone, made)
  return made
}

export function isTimezone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

/** What a clock in the zone shows at an instant, as if it were UTC. */
function wallClock(instant: number, timezone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(timezone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The instant at which a clock in the zone shows this; the later one where the clock was set back. */
function instantOf(wall: number, timezone: string): number {
  const first = wall - (wallClock(wall, timezone) - wall)
  return first - (wallClock(first, timezone) - wall)
}

/** A board's date as an instant (ISO 8601, UTC), or null where it is none: the 31st of February, the 13th month. */
export function parseBoardDate(written: string, timezone: string): string | null {
  const found = DATE.exec(written)
  if (!found) return null
  const [, years = '', months = '', days = '', half = '', hours = '0', minutes = '0', seconds = '0'] = found
  const short = Number(years)
  const year = years.length === 4 ? short : short < PIVOT ? 2000 + short : 1900 + short
  const afternoon = /오후|pm/i.test(half)
  const clock = Number(hours)
  const hour = half === '' ? clock : (clock % 12) + (afternoon ? 12 : 0)
  const wall = Date.UTC(year, Number(months) - 1, Number(days), hour, Number(minutes), Number(seconds))
  const back = new Date(wall)
  const exact =
    back.getUTCFullYear() === year && back.getUTCMonth() === Number(months) - 1 && back.getUTCDate() === Number(days)
  if (!exact || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || year < 1980) return null
  return new Date(instantOf(wall, timezone)).toISOString()
}

/** The day in a zone at an instant: 2024-04-02. */
export const dayIn = (iso: string, timezone: string): string =>
  new Date(wallClock(Date.parse(iso), timezone)).toISOString().slice(0, 10)
