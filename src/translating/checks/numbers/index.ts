import { namesDimension, type Quantity, quantitiesIn, relativeIn, UNITS } from '../../../languages/quantities/index.ts'
import type { CheckKind, Found, Place, TextPair } from '../types.ts'
import { agreement } from './compare.ts'
import { matched, matchedTogether } from './match.ts'

const place = ({ start, end, text }: Quantity): Place => ({ start, end, text })
const kindOf = ({ date, time }: Quantity): CheckKind => (time ? 'times' : date ? 'dates' : 'numbers')

const dimensionsOf = ({ readings }: Quantity): string[] =>
  readings.flatMap(({ unit }) => (unit ? [UNITS[unit].dimension] : []))

/** A conversion in brackets behind the amount: 120 million won ($87,000). */
function isConversion(one: Quantity, all: Quantity[], text: string): boolean {
  const open = text.lastIndexOf('(', one.start)
  if (open < 0 || text.slice(open, one.start).includes(')') || dimensionsOf(one).length === 0) return false
  return all.some((other) => {
    if (other === one || other.end > open || open - other.end > 24) return false
    const families = (quantity: Quantity) => dimensionsOf(quantity).map((name) => name.split(' ')[0])
    return families(other).some((name) => families(one).includes(name))
  })
}

/** Said by a word of the other language that counts from today: 2025년 and last year. */
function isRelative(one: Quantity, other: ReturnType<typeof relativeIn>): boolean {
  const { date } = one
  if (!date) return false
  if (date.day !== undefined) return other.day
  if (date.month !== undefined) return other.month
  return other.year
}

/** Two numbers of one side that are a part on the other: 3명 중 1명 and one in three. */
function asParts(one: Quantity, other: Quantity[]): boolean {
  return one.readings.some(({ value, unit }) => {
    const share = unit === 'percent' ? value / 100 : unit === 'part' ? value : 1
    if (share >= 1) return false
    return other.some((a) =>
      other.some((b) => {
        const [x, y] = [a.readings[0]?.value ?? 0, b.readings[0]?.value ?? 0]
        return y > 1 && Math.abs(x / y - share) < 0.004
      }),
    )
  })
}
/** One of the two numbers that make a part on the other side. */
const partsOf = (one: Quantity, other: Quantity[], mine: Quantity[]): boolean =>
  other.some((part) => mine.some((mate) => mate !== one && asParts(part, [one, mate])))

const LOST = new Set(['share', 'percentage points', 'length', 'area', 'mass'])
interface Side {
  all: Quantity[]
  text: string
}
/** A unit that one side has nowhere. */
function unitLost(a: Quantity, b: Quantity, all: Side, others: Side): boolean {
  const [one, two] = [dimensionsOf(a), dimensionsOf(b)]
  if (a.readings.some(({ unit }) => !unit) && b.readings.some(({ unit }) => !unit)) return false
  const [has, lacks] = one.length > 0 ? [one, others] : [two, all]
  if (one.length > 0 === two.length > 0) return false
  const important = has.filter((name) => name.startsWith('money') || LOST.has(name))
  return (
    important.length > 0 &&
    !important.some((name) => namesDimension(lacks.text, name)) &&
    !lacks.all.some((quantity) => dimensionsOf(quantity).some((name) => important.includes(name)))
  )
}

const sameValue = (a: Quantity, b: Quantity): boolean =>
  a.readings.some(({ value }) => b.readings.some((other) => Math.abs(other.value - value) < 1e-9))

/** More numbers than a paragraph has; each is held against each, so that a list without end would take one too. */
const MOST = 300

/** Quantities that the two texts do not share, and units that differ. */
export function compareNumbers({ source, target, from, to }: TextPair): Found[] {
  const [all, others] = [quantitiesIn(source, from).slice(0, MOST), quantitiesIn(target, to).slice(0, MOST)]
  const zones = [all, others].map((side) => side.flatMap(({ time }) => time?.zones ?? []))
  const shift = zones.every((side) => side.length > 0) && !zones[0]?.some((zone) => zones[1]?.includes(zone))
  const result = matched(all, others, shift)
  const [relativeA, relativeB] = [relativeIn(source, from), relativeIn(target, to)]
  const left = matchedTogether(result)
  const needs = (one: Quantity, mine: Quantity[], other: Quantity[], text: string, relative: typeof relativeA) =>
    one.must &&
    !isConversion(one, mine, text) &&
    !isRelative(one, relative) &&
    !other.some((there) => agreement(one, there, shift) >= 3) &&
    !asParts(one, other === others ? left.b : left.a) &&
    !partsOf(one, other === others ? left.b : left.a, mine === all ? left.a : left.b)
  const missing = left.a.filter((one) => needs(one, all, others, source, relativeB))
  const added = left.b.filter((one) => needs(one, others, all, target, relativeA))
  const found: Found[] = []
  for (const { a, b, how } of result.pairs)
    if (
      how === 2 &&
      a.must &&
      b.must &&
      !a.date &&
      !b.date &&
      unitLost(a, b, { all, text: source }, { all: others, text: target })
    )
      found.push({ kind: 'units', code: 'unit-missing', source: place(a), target: place(b) })
  for (const one of missing) {
    const partner =
      added.find((other) => sameValue(one, other)) ??
      added.find((other) => kindOf(other) === kindOf(one)) ??
      added.find((other) => !one.time === !other.time && (!one.date || !other.date || one.date.year === undefined))
    if (!partner) {
      found.push({ kind: kindOf(one), code: `${SINGULAR[kindOf(one)]}-missing`, source: place(one) })
      continue
    }
    added.splice(added.indexOf(partner), 1)
    const common = kindOf(one) === kindOf(partner) ? kindOf(one) : 'numbers'
    const kind = common === 'numbers' && sameValue(one, partner) && dimensionsOf(one).length > 0 ? 'units' : common
    found.push({ kind, code: `${SINGULAR[kind]}-differs`, source: place(one), target: place(partner) })
  }
  for (const one of added) found.push({ kind: kindOf(one), code: `${SINGULAR[kindOf(one)]}-added`, target: place(one) })
  return found
}

const SINGULAR: Record<string, string> = { numbers: 'number', units: 'unit', dates: 'date', times: 'time' }
