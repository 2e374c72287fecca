import type { Payload, Where } from 'payload'
import type { Person } from '../../access/person.ts'
import { mayRead } from '../../access/rules.ts'
import { type LanguageCode, languageCodes, type PerLanguage, perLanguage } from '../../languages/index.ts'
import { optionsOf } from '../../options.ts'
import { nested, type StoredRow } from './columns.ts'
import { namesOfUsers } from './people.ts'
import { behindCursor, type DeskFilters, deskCursor, deskWhere } from './query.ts'
import { type Cell, type CellState, type DeskSort, deskStates, sortColumns } from './types.ts'

/** One language of an article, as far as the person may see it. */
export type MatrixCell = Omit<Cell, 'liveTitle' | 'public'> & {
  /** Of the person the text is given to. */
  assigneeName: string
  /** Whether the text may be opened. */
  readable: boolean
}
export interface MatrixRow {
  uid: string
  article: string
  title: string
  originalLanguage: string
  category: string
  byline: string
  changed: string
  weight: number
  cells: PerLanguage<MatrixCell>
}
export interface Matrix {
  rows: MatrixRow[]
  /** null on the last page. */
  next: string | null
}
export interface MatrixArgs {
  filters?: DeskFilters
  /** @default 'due' where times are asked for, else 'age' */
  sort?: DeskSort
  cursor?: string
  /** 1 to 100. @default 50 */
  limit?: number
}

/** The cursor is none of this order's. */
export class BadCursor extends Error {
  override name = 'BadCursor'
}

/** Of a text that somebody may not read: whether readers have it, and what they read above it. */
function seenBy(person: Person, code: LanguageCode, cell: Cell): { cell: Cell; readable: boolean } {
  const work = {
    assignee: '',
    due: '',
    out: '',
    schedule: '',
    savedSince: '',
    remarks: '',
    asked: '',
    needed: '',
    correction: '',
    note: '',
  }
  const none = { who: '', since: '', places: '', document: '', ...work }
  if (cell.kind === '') return { cell, readable: true }
  if (mayRead(person, { language: code, kind: cell.kind })) return { cell, readable: true }
  const shown = { ...cell, ...none, state: cell.public, base: cell.public, title: cell.liveTitle, kind: '' }
  return { cell: shown, readable: false }
}

/** Rows of the index as a person may see them, with the names of those who work on them. */
export async function rowsFor(payload: Payload, person: Person, docs: StoredRow[]): Promise<MatrixRow[]> {
  const rows = docs.map(nested).map((row) => ({
    ...row,
    seen: perLanguage((code) => seenBy(person, code, row.cells[code])),
  }))
  const names = await namesOfUsers(
    payload,
    rows.flatMap(({ seen }) => languageCodes.map((code) => seen[code].cell.assignee)),
  )
  return rows.map(({ seen, cells: _, workingTitle, stamp: __, ...row }) => {
    const cells = perLanguage((code): MatrixCell => {
      const { liveTitle, public: ___, ...cell } = seen[code].cell
      return { ...cell, assigneeName: names.get(cell.assignee) ?? '', readable: seen[code].readable }
    })
    const first = row.originalLanguage === 'en' ? cells.en.title || cells.ko.title : cells.ko.title || cells.en.title
    return { ...row, title: first || workingTitle, cells }
  })
}

/** A page of the matrix: two questions to the database, whatever is in it. @throws BadCursor */
export async function deskMatrix(
  payload: Payload,
  person: Person,
  { filters = {}, sort = filters.due ? 'due' : 'age', cursor, limit = 50 }: MatrixArgs = {},
): Promise<Matrix> {
  const behind = cursor ? behindCursor(sort, cursor) : undefined
  if (behind === null) throw new BadCursor('This cursor names no place in this order')
  const size = Math.min(100, Math.max(1, Math.trunc(limit) || 50))
  const { column, descending } = sortColumns[sort]
  const and: Where[] = [...deskWhere(person, filters), ...(behind ? [behind] : [])]
  const { docs } = await payload.db.find<StoredRow>({
    collection: optionsOf(payload.config).slugs.desk,
    where: and.length > 0 ? { and } : {},
    sort: descending ? `-${column}` : column,
    limit: size + 1,
    pagination: false,
  })
  const shown = docs.slice(0, size)
  const last = shown.at(-1)
  return {
    rows: await rowsFor(payload, person, shown),
    next: docs.length > size && last ? deskCursor(sort, String(last[column])) : null,
  }
}

export type DeskCounts = PerLanguage<Partial<Record<CellState, number>>>

/** How many articles stand where, in each language, as the person sees it: counted in the index. */
export async function deskCounts(payload: Payload, person: Person): Promise<DeskCounts> {
  const collection = optionsOf(payload.config).slugs.desk
  const count = async (code: LanguageCode): Promise<Partial<Record<CellState, number>>> => {
    const counts: Partial<Record<CellState, number>> = {}
    for (const state of deskStates) {
      const where: Where = { and: deskWhere(person, { language: code, state }) }
      const { totalDocs } = await payload.db.count({ collection, where })
      if (totalDocs > 0) counts[state] = totalDocs
    }
    return counts
  }
  return { ko: await count('ko'), en: await count('en') }
}
