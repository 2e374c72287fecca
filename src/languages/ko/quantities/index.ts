import { type Found, NO_NUMBERS, narrow, PHONE, phoneId, Scan, shareUnits } from '../../quantities/scan.ts'
import type { Quantity, Reading } from '../../quantities/types.ts'
import { type Unit, unitPattern } from '../../quantities/units.ts'
import { readDates, readTimes } from './dates.ts'
import { numeralAt } from './numerals.ts'
import { NOT_A_UNIT, units } from './units.ts'
import { readWords } from './words.ts'

const UNIT = unitPattern(units)

/** Round and open numbers, and words that only look like one: 수십, 몇백만, 수억 원. */
const VAGUE =
  /(?:수|몇)\s?[십백천만억조]+(?:\s?[만억조])?|십수(?=\s?(?:년|명|개|차례|억|만))|(?<![가-힣\d])(?:[백천]만의 말씀|천만에|만일|만약|만반|천차만별|천신만고|백방|억대|억\s?소리|만(?=\s?\d+\s?세))|여러|몇/g

const HEDGE_BEFORE = /(?:약|대략|거의|최소|최대|적어도|많게는|적게는|줄잡아|어림잡아|대충|근)\s*$/
const HEDGE_AFTER =
  /^\s?(?:명|원|개|건|곳|톤|km|달러|퍼센트|%|대|채|년|시간|일|개월|평|가구|마리|[가-힣㎞㎡㎏]{0,3})?\s?(?:여|가량|정도|안팎|남짓|쯤|내외|이상|넘|육박|가까|께|대(?:에|의|로|를|\s|$)|이내|미만|초과|선(?:에|을|으로))/

/** Counters after which a number is often said in another way: 1위 top, 2심 appeals court, 4강 semifinals. */
const IDLE_AFTER: [number[], RegExp][] = [
  [
    [1],
    /^\s?(?:위|등|인|차|명|개|건|곳|번|회|년|시간|주일?|개월|일|분|초|호|심|순위|단계|주택|대|층|학년|골|승|패|무|부|군|편|장|박|주년|점|석|세|급|[가-힣]{0,2}당)/,
  ],
  [[2], /^\s?(?:위|차|군|부|인자|등|번|회)/],
  [[1, 2, 3], /^(?:\s?[·,]\s?\d)*\s?(?:심|차\s?(?:병원|의료|산업|전지))/],
  [[4, 8, 16, 32], /^\s?강/],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], /^\s?(?:부두|공장|청사|터미널|호점|공구|지구|단지|구역|전시장|경기장)/],
  [[100], /^\s?(?:%|퍼센트)/],
  [[112, 119], /^(?!\s?(?:명|원|개|건|㎞|km|조|만|억))/],
]

function unitAt(text: string, at: number): { unit: Unit; end: number } | null {
  const from = /^\s(?=\S)/.test(text.slice(at, at + 2)) ? at + 1 : at
  UNIT.lastIndex = from
  const name = UNIT.exec(text)?.[0]
  const unit = name === undefined ? undefined : (units[name] ?? units[name.replace(/\s+/g, ' ')])
  if (name === undefined || !unit) return null
  const after = text.slice(from + name.length, from + name.length + 3)
  return NOT_A_UNIT[name]?.test(after) ? null : { unit, end: from + name.length }
}

