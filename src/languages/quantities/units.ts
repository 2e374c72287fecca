/** What a unit measures; amounts of one dimension can be compared, whatever unit each is written in. */
type Dimension = string

const unit = (dimension: Dimension, factor: number) => ({ dimension, factor })
const currency = (code: string) => unit(`money ${code}`, 1)

const DAY = 86_400
const YEAR = 365.25 * DAY

/** Every unit that a number can carry, by dimension and size in it. */
export const UNITS = {
  KRW: currency('KRW'),
  USD: currency('USD'),
  EUR: currency('EUR'),
  JPY: currency('JPY'),
  CNY: currency('CNY'),
  GBP: currency('GBP'),
  RUB: currency('RUB'),
  INR: currency('INR'),
  VND: currency('VND'),
  THB: currency('THB'),
  CHF: currency('CHF'),
  cent: unit('money USD', 0.01),
  percent: unit('share', 0.01),
  part: unit('share', 1),
  tenth: unit('share', 0.1),
  pp: unit('percentage points', 1),
  bp: unit('percentage points', 0.01),
  point: unit('points', 1),
  times: unit('times', 1),
  km: unit('length', 1000),
  m: unit('length', 1),
  cm: unit('length', 0.01),
  mm: unit('length', 0.001),
  nm: unit('length', 1e-9),
  mile: unit('length', 1609.344),
  yard: unit('length', 0.9144),
  ft: unit('length', 0.3048),
  in: unit('length', 0.0254),
  nmi: unit('length', 1852),
  sqm: unit('area', 1),
  sqkm: unit('area', 1e6),
  ha: unit('area', 10_000),
  acre: unit('area', 4046.856),
  sqft: unit('area', 0.092903),
  sqmile: unit('area', 2.58999e6),
  pyeong: unit('area', 3.305785),
  t: unit('mass', 1000),
  kg: unit('mass', 1),
  g: unit('mass', 0.001),
  mg: unit('mass', 1e-6),
  lb: unit('mass', 0.453592),
  oz: unit('mass', 0.0283495),
  l: unit('volume', 1),
  ml: unit('volume', 0.001),
  m3: unit('volume', 1000),
  barrel: unit('volume', 158.987),
  gallon: unit('volume', 3.78541),
  degree: unit('degrees', 1),
  fahrenheit: unit('degrees F', 1),
  century: unit('time', 100 * YEAR),
  decade: unit('time', 10 * YEAR),
  year: unit('time', YEAR),
  quarter: unit('time', YEAR / 4),
  month: unit('time', YEAR / 12),
  week: unit('time', 7 * DAY),
  day: unit('time', DAY),
  hour: unit('time', 3600),
  minute: unit('time', 60),
  second: unit('time', 1),
  W: unit('power', 1),
  kW: unit('power', 1e3),
  MW: unit('power', 1e6),
  GW: unit('power', 1e9),
  kWh: unit('energy', 1),
  MWh: unit('energy', 1e3),
  GWh: unit('energy', 1e6),
  MB: unit('data', 1),
  GB: unit('data', 1e3),
  TB: unit('data', 1e6),
  Hz: unit('frequency', 1),
  kHz: unit('frequency', 1e3),
  MHz: unit('frequency', 1e6),
  GHz: unit('frequency', 1e9),
  /** A decade by its first year, of a century or of somebody's age: 1990년대, in their 30s. */
  from: unit('decade', 1),
} as const

export type Unit = keyof typeof UNITS

/** A pattern that finds the longest unit a table names at the place asked. */
export function unitPattern(table: Readonly<Record<string, Unit>>): RegExp {
  const names = Object.keys(table).sort((a, b) => b.length - a.length)
  return new RegExp(names.map((name) => name.replace(/[.$*+?^()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')).join('|'), 'y')
}

/** Names of currencies in either language, where one stands without a number: the won closed at 1,385 per dollar. */
const CURRENCY_NAMES: Readonly<Record<string, RegExp>> = {
  'money KRW': /\bwon\b|₩|\bKRW\b|원/i,
  'money USD': /\bdollars?\b|\$|\bUSD\b|달러/i,
  'money EUR': /\beuros?\b|€|유로/i,
  'money JPY': /\byen\b|¥|엔/i,
  'money CNY': /\byuan\b|renminbi|위안/i,
  'money GBP': /\bpounds?\b|£|파운드/i,
  share: /%|percent|per cent|퍼센트/i,
}
export const namesDimension = (text: string, dimension: string): boolean =>
  CURRENCY_NAMES[dimension]?.test(text) ?? false
