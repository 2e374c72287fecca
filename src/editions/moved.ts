import type { Payload } from 'payload'
import type { LanguageCode } from '../languages/types.ts'
import { optionsOf } from '../options.ts'
import { followed } from './follow.ts'
import { releasesAfter } from './log.ts'
import { languagesOf, type Release } from './release.ts'
import type { EditionRow } from './rows.ts'
import type { EditionDocument } from './types.ts'

/** Acts that may happen during a walk of a list for it to keep every place. */
const MOST = 1000
const SELECT = { sequence: true, kind: true, subject: true, languages: true } as const
const ISSUES: ReadonlySet<string> = new Set(['publish', 'correct', 'withdraw'])

type Act = Pick<Release, 'sequence' | 'kind' | 'subject' | 'languages'>
const isOf = (language: LanguageCode) => (act: Act) => ISSUES.has(act.kind) && languagesOf(act).includes(language)

interface Span {
  language: LanguageCode
  /** Where the log stood when the walk began. */
  began: number
  /** The part of the list, by the places that things had then: behind `below`, down to what lies above `from`. */
  from: number
  below: number
}

/** Whether nothing was issued or withdrawn in a language since, as far as this process can tell without asking. */
function stoodStill(payload: Payload, { language, began }: Span): boolean {
  const { head, began: known, moved } = followed(payload)
  return head === began || (began >= known && (moved.get(`list:${language}`) ?? 0) <= began)
}

/** Where articles stood in the list before the walk began, by their subjects; those that were not in it are left out. */
async function placesThen(
  payload: Payload,
  subjects: string[],
  { language, began }: Span,
): Promise<Map<string, number>> {
  const { docs } = await payload.db.find<Act & { id: string }>({
    collection: optionsOf(payload.config).slugs.releases,
    where: { and: [{ subject: { in: subjects } }, { sequence: { less_than_equal: began } }] },
    sort: '-sequence',
    limit: 0,
    pagination: false,
    select: SELECT,
  })
  const places = new Map<string, number>()
  const seen = new Set<string>()
  for (const act of docs.filter(isOf(language))) {
    if (!seen.has(act.subject) && act.kind !== 'withdraw') places.set(act.subject, act.sequence)
    seen.add(act.subject)
  }
  return places
}

/**
 * What was issued anew during a walk by when things were updated: it left its place for the head of the list, which the
 * walk has passed. It is given at the place where it was. Asks nothing where nothing moved.
 */
export async function movedRows(
  payload: Payload,
  span: Span,
  rowsOf: (keys: string[]) => Promise<EditionRow<EditionDocument>[]>,
): Promise<{ row: EditionRow<EditionDocument>; at: number }[]> {
  if (stoodStill(payload, span)) return []
  const acts = await releasesAfter(payload, span.began, MOST, SELECT)
  const subjects = [...new Set(acts.filter(isOf(span.language)).map(({ subject }) => subject))]
  if (subjects.length === 0) return []
  const places = await placesThen(payload, subjects, span)
  const here = [...places].filter(([, at]) => at < span.below && at > span.from)
  const rows = await rowsOf(here.map(([subject]) => `${subject}:${span.language}`))
  return rows.map((row) => ({ row, at: places.get(row.subject) ?? 0 }))
}
