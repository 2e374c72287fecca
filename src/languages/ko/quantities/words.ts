import type { Found, Scan } from '../../quantities/scan.ts'
import type { Reading } from '../../quantities/types.ts'
import { NATIVE, nativeNumerals, numeralAt } from './numerals.ts'
import { units } from './units.ts'

/** Counters after 한, 두, 세 …; what they count is clear, so the number must be in the other language too. */
const COUNTERS =
  '명|사람|분(?![기야석쟁])|개국|개월|개사|개소|개|건|곳|군데|대(?![가-힣]*학)|차례|채|마리|권|병|잔|장(?!소|관|기)|척|발(?!표|언|전)|그루|송이|자루|통(?!화|계|일)|켤레|쌍|살|시간|달|해(?!외|당|양|결|소)|주(?!요|택|민|식)|배(?!경|우|터)|나라|회사|팀|가구|가족|도시|아이|자녀|아들|딸|학생|후보|학교|지역|번째|문항|단계|종류'
/** Counters that may follow without a space; with the others it may be another word: 세대, 두통, 열매. */
const CLOSE = /^(?:명|사람|개국|개월|차례|시간|달|살|번째|곳)/
const WEAK_COUNTERS = '가지|번(?!째|호)|편|쪽|손|눈|마디|줄|걸음|입|나이|판|끼|방'

const may = (value: number, unit?: Reading['unit']): Found => ({
  must: false,
  readings: [{ value, ...(unit && { unit }) }],
})
const must = (value: number, unit?: Reading['unit']): Found => ({ readings: [{ value, ...(unit && { unit }) }] })

/** Words that leave two numbers open: 한두, 서너. */
const PAIRS: [RegExp, number, number][] = [
  [/(?<![가-힣])한두(?=\s|[가-힣])/g, 1, 2],
  [/(?<![가-힣])(?:두세|두서너|두어)(?=\s|[가-힣])/g, 2, 3],
  [/(?<![가-힣])서너(?=\s|[가-힣])/g, 3, 4],
  [/(?<![가-힣])(?:네댓|네다섯|너댓|너덧)(?=\s|[가-힣])/g, 4, 5],
  [/(?<![가-힣])(?:대여섯|대엿|다섯여섯)(?=\s|[가-힣])/g, 5, 6],
  [/(?<![가-힣])(?:예닐곱|여섯일곱)(?=\s|[가-힣])/g, 6, 7],
  [/(?<![가-힣])일고여덟(?=\s|[가-힣])/g, 7, 8],
]

const DAYS: Record<string, number> = {
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
}

/** Hangul numerals count as numbers only before one of these. */
const HANGUL_COUNTERS =
  /^\s?(여\s?)?(명|원|달러|유로|엔|위안|개국|개월|개|년|곳|건|배|평|톤|킬로미터|미터|킬로그램|시간|주년|주(?![요택민식])|그루|마리|권|표(?![가-힣])|석|퍼센트|세대|가구|대째|대(?![가-힣])|초(?![가-힣])|분(?![가-힣])|가지|번)/
const PLAIN = /^(?:[십백천만억조]+)$/

