import { type Particle, particleFits } from './particles.ts'
import { PLACES } from './places.ts'

export interface WrongParticle {
  start: number
  end: number
  /** Name and particle as they stand, and as they should. */
  text: string
  better: string
}

const FORM: Record<string, Particle> = {
  은: '은',
  는: '은',
  이: '이',
  가: '이',
  을: '을',
  를: '을',
  과: '과',
  와: '과',
  으로: '으로',
  로: '으로',
}
const OTHER: Record<string, string> = {
  은: '는',
  는: '은',
  이: '가',
  가: '이',
  을: '를',
  를: '을',
  과: '와',
  와: '과',
  으로: '로',
  로: '으로',
}
const PARTICLE = '(은|는|이|가|을|를|과|와|으로|로)'
/** Where the word ends: a particle may only be followed by 서, 써, 부터, 는, 도 and the like. */
const END = '(?![가-힣A-Za-z\\d])'

/** Words for people and bodies behind a name, which stand before a particle and are no part of another word. */
const TITLES =
  '장관|차관|총리|대통령|위원장|의원|대표|시장|지사|교수|회장|사장|감독|선수|기자|검사|판사|변호사|정부|그룹|협회|위원회|연구소|연구원|대학교|학교|병원|재단|센터|공사|공단|법원|검찰|경찰|국회|총장|청장|부장|국장|과장|팀장|실장|원장|소장|이사장|본부장|대변인|박사|관계자|후보|의장|서장|군수|구청장|도지사|작가|배우|가수|씨|한국|미국|중국|영국|일본|북한|남한|공항|경기장|회의장|현장|광장|극장|공원|국경|사람|시민|주민|학생|직원|사건|문제|기업|회사|제품|나라|가족|정책|법안|예산|회담|결정|계획|사업|방안|대책|은행|기관|단체|업체|신문|방송|도서관|박물관|미술관|대회|축제|행사|공장|마을'
/** Ends of words in 가 that are words of their own: 은행가, 대학가, 시장가. */
const OWN_WORD = /(?:사업|기업|정책|협상|은행|대학|시장|학교|병원|법원|작가|연구)가$/

const SURNAME =
  '[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나엄원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용]'
const CLOSED_GIVEN = '[준빈현훈혁욱윤율균늘솔람찬겸범섭협엽슬별숙철환]'
const OPEN_GIVEN = '[수우호희지하서아주미나래유재태규혜]'

/** Syllables with these finals that stems of verbs end in: 먹는, 안는, 참는. All others are nouns before 는. */
const VERB_STEMS = /[먹막적죽녹썩식익찍박속묵낡닉꺽안신참숨담감넘남심품뿜검굶닮삶옮앉]$/
const ADJECTIVE = /(?:지|나|이|부|그|저|쏘|고|하|보|다|가|예|시|주|채|서|소|조|세|유|해|기|도|배|수|사|무|대|쓰)은$/
const OPEN_EUL =
  /(?:^(?:나|그|저|쏘|누|쑤|끄|치|추|주|자|이|부)|지|뒤이|[퍼어아이]부|(?:^|늦|초|올|난|한|만|번)가|마|노|(?:^|옛|러|온)고)을$/

interface Rule {
  pattern: RegExp
  /** The word whose end counts, its particle, and what may be read instead of the word. */
  read: (match: RegExpExecArray) => { word: string; particle: string; or?: string } | null
}

const UNIT_READ: Record<string, string> = {
  '%': '퍼센트',
  '%p': '포인트',
  '㎞': '킬로미터',
  km: '킬로미터',
  m: '미터',
  cm: '센티미터',
  '㎝': '센티미터',
  mm: '밀리미터',
  '㎜': '밀리미터',
  kg: '킬로그램',
  '㎏': '킬로그램',
  g: '그램',
  t: '톤',
  '㎡': '제곱미터',
  '㎢': '제곱킬로미터',
  L: '리터',
  ℓ: '리터',
  '℃': '도',
  GB: '기가바이트',
  MW: '메가와트',
  GW: '기가와트',
  kW: '킬로와트',
}
const UNIT = Object.keys(UNIT_READ)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** How the end of a Latin word is read, as a Hangul syllable with the same final; null where it cannot be told. */
function latinEnd(word: string): string | null {
  const last = word.slice(-1).toLowerCase()
  const capitals = /^[A-Z\d&.-]+$/.test(word)
  if (capitals && word.length <= 3)
    return /[lmn]/.test(last) ? { l: '엘', m: '엠', n: '엔' }[last as 'l'] : last === 'r' ? null : '에이'
  if (/[lmn]/.test(last)) return { l: '엘', m: '엠', n: '엔' }[last as 'l']
  if (/[aiouyw]/.test(last) || /[szxfv]$|[sct]h$/i.test(word)) return '아'
  if (/ng$/i.test(word)) return '잉'
  if (capitals && !/[AEIOU]/.test(word)) return '에이'
  return null
}

const PLACE_NAMES = PLACES.flatMap(({ ko }) => (ko.length > 1 ? [ko] : [])).join('|')

