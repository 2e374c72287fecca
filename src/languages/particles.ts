/** The two forms of a Korean particle: after a closed syllable, after an open one. */
const FORMS = {
  은: ['은', '는'],
  이: ['이', '가'],
  을: ['을', '를'],
  과: ['과', '와'],
  으로: ['으로', '로'],
  이라는: ['이라는', '라는'],
} as const

export type Particle = keyof typeof FORMS

const RIEUL = 8
/** Finals of 0–9 as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0]
/** Latin letters that a Korean reads with a closed syllable at a word's end. */
const LETTERS: Record<string, number> = { l: RIEUL, m: 16, n: 4, r: RIEUL }

/** The final consonant of the last syllable that is read, 0 where it is open; quotation marks are not read. */
function finalOf(word: string): number {
  const last = word.normalize('NFC').match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0] ?? ''
  const code = last.charCodeAt(0)
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? 0
  return LETTERS[last.toLowerCase()] ?? 0
}

/** A word with the particle that its last syllable asks for: 기사를, 글을, 영어로, 목록으로. */
export function withParticle(word: string, particle: Particle): string {
  const [closed, open] = FORMS[particle]
  const final = finalOf(word)
  const isOpen = final === 0 || (particle === '으로' && final === RIEUL)
  return `${word}${isOpen ? open : closed}`
}

/** Whether a form of a particle goes with the word before it: 기사를 does, 글를 does not. */
export const particleFits = (word: string, particle: Particle, form: string): boolean =>
  withParticle(word, particle).slice(word.length) === form