/** Numbers that are written as words, and words that stand for a number. */
export function readWords(scan: Scan): Scan {
  for (const [pattern, a, b] of PAIRS) scan.take(pattern, () => [may(a), may(b)])
  return (
    scan
      .take(/(?<![가-힣])(이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘)(?!간격)/g, (m) =>
        must(DAYS[m[1] ?? ''] ?? 0, 'day'),
      )
      .take(/(?<![가-힣])보름(?!달)/g, () => ({
        must: false,
        readings: [
          { value: 15, unit: 'day' },
          { value: 2, unit: 'week' },
        ],
      }))
      .take(/(?<![가-힣])하루/g, () => may(1, 'day'))
      .take(/(?<![가-힣])(?:일주일|한\s?주(?![가-힣]*택))/g, () => may(1, 'week'))
      .take(/(?<![가-힣])(?:한\s?달|일개월)/g, () => may(1, 'month'))
      .take(/(?<![가-힣])(?:반세기)/g, () => may(50, 'year'))
      .take(/(?<![가-힣])반년/g, () => may(6, 'month'))
      .take(/(?<![가-힣])반(?:나절|시간)/g, (m) => may(0.5, m[0] === '반시간' ? 'hour' : 'day'))
      .take(/절반|반값|반액|반토막|과반/g, (m) => ({
        must: m[0] === '절반',
        readings: [{ value: 0.5, unit: 'part' }],
      }))
      .take(/갑절/g, () => must(2, 'times'))
      .take(/(상|하)반기/g, (m) => may(m[1] === '상' ? 1 : 2))
      .take(new RegExp(`(?<![가-힣])(${NATIVE})\\s?(여\\s?)?(?=(${COUNTERS})(\\s?반(?![가-힣]))?)`, 'g'), (m) => {
        const value = nativeNumerals.get(m[1] ?? '') ?? 0
        const counter = m[3] ?? ''
        if (!/\s/.test(m[0]) && !CLOSE.test(counter)) return null
        if (/^[석넉]$/.test(m[1] ?? '') && !/^(?:달|장|점|잔|주|채)/.test(counter)) return null
        const unit = counter === '해' ? 'year' : counter === '사람' || counter === '분' ? undefined : units[counter]
        const end = m.index + m[0].length + counter.length + (m[4]?.length ?? 0)
        const amount = value + (m[4] ? 0.5 : 0)
        return { ...must(amount, unit), must: amount !== 1, hedged: Boolean(m[2]), end }
      })
      .take(new RegExp(`(?<![가-힣])(${NATIVE})\\s?(?=(?:${WEAK_COUNTERS}))`, 'g'), (m) =>
        may(nativeNumerals.get(m[1] ?? '') ?? 0),
      )
      .take(/(?<![가-힣])[일이삼사오육륙칠팔구십백천만억조][일이삼사오육륙칠팔구십백천만억조 ]*/g, (m) => {
        const numeral = numeralAt(scan.left, m.index, { hangul: true })
        if (!numeral) return null
        const counter = HANGUL_COUNTERS.exec(scan.left.slice(numeral.end))
        if (!counter) return null
        const written = scan.text.slice(m.index, numeral.end)
        const word = counter[2] ?? ''
        if (
          written.length === 1 &&
          !/[십백천만]/.test(written) &&
          !/^(?:년|개월|퍼센트|초|주|시간|배|대째)$/.test(word)
        )
          return null
        const idle = PLAIN.test(written) && /^(?:가지|번|년|개|곳|배)$/.test(word)
        const unit = units[word]
        return {
          readings: [{ value: numeral.value, ...(unit && { unit }), ...(counter[1] && { below: numeral.value * 2 }) }],
          must: !idle && written.length > 1 ? true : /[백천만]/.test(written) && !idle,
          hedged: Boolean(counter[1]),
          scale: numeral.scale,
          end: numeral.end + counter[0].length,
        }
      })
      .take(
        /(?<![가-힣])(?:양(?:국|측|사(?![가-힣])|당|쪽|팀|자|대|\s?정상)|둘(?:째|(?!러))|두(?=\s))|쌍방|쌍둥이|부부|남매|형제|자매|이중|이인자|투톱|커플|짝|또다시|다시/g,
        () => may(2),
      )
      .take(/(?<![가-힣])(?:셋(?:째)?|세(?=\s)|삼(?:중|각|자))/g, () => may(3))
      .take(/(?<![가-힣])(?:넷(?:째)?|네(?=\s)|사(?:중|각))/g, () => may(4))
      // Before what is not known as a counter the number may be said in another way, but may also be meant.
      .take(new RegExp(`(?<![가-힣])(${NATIVE})(?:째)?(?=\\s|[은이을의에과도인]|[.,!?”’)]|$)`, 'g'), (m) =>
        may(nativeNumerals.get(m[1] ?? '') ?? 0),
      )
      .take(/재선|재차|준우승|차석|후반|중고/g, () => may(2))
      .take(/첫|처음|최초|초선|선두|우선|먼저|으뜸|최다|최고|우승|한(?=\s|[가-힣])|하나|단독|유일/g, () => may(1))
      .take(/제로|무실점|무득점|영패|없/g, () => may(0))
  )
}
