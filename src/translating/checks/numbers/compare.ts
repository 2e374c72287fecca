import type { DateReading, Quantity, Reading, TimeReading } from '../../../languages/quantities/index.ts'
import { UNITS } from '../../../languages/quantities/index.ts'

/** How well two quantities agree: 0 not at all, 1 by rounding or conversion, 2 but for a missing unit, 3 wholly. */
export type Agreement = 0 | 1 | 2 | 3

const close = (a: number, b: number, by: number): boolean =>
  Math.abs(a - b) <= by * Math.max(Math.abs(a), Math.abs(b)) + 1e-9

/** How many digits of a number say something: 2 of 32,000. */
const significant = (value: number): number =>
  value === 0
    ? 1
    : Math.abs(value)
        .toPrecision(12)
        .replace(/e.*$/, '')
        .replace('.', '')
        .replace(/^0+|0+$/g, '').length

const roundedTo = (exact: number, round: number): boolean => {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(round))) - significant(round) + 1)
  return Math.abs(exact - round) < step && close(exact, round, 0.1)
}
const roundedWell = (exact: number, round: number): boolean =>
  significant(round) >= 3 && close(exact, round, 0.5 * 10 ** (1 - significant(round)))

function valuesAgree(a: number, b: number, hedged: boolean): Agreement {
  if (close(a, b, 1e-9)) return 3
  if (a === 0 || b === 0 || a < 0 !== b < 0) return 0
  const [exact, round] = significant(a) > significant(b) ? [a, b] : [b, a]
  if (roundedWell(exact, round) && Math.abs(round) >= 1e5) return 1
  return hedged && roundedTo(exact, round) ? 1 : 0
}

const within = ({ value, below }: Reading, other: number): boolean =>
  below !== undefined && other >= value && other < below

function readingsAgree(a: Reading, b: Reading, hedged: boolean): Agreement {
  const [one, two] = [a.unit && UNITS[a.unit], b.unit && UNITS[b.unit]]
  if (!one || !two) {
    const bare = one ?? two
    if (bare?.dimension === 'share') {
      const [share, plain] = one ? [a, b] : [b, a]
      if (close(share.value, plain.value, 1e-9)) return share.unit === 'part' ? 0 : 2
      return share.unit === 'tenth' && close(share.value / 10, plain.value, 1e-9) ? 2 : 0
    }
    const plainly = valuesAgree(a.value, b.value, hedged)
    if (plainly === 3) return bare ? 2 : 3
    return plainly || (within(a, b.value) || within(b, a.value) ? 1 : 0)
  }
  if (one.dimension !== two.dimension) {
    const degrees = [one.dimension, two.dimension].sort().join()
    if (degrees === 'degrees,degrees F') {
      const [c, f] = one.dimension === 'degrees' ? [a.value, b.value] : [b.value, a.value]
      return Math.abs(c * 1.8 + 32 - f) <= 1.5 ? 1 : 0
    }
    return 0
  }
  /** A fall of 0.2 percent is a growth of -0.2 percent. */
  if (one.dimension !== 'degrees' && a.value < 0 !== b.value < 0)
    return readingsAgree({ ...a, value: Math.abs(a.value) }, { ...b, value: Math.abs(b.value) }, hedged) && 1
  if (a.unit === b.unit) {
    const plainly = valuesAgree(a.value, b.value, hedged)
    return plainly || (within(a, b.value) || within(b, a.value) ? 1 : 0)
  }
  const [x, y] = [a.value * one.factor, b.value * two.factor]
  if (close(x, y, 1e-9)) return 3
  const measured = one.dimension === 'time' ? 0.02 : one.dimension === 'share' ? 0.02 : 0.03
  return close(x, y, measured) || (hedged && roundedTo(y * 1, x)) ? 1 : 0
}

const sameOrSilent = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined || a === b

function datesAgree(a: DateReading, b: DateReading, shift: boolean): Agreement {
  const days = a.day !== undefined && b.day !== undefined
  const dayAgrees = !days || a.day === b.day || (shift && Math.abs((a.day ?? 0) - (b.day ?? 0)) === 1)
  if (!sameOrSilent(a.year, b.year) || !sameOrSilent(a.month, b.month) || !dayAgrees) return 0
  if ((a.day === undefined) !== (b.day === undefined)) return 0
  const shared =
    days || (a.month !== undefined && b.month !== undefined) || (a.year !== undefined && b.year !== undefined)
  if (!shared) return 0
  if ((a.year === undefined) !== (b.year === undefined) || (a.month === undefined) !== (b.month === undefined)) return 2
  return 3
}

function timesAgree(a: TimeReading, b: TimeReading): Agreement {
  if (a.zones.length > 0 && b.zones.length > 0) {
    const utc = ({ minutes, zones }: TimeReading) =>
      minutes.flatMap((minute) => zones.map((zone) => (((minute - zone) % 1440) + 1440) % 1440))
    const other = new Set(utc(b))
    return utc(a).some((minute) => other.has(minute)) ? 3 : 0
  }
  return a.minutes.some((minute) => b.minutes.includes(minute)) ? 3 : 0
}

/** How well two quantities of two languages agree. `shift` allows the day before and after, between time zones. */
export function agreement(a: Quantity, b: Quantity, shift = false): Agreement {
  let best: Agreement = 0
  const better = (one: Agreement) => {
    if (one > best) best = one
  }
  if (a.id && b.id) {
    if (a.id === b.id) return 3
    return 0
  }
  if (a.time && b.time) better(timesAgree(a.time, b.time))
  if (a.date && b.date) better(datesAgree(a.date, b.date, shift))
  const hedged = a.hedged || b.hedged
  for (const one of a.readings) for (const two of b.readings) better(readingsAgree(one, two, hedged))
  return best
}
