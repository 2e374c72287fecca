import type { Found, Scan } from '../../quantities/scan.ts'
import type { DateReading } from '../../quantities/types.ts'
import { ordinalNumbers } from './numerals.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER'
const month = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
const n = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits))
const dated = (date: DateReading, must = true): Found => ({
  must,
  date: Object.fromEntries(Object.entries(date).filter(([, value]) => value !== undefined)) as DateReading,
})
const DAY = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '((?:1[5-9]|20|21)\\d\\d)'
const RANGE = '\\s*(?:-|–|—|~|to|and|through|until)\\s*'

/** Dates, months, years. */
export const readDates = (scan: Scan): Scan =>
  scan
    .take(new RegExp(`(?<![\\d/-])${YEAR}[-/.](1[0-2]|0?[1-9])[-/.](3[01]|[12]\\d|0?[1-9])(?![\\d/-])`, 'g'), (m) =>
      dated({ year: n(m[1]), month: n(m[2]), day: n(m[3]) }),
    )
    .take(new RegExp(`(?<![\\d/])(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])/${YEAR}(?![\\d/])`, 'g'), (m) =>
      dated({ year: n(m[3]), month: n(m[1]), day: n(m[2]) }),
    )
    .take(
      new RegExp(
        `\\b(${NAMES})\\s+(?:the\\s+)?${DAY}(?![\\d,]*\\d|%|[-\\s](?:percent|million|year|month))(?:${RANGE}${DAY}(?![\\d:]|\\s*[ap]\\.?m|\\s+(?:people|percent|million)))?(?:,?\\s+${YEAR}(?!\\d))?`,
        'g',
      ),
      (m) => {
        const base = { year: n(m[4]), month: month(m[1]) }
        const first = dated({ ...base, day: n(m[2]) })
        return m[3] === undefined ? first : [first, dated({ ...base, day: n(m[3]) })]
      },
    )
    .take(
      new RegExp(
        `(?<![\\d.])(?:the\\s+)?${DAY}(?:${RANGE}${DAY})?(?:\\s+of)?\\s+(${NAMES})\\b(?:,?\\s+${YEAR}(?!\\d))?`,
        'g',
      ),
      (m) => {
        const base = { year: n(m[4]), month: month(m[3]) }
        const first = dated({ ...base, day: n(m[1]) })
        return m[2] === undefined ? first : [first, dated({ ...base, day: n(m[2]) })]
      },
    )
    .take(new RegExp(`\\b(${NAMES})(?:,?\\s+(?:of\\s+)?${YEAR}(?!\\d))?(?![\\w])`, 'g'), (m) => {
      const opens = /(?:^|[.!?“"]\s*)$/.test(scan.text.slice(0, m.index))
      const after = scan.text.slice(m.index + m[0].length)
      if (/^(?:May|March)$/.test(m[0]) && opens && /^\s+(?:[a-z]|I\b|we\b)/.test(after)) return null
      if (m[0] === 'March' && /^\s+(?:First|1st|for)\b/.test(after)) {
        const end = m.index + m[0].length + (/^\s+(?:First|1st)/.exec(after)?.[0].length ?? 0)
        return { ...dated({ month: 3, day: 1 }, false), end }
      }
      if (/^\s+\d/.test(after) && /^(?:May|March)$/.test(m[0])) return dated({ month: month(m[1]) }, false)
      return dated({ year: n(m[2]), month: month(m[1]) })
    })
    .take(
      /\bthe\s+(3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[\s,.](?!(?:\s*\w+ly)?\s*(?:century|anniversary|floor|time|year|person|round|edition|place|largest|straight|consecutive|session|National|president|[A-Z]))|$)/g,
      (m) => ({
        ...dated({ day: n(m[1]) }),
        readings: [{ value: Number(m[1]) }],
      }),
    )
    .take(
      /(?<![\d.,])((?:1[5-9]|20|21)\d\d)\s*(?:-|–|to|through)\s*((?:1[5-9]|20|21)\d\d|\d\d)(?![\d,.]\d|\d|s\b)/g,
      (m) => {
        const [from, to] = [Number(m[1]), Number(m[2])]
        if (to < 100 && to <= from % 100) return null
        return [dated({ year: from }), dated({ year: to < 100 ? Math.floor(from / 100) * 100 + to : to })]
      },
    )

/** UTC+9, GMT-05:30. */
const OFFSET = /(?:UTC|GMT)\s?([-+−])\s?(\d{1,2})(?::?(\d{2}))?/
const offset = (words: string): number[] | null => {
  const match = OFFSET.exec(words)
  if (!match) return null
  return [(match[1] === '+' ? 1 : -1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))]
}

const ZONES: [RegExp, number[]][] = [
  [/\b(?:KST|JST|Korea(?:n)?(?: Standard)? time|Seoul time|Japan(?: Standard)? time|Tokyo time)/i, [540]],
  [/\b(?:GMT|UTC|Greenwich|universal time)/i, [0]],
  [/\b(?:EST)\b/, [-300]],
  [/\b(?:EDT)\b/, [-240]],
  [/\b(?:ET\b|Eastern|New York time|Washington time)/, [-300, -240]],
  [/\b(?:PST|PDT|PT)\b|\bPacific time/, [-480, -420]],
  [/\bCES?T\b/, [60, 120]],
  [/\b(?:BST|London time|U\.?K\.? time)/, [0, 60]],
  [/\b(?:Beijing time|China time)/, [480]],
]
const zonesAfter = (text: string, end: number): number[] => {
  const words =
    text
      .slice(end, end + 26)
      .match(
        /^[,\s]*\(?(?:in\s+)?([A-Z][A-Za-z.]*(?:\s?[+−-]\s?\d{1,2}(?::\d{2})?)?(?:\s+[A-Z][a-z]+)*(?:\s+time)?)/,
      )?.[1] ?? ''
  return offset(words) ?? ZONES.find(([pattern]) => pattern.test(words))?.[1] ?? []
}

const minutes = (hour: number, minute: number, half: string | undefined): number[] => {
  if (!half)
    return hour > 12 || hour === 0
      ? [(hour % 24) * 60 + minute]
      : [(hour % 12) * 60 + minute, ((hour % 12) + 12) * 60 + minute]
  return [((hour % 12) + (/p/i.test(half) ? 12 : 0)) * 60 + minute]
}
const HALF = '([ap])\\.?\\s?m\\b\\.?'
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const PART = /^\s*(?:o['’]clock)?\s*(?:in the|at)?\s*(morning|afternoon|evening|night)/i

/** Times of the day. */
export const readTimes = (scan: Scan): Scan =>
  scan
    .take(
      new RegExp(
        `(?<![\\d:.,])(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:-|–|to|and)\\s*(?=\\d{1,2}(?:[:.]\\d{2})?\\s?${HALF})`,
        'gi',
      ),
      (m) => {
        const start = Number(m[1])
        const end = /(\d{1,2})(?:[:.]\d{2})?\s?([ap])/i.exec(scan.text.slice(m.index + m[0].length))
        const half = end && start < 12 && Number(end[1]) % 12 < start ? undefined : end?.[2]
        return { time: { minutes: minutes(start, Number(m[2] ?? 0), half), zones: [] } }
      },
    )
    .take(new RegExp(`(?<![\\d:.,])(\\d{1,2})(?:[:.](\\d{2}))?\\s?${HALF}`, 'gi'), (m) => ({
      time: {
        minutes: minutes(Number(m[1]), Number(m[2] ?? 0), m[3]),
        zones: zonesAfter(scan.text, m.index + m[0].length),
      },
    }))
    .take(/(?<![\d:.])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g, (m) => {
      const end = m.index + m[0].length
      const part = PART.exec(scan.text.slice(end))?.[1]
      const half = part === undefined ? undefined : part === 'morning' ? 'a' : 'p'
      const plain = /^0/.test(m[1] ?? '') && !half
      const read = plain ? [Number(m[1]) * 60 + Number(m[2])] : minutes(Number(m[1]), Number(m[2]), half)
      return { time: { minutes: read, zones: zonesAfter(scan.text, end) } }
    })
    .take(/(?<!\d)([01]\d|2[0-3])([0-5]\d)(?=\s*(?:GMT|UTC|KST|hours\b))/g, (m) => ({
      time: { minutes: [Number(m[1]) * 60 + Number(m[2])], zones: zonesAfter(scan.text, m.index + 4) },
    }))
    .take(/\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o['’]clock/gi, (m) => {
      const end = m.index + m[0].length
      const part = PART.exec(scan.text.slice(end))?.[1]
      const hour = Number(m[1]) || WORDS.indexOf((m[1] ?? '').toLowerCase())
      return { time: { minutes: minutes(hour, 0, part && (part === 'morning' ? 'a' : 'p')), zones: [] } }
    })
    .take(
      new RegExp(
        `(?<![\\d:.,-])\\b(\\d{1,2}|${WORDS.slice(1).join('|')})(?=\\s+(?:in\\s+the\\s+(morning|afternoon|evening)|at\\s+(night)))`,
        'gi',
      ),
      (m) => {
        const hour = Number(m[1]) || WORDS.indexOf((m[1] ?? '').toLowerCase())
        if (hour > 12) return null
        return {
          time: { minutes: minutes(hour, 0, m[2]?.toLowerCase() === 'morning' ? 'a' : 'p'), zones: [] },
          readings: [{ value: hour }],
        }
      },
    )
    .take(/\b(noon|midnight)\b/gi, (m) => ({
      must: false,
      time: { minutes: [m[0].toLowerCase() === 'noon' ? 720 : 0], zones: zonesAfter(scan.text, m.index + m[0].length) },
    }))

export const ordinalValue = (tens: string | undefined, word: string): number =>
  (tens ? TENS.indexOf(tens.toLowerCase()) * 10 + 20 : 0) + (ordinalNumbers.get(word.toLowerCase()) ?? 0)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
