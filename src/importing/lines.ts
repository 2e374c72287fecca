/** One line of a text, with its place in it. A form feed or a vertical tab ends no line: the word filter leaves them. */
export interface Line {
  text: string
  start: number
  /** Behind the last character, before the line end. */
  end: number
}

export interface Range {
  start: number
  end: number
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed
    const end = next > start && text[next - 1] === '\r' && feed >= 0 ? next - 1 : next
    lines.push({ text: text.slice(start, end), start, end })
    if (feed < 0) break
    start = next + 1
  }
  return lines
}

const BLANKS = new Set(' \t\u00a0\u3000\u200b\r\n')

/** Without blanks at the ends. Unlike `trim`, the control bytes that damage leaves stay. */
export function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && BLANKS.has(text[start] ?? '')) start += 1
  while (end > start && BLANKS.has(text[end - 1] ?? '')) end -= 1
  return text.slice(start, end)
}

export const isBlank = (text: string): boolean => trimmed(text) === ''

/** Runs of blanks as one space: for comparing two texts. */
export const squeezed = (text: string): string => trimmed(text.replace(/[\s\u00a0\u200b]+/g, ' '))

/** A line's text without its blanks, and where it stands. */
export function inner(line: Line): Range {
  const lead = line.text.length - line.text.replace(/^[ \t\u00a0\u3000\u200b]+/, '').length
  return { start: line.start + lead, end: line.start + lead + trimmed(line.text).length }
}
