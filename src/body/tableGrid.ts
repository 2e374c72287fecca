import type { TableCell } from './types.ts'

/** More columns or rows than any table that is read; a span of a damaged cell must not ask for memory. */
const WIDEST = 100

const span = (value: number | undefined, most: number): number => Math.min(Math.max(1, value ?? 1), most)

/** A table's cells in the places they stand in, each in its first; null where another spans into, or none is. */
export function gridOf(rows: readonly (readonly TableCell[])[]): (TableCell | null)[][] {
  const taken = rows.map(() => new Map<number, TableCell | null>())
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (taken[y]?.has(x)) x += 1
      const [wide, high] = [span(cell.colSpan, WIDEST), span(cell.rowSpan, rows.length - y)]
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide; right += 1)
          taken[y + down]?.set(x + right, down === 0 && right === 0 ? cell : null)
      x += wide
    }
  })
  const width = Math.max(0, ...taken.flatMap((row) => [...row.keys()].map((x) => x + 1)))
  return taken.map((row) => Array.from({ length: width }, (_, x) => row.get(x) ?? null))
}
