import type { LanguageCode } from '../languages/types.ts'
import { type Clues, cluesOf, evidenceFor, weightOf } from './evidence.ts'
import { keyOf } from './key.ts'
import type { Pair } from './report.ts'
import type { Story } from './story.ts'

/** What is kept of a page for pairing: little, since an archive has many. */
interface Trace extends Clues {
  file: string
  key: string
  uid: string
  title: string
  time: number
  author: string
  numbers: string
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = new RegExp(`\\b(${MONTHS.join('|')})\\b`, 'gi')
const UNITS: [RegExp, number][] = [
  [/(\d[\d,.]{0,20})\s*억(?:\s*(\d[\d,]{0,20})\s*(천만|만|천))?/g, 1e8],
  [/(\d[\d,.]{0,20})\s*만/g, 1e4],
  [/(\d[\d,.]{0,20})\s*(?:thousand)\b/gi, 1e3],
  [/(\d[\d,.]{0,20})\s*(?:million)\b/gi, 1e6],
  [/(\d[\d,.]{0,20})\s*(?:billion)\b/gi, 1e9],
]
const SMALLER: Record<string, number> = { 천만: 1e7, 만: 1e4, 천: 1e3 }
const value = (digits: string): number => Number(digits.replaceAll(',', ''))

/** The numbers a story names, whatever its language: months, and large numbers written with words. */
export function numbersOf(text: string): string[] {
  const numbers = new Set<number>()
  let rest = text.replace(MONTH, (name) => ` ${MONTHS.indexOf(name.toLowerCase()) + 1} `)
  for (const [pattern, unit] of UNITS) {
    rest = rest.replace(pattern, (_, digits: string, more?: string, smaller?: string) => {
      const extra = more !== undefined && smaller !== undefined ? value(String(more)) * (SMALLER[smaller] ?? 0) : 0
      numbers.add(value(digits) * unit + (Number.isFinite(extra) ? extra : 0))
      return ' '
    })
  }
  for (const [digits] of rest.matchAll(/\d[\d,]{0,20}(?:\.\d{1,9})?/g)) numbers.add(value(digits))
  return [...numbers].filter(Number.isFinite).slice(0, 40).map(String)
}

function score(one: Trace, two: Trace): number {
  const first = one.numbers.split(' ').filter(Boolean)
  const second = new Set(two.numbers.split(' ').filter(Boolean))
  const least = Math.min(first.length, second.size)
  const shared = first.filter((number) => second.has(number)).length
  const close = Math.abs(one.time - two.time) <= 3 * 3_600_000 ? 0.2 : 0
  return (least === 0 ? 0 : (0.6 * shared) / least) + close + (one.author !== '' && one.author === two.author ? 0.2 : 0)
}

const LEAST = 0.5
/** On a day on which a section has more pages than this, it was no newsroom's day: the rest is not compared. */
const MOST = 200

/** Gathers pages of one site by day and section, and proposes pairs of two languages among them. */
export class PairFinder {
  #groups = new Map<string, Record<LanguageCode, Trace[]>>()

  constructor(private readonly site: string) {}

  add(story: Story, day: string, file: string, uid: string): void {
    const key = `${day}/${story.category.toLowerCase()}`
    const group = this.#groups.get(key) ?? { ko: [], en: [] }
    this.#groups.set(key, group)
    if (group[story.language].length === MOST) return
    group[story.language].push({
      file,
      key: keyOf(this.site, story),
      ...cluesOf(this.site, story),
      uid,
      title: story.title,
      time: Date.parse(story.firstPublishedAt),
      author: story.author,
      numbers: numbersOf(`${story.title}\n${story.dateline}\n${story.body.slice(0, 20_000)}`).join(' '),
    })
  }

  /** Certain pairs first, then the best; a page is in one pair at most. */
  pairs(): Pair[] {
    return [...this.#groups.values()].flatMap(({ ko, en }) => {
      const every = [...ko, ...en]
      const all = ko
        .flatMap((one) => en.map((two) => ({ one, two, score: score(one, two) })))
        .map((pair) => ({ ...pair, evidence: evidenceFor(pair.one, pair.two, every, pair.score >= LEAST) }))
        .filter((pair) => pair.score >= LEAST || pair.evidence.length > 0)
        .sort((a, b) => weightOf(b.evidence) - weightOf(a.evidence) || b.score - a.score)
      const taken = new Set<Trace>()
      return all.flatMap(({ one, two, score, evidence }): Pair[] => {
        if (taken.has(one) || taken.has(two)) return []
        taken.add(one).add(two)
        if (one.uid === two.uid) return []
        return [{ score: Math.round(score * 100) / 100, evidence, ko: named(one), en: named(two) }]
      })
    })
  }
}

const named = ({ file, key, uid, title }: Trace): Pair['ko'] => ({ file, key, uid, title })
