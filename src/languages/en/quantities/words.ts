import type { Found, Scan } from '../../quantities/scan.ts'
import type { Reading } from '../../quantities/types.ts'
import { ordinalValue } from './dates.ts'
import { ORDINAL, SCALES, SPELLED, smallNumbers, spelledValue } from './numerals.ts'

const may = (value: number, unit?: Reading['unit']): Found => ({
  must: false,
  readings: [{ value, ...(unit && { unit }) }],
})
const must = (value: number, unit?: Reading['unit']): Found => ({ readings: [{ value, ...(unit && { unit }) }] })

const PARTS: Record<string, number> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
}
const PART = Object.keys(PARTS).join('|')
const COUNT = 'one|two|three|four|five|six|seven|eight|nine'
const TIME = 'year|month|week|day|hour|minute|decade|century'
const MULTIPLES: [RegExp, number][] = [
  [/\b(?:doubl(?:e[sd]|ing)|doubled|twofold)\b/gi, 2],
  [/\btripl(?:e[sd]?|ing)\b|\bthreefold\b|\bthrice\b|\btrebled\b/gi, 3],
  [/\bquadrupl(?:e[sd]?|ing)\b|\bfourfold\b/gi, 4],
  [/\bquintupl(?:e[sd]?|ing)\b|\bfivefold\b/gi, 5],
]

