import { Buffer } from 'node:buffer'
import type { Where } from 'payload'
import type { Person } from '../../access/person.ts'
import { mayIn } from '../../access/rules.ts'
import { type LanguageCode, languageCodes } from '../../languages/index.ts'
import { columnOf } from './columns.ts'
import { atWork, type CellState, type DeskSort, type DueFilter, sortColumns } from './types.ts'

export interface DeskFilters {
  /** With `language` the state of that one, else of any. */
  state?: CellState
  language?: LanguageCode
  /** A machine wrote it, and nobody has read it through. */
  machine?: boolean
  /** uids */
  category?: string
  byline?: string
  /** Id of a user. */
  assignee?: string
  /** Last saved at or behind, and before; ISO 8601. */
  from?: string
  to?: string
  /** Languages that have no text. */
  missing?: LanguageCode
  /** A text that is still worked on is wanted by a time: one that has passed, is near, or any. */
  due?: DueFilter
  q?: string
}

const equals = (column: string, value: string): Where => ({ [column]: { equals: value } })

/** Whether a person sees how the work in a language goes. Of originals everybody does. */
const seesAll = (person: Person, code: LanguageCode): boolean => mayIn(person, 'see working copies', code)

/** `mayRead` of the index's rows. */
function inState(person: Person, code: LanguageCode, state: CellState): Where {
  if (seesAll(person, code)) return equals(columnOf(code, 'state'), state)
  const original = { and: [equals(columnOf(code, 'kind'), 'original'), equals(columnOf(code, 'state'), state)] }
  if (state !== 'live' && state !== 'withdrawn' && state !== 'missing') return original
  const published = equals(columnOf(code, 'public'), state)
  return { or: [original, { and: [{ [columnOf(code, 'kind')]: { not_equals: 'original' } }, published] }] }
}

/** An original is nobody's translation: who sees none in a language sees none of a machine's. */
const ofMachine = (person: Person, code: LanguageCode): Where =>
  seesAll(person, code) ? equals(columnOf(code, 'kind'), 'machine') : equals('uid', '')

const assignedTo = (person: Person, code: LanguageCode, assignee: string): Where => ({
  and: [
    equals(columnOf(code, 'assignee'), assignee),
    ...(seesAll(person, code) ? [] : [equals(columnOf(code, 'kind'), 'original')]),
  ],
})

const DAY = 86_400_000
/** Until when a filter looks; behind every time that can be set where it looks at all of them. */
const until = (filter: DueFilter, now: number): string =>
  filter === 'set'
    ? '9999-12-31T23:59:59.999Z'
    : new Date(now + { overdue: 0, day: DAY, week: 7 * DAY }[filter]).toISOString()

/** Of a language, as far as the person sees how the work in it goes. */
export const dueBy = (person: Person, code: LanguageCode, filter: DueFilter, now = Date.now()): Where => ({
  and: [
    { [columnOf(code, 'due')]: { greater_than: '' } },
    { [columnOf(code, 'due')]: { less_than: until(filter, now) } },
    { [columnOf(code, 'state')]: { in: [...atWork] } },
    ...(seesAll(person, code) ? [] : [equals(columnOf(code, 'kind'), 'original')]),
  ],
})

/** The column of the order holds the first time of both languages: for who sees both it says all. */
function dueIn(person: Person, languages: readonly LanguageCode[], filter: DueFilter, now = Date.now()): Where[] {
  const first = { byDue: { less_than: until(filter, now) } }
  const all = languageCodes.every((code) => languages.includes(code) && seesAll(person, code))
  return all ? [first] : [first, any(languages, (code) => dueBy(person, code, filter, now))]
}

function titled(person: Person, q: string): Where {
  const contains = (column: string): Where => ({ [column]: { contains: q } })
  return {
    or: [
      contains('workingTitle'),
      ...languageCodes.flatMap((code): Where[] => [
        contains(columnOf(code, 'liveTitle')),
        seesAll(person, code)
          ? contains(columnOf(code, 'title'))
          : { and: [equals(columnOf(code, 'kind'), 'original'), contains(columnOf(code, 'title'))] },
      ]),
    ],
  }
}

const any = (languages: readonly LanguageCode[], of: (code: LanguageCode) => Where): Where => {
  const [only, ...others] = languages
  return only !== undefined && others.length === 0 ? of(only) : { or: languages.map(of) }
}

/** What a person asks of the index, as far as they may see it. */
export function deskWhere(person: Person, filters: DeskFilters): Where[] {
  const { state, language, category, byline, assignee, from, to, missing, due, machine, q } = filters
  const languages = language ? [language] : languageCodes
  return [
    ...(state ? [any(languages, (code) => inState(person, code, state))] : []),
    ...(missing ? [inState(person, missing, 'missing')] : []),
    ...(assignee ? [any(languages, (code) => assignedTo(person, code, assignee))] : []),
    ...(machine ? [any(languages, (code) => ofMachine(person, code))] : []),
    ...(due ? dueIn(person, languages, due) : []),
    ...(category ? [equals('category', category)] : []),
    ...(byline ? [equals('byline', byline)] : []),
    ...(from ? [{ changed: { greater_than_equal: from } }] : []),
    ...(to ? [{ changed: { less_than: to } }] : []),
    ...(q ? [titled(person, q)] : []),
  ]
}

/** Names a place in one order. Opaque outside. */
export const deskCursor = (sort: DeskSort, key: string): string =>
  Buffer.from(JSON.stringify([sort, key])).toString('base64url')

/** What stands behind a cursor; null where it is none of this order. */
export function behindCursor(sort: DeskSort, cursor: string): Where | null {
  try {
    const [of, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (of !== sort || typeof key !== 'string' || key.length > 200) return null
    const { column, descending } = sortColumns[sort]
    return { [column]: descending ? { less_than: key } : { greater_than: key } }
  } catch {
    return null
  }
}
