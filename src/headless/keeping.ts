import type { Notes } from '../editions/noting.ts'
import { movedAt } from '../editions/noting.ts'
import type { GroupName } from '../languages/api.ts'
import { type Answer, REVALIDATE } from './answer.ts'
import { httpDate } from './context.ts'

/**
 * Seconds that a cache may go on giving what it has: while it asks whether that still stands, and while it gets no
 * answer. What holds the text of articles is withdrawn everywhere within the second in which any process learns of it.
 */
const stale = (asking: number, away: number): string =>
  `public, max-age=0, stale-while-revalidate=${asking}, stale-if-error=${away}`

const KEEPING: Readonly<Record<GroupName, string>> = {
  articles: stale(1, 60),
  labels: stale(60, 3600),
  changes: REVALIDATE,
  feeds: stale(1, 600),
  maps: stale(1, 3600),
  own: stale(60, 86_400),
}

/** More tags than this are not told apart: a list moves with each of its articles anyway. */
const MOST_TAGS = 110
const TAG = /^(?:article|page):[\w-]+$|^list:[a-z]+$|^taxonomy$|^log$/
/** Purged when anything is: what is made of everything. */
const isWide = (tag: string): boolean => !/^(?:article|page):/.test(tag)

/** Names by which a cache before the site can be told what moved: subjects of `/changes`, `list:{lang}`, `taxonomy`, `log`. */
function tagsOf(subjects: Iterable<string>): string[] {
  const tags = [...subjects].filter((subject) => TAG.test(subject))
  return tags.length > MOST_TAGS ? tags.filter(isWide) : tags
}

const SETTLED_MS = 1000

/**
 * When an answer last changed, to the second, as it stands in a header. null where it is not known of all that it was
 * made of, and within the second of a change, which may bring another one that this date could not tell from it.
 */
function modifiedOf(notes: Pick<Notes, 'subjects' | 'times'>): string | null {
  const at = movedAt(notes)
  return at !== null && Date.now() - Date.parse(at) >= SETTLED_MS ? httpDate(at) : null
}

/** An answer with what caches are told of it: how long they may keep it, when it changed, and of what it was made. */
export function kept(answer: Answer, group: GroupName, notes: Pick<Notes, 'subjects' | 'times'>): Answer {
  if (answer.status !== 200 || answer.headers['cache-control']) return answer
  const headers: Record<string, string> = { 'cache-control': KEEPING[group], ...answer.headers }
  const modified = modifiedOf(notes)
  if (modified !== null) headers['last-modified'] = modified
  const tags = tagsOf(notes.subjects)
  if (tags.length > 0) {
    headers['surrogate-key'] = tags.join(' ')
    headers['cache-tag'] = tags.join(',')
  }
  return { ...answer, headers }
}
