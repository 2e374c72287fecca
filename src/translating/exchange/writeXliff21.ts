import { stampText } from './stamp.ts'
import type { Code, ExchangeText, ExchangeUnit, Piece, UnitState } from './types.ts'
import { type Attributes, element, emptyTag, nmtoken, openTag, xmlText } from './xml.ts'

const SUBTYPES: Record<string, string> = { bold: 'xlf:b', italic: 'xlf:i', underline: 'xlf:u' }

function typeOf(code: Code | undefined): Attributes {
  switch (code?.kind) {
    case 'link':
      return { type: 'link' }
    case 'break':
      return { type: 'fmt', subType: 'xlf:lb' }
    case 'mark': {
      const [mark, second] = code.marks
      if (!mark) return { type: 'other', subType: 'bilingual:lang' }
      const known = second || code.lang ? undefined : SUBTYPES[mark]
      return { type: 'fmt', subType: known ?? `bilingual:${code.marks.join('-')}` }
    }
    default:
      return { type: 'fmt', subType: 'bilingual:tab' }
  }
}

/** What stood in the text, for tools that show it: an address, the names of marks, a language. */
function dataOf(code: Code): string {
  switch (code.kind) {
    case 'link':
      return code.href ?? `article:${code.article}`
    case 'mark':
      return [...code.marks, ...(code.lang ? [`lang=${code.lang}`] : [])].join(' ')
    case 'break':
      return 'line break'
    case 'tab':
      return 'tab'
  }
}

const KEPT = { canCopy: 'no', canDelete: 'no' } as const

const written = (pieces: readonly Piece[], codes: ExchangeUnit['codes']): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return xmlText(piece)
      if ('close' in piece) return '</pc>'
      const id = 'open' in piece ? piece.open : piece.alone
      const code = codes.get(id)
      const optional = code?.kind === 'mark' && code.marks.length === 0
      const rules = optional ? { canCopy: 'no' } : KEPT
      return 'alone' in piece
        ? emptyTag('ph', { id, ...rules, ...typeOf(code), dataRef: `d${id}` })
        : openTag('pc', { id, ...rules, ...typeOf(code), dataRefStart: `d${id}` })
    })
    .join('')

const STATES: Record<UnitState, Attributes> = {
  untranslated: { state: 'initial' },
  changed: { state: 'initial', subState: 'bilingual:source-changed' },
  machine: { state: 'translated', subState: 'bilingual:machine' },
  translated: { state: 'translated' },
  'in review': { state: 'translated', subState: 'bilingual:in-review' },
  reviewed: { state: 'reviewed' },
  final: { state: 'final' },
}

const meta = (values: Record<string, string | number>): string =>
  element(
    'mda:metadata',
    {},
    element(
      'mda:metaGroup',
      { category: 'payload-bilingual' },
      Object.entries(values)
        .map(([type, value]) => element('mda:meta', { type }, xmlText(String(value))))
        .join(''),
    ),
  )

const notes = (list: readonly string[]): string[] =>
  list.length === 0
    ? []
    : [
        element(
          'notes',
          {},
          list.map((note, index) => element('note', { id: `n${index + 1}`, category: 'desk' }, xmlText(note))).join(''),
        ),
      ]

const glossary = ({ terms }: ExchangeUnit): string[] =>
  terms.length === 0
    ? []
    : [
        element(
          'gls:glossary',
          {},
          terms
            .map(({ source, target, note, forbidden }) =>
              element(
                'gls:glossEntry',
                {},
                element('gls:term', {}, xmlText(source)) +
                  (forbidden ? '' : element('gls:translation', {}, xmlText(target))) +
                  (forbidden || note
                    ? element(
                        'gls:definition',
                        {},
                        xmlText([forbidden ? `≠ ${target}` : '', note ?? ''].join(' ').trim()),
                      )
                    : ''),
              ),
            )
            .join(''),
        ),
      ]

const matches = ({ matches: list }: ExchangeUnit): string[] =>
  list.length === 0
    ? []
    : [
        element(
          'mtc:matches',
          {},
          list
            .map(({ source, target, similarity, origin }) =>
              element(
                'mtc:match',
                { ref: '#s1', similarity: similarity.toFixed(1), origin, type: 'tm' },
                element('source', { 'xml:space': 'preserve' }, xmlText(source)) +
                  element('target', { 'xml:space': 'preserve' }, xmlText(target)),
              ),
            )
            .join(''),
        ),
      ]

function unit(one: ExchangeUnit): string {
  const data = [...one.codes].map(([id, code]) => element('data', { id: `d${id}` }, xmlText(dataOf(code)))).join('')
  const words = (name: string, pieces: Piece[]) =>
    element(name, { 'xml:space': 'preserve' }, written(pieces, one.codes))
  const segment = words('source', one.source) + (one.target ? `\n   ${words('target', one.target)}` : '')
  const lines = [
    ...glossary(one),
    ...matches(one),
    meta({ key: one.key, ...(one.was && { was: one.was }) }),
    ...notes(one.notes),
    ...(data ? [element('originalData', {}, data)] : []),
    element('segment', { id: 's1', ...STATES[one.state] }, `\n   ${segment}\n  `),
  ]
  const attributes = { id: nmtoken(one.key), name: one.key, type: `bilingual:${one.kind}` }
  return element('unit', attributes, `\n  ${lines.join('\n  ')}\n `)
}

function* file(text: ExchangeText): Generator<string> {
  const { stamp } = text
  yield openTag('file', { id: stampText(stamp), original: stampText(stamp) })
  yield `\n${meta({
    stamp: stampText(stamp),
    article: stamp.article,
    'source-hash': stamp.hash,
    'source-rev': stamp.rev,
    'source-at': text.at,
    'target-rev': stamp.targetRev,
  })}\n`
  yield* notes([text.title, ...text.notes].filter((note) => note !== ''))
  for (const one of text.units) yield `\n ${unit(one)}`
  yield '\n</file>\n'
}

/** XLIFF 2.1, one `file` for each text; its core namespace is that of 2.0. All texts go from and to the same language. */
export async function* writeXliff21(
  texts: AsyncIterable<ExchangeText>,
  { from, to }: { from: string; to: string },
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield openTag('xliff', {
    version: '2.1',
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
    'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
    srcLang: from,
    trgLang: to,
  })
  yield '\n'
  for await (const text of texts) yield* file(text)
  yield '</xliff>\n'
}
