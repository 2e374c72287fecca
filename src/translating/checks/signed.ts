import { blockText } from '../../body/text.ts'
import type { Block } from '../../body/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import { PLACES, SURNAMES } from '../../languages/places.ts'
import type { TranslationContent } from '../../working/types.ts'
import { type GlossaryTerm, termsIn } from '../glossary/index.ts'
import { compareNumbers } from './numbers/index.ts'
import type { Found } from './types.ts'

type Keyed = { key: string; found: Found }

interface Input {
  source: TranslationContent
  target: TranslationContent
  from: LanguageCode
  to: LanguageCode
  glossary: readonly GlossaryTerm[]
}

const PLACE_TERMS: GlossaryTerm[] = PLACES.map((term) => ({
  id: term.en,
  term,
  forbidden: { ko: [], en: [] },
  note: '',
  category: null,
  caseSensitive: false,
}))

const whole = (text: string) => ({ start: 0, end: text.length, text })

function compareDatelines({ source, target, from, to, glossary }: Input): Keyed[] {
  const [here, there] = [source.dateline.trim(), target.dateline.trim()]
  const key = 'field:dateline'
  if (here === '') return []
  if (there === '') return [{ key, found: { kind: 'dateline', code: 'dateline-missing', source: whole(here) } }]
  const known = termsIn(here, from, [...PLACE_TERMS, ...glossary])
    .map(({ term }) => term.term[to])
    .filter((name) => name !== '')
  const lower = there.toLowerCase()
  const differs = known.length > 0 && !known.some((name) => lower.includes(name.toLowerCase()))
  const other =
    !differs && compareNumbers({ source: here, target: there, from, to }).some(({ code }) => code.endsWith('-differs'))
  if (!differs && !other) return []
  return [{ key, found: { kind: 'dateline', code: 'dateline-differs', source: whole(here), target: whole(there) } }]
}

interface Signature {
  key: string
  text: string
  surname: string
  mail: string
}
const KOREAN =
  /^(?:\(?[가-힣·]{2,8}[=)]\s?)?([가-힣])([가-힣]{1,3})\s+(?:선임\s?|수석\s?)?(?:기자|특파원|논설위원|PD)(?:\s|=|$|\()/
const ENGLISH =
  /^(?:By\s+|Reporting by\s+)((?:[A-Z][A-Za-z-]*\s?){1,4})|^((?:[A-Z][A-Za-z-]*\s){1,3})(?:Staff (?:reporter|writer)|Reporter|Correspondent)/

/** The line at a text's beginning or end that names who wrote it. */
function signature(body: readonly Block[]): Signature | null {
  const lines = [...body.slice(-2).reverse(), ...body.slice(0, 1)]
  for (const block of lines) {
    const text = blockText(block).trim()
    if (text.length > 80) continue
    const mail = /[\w.+-]+@[\w.-]+/.exec(text)?.[0] ?? ''
    const korean = KOREAN.exec(text)
    if (korean) return { key: block.id, text, surname: korean[1] ?? '', mail }
    const english = ENGLISH.exec(text)
    if (english) return { key: block.id, text, surname: (english[1] ?? english[2] ?? '').trim(), mail }
  }
  return null
}

const surnamesAgree = (a: string, b: string): boolean => {
  const [hangul, latin] = /[가-힣]/.test(a) ? [a, b] : [b, a]
  const spelled = SURNAMES[hangul]
  return !spelled || /[가-힣]/.test(latin) || new RegExp(`\\b(?:${spelled})\\b`, 'i').test(latin)
}

function compareBylines({ source, target }: Input): Keyed[] {
  const [here, there] = [signature(source.body), signature(target.body)]
  if (!here) return []
  if (!there) return [{ key: here.key, found: { kind: 'byline', code: 'byline-missing', source: whole(here.text) } }]
  const mails = here.mail === '' || there.mail === '' || here.mail === there.mail
  if (mails && surnamesAgree(here.surname, there.surname)) return []
  return [
    {
      key: there.key,
      found: { kind: 'byline', code: 'byline-differs', source: whole(here.text), target: whole(there.text) },
    },
  ]
}

/** Where a text says that it was sent from, and who wrote it. */
export const compareSigned = (input: Input): Keyed[] => [...compareDatelines(input), ...compareBylines(input)]
