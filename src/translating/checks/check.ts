import type { Inline } from '../../body/types.ts'
import type { LanguageCode } from '../../languages/index.ts'
import type { TranslationContent } from '../../working/types.ts'
import type { GlossaryTerm } from '../glossary/index.ts'
import { type Segment, segmentsOf } from '../segments.ts'
import { acrossSegments } from './across.ts'
import { compareCarried } from './carried.ts'
import { checkPassage } from './sentences.ts'
import { compareSigned } from './signed.ts'
import { slipsOfText } from './text.ts'
import type { CheckLevels, Finding, Found, TextPair } from './types.ts'

export interface CheckInput {
  source: TranslationContent
  target: TranslationContent
  from: LanguageCode
  to: LanguageCode
  glossary?: readonly GlossaryTerm[]
  /** uid of the article's category, whose terms come first. */
  category?: string | null
  /** Level of each kind; what is not named is a warning, 'off' is not looked for. */
  levels?: CheckLevels
}

export const levelled = (found: Found[], key: string, levels: CheckLevels = {}): Finding[] =>
  found.flatMap(({ kind, code, source, target, values = {} }) => {
    const level = levels[kind] ?? 'warning'
    if (level === 'off') return []
    return [{ kind, code, level, key, ...(source && { source }), ...(target && { target }), values }]
  })

/** Findings of one passage and its translation. */
export const checkSentence = ({
  glossary,
  levels,
  key = '',
  ...pair
}: TextPair & { glossary?: readonly GlossaryTerm[]; levels?: CheckLevels; key?: string }): Finding[] =>
  levelled(checkPassage(pair, { ...(glossary && { glossary }) }), key, levels)

/** A segment's text with the words blotted out that are marked as another language's. */
function ownWords({ inlines, text }: Segment, language: LanguageCode): string {
  const written = (all: Inline[]): string =>
    all
      .map((one) => {
        if (one.type === 'break') return '\n'
        if (one.type === 'link') return written(one.children)
        return one.lang && one.lang.split('-')[0] !== language ? '\u0001'.repeat(one.text.length) : one.text
      })
      .join('')
  const own = written(inlines)
  return own.length === text.length ? own : text
}

/** Fields that a translation may well leave out, or word in its own way. */
const OWN_WORDS = new Set(['field:seo.title', 'field:seo.description', 'field:dateline'])
const OPTIONAL = new Set(['field:deck', 'field:summary', ...OWN_WORDS])

/**
 * A headline, deck or summary is written anew: it may leave out what the text says and add from it. What it says
 * otherwise is still an error.
 */
const loosely = (found: Found[]): Found[] => {
  const differing = found.filter(({ code }) => code.endsWith('-differs'))
  const open = found.filter(({ code }) => /^(?:number|date|time|unit)-(?:missing|added)$/.test(code))
  const sure = differing.length === 1 && open.length === 0
  return found.filter(
    (one) => !open.includes(one) && (sure || !differing.includes(one)) && !LEFT_TO_TASTE.has(one.code),
  )
}
const LEFT_TO_TASTE = new Set(['quote-lost', 'quote-added', 'term-missing'])

/** Segments of the source beside those of the target; by place where the two share no ids but have as many. */
function beside(source: Segment[], target: Segment[]): [Segment, Segment | undefined][] {
  const byKey = new Map(target.map((segment) => [segment.key, segment]))
  const inBody = ({ block }: Segment) => block !== null
  const [a, b] = [source.filter(inBody), target.filter(inBody)]
  const shared = a.some(({ key }) => byKey.has(key))
  if (!shared && a.length > 0 && b.length > 0) {
    const fields = source.filter(({ block }) => block === null)
    const rest: [Segment, Segment | undefined][] = fields.map((one) => [one, byKey.get(one.key)])
    if (a.length === b.length) return [...rest, ...a.map((one, i): [Segment, Segment | undefined] => [one, b[i]])]
    const whole = (all: Segment[]): Segment => ({
      ...(all[0] as Segment),
      text: all.map(({ text }) => text).join('\n'),
    })
    return [...rest, [whole(a), whole(b)]]
  }
  return source.map((one) => [one, byKey.get(one.key)])
}

/** Everything the checks find in a translation beside its source. Pure. */
export function checkPair({
  source,
  target,
  from,
  to,
  glossary = [],
  category = null,
  levels = {},
}: CheckInput): Finding[] {
  const [a, b] = [segmentsOf(source), segmentsOf(target)]
  const found: { key: string; found: Found }[] = []
  const pairs = beside(a, b)
  const paired = new Set(pairs.map(([, there]) => there))
  let earlier = ''
  for (const [index, [here, there]] of pairs.entries()) {
    const text = there?.text ?? ''
    if ((text === '' && OPTIONAL.has(here.key)) || OWN_WORDS.has(here.key)) continue
    const pair: TextPair = { source: here.text, target: text, from, to }
    const next = pairs[index + 1]?.[1]?.text ?? ''
    const all = checkPassage(pair, { glossary, category, earlier, next, ...(there && { own: ownWords(there, to) }) })
    for (const one of here.block === null ? loosely(all) : all) found.push({ key: there?.key ?? here.key, found: one })
    earlier += `${text}\n`
  }
  const names = glossary.map((one) => one.term[to])
  for (const extra of b)
    if (!paired.has(extra) || OWN_WORDS.has(extra.key))
      for (const one of slipsOfText(extra.text, to, { names, own: ownWords(extra, to) }))
        found.push({ key: extra.key, found: one })
  const order = pairs.map(([here, there]) => there?.key ?? here.key)
  return [
    ...acrossSegments(found, order).flatMap(({ key, found: one }) => levelled([one], key, levels)),
    ...compareCarried(source.body, target.body).flatMap(({ key, found: one }) => levelled([one], key, levels)),
    ...compareSigned({ source, target, from, to, glossary }).flatMap(({ key, found: one }) =>
      levelled([one], key, levels),
    ),
  ]
}

/** What is wrong with a text by itself, translated or not. Pure. */
export function checkText(content: TranslationContent, language: LanguageCode, levels: CheckLevels = {}): Finding[] {
  const segments = segmentsOf(content)
  return segments.flatMap((segment, index) =>
    levelled(
      slipsOfText(segment.text, language, { next: segments[index + 1]?.text ?? '', own: ownWords(segment, language) }),
      segment.key,
      levels,
    ),
  )
}
