import type { Scan } from '../../quantities/scan.ts'
import type { DateReading } from '../../quantities/types.ts'
import { NATIVE, nativeNumerals } from './numerals.ts'

const n = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits))
const year = (digits: string | undefined): number | undefined => {
  const value = n(digits)
  return value !== undefined && value < 100 ? value + (value < 50 ? 2000 : 1900) : value
}
const dated = (date: DateReading) => ({
  date: Object.fromEntries(Object.entries(date).filter(([, value]) => value !== undefined)) as DateReading,
})
const RANGE = '\\s*[~∼～–·,-]\\s*'

/** Days that are called by their date: 3·1절, 6·25전쟁, 12·3 사건. */
const EVENT =
  /(?<![\d·.])(1[0-2]|[1-9])[·.](3[01]|[12]\d|[1-9])(?![\d.%])(?=\s*(?:사건|사태|운동|절|전쟁|항쟁|총선|대선|지방선거|재보선|혁명|민주화|의거|비상계엄|계엄|선언|정변|테러|참사|합의|대책|부동산|광복절|기념))|(?<![\d·.])(3)·(1)(?!\d)|(?<![\d·.])(?:(6)·(25)|(5)·(18)|(4)·(19)|(8)·(15)|(9)·(11)|(12)·(12)|(12)·(3)|(5)·(16)|(4)·(3)|(6)·(10))(?!\d)/g

