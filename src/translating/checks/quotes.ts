import type { Found, Place } from './types.ts'

const PAIRS: [string, string][] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
]

/** Apostrophes and marks of minutes, feet and inches, which open and close nothing. */
const APOSTROPHE = /(?<=[A-Za-z\d])[’'](?=[A-Za-z])|[’'‘](?=\d0s|\d\d(?:년|학번|\s|$))|(?<=\d)["'](?=\d|\s|$|[,.)])/g

const plain = (text: string): string => text.replace(APOSTROPHE, (mark) => '\u0001'.repeat(mark.length))

export interface QuoteSpans {
  double: Place[]
  single: Place[]
  /** Titles of works: 《》, 「」. */
  titles: number
  /** Marks that open or close nothing. */
  stray: Place[]
}

const at = (text: string, start: number, end = start + 1): Place => ({ start, end, text: text.slice(start, end) })

/** What stands between quotation marks. A ’ that closes nothing is an apostrophe where `apostrophes` are allowed. */
export function quoteSpans(given: string, apostrophes: boolean): QuoteSpans {
  const text = plain(given)
  const spans: QuoteSpans = { double: [], single: [], titles: 0, stray: [] }
  for (const [open, close] of PAIRS) {
    const stack: number[] = []
    for (let i = 0; i < text.length; i++) {
      const mark = text[i]
      if (mark === open) stack.push(i)
      if (mark !== close) continue
      const from = stack.pop()
      if (from === undefined) {
        if (!(close === '’' && apostrophes)) spans.stray.push(at(given, i))
      } else if (open === '“') spans.double.push(at(given, from, i + 1))
      else if (open === '‘') spans.single.push(at(given, from, i + 1))
      else spans.titles++
    }
    for (const lone of stack)
      if (!(open === '‘' && apostrophes && /^‘\d/.test(text.slice(lone)))) spans.stray.push(at(given, lone))
  }
  straight(given, text, '"', spans.double, spans.stray)
  const singles = [...text.matchAll(/(?<![A-Za-z\d])'(?=\S)|(?<=\S)'(?![A-Za-z])/g)].map(({ index }) => index)
  if (!apostrophes || text.match(/(?<![A-Za-z\d])'(?=\S)/))
    straight(given, text, "'", spans.single, apostrophes ? [] : spans.stray, singles)
  return spans
}

function straight(given: string, text: string, mark: string, spans: Place[], stray: Place[], where?: number[]): void {
  const places = where ?? [...text].flatMap((one, i) => (one === mark ? [i] : []))
  for (let i = 0; i + 1 < places.length; i += 2) spans.push(at(given, places[i] ?? 0, (places[i + 1] ?? 0) + 1))
  if (places.length % 2 === 1) stray.push(at(given, places.at(-1) ?? 0))
}

/**
 * Marks that are not in balance. A paragraph of a longer quotation may open without closing, if the next opens again.
 */
export function unbalanced(text: string, apostrophes: boolean, next = ''): Found[] {
  const { stray } = quoteSpans(text, apostrophes)
  return stray
    .filter(
      ({ text: mark, start }) => !(/[“"]/.test(mark) && text.slice(0, start).trim() === '' && /^\s*[“"]/.test(next)),
    )
    .slice(0, 1)
    .map((target) => ({ kind: 'quotes' as const, code: 'quotes-unbalanced', target, values: { mark: target.text } }))
}

/** A speaker's words that go on after “…,” she said. “…” count once. */
const interrupted = (text: string): number =>
  [...text.matchAll(/[,.!?…][”"]\s+[^“”"]{2,90}[,.]\s+[“"]/g)].length +
  [...text.matchAll(/[”"](?:이?라며|이?라고|면서|고)[^“”"]{2,60}[“"]/g)].length

/** Speakers' quotes that one text has and the other has not. Single marks for emphasis come and go. */
export function quotesKept(source: string, target: string, apostrophes: { source: boolean; target: boolean }): Found[] {
  // What stands in brackets explains a word, and is nobody's speech.
  const bare = (text: string) => text.replace(/\([^()]*\)/g, (words) => ' '.repeat(words.length))
  const [s, t] = [quoteSpans(bare(source), apostrophes.source), quoteSpans(bare(target), apostrophes.target)]
  if (s.stray.length > 0 || t.stray.length > 0) return []
  const speech = (spans: Place[]) => spans.filter(({ text }) => /\s|[.!?…]/.test(text.slice(1, -1)) || text.length > 12)
  const least = Math.max(0, s.double.length - interrupted(source))
  const all = t.double.length + t.single.length + t.titles
  if (all < least && (all === 0 || speech(s.double).length - interrupted(source) > all)) {
    const [lost] = s.double.slice(all)
    return [{ kind: 'quotes', code: 'quote-lost', ...(lost && { source: lost }) }]
  }
  if (s.double.length + s.single.length + s.titles < speech(t.double).length - interrupted(target)) {
    const added = speech(t.double).at(-1)
    return [{ kind: 'quotes', code: 'quote-added', ...(added && { target: added }) }]
  }
  return []
}
