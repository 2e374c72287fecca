const HANGUL: Record<string, number> = {
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
}
const SMALL: Record<string, number> = { 십: 10, 백: 100, 천: 1000 }
const BIG: Record<string, number> = { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 }
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
/** Words that begin with a scale's syllable: 3조각, 3조항, 5천안. */
const NOT_A_SCALE =
  /^(?:조(?:각|항|치|직|합|례|별|사|찰)|만(?:큼|장|점|족|료|기)|천(?:안|막|장|연|주교)|경(?:기|찰|쟁|위|량|험|우|제|영|선|주)|백(?:신|화|여만))/

/** What a small number behind a scale must count to belong to it: 1만 30원. */
const COUNTED = /^\s?(?:원|달러|유로|엔|위안|명|표|가구|개|건|㎡|톤|주(?![년일간]))/

export interface Numeral {
  value: number
  end: number
  /** The last scale it is written with; 1 where there is none. */
  scale: number
}

function digitsAt(text: string, at: number, hangul: boolean): { value: number; end: number } | null {
  if (hangul) {
    const value = HANGUL[text[at] ?? '']
    return value === undefined ? null : { value, end: at + 1 }
  }
  NUMBER.lastIndex = at
  const match = NUMBER.exec(text)
  return match ? { value: Number(match[0].replace(/,/g, '')), end: at + match[0].length } : null
}

const scaleAt = (text: string, at: number, scales: Record<string, number>): number | undefined =>
  NOT_A_SCALE.test(text.slice(at, at + 5)) ? undefined : scales[text[at] ?? '']

/** What stands below one big scale: 2천500, 삼백오십. */
function section(text: string, at: number, hangul: boolean, bare: boolean) {
  let [end, value, any, smallest, scaled] = [at, 0, false, Number.POSITIVE_INFINITY, 1]
  for (;;) {
    const digits = digitsAt(text, end, hangul)
    const next = digits?.end ?? end
    const small = digits || bare || any ? scaleAt(text, next, SMALL) : undefined
    if (small !== undefined && small < smallest) {
      value += (digits?.value ?? 1) * small
      smallest = small
      scaled = small
      end = next + 1
      any = true
      continue
    }
    if (digits && digits.value < smallest) return { value: value + digits.value, end: digits.end, any: true, scaled }
    return { value, end, any, scaled }
  }
}

/**
 * The numeral that begins at a place: 1억 2천만, 3만5천, 12만 3,456, 2천500; with `hangul` 삼십오만, 백만.
 * Null where none begins.
 */
export function numeralAt(text: string, at: number, { hangul = false } = {}): Numeral | null {
  let [end, total, lastBig, scale, first] = [at, 0, Number.POSITIVE_INFINITY, 1, true]
  for (;;) {
    const from = !first && text[end] === ' ' ? end + 1 : end
    const part = section(text, from, hangul, hangul)
    const big = part.any || (hangul && first) ? scaleAt(text, part.end, BIG) : undefined
    if (!part.any && big === undefined) break
    const value = part.any ? part.value : 1
    if (
      !first &&
      from > end &&
      big === undefined &&
      part.scaled === 1 &&
      value < 100 &&
      !COUNTED.test(text.slice(part.end))
    )
      break
    if (big !== undefined && big < lastBig) {
      total += value * big
      lastBig = big
      scale = big
      end = part.end + 1
      first = false
      continue
    }
    if (big !== undefined || value >= lastBig) break
    if (!first && from > end && /^\s*(?:년|월|일|시)/.test(text.slice(part.end))) break
    total += value
    end = part.end
    if (first || part.scaled > 1) scale = part.scaled
    first = false
    break
  }
  return first ? null : { value: Number(total.toPrecision(15)), end, scale }
}

const TENS = ['열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔']
const ONES: [string, number][] = [
  ['하나', 1],
  ['한', 1],
  ['둘', 2],
  ['두', 2],
  ['셋', 3],
  ['세', 3],
  ['석', 3],
  ['넷', 4],
  ['네', 4],
  ['넉', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
]
const native = new Map<string, number>([...ONES, ['스무', 20]])
for (const [index, ten] of TENS.entries()) {
  native.set(ten, (index + 1) * 10)
  for (const [one, value] of ONES) native.set(`${ten}${one}`, (index + 1) * 10 + value)
}
/** 한, 두, 세 … 아흔아홉. */
export const nativeNumerals: ReadonlyMap<string, number> = native
export const NATIVE = [...native.keys()].sort((a, b) => b.length - a.length).join('|')