const RULES: Rule[] = [
  {
    pattern: new RegExp(`\\d(${UNIT})(은|는|이|가|을|를|과|와|으로|로)${END}`, 'g'),
    read: (m) => ({ word: UNIT_READ[m[1] ?? ''] ?? '', particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z\\d.,가-힣:/~-])(\\d[\\d,.]*)(은|는|을|를|으로|와)${END}`, 'g'),
    read: (m) => ({ word: digitsRead(m[1] ?? ''), particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z\\d])([A-Za-z][A-Za-z&.'’-]{0,40})${PARTICLE}${END}`, 'g'),
    read: (m) => {
      const end = latinEnd(m[1] ?? '')
      return end ? { word: end, particle: m[2] ?? '' } : null
    },
  },
  {
    pattern: new RegExp(`([가-힣A-Za-z\\d]{1,30})\\s?\\(([^()]{0,80})\\)(은|는|이|가|을|를|과|와|으로|로)${END}`, 'g'),
    read: (m) => ({ word: readable(m[1] ?? ''), or: readable(m[2] ?? ''), particle: m[3] ?? '' }),
  },
  {
    pattern: new RegExp(`([가-힣A-Za-z\\d])[’”'"」』》〉]${PARTICLE}${END}`, 'g'),
    read: (m) => (/[A-Za-z]/.test(m[1] ?? '') ? null : { word: readable(m[1] ?? ''), particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`\\d([가-힣]{1,3})(은|는|이|가|을|를|와|으로)${END}`, 'g'),
    read: (m) => (m[2] === '가' && /[인은는던]$/.test(m[1] ?? '') ? null : { word: m[1] ?? '', particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`(?<![가-힣])(${PLACE_NAMES})(은|는|이|가|을|를|과|와|으로|로)${END}(?!\\s?\\d)`, 'g'),
    read: (m) => ({ word: m[1] ?? '', particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`([가-힣]{2,4}[부처])(이|은)${END}`, 'g'),
    read: (m) => ({ word: m[1] ?? '', particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`[가-힣]{0,12}(?:${TITLES})${PARTICLE}${END}`, 'g'),
    read: (m) => {
      const particle = m[1] ?? ''
      return OWN_WORD.test(m[0]) ? null : { word: m[0].slice(0, -particle.length), particle }
    },
  },
  {
    pattern: new RegExp(`(?<![가-힣])(${SURNAME}[가-힣]${CLOSED_GIVEN})(가|는|를|와|로)${END}`, 'g'),
    read: (m) => ({ word: m[1] ?? '', particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`(?<![가-힣])(${SURNAME}[가-힣]${OPEN_GIVEN})(이|은|을|과|으로)${END}`, 'g'),
    read: (m) => (ADJECTIVE.test(m[0]) && m[0].length < 4 ? null : { word: m[1] ?? '', particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`([가-힣]{1,12})(를|와)${END}`, 'g'),
    read: (m) => ({ word: m[1] ?? '', particle: m[2] ?? '' }),
  },
  {
    pattern: new RegExp(`([가-힣]{1,12})을${END}`, 'g'),
    read: (m) => (OPEN_EUL.test(m[0]) ? null : { word: m[1] ?? '', particle: '을' }),
  },
  {
    pattern: /([가-힣]{2,12})으로(?=(?:서|써|부터|는|도)?(?![가-힣A-Za-z\d]))/g,
    read: (m) => ({ word: m[1] ?? '', particle: '으로' }),
  },
  {
    pattern: new RegExp(`([가-힣]{0,12})는${END}`, 'g'),
    read: (m) => {
      const word = m[1] ?? ''
      const final = word === '' ? 0 : (word.charCodeAt(word.length - 1) - 0xac00) % 28
      const noun = [1, 4, 8, 16, 21].includes(final) && !VERB_STEMS.test(word)
      return noun && word.length > 1 ? { word, particle: '는' } : null
    },
  },
  {
    pattern: new RegExp(`([가-힣]{3,12})은${END}`, 'g'),
    read: (m) => (ADJECTIVE.test(m[0]) ? null : { word: m[1] ?? '', particle: '은' }),
  },
]

const readable = (word: string): string => {
  const end = /[A-Za-z][A-Za-z&.-]*$/.exec(word)?.[0]
  return end ? (latinEnd(end) ?? '') : word
}

/** Digits as they end when they are read: 1000 ends in 천, 20000 in 만. */
function digitsRead(given: string): string {
  const digits = given.replace(/[,.]$/, '').replace(/,/g, '')
  if (!/0$/.test(digits) || /\./.test(digits)) return digits
  const zeros = /0+$/.exec(digits)?.[0].length ?? 0
  return digits === '0' ? '영' : (['', '십', '백', '천', '만', '만', '만', '만', '억'][Math.min(zeros, 8)] ?? '억')
}

const fits = (word: string, particle: string): boolean => {
  const form = FORM[particle]
  return form === undefined || word === '' || particleFits(word, form, particle)
}

/** Particles that do not go with the final consonant of the word before them. `names` are watched wherever they stand. */
export function wrongParticles(text: string, names: readonly string[] = []): WrongParticle[] {
  const found = new Map<number, WrongParticle>()
  const rules = [...RULES]
  const known = names
    .filter((name) => name.length > 1 && text.includes(name))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (known.length > 0)
    rules.unshift({
      pattern: new RegExp(
        `(?<![가-힣A-Za-z])(${known.sort((a, b) => b.length - a.length).join('|')})${PARTICLE}${END}`,
        'g',
      ),
      read: (m) => ({ word: readable(m[1] ?? ''), particle: m[2] ?? '' }),
    })
  for (const { pattern, read } of rules)
    for (const match of text.matchAll(pattern)) {
      const made = read(match as RegExpExecArray)
      if (!made || fits(made.word, made.particle)) continue
      if (made.or !== undefined && fits(made.or, made.particle)) continue
      const all = match[0]
      const end = (match.index ?? 0) + all.length
      const better = `${all.slice(0, -made.particle.length)}${OTHER[made.particle]}`
      if (!found.has(end)) found.set(end, { start: match.index ?? 0, end, text: all, better })
    }
  return [...found.values()].sort((a, b) => a.start - b.start)
}
