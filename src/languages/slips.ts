import { slips as englishSlips } from './en/punctuation.ts'
import { slips as koreanSlips } from './ko/punctuation.ts'
import { type WrongParticle, wrongParticles } from './particleErrors.ts'
import type { LanguageCode, PerLanguage } from './types.ts'

/** A place in a text where its language is written otherwise. */
export interface Slip {
  code: string
  start: number
  end: number
}

const slips: PerLanguage<(text: string) => Slip[]> = { ko: koreanSlips, en: englishSlips }

/** Punctuation that the language writes in another way. */
export const slipsIn = (text: string, language: LanguageCode): Slip[] => slips[language](text)

const particles: PerLanguage<(text: string, names: readonly string[]) => WrongParticle[]> = {
  ko: wrongParticles,
  en: () => [],
}
/** Particles that do not go with the word before them; a language without particles has none. */
export const wrongParticlesIn = (
  text: string,
  language: LanguageCode,
  names: readonly string[] = [],
): WrongParticle[] => particles[language](text, names)

const HANGUL = /[가-힣ㄱ-ㅎㅏ-ㅣ](?:[가-힣ㄱ-ㅎㅏ-ㅣ\s·.,“”‘’]*[가-힣ㄱ-ㅎㅏ-ㅣ])?/g
/** A Hangul word given beside its English, in brackets or short between quotation marks. */
const GLOSS = /\([^()]*[가-힣][^()]*\)|[“‘"'][가-힣ㄱ-ㅎㅏ-ㅣ]{1,6}[.,]?[”’"']/g

const LATIN_RUN = /[A-Za-z][A-Za-z'’-]*(?:[,;:]?\s+(?:[A-Za-z][A-Za-z'’-]*|\d+))+/g
const FUNCTION_WORDS = new Set(
  'a an the of to in on at by for with from and or but is are was were be been has have had will would can could may not no it its he she they his her their we you i this that as said who which than into about after before over'.split(
    ' ',
  ),
)
const OUTSIDE = /\([^()]*\)|《[^》]*》|〈[^〉]*〉|『[^』]*』|「[^」]*」|https?:\/\/\S+/g
const blot = (text: string, pattern: RegExp): string => text.replace(pattern, (words) => '\u0001'.repeat(words.length))

function latinSentences(text: string): Slip[] {
  const found: Slip[] = []
  for (const match of blot(text, OUTSIDE).matchAll(LATIN_RUN)) {
    const words = match[0].split(/[\s,;:]+/)
    const lower = words.filter((word) => /^[a-z]/.test(word))
    const content = lower.filter((word) => !FUNCTION_WORDS.has(word) && word.length > 2)
    if (words.length < 3 || lower.length < 2 || content.length === 0) continue
    if (content.length < 3 && !lower.some((word) => FUNCTION_WORDS.has(word))) continue
    found.push({ code: 'latin-left', start: match.index, end: match.index + match[0].length })
  }
  return found
}
const hangulLeft = (text: string): Slip[] =>
  [...blot(text, GLOSS).matchAll(HANGUL)].map((match) => ({
    code: 'hangul-left',
    start: match.index,
    end: match.index + match[0].length,
  }))

const foreign: PerLanguage<(text: string) => Slip[]> = { ko: latinSentences, en: hangulLeft }
/** Passages of the other language: Hangul in English, sentences of Latin letters in Korean. */
export const foreignIn = (text: string, language: LanguageCode): Slip[] => foreign[language](text)
