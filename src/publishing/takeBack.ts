import { APIError, type Payload } from 'payload'
import type { Person } from '../access/person.ts'
import { may, mayIn } from '../access/rules.ts'
import { languagesOf } from '../editions/release.ts'
import { sentences } from '../languages/sentences.ts'
import { errorsIn } from './problem.ts'
import { check, spoken } from './publish.ts'
import { isSet, move, type Schedule, schedules } from './scheduleRows.ts'
import { serially } from './serial.ts'
import type { PublishArgs } from './types.ts'

interface Named {
  /** uid */
  schedule: string
  by: Person
  req?: PublishArgs['req']
}

/** The schedule of this name, for who may end it or set it again. @throws 404, 403 in a language that is not theirs */
async function ofPublisher(payload: Payload, { schedule: uid, by, req }: Named): Promise<Schedule> {
  const say = sentences(spoken({ req })).gate
  const [row] = await schedules(payload, { uid: { equals: uid } })
  if (!row) throw new APIError(say.scheduleGone(), 404, null, true)
  if (!may(by, 'publish') || !languagesOf(row).every((code) => mayIn(by, 'publish', code)))
    throw new APIError(say['not-your-language']({ act: 'unschedule' }), 403, null, true)
  return row
}

/** The same, still pending. @throws 409 where it ended */
export async function pendingOf(payload: Payload, named: Named): Promise<Schedule> {
  const row = await ofPublisher(payload, named)
  if (row.state === 'pending') return row
  throw new APIError(sentences(spoken(named)).gate.scheduleGone(), 409, null, true)
}

/** Takes a pending schedule back, in all of its languages. @returns it as it was */
export async function unschedule(payload: Payload, named: Named): Promise<Schedule> {
  const row = await pendingOf(payload, named)
  if (await move(payload, row, 'cancelled')) return row
  throw new APIError(sentences(spoken(named)).gate.scheduleGone(), 409, null, true)
}

/**
 * Sets a schedule that was taken back for its minute again, with the very texts it held, in the name of who does so.
 * @throws 409 where it is no longer as it was: its time has passed, the same is scheduled anew, its text was redacted
 * or lies in the trash, or a person published or withdrew one of its languages meanwhile
 */
export async function reschedule(payload: Payload, named: Named): Promise<Schedule> {
  const gone = () => new APIError(sentences(spoken(named)).gate.rescheduleGone(), 409, null, true)
  return serially(payload, async () => {
    const row = await ofPublisher(payload, named)
    if (row.state !== 'cancelled' || row.snapshots === null || row.due <= new Date().toISOString()) throw gone()
    const { copies, stood, since, withArticle } = row.snapshots
    const { problems } = await check(payload, {
      article: copies.article.uid,
      languages: languagesOf(row),
      kind: row.act,
      ...(row.note && { note: row.note }),
      withArticle,
      by: named.by,
      frozen: copies,
      stood,
      ...(since !== undefined && { since }),
      goesOut: row.due,
    })
    if (errorsIn(problems).length > 0) throw gone()
    if (await isSet(payload, row)) throw gone()
    if (!(await move(payload, row, 'pending', { by: named.by, setAt: new Date().toISOString() }))) throw gone()
    return row
  })
}
