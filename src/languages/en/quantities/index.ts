import { type Found, NO_NUMBERS, narrow, PHONE, phoneId, Scan, shareUnits } from '../../quantities/scan.ts'
import type { Quantity, Reading } from '../../quantities/types.ts'
import { type Unit, unitPattern } from '../../quantities/units.ts'
import { readDates, readTimes } from './dates.ts'
import { SCALES } from './numerals.ts'
import { currencyBefore, units } from './units.ts'
import { readParts, readWords } from './words.ts'

const UNIT = new RegExp(`(?:${unitPattern(units).source})(?![a-z\\d])`, 'iy')
const NUMBER = /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w])\.\d+)/g
const SCALE = /^(?:[-\s]*(hundred|thousand|million|billion|trillion|mln|bn|tn)\b|(k|m|b|t)(?![a-z])(?=[\s,.)]|$))/i
const SHORT: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }
const HEDGE_BEFORE =
  /\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|up\s+to|as\s+(?:many|much|few|little)\s+as|close\s+to|an?\s+estimated|estimated|above|below|well\s+over|just\s+(?:over|under)|upward(?:s)?\s+of|an?\s+average\s+of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|approach(?:es|ed|ing)?|past)\s+(?:the\s+|a\s+)?(?:[A-Z]{0,3}[$₩€£¥]\s?)?$/i
const HEDGE_AFTER = /^[-\s]?(?:\w+\s+)?(?:or\s+(?:so|more|less)|plus|-odd|odd|\+)/i
const UNIT_GAP = /^(?:-|\s+)?/

function unitAt(text: string, at: number): { unit: Unit; end: number } | null {
  const from = at + (UNIT_GAP.exec(text.slice(at))?.[0].length ?? 0)
  UNIT.lastIndex = from
  const name = UNIT.exec(text.replace(/(?<=[a-z])-(?=[a-z])/gi, ' '))?.[0]
  if (name === undefined) return null
  const unit = units[name.toLowerCase().replace(/\s+/g, ' ')]
  return unit ? { unit, end: from + name.length } : null
}

function readNumber(scan: Scan, match: RegExpExecArray): Found | null {
  const { left, text } = scan
  const at = match.index
  const before = text.slice(0, at)
  const near = before.slice(-30)
  let value = Number(match[0].replace(/,/g, ''))
  let end = at + match[0].length
  const money = currencyBefore.find(([pattern]) => pattern.test(near))
  const suffix = /^(?:st|nd|rd|th)\b/.exec(left.slice(end))
  if (suffix)
    return {
      must: value > 2 || !/^\s+(?:place|round|time|half)/.test(left.slice(end + 2)),
      readings: [{ value }],
      end: end + 2,
    }
  if (/^['’]?s\b/.test(left.slice(end)) && value % 10 === 0 && !money) {
    const years = value < 100 ? [value, value + 1900, value + 2000] : [value, value % 100]
    if (/\b(?:under|over)[-\s]$/i.test(near)) return { readings: [{ value, unit: 'year' }, { value }], end: end + 1 }
    const from = years.map((year) => ({ value: year, unit: 'from' as const }))
    return { readings: from, end: end + (/^['’]/.test(left.slice(end)) ? 2 : 1) }
  }
  const mixed = /^\s(1)\/([234])(?!\d)/.exec(text.slice(end))
  if (mixed) {
    value += 1 / Number(mixed[2])
    end += mixed[0].length
  }
  const scaled = SCALE.exec(left.slice(end))
  const word = (scaled?.[1] ?? '').toLowerCase()
  const short = (scaled?.[2] ?? '').toLowerCase()
  let scale = 1
  if (scaled && (word || (money && short) || (short === 'k' && !money))) {
    scale = SCALES[word] ?? SHORT[short] ?? 1
    end += scaled[0].length
    const more = /^\s+and\s+a\s+half\b/i.exec(left.slice(end))
    if (more) {
      value += 0.5
      end += more[0].length
    }
  }
  value = Number((value * scale).toPrecision(15))
  const unit = unitAt(left, end)
  if (unit) end = unit.end
  const cold = /^\s+(?:Celsius\s+)?below\s+(?:zero|freezing)/i.exec(left.slice(end))
  if (cold || /(?<!\bor\s+)(?:\bminus|\bnegative)\s+$/i.test(near) || /(?:^|[\s(])[-−–]$/.test(near)) value = -value
  const named = money?.[1] ?? unit?.unit
  const hedged = HEDGE_BEFORE.test(near) || HEDGE_AFTER.test(left.slice(end))
  const readings: Reading[] = [{ value, ...(named && { unit: named }) }]
  if (!money && unit?.unit === 'KRW' && scale === 1 && value < 1000) readings.push({ value })
  if (unit?.unit === 'GBP') readings.push({ value, unit: 'lb' })
  const plain = match[0]
  if (!named && scale === 1 && /^(?:1[5-9]|20|21)\d\d$/.test(plain) && Number.isInteger(value))
    return { readings, date: { year: value }, end }
  const weak = value === 0 || (value === 1 && (!named || /^(?:year|month|week|day|hour|minute|second)$/.test(named)))
  return { must: !weak, hedged, readings, scale, end }
}

function named(match: RegExpExecArray): Found {
  const id = match[0].toUpperCase().replace(/-/g, '')
  const value = Number(match[1] ?? match[2])
  return { id, readings: [{ value }], must: !/^COVID19$/.test(id) }
}

/** Every number, date and time in an English text. */
export function quantities(given: string): Quantity[] {
  const text = narrow(given)
  const scan = new Scan(text).mask(NO_NUMBERS)
  scan.take(PHONE, (m) => ({ id: phoneId(m[0]) }))
  readParts(readTimes(readDates(readTimesFirst(scan))))
    .take(
      /(?<![A-Za-z\d$₩€£¥-])(?:(?!(?:W|US|KRW|USD|EUR|No|JPY)\d)(?:[A-Z][A-Za-z]*-?|[a-z]+[A-Z]+-?)(?<!\b(?:Under|Mid|Pre|Post|Top|Early|Late)-)(\d+(?:\.\d+)?)[A-Za-z]?(?![A-Za-z\d])|(\d+)[GKDPVS](?![A-Za-z]))/g,
      (m) => (/^[A-Z][a-z]+\d/.test(m[0]) && !/\d$/.test(m[0]) ? null : named(m)),
    )
    .take(NUMBER, (m) => readNumber(scan, m))
  readWords(scan, (at) => unitAt(scan.left, at))
  return shareUnits(scan.sorted(), text, /^\s?(?:-|–|—|~|to|or|and)\s?$|^\s(?:to|or|and)\s$/)
}

/** 9/11 and the like are dates, not parts. */
const readTimesFirst = (scan: Scan): Scan => scan
