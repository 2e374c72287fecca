import { OtherLog } from '../apiClient/errors.ts'
import type { Asking, Change, Client } from '../apiClient/types.ts'
import type { LanguageCode } from '../languages/index.ts'

/** What happened to an article in each language, last. */
export type Last = Map<LanguageCode, Pick<Change, 'kind' | 'sequence'>>

/** What a folder lacks. */
export interface Due {
  head: number
  /** Names or notices changed, of which any file may tell; or nothing is there yet. */
  all: boolean
  articles: Map<string, Last>
}

function note(due: Due, { subject, kind, sequence, languages }: Change): void {
  const [room = '', first = '', second = ''] = subject.split(':')
  const comments = room === 'taxonomy' && first === 'comments'
  if (room === 'taxonomy' && !comments) due.all = true
  const uid = room === 'article' ? first : comments ? second : ''
  if (uid === '') return
  const last: Last = due.articles.get(uid) ?? new Map()
  for (const language of languages) last.set(language, { kind, sequence })
  due.articles.set(uid, last)
}

/** All that happened behind a sequence; everything where there is none. @throws OtherLog */
export async function dueAfter(client: Client, since: number | null, asking: Asking): Promise<Due> {
  if (since === null)
    return { head: (await client.changes(0, { limit: 1 }, asking)).head, all: true, articles: new Map() }
  const due: Due = { head: since, all: false, articles: new Map() }
  for (let more = true; more; ) {
    const { items, nextCursor, head } = await client.changes(due.head, { limit: 100 }, asking)
    if (head < due.head) throw new OtherLog(due.head, head)
    for (const change of items) note(due, change)
    due.head = items.at(-1)?.sequence ?? due.head
    more = nextCursor !== null
  }
  return due
}
