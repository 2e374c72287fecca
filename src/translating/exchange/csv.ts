/** A cell that a spreadsheet would take for a formula, or that was made to look like one that is no more. */
const FORMULA = /^'*[=+\-@\t\r\n]/
const MADE_HARMLESS = /^'+[=+\-@\t\r\n]/

/** A cell in quotes, with an apostrophe before what a spreadsheet would run. */
export const csvCell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** The text that `csvCell` wrote. */
export const fromCell = (cell: string): string => (MADE_HARMLESS.test(cell) ? cell.slice(1) : cell)

export class CsvError extends Error {
  constructor(readonly line: number) {
    super(`CSV, line ${line}`)
  }
}

/** Which sign parts the cells: the commonest of the three in the first line, outside of quotes. */
function separatorIn(text: string): string {
  const counts = new Map([',', ';', '\t'].map((sign) => [sign, 0]))
  let quoted = false
  for (const sign of text.slice(0, 10_000)) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) break
    else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/**
 * Rows of a table as RFC 4180 has it; spreadsheets also write `;` and tabs between cells. Line ends in a cell become
 * `\n`. @throws CsvError where a quote never ends
 */
export function* csvRows(text: string): Generator<string[]> {
  const separator = separatorIn(text)
  const plain = separator === '\t' ? /[\t\r\n]/g : separator === ';' ? /[;\r\n]/g : /[,\r\n]/g
  let row: string[] = []
  let line = 1
  let at = 0
  const cell = (): string => {
    if (text[at] !== '"') {
      plain.lastIndex = at
      const end = plain.exec(text)?.index ?? text.length
      const value = text.slice(at, end)
      at = end
      return value
    }
    const began = line
    let value = ''
    for (let from = at + 1; ; ) {
      const end = text.indexOf('"', from)
      if (end < 0) throw new CsvError(began)
      value += text.slice(from, end)
      if (text[end + 1] !== '"') {
        at = end + 1
        break
      }
      value += '"'
      from = end + 2
    }
    line += value.split('\n').length - 1
    plain.lastIndex = at
    const next = plain.exec(text)?.index ?? text.length
    value += text.slice(at, next)
    at = next
    return value.replace(/\r\n?/g, '\n')
  }
  while (at < text.length) {
    row.push(cell())
    const sign = text[at]
    at += 1
    if (sign === separator && at < text.length) continue
    if (sign === separator) row.push('')
    if (sign === '\r' && text[at] === '\n') at += 1
    line += 1
    if (row.length > 1 || row[0] !== '') yield row
    row = []
  }
}
