import { type LanguageCode, languageCodes, perLanguage } from '../../languages/index.ts'
import { atWork, type Cell, type CellState, type DeskRow } from './types.ts'

/** A row as the database has it: scalars alone, the columns of a language named by its code. */
export type FlatRow = Record<string, string | number | null | undefined>
export type StoredRow = FlatRow & { id: string | number; turn: number }

const parts = [
  'state',
  'base',
  'public',
  'title',
  'liveTitle',
  'kind',
  'who',
  'since',
  'places',
  'assignee',
  'due',
  'out',
  'schedule',
  'savedSince',
  'remarks',
  'asked',
  'needed',
  'correction',
  'note',
  'document',
] as const satisfies readonly (keyof Cell)[]

/** `koState`, `enTitle`. */
export const columnOf = (code: LanguageCode, part: keyof Cell): string =>
  `${code}${part.charAt(0).toUpperCase()}${part.slice(1)}`

/** States in which somebody is waited for. */
const waiting: readonly CellState[] = ['missing', 'draft', 'review', 'ready', 'behind', 'mustUpdate', 'liveNewer']

/** Since when the article waits for somebody; those that wait for nobody come last. */
function waitsSince({ cells, changed }: DeskRow): string {
  const times = languageCodes.flatMap((code) =>
    waiting.includes(cells[code].state) && cells[code].since !== '' ? [cells[code].since] : [],
  )
  return times.sort()[0] ?? `9999${changed}`
}

/** By when the first of its texts is wanted; those that nobody wants by a time come last. */
function wantedBy({ cells, changed }: DeskRow): string {
  const times = languageCodes.flatMap((code) =>
    cells[code].due !== '' && atWork.includes(cells[code].state) ? [cells[code].due] : [],
  )
  return times.sort()[0] ?? `9999${changed}`
}

export function flat(row: DeskRow): FlatRow {
  const { cells, ...own } = row
  const columns = languageCodes.flatMap((code) => parts.map((part) => [columnOf(code, part), cells[code][part]]))
  return {
    ...own,
    ...Object.fromEntries(columns),
    byAge: `${waitsSince(row)}|${row.uid}`,
    byDue: `${wantedBy(row)}|${row.uid}`,
    byChanged: `${row.changed}|${row.uid}`,
    byWeight: `${row.weight}|${row.changed}|${row.uid}`,
  }
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

export const nested = (row: FlatRow): DeskRow => ({
  uid: text(row.uid),
  article: text(row.article),
  workingTitle: text(row.workingTitle),
  originalLanguage: text(row.originalLanguage),
  category: text(row.category),
  byline: text(row.byline),
  changed: text(row.changed),
  weight: Number(row.weight ?? 0),
  stamp: text(row.stamp),
  pictures: text(row.pictures),
  cells: perLanguage(
    (code) => Object.fromEntries(parts.map((part) => [part, text(row[columnOf(code, part)])])) as unknown as Cell,
  ),
})

/** Whether the database has this row already. */
export const isSame = (known: FlatRow, row: FlatRow): boolean =>
  Object.entries(row).every(([name, value]) => text(known[name]) === text(value))
