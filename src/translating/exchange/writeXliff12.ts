import { stampText } from './stamp.ts'
import type { Code, ExchangeText, ExchangeUnit, Piece, UnitState } from './types.ts'
import { type Attributes, element, emptyTag, openTag, xmlText } from './xml.ts'

const TOOL = 'payload-bilingual'

const CTYPES: Record<string, string> = { bold: 'bold', italic: 'italic', underline: 'underlined' }

/** What a code is, for a tool to show it: a word XLIFF knows, or one of ours. */
function ctypeOf(code: Code | undefined): string {
  switch (code?.kind) {
    case 'link':
      return 'link'
    case 'break':
      return 'lb'
    case 'mark': {
      const [mark, second] = code.marks
      if (!mark) return 'x-lang'
      return second || code.lang ? `x-${code.marks.join('-')}` : (CTYPES[mark] ?? `x-${mark}`)
    }
    default:
      return 'x-tab'
  }
}

/** Where links lead, as notes: attributes of our own would not survive some tools. */
const addresses = ({ codes }: ExchangeUnit): string[] =>
  [...codes].flatMap(([id, code]) =>
    code.kind === 'link' ? [`<g id="${id}"> = ${code.href ?? `article:${code.article}`}`] : [],
  )

const written = (pieces: readonly Piece[], codes: ExchangeUnit['codes']): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return xmlText(piece)
      if ('close' in piece) return '</g>'
      const id = 'open' in piece ? piece.open : piece.alone
      const code = codes.get(id)
      if ('alone' in piece) return emptyTag('x', { id, ctype: ctypeOf(code), clone: 'no' })
      return openTag('g', { id, ctype: ctypeOf(code), clone: 'no' })
    })
    .join('')

const STATES: Record<UnitState, Attributes> = {
  untranslated: { state: 'needs-translation' },
  changed: { state: 'needs-translation' },
  machine: { state: 'needs-review-translation', 'state-qualifier': 'mt-suggestion' },
  translated: { state: 'translated' },
  'in review': { state: 'needs-review-translation' },
  reviewed: { state: 'signed-off' },
  final: { state: 'final' },
}

const term = ({ source, target, note, forbidden }: ExchangeUnit['terms'][number]): string =>
  `${source} ${forbidden ? '≠' : '='} ${target}${note ? ` (${note})` : ''}`

function unit({ stamp: { from, to } }: ExchangeText, one: ExchangeUnit): string {
  const lines = [
    element('source', { 'xml:lang': from }, written(one.source, one.codes)),
    element('target', { 'xml:lang': to, ...STATES[one.state] }, written(one.target ?? [], one.codes)),
    ...(one.was
      ? [element('prop-group', { name: TOOL }, element('prop', { 'prop-type': 'x-was' }, xmlText(one.was)))]
      : []),
    ...[...one.notes, ...addresses(one)].map((note) => element('note', { from: 'desk' }, xmlText(note))),
    ...one.terms.map((match) => element('note', { from: 'glossary', annotates: 'source' }, xmlText(term(match)))),
    ...one.matches.map(({ source, target, similarity, origin }) =>
      element(
        'alt-trans',
        { 'match-quality': `${Math.round(similarity)}%`, origin, 'xml:space': 'preserve' },
        element('source', { 'xml:lang': from }, xmlText(source)) +
          element('target', { 'xml:lang': to }, xmlText(target)),
      ),
    ),
  ]
  const attributes = {
    id: one.key,
    resname: one.key,
    restype: `x-${one.kind}`,
    'xml:space': 'preserve',
    approved: one.state === 'final' ? 'yes' : undefined,
  }
  return element('trans-unit', attributes, `\n  ${lines.join('\n  ')}\n`)
}

function* file(text: ExchangeText): Generator<string> {
  const { stamp } = text
  const props = {
    'x-stamp': stampText(stamp),
    'x-article': stamp.article,
    'x-source-hash': stamp.hash,
    'x-source-rev': stamp.rev,
    'x-target-rev': stamp.targetRev,
  }
  yield openTag('file', {
    original: stampText(stamp),
    'source-language': stamp.from,
    'target-language': stamp.to,
    datatype: 'x-article',
    'tool-id': TOOL,
    date: text.at,
    'xml:space': 'preserve',
  })
  yield '\n<header>\n'
  yield element(
    'prop-group',
    { name: TOOL },
    Object.entries(props)
      .map(([type, value]) => element('prop', { 'prop-type': type }, xmlText(String(value))))
      .join(''),
  )
  for (const note of [text.title, ...text.notes]) if (note) yield `\n${element('note', {}, xmlText(note))}`
  yield `\n${emptyTag('tool', { 'tool-id': TOOL, 'tool-name': TOOL })}\n</header>\n<body>\n`
  for (const one of text.units) yield `${unit(text, one)}\n`
  yield '</body>\n</file>\n'
}

/** XLIFF 1.2, one `file` for each text. */
export async function* writeXliff12(texts: AsyncIterable<ExchangeText>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield openTag('xliff', {
    version: '1.2',
    xmlns: 'urn:oasis:names:tc:xliff:document:1.2',
  })
  yield '\n'
  for await (const text of texts) yield* file(text)
  yield '</xliff>\n'
}
