import type { LanguageCode } from '../../languages/index.ts'

/** Where one language of an article stands, as the matrix counts and filters it. */
export const deskStates = [
  'missing',
  'draft',
  'review',
  'ready',
  'behind',
  'mustUpdate',
  'liveNewer',
  'scheduled',
  'live',
  'withdrawn',
  'trashed',
] as const
export type CellState = (typeof deskStates)[number]

/** States in which somebody works on a text: here its time runs out. */
export const atWork: readonly CellState[] = ['draft', 'review', 'ready', 'liveNewer', 'behind', 'mustUpdate']

/** Whether a text is not done by the time that was set. */
export const isLate = ({ due, state }: Pick<Cell, 'due' | 'state'>, now: string): boolean =>
  due !== '' && due < now && atWork.includes(state)

/** Which times are asked for: passed, within a day or a week, any. */
export const dueFilters = ['overdue', 'day', 'week', 'set'] as const
export type DueFilter = (typeof dueFilters)[number]

export const isCellState = (value: unknown): value is CellState => (deskStates as readonly unknown[]).includes(value)

/** One language of an article in the index. Times are ISO 8601 in UTC; what is not there is ''. */
export interface Cell {
  state: CellState
  /** The state without what is behind: a translation that is behind may be live, or in work. */
  base: CellState
  /** What anybody may know of it: whether readers have it. */
  public: 'live' | 'withdrawn' | 'missing'
  title: string
  liveTitle: string
  kind: string
  /** Who brought it there, and when; `system:{name}` for a command. */
  who: string
  since: string
  /** Of a text that is behind: blocks and fields of the source that changed and nobody has looked at; '' where it is not known. */
  places: string
  /** Id of a user. */
  assignee: string
  due: string
  /** When it goes out by itself, and uid of the schedule. */
  out: string
  schedule: string
  /** When it was saved with other words than those that go out by that schedule. */
  savedSince: string
  /** How many remarks nobody has settled; '' where there are none. */
  remarks: string
  /** Since when it stands open whether it needs the other language's correction, and since when it is known to. */
  asked: string
  needed: string
  /** The release of that correction, and what readers of the other language were told of it. */
  correction: string
  note: string
  /** Id of the text. */
  document: string
}

/** One article in the index. */
export interface DeskRow {
  uid: string
  /** Id of the article. */
  article: string
  workingTitle: string
  originalLanguage: string
  /** uids */
  category: string
  byline: string
  /** The last save of the article or of one of its texts. */
  changed: string
  /** How far up it leads the front pages; 0 where it does not. */
  weight: number
  /** Revisions and sequence it was made from, to find rows that were left behind without making them again. */
  stamp: string
  /** uids of the pictures in its texts, each with a space around: what they say is part of the texts. */
  pictures: string
  cells: Record<LanguageCode, Cell>
}

export const deskSorts = ['age', 'due', 'weight', 'updated'] as const
export type DeskSort = (typeof deskSorts)[number]

/** The column by which each order goes, and its direction; each ends in the uid, so that no two are equal. */
export const sortColumns: Record<
  DeskSort,
  { column: 'byAge' | 'byDue' | 'byWeight' | 'byChanged'; descending: boolean }
> = {
  age: { column: 'byAge', descending: false },
  due: { column: 'byDue', descending: false },
  weight: { column: 'byWeight', descending: true },
  updated: { column: 'byChanged', descending: true },
}