function readNumber(scan: Scan, at: number): Found | null {
  const { left, text } = scan
  const numeral = numeralAt(left, at)
  if (!numeral) return null
  const before = text.slice(Math.max(0, at - 12), at)
  let { end, value } = { end: numeral.end, value: numeral.value }
  if (/(?:영하|마이너스)\s*$/.test(before) || /(?:^|[\s(])[-−–]$/.test(before)) value = -value
  const fraction = /^\s?분의\s?/.exec(left.slice(end))
  if (fraction) {
    const top = numeralAt(left, end + fraction[0].length)
    if (top) return { readings: [{ value: top.value / value, unit: 'part' }], end: top.end }
  }
  const more = /^\s?여(?=\s|[가-힣㎞㎡%])/.exec(left.slice(end))
  if (more) end += more[0].length
  const hedged = Boolean(more) || HEDGE_BEFORE.test(before) || HEDGE_AFTER.test(left.slice(end, end + 14))
  const below = more
    ? { below: value + (numeral.scale > 1 ? numeral.scale : 10 ** Math.max(0, Math.floor(Math.log10(value)))) }
    : {}
  const ordinal = /제\s?$/.test(before)
  const named =
    /[가-힣]$/.test(before) &&
    !/(?:제|약|총|전|각|매|단|만|시속|최소|최대|오는|지난|주|근|향후|규모|평균|연|월|일|영하|영상|등|및|과|와|은|는|이|가|을|를|에|의|로|당|중|서|도)$/.test(
      before,
    )
  const idle =
    IDLE_AFTER.some(([values, after]) => values.includes(value) && after.test(left.slice(numeral.end))) && !ordinal
  const must = !(idle || named || value === 0)
  const rest = left.slice(end)
  const aged = /^\s?대(?!\s?[\d]|[가-힣]*(?:학|기업|회|그룹|과제|도시|강))/.exec(rest)
  if (aged && value % 10 === 0 && value >= 10 && value <= 90)
    return { must, readings: [{ value }, { value, unit: 'from' }], end: end + aged[0].length }
  if (/^년대/.test(rest)) return decade(value, end + 2)
  const unit = ordinal ? null : unitAt(left, end)
  const half = unit ? /^\s?반(?![가-힣])|^\s?반(?=[이을은의에만])/.exec(left.slice(unit.end)) : null
  const readings: Reading[] = [{ value: value + (half ? 0.5 : 0), ...(unit && { unit: unit.unit }), ...below }]
  if (unit?.unit === 'tenth') readings.push({ value: value * 0.1 })
  if (unit?.unit === 'GBP' || unit?.unit === 'minute')
    readings.push({ value, ...(unit.unit === 'GBP' && { unit: 'lb' }) })
  const article = /^\d{1,3}$/.test(left.slice(at, numeral.end - 1)) && left[numeral.end - 1] === '조' && !unit
  if (article) readings.push({ value: Number(left.slice(at, numeral.end - 1)) })
  if (!unit && Number.isInteger(value) && value >= 1800 && value < 2100 && numeral.end - at === 4)
    return { must, readings, date: { year: value }, end }
  return {
    must: must || Boolean(half),
    hedged,
    readings,
    scale: numeral.scale,
    end: unit ? unit.end + (half?.[0].length ?? 0) : end,
  }
}

function decade(value: number, end: number): Found {
  const years = value < 100 ? [value, value + 1900, value + 2000] : [value, value % 100]
  return { readings: years.map((one) => ({ value: one, unit: 'from' as const })), end }
}

/** Every number, date and time in a Korean text. */
export function quantities(given: string): Quantity[] {
  const text = narrow(given)
  const scan = new Scan(text).mask(NO_NUMBERS)
  scan.take(PHONE, (m) => ({ id: phoneId(m[0]) }))
  scan.mask(VAGUE)
  readTimes(readDates(scan))
  scan
    .take(/(?<![\d가-힣])(20|30|40|50|60)(30|40|50|60|70)(?=\s?(?:세대|청년|여성|남성|직장인|유권자|소비자))/g, (m) => [
      { must: false, readings: [{ value: Number(m[1]), unit: 'from' }, { value: Number(m[0]) }] },
      { must: false, readings: [{ value: Number(m[2]), unit: 'from' }, { value: Number(m[0]) }] },
    ])
    .take(
      /(?<![A-Za-z\d])(?:[A-Za-z]+-?(\d+(?:\.\d+)?)[A-Za-z]?(?![A-Za-z\d])|(\d+)(?:[GKDPVS]|nd|th)(?![A-Za-z]))/g,
      (m) => named(m),
    )
    .take(/(?<![\d.])\d/g, (m) => readNumber(scan, m.index))
  readWords(scan)
  return shareUnits(scan.sorted(), text, /^\s?[~∼～–·,-]\s?$|^\s?(?:에서|부터|내지|또는|과|와|이나)\s?$/)
}

function named(match: RegExpExecArray): Found {
  const id = match[0].toUpperCase().replace(/-/g, '')
  const value = Number(match[1] ?? match[2])
  return { id, readings: [{ value }], must: !/^COVID19$/.test(id) }
}
