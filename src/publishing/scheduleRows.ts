import type { Payload, Where } from 'payload'
import type { Person } from '../access/person.ts'
import { languagesOf } from '../editions/release.ts'
import type { LanguageCode } from '../languages/index.ts'
import { optionsOf } from '../options.ts'
import type { Problem } from './problem.ts'
import { saySchedule } from './scheduled.ts'
import type { PublishArgs } from './types.ts'
import type { WorkingCopies } from './workingCopies.ts'

export type ScheduleState = 'pending' | 'done' | 'refused' | 'cancelled'

/** An act that is due at a minute, with the texts that go out frozen in it. */
export interface Schedule {
  id: string | number
  uid: string
  subject: string
  act: 'publish' | 'correct'
  languages: string
  /** ISO 8601, UTC. */
  due: string
  state: ScheduleState
  by: Person
  /** When it was set; absent in rows of before it was kept. */
  setAt?: string | null
  note: PublishArgs['note'] | null
  snapshots: {
    copies: WorkingCopies
    withArticle: boolean
    minor?: boolean
    /** What was live in each of its languages when it was set. */
    stood: NonNullable<PublishArgs['stood']>
    /** The article's last sequence when it was set; absent in rows of before it was kept. */
    since?: number
  }
  hashes: Partial<Record<LanguageCode | 'article', string>>
  /** Why it was refused; said in the language of who looks at it. */
  problems: Problem[] | null
  sequence: number | null
}

/** Schedules hold whole texts. */
const BATCH = 20

export const scheduleCollection = (payload: Payload): string => optionsOf(payload.config).slugs.schedules

/** Whether the same text waits for the same minute, but by one that it replaces. */
export async function isSet(
  payload: Payload,
  row: Pick<Schedule, 'subject' | 'due' | 'act' | 'languages' | 'hashes'>,
  replaces?: string,
): Promise<boolean> {
  const equal = { subject: row.subject, due: row.due, act: row.act, state: 'pending' }
  const where: Where[] = Object.entries(equal).map(([name, value]) => ({ [name]: { equals: value } }))
  const codes = (one: Pick<Schedule, 'languages'>) => languagesOf(one).sort().join()
  const same = (other: Schedule): boolean =>
    other.uid !== replaces &&
    codes(other) === codes(row) &&
    Object.entries(row.hashes).every(([what, hash]) => other.hashes[what as LanguageCode] === hash)
  return (await schedules(payload, { and: where })).some(same)
}

/** Schedules as they are due, a hundred at most. */
export async function schedules(payload: Payload, where: Where): Promise<Schedule[]> {
  const { docs } = await payload.db.find<Schedule>({
    collection: scheduleCollection(payload),
    where,
    sort: ['due', 'id'],
    limit: 100,
    pagination: false,
  })
  return docs
}

/** Every schedule of a kind, however many there are; no more than a few are in memory at a time. */
export async function* everySchedule(payload: Payload, where: Where): AsyncGenerator<Schedule> {
  let after: string | number | null = null
  for (;;) {
    const behind: Where[] = after === null ? [] : [{ id: { greater_than: after } }]
    const { docs }: { docs: Schedule[] } = await payload.db.find<Schedule>({
      collection: scheduleCollection(payload),
      where: { and: [where, ...behind] },
      sort: 'id',
      limit: BATCH,
      pagination: false,
    })
    yield* docs
    if (docs.length < BATCH) return
    after = docs.at(-1)?.id ?? null
  }
}

/** Moves a schedule out of the state in which it was read, once; false where another process moved it before. */
export async function move(
  payload: Payload,
  { uid, subject, state: from }: Schedule,
  to: ScheduleState,
  more: object = {},
): Promise<boolean> {
  const row = await payload.db.updateOne({
    collection: scheduleCollection(payload),
    where: { and: [{ uid: { equals: uid } }, { state: { equals: from } }] },
    data: { state: to, ...more },
    options: { atomic: true },
  })
  saySchedule(payload, subject)
  return Boolean(row)
}
