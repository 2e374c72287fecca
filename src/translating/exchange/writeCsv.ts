import { csvCell } from './csv.ts'
import { stampText } from './stamp.ts'
import type { ExchangeText, ExchangeUnit, Piece } from './types.ts'

/** Words that look like a code of ours get one more brace. */
const literal = (text: string): string => text.replace(/(?<!\{)\{+\/?\d+\/?\}/g, '{$&')

/** A line with its codes as `{1}…{/1}` and `{2/}`; breaks as line ends. */
export const csvLine = (pieces: readonly Piece[], codes: ExchangeUnit['codes']): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return literal(piece)
      if ('alone' in piece) return codes.get(piece.alone)?.kind === 'break' ? '\n' : `{${piece.alone}/}`
      return 'open' in piece ? `{${piece.open}}` : `{/${piece.close}}`
    })
    .join('')

const explained = ({ codes }: ExchangeUnit): string[] =>
  [...codes].flatMap(([id, code]) => {
    if (code.kind === 'link') return [`{${id}} = ${code.href ?? `article:${code.article}`}`]
    return code.kind === 'mark' ? [`{${id}} = ${[...code.marks, code.lang ?? ''].join(' ').trim()}`] : []
  })

const row = (cells: string[]): string => `${cells.map(csvCell).join(',')}\r\n`

function* rowsOf({ stamp, notes, units }: ExchangeText): Generator<string> {
  for (const [index, unit] of units.entries()) {
    const terms = unit.terms.map(({ source, target, forbidden }) => `${source} ${forbidden ? '≠' : '='} ${target}`)
    const said = [...(index === 0 ? notes : []), ...unit.notes, ...terms, ...explained(unit)]
    yield row([
      unit.key,
      csvLine(unit.source, unit.codes),
      csvLine(unit.target ?? [], unit.codes),
      said.join('\n'),
      `${stampText(stamp)}${unit.was ? `#${unit.was}` : ''}`,
    ])
  }
}

export const CSV_COLUMNS = ['key', 'source', 'target', 'notes', 'revision'] as const

/** A table for translators without tools. The mark at its beginning tells Excel that it is UTF-8. */
export async function* writeCsv(texts: AsyncIterable<ExchangeText>): AsyncGenerator<string> {
  yield `\ufeff${row([...CSV_COLUMNS])}`
  for await (const text of texts) yield* rowsOf(text)
}
