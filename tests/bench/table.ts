export interface Line {
  name: string
  /** Requests a second, or milliseconds where `unit` says so. */
  value: number
  unit: '/s' | 'ms' | 's' | 'bytes' | 'MiB'
  /** Named ratios, e.g. `{ 'bare node:http': 0.7 }`. */
  ratios?: Record<string, number>
  /** What the ratio or value should be, as words. */
  wanted?: string
}

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value < 10 ? 2 : 1)

/** The figures as text that a person reads. */
export function table(title: string, lines: Line[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length))
  const rows = lines.map(({ name, value, unit, ratios = {}, wanted }) => {
    const against = Object.entries(ratios).map(([other, ratio]) => `${number(ratio)} × ${other}`)
    const notes = [...against, ...(wanted ? [`(wanted: ${wanted})`] : [])].join('   ')
    return `  ${name.padEnd(width)}  ${number(value).padStart(9)} ${unit.padEnd(5)} ${notes}`.trimEnd()
  })
  return `\n${title}\n${rows.join('\n')}\n`
}
