import { APIError, type Payload, type Where } from 'payload'
import { may, mayIn } from '../access/rules.ts'
import { closedBy } from '../editions/log.ts'
import { type ArticleRelease, isArticleRelease, languagesOf, type Release } from '../editions/release.ts'
import { sentences } from '../languages/sentences.ts'
import { newUid } from '../working/uid.ts'
import { dueOrRefuse } from './due.ts'
import { overtaken, stoodOf } from './overtaken.ts'
import { personNow } from './personNow.ts'
import { errorsIn, GateError, type Problem, problemSentence } from './problem.ts'
import { check, publish, spoken, uidOfArticle } from './publish.ts'
import { saySchedule } from './scheduled.ts'
import { everySchedule, isSet, move, type Schedule, scheduleCollection, schedules } from './scheduleRows.ts'
import { serially } from './serial.ts'
import { pendingOf } from './takeBack.ts'
import type { PublishArgs } from './types.ts'

/**
 * Sets an act for a minute. What goes out is the text as it stands now, frozen in the schedule:
 * a later save does not change it, and the desk says so. It takes the place of the schedule that it `replaces`.
 * @throws GateError (422), 400 or 422 for the time, 409 where the same is scheduled for that minute already
 */
export async function schedule(
  payload: Payload,
  { at, replaces, ...args }: PublishArgs & { at: string; replaces?: string },
): Promise<Schedule> {
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
    if (await isSet(payload, row, replaces)) throw new APIError(say.scheduledTwice(), 409, null, true)
    const old = replaces === undefined ? null : await pendingOf(payload, { ...args, schedule: replaces })
    if (old && old.subject !== row.subject) throw new APIError(say.scheduleGone(), 409, null, true)
    const collection = scheduleCollection(payload)
    const made = (await payload.db.create({ collection, data: row })) as unknown as Schedule
    // Where another process carries the old one out in this second, its text is out: nothing waits to overwrite it.
    if (old && !(await move(payload, old, 'cancelled'))) {
      await move(payload, made, 'cancelled')
      throw new APIError(say.scheduleGone(), 409, null, true)
    }
    saySchedule(payload, made.subject)
    return made
  })
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
    await move(payload, row, 'done', { sequence: done })
  } catch (error) {
    // What is refused or gone will not come right by asking again; a database that is away will.
    if (!(error instanceof APIError) || error.status >= 500) throw error
    const problems = error instanceof GateError ? error.problems : error.status === 404 ? [GONE] : []
    await refuse(payload, row, problems, error.message)
  }
}

async function refuse(payload: Payload, row: Schedule, problems: Problem[], why?: string): Promise<void> {
  await move(payload, row, 'refused', { problems })
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
    await move(payload, row, 'refused', { problems })
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