/** Fractions, halves and multiples. They come before the digits and words that they contain. */
export function readParts(scan: Scan): Scan {
  for (const [pattern, value] of MULTIPLES) scan.take(pattern, () => must(value, 'times'))
  return scan
    .mask(/\b\w+-figures?\b/gi)
    .take(
      /\b(a|one|three|two)?[-\s]?(quarters?|half|thirds?|tenths?)\s+(?:of\s+)?an?\s+(?:percentage\s+)?point\b/gi,
      (m) => {
        const part = (m[2] ?? '').toLowerCase().replace(/s$/, '')
        const count = smallNumbers.get((m[1] ?? '').toLowerCase()) ?? 1
        return must(count / (part === 'half' ? 2 : (PARTS[part] ?? 1)), 'pp')
      },
    )
    .take(
      new RegExp(
        `\\b(an?|one|three|two)[-\\s](quarters?|thirds?)\\s+of\\s+an?\\s+(${TIME}|million|billion|trillion)\\b`,
        'gi',
      ),
      (m) => {
        const count = smallNumbers.get((m[1] ?? '').toLowerCase()) ?? 1
        const value = count / (PARTS[(m[2] ?? '').toLowerCase().replace(/s$/, '')] ?? 1)
        const word = (m[3] ?? '').toLowerCase()
        return SCALES[word] ? must(value * SCALES[word]) : must(value, word as Reading['unit'])
      },
    )
    .take(/\b(quarter|half)[-\s](?:percentage[-\s])?point\b/gi, (m) => must(/^h/i.test(m[1] ?? '') ? 0.5 : 0.25, 'pp'))
    .take(/\b(?:first|second|other|latter|better|third|last)[-\s]half\b/gi, (m) => may(/^first/i.test(m[0]) ? 1 : 2))
    .take(/\bhalf[-\s](?:time|hearted|brother|sister|life|way|mast|staff|baked)\b/gi, () => [])
    .take(/\b(?:twice)\b/gi, () => ({ must: true, readings: [{ value: 2, unit: 'times' }, { value: 2 }] }))
    .take(
      /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d+)[-\s]+and[-\s]+a[-\s]+half(?=[-\s]*(?:(times|year|month|week|day|hour|million|billion|trillion)s?)?)/gi,
      (m) => {
        const value = (Number(m[1]) || (smallNumbers.get((m[1] ?? '').toLowerCase()) ?? 0)) + 0.5
        const word = (m[2] ?? '').toLowerCase()
        const scale = SCALES[word]
        return must(value * (scale ?? 1), (scale ? undefined : word || undefined) as Reading['unit'])
      },
    )
    .take(new RegExp(`\\b(?:an?|one)\\s+(${TIME})\\s+and\\s+a\\s+half\\b`, 'gi'), (m) =>
      must(1.5, (m[1] ?? '').toLowerCase() as Reading['unit']),
    )
    .take(
      /\b(?:a\s+)?half[-\s](?:a\s+|of\s+a\s+)?(million|billion|trillion|dozen)\b(?:[-\s]*(won|dollars?|euros?|yen|yuan))?/gi,
      (m) => {
        const scale = SCALES[(m[1] ?? '').toLowerCase()]
        if (!scale) return may(6)
        const unit = m[2] && MONEY[m[2].toLowerCase().replace(/s$/, '')]
        return must(scale / 2, unit || undefined)
      },
    )
    .take(new RegExp(`\\bhalf[-\\s](?:an?\\s+|of\\s+an?\\s+)?(${TIME})\\b|\\ba\\s+half[-\\s](${TIME})\\b`, 'gi'), (m) =>
      may(0.5, (m[1] ?? m[2] ?? '').toLowerCase() as Reading['unit']),
    )
    .take(/\bhalf\s+past\s+(\w+)/gi, (m) => {
      const hour = Number(m[1]) || smallNumbers.get((m[1] ?? '').toLowerCase())
      if (hour === undefined) return null
      return { time: { minutes: [(hour % 12) * 60 + 30, (hour % 12) * 60 + 750], zones: [] } }
    })
    .take(
      /\bhalf(?=\s+(?:of|the|its|their|his|her|as|that|those)\b)|(?<=\b(?:by|in|about|over|nearly|almost|than)\s)half\b|\bhalv(?:e[sd]?|ing)\b/gi,
      () => must(0.5, 'part'),
    )
    .take(/\bhalf\b|\bmajority\b|\bhalves\b/gi, () => may(0.5, 'part'))
    .take(
      new RegExp(
        `\\b(${COUNT}|an?)[-\\s](${PART})s?\\b(?=\\s+(?:of|the|as|lower|higher|more|less|smaller|larger|to)\\b|[.,;]|\\s*$|[-\\s]majority|\\s+[a-z]+ed\\b)`,
        'gi',
      ),
      (m) => {
        const count = smallNumbers.get((m[1] ?? '').toLowerCase()) ?? 1
        const part = PARTS[(m[2] ?? '').toLowerCase()] ?? 1
        const article = /^an?$/i.test(m[1] ?? '')
        const sure = !article || /^\s+of\b/.test(scan.text.slice(m.index + m[0].length))
        return { must: sure, readings: [{ value: count / part, unit: 'part' }, ...(article ? [{ value: part }] : [])] }
      },
    )
    .take(new RegExp(`\\b(${COUNT})-(${PART})s?\\b`, 'gi'), (m) =>
      must((smallNumbers.get((m[1] ?? '').toLowerCase()) ?? 1) / (PARTS[(m[2] ?? '').toLowerCase()] ?? 1), 'part'),
    )
    .take(/(?<![\d/.])([1-9]\d?)\/([1-9]\d?)(?![\d/])/g, (m) => {
      if (/^24\/7$/.test(m[0])) return may(24, 'hour')
      if (/^9\/11$/.test(m[0])) return { must: false, date: { month: 9, day: 11 } }
      return must(Number(m[1]) / Number(m[2]), 'part')
    })
}

const MONEY: Record<string, Reading['unit']> = { won: 'KRW', dollar: 'USD', euro: 'EUR', yen: 'JPY', yuan: 'CNY' }

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const IDLE_ORDINAL = new Set([1, 2])

