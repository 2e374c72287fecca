import { legible } from '../../body/legible.ts'
import { CsvError, csvRows, fromCell } from './csv.ts'
import { MOST_UNITS } from './readXliff.ts'
import { ExchangeRefused } from './refusal.ts'
import { stampIn, stampText } from './stamp.ts'
import { unended } from './tidy.ts'
import type { Piece, ReadExchange, ReadText, ReadUnit } from './types.ts'
import { CSV_COLUMNS } from './writeCsv.ts'

const CODE = /((?<!\{)\{\{+\/?\d+\/?\}|(?<!\{)\{\/?\d+\}|(?<!\{)\{\d+\/\}|\n)/

/** A line of a table: `{1}…{/1}` and `{2/}` are codes, line ends are breaks that count from the beginning. */
export function piecesOfCell(cell: string): Piece[] {
  let breaks = 0
  return cell.split(CODE).flatMap((part): Piece[] => {
    if (part === '') return []
    if (part === '\n') {
      breaks += 1
      return [{ alone: `break${breaks}` }]
    }
    if (part.startsWith('{{')) return [part.slice(1)]
    const [, closing, id, alone] = /^\{(\/)?(\d+)(\/)?\}$/.exec(part) ?? []
    if (id === undefined) return [part]
    return [closing ? { close: id } : alone ? { alone: id } : { open: id }]
  })
}

function unitOf(cells: Record<(typeof CSV_COLUMNS)[number], string>): ReadUnit {
  const source = piecesOfCell(cells.source)
  const target = cells.source.endsWith('\n') ? cells.target : unended(cells.target)
  return {
    names: [cells.key.trim()],
    source,
    target: target.trim() === '' ? null : piecesOfCell(target),
    was: /#([\da-f]{4,64})\s*$/.exec(cells.revision.slice(-100))?.[1] ?? null,
    notes: [],
    looseBreaks: true,
  }
}

/** @throws ExchangeRefused where a column is missing that says what the words belong to */
export async function readCsv(texts: AsyncIterable<string>): Promise<ReadExchange> {
  let whole = ''
  for await (const text of texts) whole += text
  const read: ReadExchange = { format: 'csv', texts: [], strangers: 0 }
  const known = new Map<string, ReadText>()
  let columns: Map<string, number> | null = null
  let count = 0
  try {
    for (const row of csvRows(whole)) {
      if (!columns) {
        columns = new Map(row.map((cell, index) => [fromCell(cell).trim().toLowerCase(), index]))
        const missing = ['key', 'source', 'target', 'revision'].find((name) => !columns?.has(name))
        if (missing && !columns.has('source')) throw new ExchangeRefused({ code: 'not-exchange' })
        if (missing) throw new ExchangeRefused({ code: 'columns', missing })
        continue
      }
      const cellAt = (name: string) => legible(fromCell(row[columns?.get(name) ?? -1] ?? ''))
      const cells = Object.fromEntries(CSV_COLUMNS.map((name) => [name, cellAt(name)])) as Parameters<typeof unitOf>[0]
      if (CSV_COLUMNS.every((name) => cells[name].trim() === '')) continue
      count += 1
      if (count > MOST_UNITS) throw new ExchangeRefused({ code: 'too-many', units: MOST_UNITS })
      if (count % 2000 === 0) await new Promise((resolve) => setImmediate(resolve))
      const stamp = stampIn(cells.revision)
      if (!stamp) {
        read.strangers += 1
        continue
      }
      const text = known.get(stampText(stamp)) ?? { stamp, units: [] }
      if (text.units.length === 0) read.texts.push(text)
      known.set(stampText(stamp), text)
      text.units.push(unitOf(cells))
    }
  } catch (error) {
    if (error instanceof CsvError) throw new ExchangeRefused({ code: 'quotes', line: error.line })
    throw error
  }
  if (!columns) throw new ExchangeRefused({ code: 'empty' })
  return read
}
