import { APIError, type Payload, type Where } from 'payload'
import type { Person } from '../access/person.ts'
import { may, mayIn } from '../access/rules.ts'
import { closedBy } from '../editions/log.ts'
import { type ArticleRelease, isArticleRelease, languagesOf, type Release } from '../editions/release.ts'
import type { LanguageCode } from '../languages/index.ts'
import { sentences } from '../languages/sentences.ts'
import { optionsOf } from '../options.ts'
import { newUid } from '../working/uid.ts'
import { dueOrRefuse } from './due.ts'
import { overtaken, stoodOf } from './overtaken.ts'
import { personNow } from './personNow.ts'
import { errorsIn, GateError, type Problem, problemSentence } from './problem.ts'
import { check, publish, spoken, uidOfArticle } from './publish.ts'
import { saySchedule } from './scheduled.ts'
import { serially } from './serial.ts'
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

const collection = (payload: Payload): string => optionsOf(payload.config).slugs.schedules

/**
 * Sets an act for a minute. What goes out is the text as it stands now, frozen in the schedule:
 * a later save does not change it, and the desk says so.
 * @throws GateError (422), 400 or 422 for the time, 409 where the same is scheduled for that minute already
 */
export async function schedule(payload: Payload, { at, ...args }: PublishArgs & { at: string }): Promise<Schedule> {
  const language = spoken(args)
  const say = sentences(language).gate
  const due = dueOrRefuse(at, language)
  const uid = await uidOfArticle(payload, args)
  // Two at once are one after the other: the second must see the first.
  return serially(payload, async () => {
    const { problems, copies, editions, standing } = await check(payload, { ...args, goesOut: due })
    if (errorsIn(problems).length > 0) throw new GateError(problems, language, 'schedule')
    if (args.languages.length === 0 && Object.keys(editions).length === 0)
      throw new APIError(say.scheduleOfNothing(), 422, null, true)
    const row = {
      uid: newUid(),
      subject: `article:${uid}`,
      act: args.kind ?? 'publish',
      languages: args.languages.join(','),
      due,
      state: 'pending',
      by: args.by,
      setAt: new Date().toISOString(),
      note: args.note ?? null,
      snapshots: {
        copies,
        withArticle: args.withArticle ?? false,
        ...(args.minor && { minor: true }),
        stood: stoodOf(args.languages, standing?.document.live),
        since: standing?.sequence ?? 0,
      },
      hashes: {
        article: copies.article.hash,
        ...Object.fromEntries(args.languages.map((code) => [code, copies.texts[code]?.hash])),
      },
    }
    if (await isSet(payload, row)) throw new APIError(say.scheduledTwice(), 409, null, true)
    const made = (await payload.db.create({ collection: collection(payload), data: row })) as unknown as Schedule
    saySchedule(payload, made.subject)
    return made
  })
}

/** Whether the same text waits for the same minute. */
async function isSet(
  payload: Payload,
  row: Pick<Schedule, 'subject' | 'due' | 'act' | 'languages' | 'hashes'>,
): Promise<boolean> {
  const equal = { subject: row.subject, due: row.due, act: row.act, state: 'pending' }
  const where: Where[] = Object.entries(equal).map(([name, value]) => ({ [name]: { equals: value } }))
  const codes = (one: Pick<Schedule, 'languages'>) => languagesOf(one).sort().join()
  const same = (other: Schedule): boolean =>
    codes(other) === codes(row) &&
    Object.entries(row.hashes).every(([what, hash]) => other.hashes[what as LanguageCode] === hash)
  return (await schedules(payload, { and: where })).some(same)
}

/** Takes a pending schedule back. */
export async function unschedule(
  payload: Payload,
  { schedule: uid, by, req }: { schedule: string; by: Person; req?: PublishArgs['req'] },
): Promise<void> {
  const say = sentences(spoken({ req })).gate
  const [row] = await schedules(payload, { uid: { equals: uid } })
  if (!row) throw new APIError(say.scheduleGone(), 404, null, true)
  const languages = languagesOf(row)
  if (!may(by, 'publish') || !languages.every((code) => mayIn(by, 'publish', code)))
    throw new APIError(say['not-your-language']({ act: 'unschedule' }), 403, null, true)
  if (!(await close(payload, row, 'cancelled'))) throw new APIError(say.scheduleGone(), 409, null, true)
}

