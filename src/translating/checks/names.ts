import type { LanguageCode } from '../../languages/index.ts'
import type { Found, GlossaryPair, TextPair } from './types.ts'

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+')

/** Where a term stands as a word: before Hangul only particles follow it, Latin ones may take an ending. */
export function termPlace(text: string, term: string): { start: number; end: number; text: string } | null {
  const hangul = /[가-힣]$/.test(term)
  const capitals = /^[A-Z\d.&-]{2,}$/.test(term)
  const before = /^[가-힣]/.test(term) ? '(?<![가-힣])' : '(?<![A-Za-z])'
  const after = hangul
    ? ''
    : capitals
      ? "(?=(?:s|['’]s)?(?![A-Za-z]))"
      : "(?=(?:s|es|n|ns|an|ans|ese|ic)?(?:['’]s?)?(?![A-Za-z]))"
  const match = new RegExp(`${before}${escaped(term)}${after}`, capitals || hangul ? 'u' : 'iu').exec(text)
  return match ? { start: match.index, end: match.index + match[0].length, text: match[0] } : null
}

const short = (term: string): string[] =>
  term.split(/\s+/).filter((word) => word.length > 2 || /^[가-힣]{2,}$/.test(word))
const PRONOUN =
  /\b(?:he|she|they|it|his|her|their|its|him|them)\b|(?<![가-힣])(?:그|그녀|이들|그들|양측)(?=[은는이가을를의와과에 ])/i

const PARTICLE =
  '은|는|이|가|을|를|과|와|의|에|에서|에게|께서|로|으로|도|만|부터|까지|보다|처럼|나|이나|라|이라|라는|이라는|란|이란|측|당국|이며|며|이고|고|인|이다|다|조차|마저|한테|들|서'
/** A Hangul term is one only where the word ends or particles follow: 북한이, but not 북한강. */
const CONTINUES = new RegExp(`^(?:${PARTICLE}){0,3}(?![가-힣])`)

/** The first place where a term stands and the word goes no further. */
function wholeTerm(text: string, term: string): ReturnType<typeof termPlace> {
  let left = text
  for (let here = termPlace(left, term); here; here = termPlace(left, term)) {
    if (!/[가-힣]$/.test(term) || CONTINUES.test(text.slice(here.end, here.end + 8))) return here
    left = left.slice(0, here.start) + '\u0001'.repeat(here.end - here.start) + left.slice(here.end)
  }
  return null
}

/** The longest terms first, so that 북한 is not looked for inside 북한강. */
const standing = (glossary: readonly GlossaryPair[], from: LanguageCode, text: string): GlossaryPair[] => {
  const lower = text.toLowerCase()
  const heads = headsOf(glossary, from)
  return glossary.filter((_, i) => lower.includes(heads[i] ?? '')).sort((a, b) => b[from].length - a[from].length)
}

const known = new WeakMap<readonly GlossaryPair[], Partial<Record<LanguageCode, string[]>>>()
/** The first word of each term, made once for a glossary: what is not in a text at all is not looked for. */
function headsOf(glossary: readonly GlossaryPair[], from: LanguageCode): string[] {
  const heads = known.get(glossary) ?? {}
  known.set(glossary, heads)
  heads[from] ??= glossary.map((pair) => pair[from].toLowerCase().split(/[\s-]/, 1)[0] ?? '')
  return heads[from]
}

/** Terms of the glossary that the target says otherwise. `earlier` is the target's text before this passage. */
export function namesKept(
  { source, target, from, to }: TextPair,
  glossary: readonly GlossaryPair[],
  earlier = '',
): Found[] {
  const found: Found[] = []
  let left = source
  for (const pair of standing(glossary, from, source)) {
    const here = pair[from] === '' ? null : wholeTerm(left, pair[from])
    if (!here || pair[to] === '') continue
    left = left.slice(0, here.start) + '\u0001'.repeat(here.end - here.start) + left.slice(here.end)
    const values = { term: pair[from], expected: pair[to] }
    const forbidden = (pair.forbidden?.[to] ?? [])
      .map((term) => termPlace(target, term))
      .find((place) => place !== null)
    if (forbidden) {
      found.push({
        kind: 'names',
        code: 'term-forbidden',
        source: here,
        target: forbidden,
        values: { ...values, used: forbidden.text },
      })
      continue
    }
    const alternatives = glossary.filter((one) => one[from] === pair[from]).map((one) => one[to])
    if (alternatives.some((term) => termPlace(target, term))) continue
    const known = earlier !== '' && alternatives.some((term) => termPlace(earlier, term))
    const partly = alternatives.flatMap(short).some((word) => termPlace(target, word)) || PRONOUN.test(target)
    if (known && partly) continue
    found.push({ kind: 'names', code: 'term-missing', source: here, values })
  }
  return found
}