/** Numbers in words, ordinals, and words that stand for a number. */
export const readWords = (scan: Scan, unitAt: (at: number) => { unit: Reading['unit']; end: number } | null): Scan =>
  scan
    .mask(
      /\b(?:a\s+few|several|many|some)\s+(?:hundred|thousand|million|billion|trillion)s?\b|\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b(?:\s+of\s+(?:thousands|millions|billions|trillions))?|\b(?:one|no\s+one)\s+another\b|\bno\s+one\b|\b(?:someone|anyone|everyone)\b|\bat\s+(?:once|one\s+point)\b/gi,
    )
    .take(/\b(?:couple\s+of)\s+(?:hundred|thousand|million)\b/gi, () => [])
    .take(/\b(?:(two|three|four|five|six|half\s+a|a|one)\s+)?dozen\b(?!s)/gi, (m) => {
      const word = (m[1] ?? 'one').toLowerCase()
      return may(/half/.test(word) ? 6 : word === 'a' ? 12 : (smallNumbers.get(word) ?? 1) * 12)
    })
    .take(/\b(?:teens?|teenagers?|teenaged?)\b/gi, () => may(10, 'from'))
    .take(/\b(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi, (m) => {
      const ten = smallNumbers.get((m[1] ?? '').toLowerCase().replace(/ies$/, 'y')) ?? 0
      return { readings: [ten, ten + 1900].map((value) => ({ value, unit: 'from' as const })) }
    })
    .take(SPELLED, (m) => {
      const read = spelledValue(m[0])
      if (!read)
        return m[0].split(/[\s-]+/).flatMap((word) => {
          const value = smallNumbers.get(word.toLowerCase())
          return value === undefined ? [] : [{ must: value > 2, readings: [{ value }] }]
        })
      const { value, scale } = read
      const end = m.index + m[0].length
      const before = scan.text.slice(Math.max(0, m.index - 24), m.index)
      const ordinal = /^-(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/i.exec(scan.left.slice(end))
      if (ordinal && value % 10 === 0 && value >= 20) return null
      const unit = unitAt(end)
      const article = /^a\s/i.test(m[0])
      const verb = unit?.unit === 'KRW' && scale === 1
      const idle =
        value <= 1 ||
        (article && !unit) ||
        (value === 2 && /\b(?:the|these|those|or|other)\s+(?:\w+\s+)?$/i.test(before)) ||
        (scale > 1 &&
          article &&
          unit?.unit !== 'KRW' &&
          /^\s+(?:reasons|ways|times|things|miles)/.test(scan.text.slice(end)))
      const readings: Reading[] = [{ value, ...(unit && { unit: unit.unit }) }, ...(verb ? [{ value }] : [])]
      return { must: !idle, readings, scale, end: unit?.end ?? end }
    })
    .take(ORDINAL, (m) => {
      const value = ordinalValue(m[1], m[2] ?? '')
      const after = scan.text.slice(m.index + m[0].length, m.index + m[0].length + 10)
      if (/^s\b/.test(after)) return null
      return { ...must(value), must: !IDLE_ORDINAL.has(value) }
    })
    .take(
      new RegExp(
        `\\b(?:an?|each|per|every|one|the)[-\\s]+(?:(?:whole|full|single|past|last|next|coming|previous|first|final)\\s+)?(${TIME}|fortnight|percentage\\s+point)(?![a-z])`,
        'gi',
      ),
      (m) => {
        const word = (m[1] ?? '').toLowerCase()
        if (word === 'fortnight') return may(2, 'week')
        return may(1, (word.startsWith('percentage') ? 'pp' : word) as Reading['unit'])
      },
    )
    .take(/\b(?:weekly|week-?long)\b/gi, () => may(1, 'week'))
    .take(/\b(?:annual(?:ly)?|year-?long)\b/gi, () => may(1, 'year'))
    .take(/\b(?:overnight|daily|one-day|day-?long)\b/gi, () => may(1, 'day'))
    .take(/\b(?:(?:a)?round[-\s]the[-\s]clock)\b/gi, () => may(24, 'hour'))
    .take(
      /\b(?:both|pair|couple|duo|twins?|dual|double|either|second|again|two-way|bilateral|spouses|runner-up|siblings|secondary|appeals?|appellate|rechargeable|sophomore)\b/gi,
      () => may(2),
    )
    .take(/(?<=[A-Z][a-z]+\s)(?:II|III|IV|VI|VII|VIII|IX|XI|XII)\b/g, (m) => may(ROMAN.indexOf(m[0])))
    .take(/\b(?:trio|triplets?|tertiary|triangular|trilateral|bronze)\b/gi, () => may(3))
    .take(/\b(?:quartet|semifinals?|semi-finals?)\b/gi, () => may(4))
    .take(/\bquarter-?finals?\b/gi, () => may(8))
    .take(
      /\b(?:top(?:ped|s)?|lead(?:s|ing)?|led|initial(?:ly)?|single|once|sole|only|lone|primary|another|an?|earliest|gold|best)\b/gi,
      () => may(1),
    )
    .take(/\b(?:no|none|nil|zero|without|scoreless|goalless|nothing)\b/gi, () => may(0))
    .take(/\b(?:entire(?:ly)?|all|full(?:y)?|complete(?:ly)?|total(?:ly)?)\b/gi, () => may(100, 'percent'))
    .take(/\bpolice\b/gi, () => may(112))
