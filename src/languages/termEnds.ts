import type { LanguageCode } from './types.ts'

/** Forms behind a closed syllable, behind an open one, behind any. 으로 and its kind go behind ㄹ as 로. */
const CLOSED =
  '은 이 을 과 으로 으로서 으로써 으로부터 이라 이라는 이라고 이라며 이라도 이라면 이란 이나 이며 이고 이다 이든 이랑 이야 이었다 이었던 이어서 이던 이지만 이라던'
const OPEN =
  '는 가 를 와 로 로서 로써 로부터 라 라는 라고 라며 라도 라면 란 나 며 고 다 든 랑 야 였다 였던 여서 던 지만 라던 이라는 이라고 이다 이며 이고'
const ANY =
  '의 에 에서 에게 에게서 께 께서 도 만 부터 까지 보다 처럼 같이 마저 조차 밖에 뿐 마다 대로 하고 한테 서 선 엔 에선 에겐 측 들 씨 님 입니다 인데 인지 인가'

const split = (forms: string): string[] => forms.split(' ').sort((a, b) => b.length - a.length)
const FORMS = { closed: split(CLOSED), open: split(OPEN), any: split(ANY) }
/**
 * Behind a term of one syllable only these, and nothing behind them: with 고, 도, 서 and the like it would be found in
 * every other word (보 in 보고서, 보도).
 */
const SHORT = {
  closed: split('은 이 을 과 으로 으로는 으로도'),
  open: split('는 가 를 와 로 로는 로도'),
  any: split('의 에 에는 에도 에서 에서는 에서도 부터 까지'),
  rieul: split('로 로는 로도'),
}
const RIEUL = 8
const DEEPEST = 4

const isHangul = (letter: string | undefined): boolean => letter !== undefined && /[가-힣]/.test(letter)

/** The final consonant of a syllable, 0 where it has none; null of a letter that is no syllable. */
const finalOf = (letter: string | undefined): number | null =>
  letter !== undefined && isHangul(letter) ? (letter.charCodeAt(0) - 0xac00) % 28 : null

/** Whether all that follows a word without a space is particles. */
function areParticles(tail: string, last: string | undefined, depth = 0): boolean {
  if (tail === '') return true
  if (depth === DEEPEST) return false
  const final = finalOf(last)
  const forms = [
    ...FORMS.any,
    // How Latin letters and digits are read is not always known: both forms are let be.
    ...(final === null || final !== 0 ? FORMS.closed : []),
    ...(final === null || final === 0 ? FORMS.open : []),
    ...(final === RIEUL ? ['로', '로서', '로써', '로부터'] : []),
  ]
  return forms.some((form) => tail.startsWith(form) && areParticles(tail.slice(form.length), form.at(-1), depth + 1))
}

/** Whether what follows a term of one syllable leaves it that term. */
function isShortEnd(tail: string, term: string): boolean {
  const final = finalOf(term)
  const { closed, open, any, rieul } = SHORT
  const forms = [...any, ...(final === 0 ? open : closed), ...(final === RIEUL ? rieul : [])]
  return tail === '' || forms.includes(tail)
}

/**
 * What a term takes behind itself at a place and stays that term: '' or particles in Korean (북한은, 북한에서도), an
 * ending of number or possession in English (ministers, Korea’s). null where it is part of another word: 북한강.
 */
export function termEnd(text: string, end: number, term: string, language: LanguageCode): string | null {
  if (language === 'ko') {
    const tail = /^[가-힣]*/.exec(text.slice(end, end + 24))?.[0] ?? ''
    const latin = /[A-Za-z\d]$/.test(term) && /^[A-Za-z\d]/.test(text.slice(end, end + 1))
    const short = term.length === 1 && isHangul(term)
    return !latin && (short ? isShortEnd(tail, term) : areParticles(tail, term.at(-1))) ? tail : null
  }
  const tail = /^(?:e?s)?(?:['’]s?(?![A-Za-z]))?(?![A-Za-z\d])/.exec(text.slice(end, end + 8))
  return tail ? tail[0] : null
}

const DERIVED = /^(?:n|ns|an|ans|ese|ic|ian|ians)(?:['’]s?(?![A-Za-z]))?(?![A-Za-z\d])/

/**
 * Whether a word that begins with a term still says it: a compound in Korean (북한군 says 북한), an adjective in English
 * (Korean says Korea). It is enough to take the term for said, never to offer it or forbid it.
 */
export function termIsSaid(text: string, end: number, term: string, language: LanguageCode): boolean {
  if (termEnd(text, end, term, language) !== null) return true
  if (language === 'ko') return isHangul(term.at(-1))
  return !/^[A-Z\d.&-]+$/.test(term) && DERIVED.test(text.slice(end, end + 8))
}

/** Whether a term may begin at a place: not in the middle of a word of its own script. */
export function termMayBegin(text: string, start: number, term: string): boolean {
  const before = text[start - 1]
  if (before === undefined) return true
  return isHangul(term[0]) ? !isHangul(before) : !/[A-Za-z\d]/.test(before)
}