/** Dates, months, years and days of the month. */
export const readDates = (scan: Scan): Scan =>
  scan
    .take(/(?<!\d)((?:1[89]|20)\d\d)\s?[./-]\s?(0?[1-9]|1[0-2])\s?[./-]\s?(3[01]|[12]\d|0?[1-9])(?!\d)\.?/g, (m) =>
      dated({ year: n(m[1]), month: n(m[2]), day: n(m[3]) }),
    )
    .take(
      new RegExp(
        `(?:(?<![\\d,.])['’]?(\\d{4}|\\d{2})년\\s*)?(?<![\\d,.])(1[0-2]|0?[1-9])월(?:\\s*(3[01]|[12]\\d|0?[1-9])(?:일)?${RANGE}(3[01]|[12]\\d|0?[1-9])일|\\s*(3[01]|[12]\\d|0?[1-9])일)?`,
        'g',
      ),
      (m) => {
        const month = { year: year(m[1]), month: n(m[2]) }
        const [first, last, day] = [n(m[3]), n(m[4]), n(m[5])]
        if (last !== undefined) return [dated({ ...month, day: first }), dated({ ...month, day: last })]
        return dated({ ...month, day })
      },
    )
    .take(new RegExp(`(?<!\\d)(1[0-2]|[1-9])(?=${RANGE}\\u0001)`, 'g'), (m) => {
      const after = scan.text.slice(m.index, m.index + 8)
      return new RegExp(`^\\d{1,2}${RANGE}\\d{1,2}월(?!\\s*\\d{1,2}일)`).test(after) ? dated({ month: n(m[1]) }) : null
    })
    .take(EVENT, (m) => {
      const [month, day] = m.slice(1).filter((one) => one !== undefined)
      return { ...dated({ month: n(month), day: n(day) }), must: false }
    })
    .take(/(?<![\d,.])((?:1[5-9]|20|21)\d\d)(?:년)?\s*[~∼～–-]\s*((?:1[5-9]|20|21)\d\d|\d\d)년(?!간)/g, (m) => {
      const [from, to] = [Number(m[1]), Number(m[2])]
      return [dated({ year: from }), dated({ year: to < 100 ? Math.floor(from / 100) * 100 + to : to })]
    })
    .take(/(?<![\d,.])(?:['’‘](\d\d)|((?:1[0-9]|20|21)\d\d))년(?!대|간|\s*(?:동안|만에|전|뒤|후|이상|넘))/g, (m) =>
      dated({ year: year(m[1] ?? m[2]) }),
    )
    .take(
      /(?<![\d,.])(3[01]|[12]\d|0?[1-9])(?:일)?\s*([~∼～·,]|-)\s*(3[01]|[12]\d|0?[1-9])일(?!간|째|\s*(?:동안|만에|연속))/g,
      (m) => {
        const [first, last] = [Number(m[1]), Number(m[3])]
        return [
          { ...dated({ day: first }), readings: [{ value: first, unit: 'day' as const }] },
          { ...dated({ day: last }), readings: [{ value: last, unit: 'day' as const }] },
        ]
      },
    )
    .take(
      /(?<![\d,.])(3[01]|[12]\d|0?[1-9])일(?!간|째|여|정|장|치|분|짜리|차|\s*(?:동안|만에|만이|연속|넘게|이상|이내|전|뒤|후|내내))/g,
      (m) => ({ ...dated({ day: n(m[1]) }), readings: [{ value: Number(m[1]), unit: 'day' }] }),
    )

const HALVES: Record<string, 'am' | 'pm' | 'night' | 'noon'> = {
  오전: 'am',
  새벽: 'am',
  아침: 'am',
  오후: 'pm',
  저녁: 'pm',
  밤: 'night',
  낮: 'noon',
  한밤: 'night',
}

/** Minutes after midnight that an hour can be. */
export function minutesOf(hour: number, minute: number, half: string | undefined): number[] {
  const at = (hours: number) => (hours % 24) * 60 + minute
  if (hour > 12) return [at(hour)]
  const twelve = hour % 12
  switch (half === undefined ? undefined : HALVES[half]) {
    case 'am':
      return [at(twelve)]
    case 'pm':
      return [at(twelve + 12)]
    case 'night':
      return [at(hour === 12 || hour < 5 ? twelve : twelve + 12)]
    case 'noon':
      return [at(hour > 9 && hour !== 12 ? hour : twelve + 12)]
    default:
      return [at(twelve), at(twelve + 12)]
  }
}

/** UTC+9, GMT-05:30. */
const OFFSET = /(?:UTC|GMT)\s?([-+−])\s?(\d{1,2})(?::?(\d{2}))?/
const offset = (words: string): number[] | null => {
  const match = OFFSET.exec(words)
  if (!match) return null
  return [(match[1] === '+' ? 1 : -1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))]
}

const ZONES: [RegExp, number[]][] = [
  [/한국\s?(?:표준)?시|서울\s?시각|서울\s?시간|KST|일본\s?(?:표준)?시|JST/, [540]],
  [/협정세계시|세계\s?표준시|세계시|그리니치|GMT|UTC/, [0]],
  [/미국?\s?동부|뉴욕\s?(?:시간|시각)|워싱턴\s?(?:시간|시각)|\bE[SD]?T\b/, [-300, -240]],
  [/미국?\s?서부|\bP[SD]?T\b/, [-480, -420]],
  [/중앙유럽|\bCES?T\b/, [60, 120]],
  [/영국\s?(?:시간|시각)|런던\s?(?:시간|시각)/, [0, 60]],
  [/베이징\s?(?:시간|시각)|중국\s?(?:시간|시각)/, [480]],
]

/** The zone that a text names beside a time: in brackets behind it, or before it. */
function zonesAt(text: string, start: number, end: number): number[] {
  const behind = text.slice(end, end + 20).match(/^\s?[^\s(]{0,2}\s?\(([^)]{2,14})\)|^\s?(KST|GMT|UTC|EST|EDT|ET|JST)/)
  const before = text.slice(Math.max(0, start - 22), start)
  const words =
    (behind?.[1] ?? behind?.[2] ?? before.match(/(?:시간|시각|표준시|KST|GMT|UTC)(?:으로|\s|\()?[^.]{0,9}$/))
      ? (behind?.[1] ?? behind?.[2] ?? before)
      : ''
  return offset(words) ?? ZONES.find(([pattern]) => pattern.test(words))?.[1] ?? []
}

const HALF = '(?:(오전|오후|새벽|아침|낮|저녁|한밤|밤)\\s*)?'
const HOURS = '\\d{1,2}|열두|열한|열|한|두|세|네|다섯|여섯|일곱|여덟|아홉'

/** Times of the day. */
export const readTimes = (scan: Scan): Scan =>
  scan
    .take(
      new RegExp(
        `${HALF}(?<![\\d가-힣.,])(${HOURS})\\s?시(?!간|즌|리|도|설|장|청|민|의회|군|범|상|속|대|험|교|작|집|료)(?:\\s*(\\d{1,2})분|\\s*(반)(?![가-힣]{2}|[대장전값면성])(?=[에까부쯤이은께경의으과와도]|[^가-힣]|$))?`,
        'g',
      ),
      (m) => {
        const word = m[2] ?? ''
        const hour = /\d/.test(word) ? Number(word) : (nativeNumerals.get(word) ?? 0)
        const minute = m[4] ? 30 : Number(m[3] ?? 0)
        if (hour > 24 || minute > 59) return null
        const minutes = minutesOf(hour, minute, m[1])
        const end = m.index + m[0].length
        const bare = m[1] === undefined && minute === 0 && hour <= 12 ? [{ value: hour }] : []
        return { time: { minutes, zones: zonesAt(scan.text, m.index, end) }, readings: bare }
      },
    )
    .take(new RegExp(`${HALF}(?<![\\d.:])(\\d{1,2}):(\\d{2})(?![\\d:])`, 'g'), (m) => {
      const [hour, minute] = [Number(m[2]), Number(m[3])]
      if (hour > 24 || minute > 59) return null
      const plain = m[1] === undefined && /^0/.test(m[2] ?? '')
      const minutes = plain ? [hour * 60 + minute] : minutesOf(hour, minute, m[1])
      return { time: { minutes, zones: zonesAt(scan.text, m.index, m.index + m[0].length) } }
    })
    .take(/정오(?![가-힣]{2,})|자정/g, (m) => ({
      time: { minutes: [m[0] === '정오' ? 720 : 0], zones: zonesAt(scan.text, m.index, m.index + 2) },
    }))

/** 두, 세 … before what is counted. */
export const nativeBefore = (counters: string): RegExp =>
  new RegExp(`(?<![가-힣])(${NATIVE})\\s?(여\\s?)?(${counters})`, 'g')