/** Schedules as they are due, a hundred at most. */
export async function schedules(payload: Payload, where: Where): Promise<Schedule[]> {
  const { docs } = await payload.db.find<Schedule>({
    collection: collection(payload),
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
      collection: collection(payload),
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

/** Ends a pending schedule once; false where another process ended it before. */
async function close(
  payload: Payload,
  { uid, subject }: Schedule,
  state: ScheduleState,
  more: object = {},
): Promise<boolean> {
  const row = await payload.db.updateOne({
    collection: collection(payload),
    where: { and: [{ uid: { equals: uid } }, { state: { equals: 'pending' } }] },
    data: { state, ...more },
    options: { atomic: true },
  })
  saySchedule(payload, subject)
  return Boolean(row)
}

const GONE: Problem = { code: 'article-missing', level: 'error', collection: 'articles', path: 'uid', values: {} }

const mayNot = ({ by }: Schedule): Problem => ({ ...GONE, code: 'scheduler-may-not', values: { name: by.name } })

/** Does one due act, if its person still may. Any number of processes may try: the release closes the schedule once for ever. */
async function carryOut(payload: Payload, row: Schedule): Promise<void> {
  const closes = `schedule:${row.uid}`
  const { copies, withArticle, minor, stood, since } = row.snapshots
  const by = await personNow(payload, row.by, row.setAt)
  const languages = languagesOf(row)
  if (!may(by, 'publish') || !languages.every((code) => mayIn(by, 'publish', code)))
    return refuse(payload, row, [mayNot(row)])
  try {
    const { sequence } = await publish(payload, {
      article: copies.article.uid,
      languages,
      kind: row.act,
      ...(row.note && { note: row.note }),
      withArticle,
      ...(minor && { minor }),
      by,
      frozen: copies,
      stood,
      ...(since !== undefined && { since }),
      closes,
    })
    const done = (await closedBy(payload, closes))?.sequence ?? sequence
    await close(payload, row, 'done', { sequence: done })
  } catch (error) {
    // What is refused or gone will not come right by asking again; a database that is away will.
    if (!(error instanceof APIError) || error.status >= 500) throw error
    const problems = error instanceof GateError ? error.problems : error.status === 404 ? [GONE] : []
    await refuse(payload, row, problems, error.message)
  }
}

async function refuse(payload: Payload, row: Schedule, problems: Problem[], why?: string): Promise<void> {
  await close(payload, row, 'refused', { problems })
  const [first] = problems
  const said = why ?? (first ? problemSentence(first, 'en') : '')
  payload.logger.warn({ msg: `payload-bilingual: schedule ${row.uid} was refused: ${said}` })
}

/**
 * Follows each act: a schedule for a language that a person published or withdrew meanwhile is ended and says why.
 * What it held was decided on before that; an urgent correction must not be undone by the clock. Another schedule's
 * act ends none: two for one language go out one after the other. Safe to repeat.
 */
export async function endOvertaken(payload: Payload, release: Release): Promise<void> {
  if (!isArticleRelease(release)) return
  const { live } = release.document as ArticleRelease
  const where: Where = { and: [{ subject: { equals: release.subject } }, { state: { equals: 'pending' } }] }
  for await (const row of everySchedule(payload, where)) {
    if (release.closes === `schedule:${row.uid}`) continue
    const { stood, since } = row.snapshots
    const problems = await overtaken(payload, release.subject, { languages: languagesOf(row), stood, since }, live)
    if (problems.length === 0) continue
    await close(payload, row, 'refused', { problems })
  }
}

/** Carries out everything that is due. @returns how many */
export async function carryOutDue(payload: Payload, now = new Date()): Promise<number> {
  const due = await schedules(payload, {
    and: [{ state: { equals: 'pending' } }, { due: { less_than_equal: now.toISOString() } }],
  })
  for (const row of due) await carryOut(payload, row)
  return due.length
}
